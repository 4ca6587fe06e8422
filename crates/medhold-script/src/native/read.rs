//! Fills a record from the facts of a claim.

use std::sync::Arc;

use medhold_model::{Date, Value};

use super::program::Native;
use super::record::Record;
use super::{Cell, Slot, SlotIndex, Slots};
use crate::eval::{self, Evaluation};
use crate::tree::{ClaimField, ExpertField, Period};
use crate::{Facts, Lack, Undecided};

impl Native {
    /// Puts what the facts say into every slot of a record; `law_date` is the day whose law holds, where it can be had.
    pub fn read(&self, facts: &dyn Facts, law_date: Option<Date>, record: &mut Record) {
        let places = (0..).map(SlotIndex).zip(self.slots().list());
        for (place, slot) in places {
            let cell = if place == Slots::LAW_DATE {
                law_date.map_or(Cell::Lacking, Cell::Date)
            } else {
                self.cell(facts, slot)
            };
            self.set(record, place, cell);
        }
    }

    /// Puts what the facts say into some slots of a record: those that the rules on one topic read, or that a change of a claim fills.
    pub fn read_some(&self, slots: &[SlotIndex], facts: &dyn Facts, law_date: Option<Date>, record: &mut Record) {
        for place in slots {
            let cell = match self.slots().list().get(usize::from(place.0)) {
                Some(Slot::LawDate) => law_date.map_or(Cell::Lacking, Cell::Date),
                Some(slot) => self.cell(facts, slot),
                None => continue,
            };
            self.set(record, *place, cell);
        }
    }

    /// What the facts say of a slot.
    fn cell(&self, facts: &dyn Facts, slot: &Slot) -> Cell {
        match slot {
            Slot::LawDate => Cell::Lacking,
            Slot::Measure(measure, Period::Now) => self.given(facts.measure(*measure).map(|evidence| &evidence.value)),
            Slot::Measure(measure, Period::Before) => {
                self.given(facts.before(*measure).map(|evidence| &evidence.value))
            }
            Slot::Subject(key) => self.given(facts.subject(*key)),
            Slot::Customer(key) => self.given(facts.customer(*key)),
            Slot::Stage => facts.stage().map_or(Cell::Lacking, |stage| Cell::Text(self.symbols().of(stage))),
            Slot::Claim(ClaimField::Supported) => tested(&facts.claim().supported),
            Slot::Claim(ClaimField::Refuted) => tested(&facts.claim().refuted),
            Slot::Claim(field) => eval::told(facts.claim(), *field).map_or(Cell::Lacking, |value| self.value(&value)),
            Slot::Part(measure, period, part) => {
                let evidence = match period {
                    Period::Now => facts.measure(*measure),
                    Period::Before => facts.before(*measure),
                };
                let value = evidence.ok().and_then(|evidence| eval::part_of(evidence, *part, facts.at()));
                value.map_or(Cell::Lacking, |value| self.value(&value))
            }
            Slot::Expert(field, part) => self.expert(facts, field, *part),
        }
    }

    fn given(&self, value: Result<&Value, &Lack>) -> Cell {
        value.map_or(Cell::Lacking, |value| Cell::of(value, self.symbols()))
    }

    fn expert(&self, facts: &dyn Facts, field: &Arc<str>, part: ExpertField) -> Cell {
        let mut evaluation = Evaluation::new(self.program().parts(), facts);
        evaluation.statement_field(field, part).map_or(Cell::Lacking, |value| self.value(&value))
    }

    fn value(&self, value: &eval::Val<'_>) -> Cell {
        match value {
            eval::Val::Flag(flag) => Cell::Flag(*flag),
            eval::Val::Number(number) => Cell::Number(*number),
            eval::Val::Money(amount, currency) => Cell::Money(*amount, *currency),
            eval::Val::Text(text) => Cell::Text(self.symbols().of(text)),
            eval::Val::Date(date) => Cell::Date(*date),
            eval::Val::Nothing | eval::Val::List(_) | eval::Val::Map(_) | eval::Val::Range(..) => Cell::Lacking,
        }
    }
}

fn tested(truth: &Result<bool, Undecided>) -> Cell {
    truth.as_ref().map_or(Cell::Lacking, |flag| Cell::Flag(*flag))
}
