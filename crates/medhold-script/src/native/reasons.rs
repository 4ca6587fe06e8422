//! The reasons of the rules that decide, as data.

use medhold_model::MessageId;

use super::program::{Native, TopicIndex};
use super::record::Record;
use super::{Cell, Settled};
use crate::Rule;

/// Reasons with the values of their arguments. Made once and used for claim after claim, so that a claim costs no memory.
#[derive(Debug, Default)]
pub struct Reasons {
    told: Vec<Told>,
    values: Vec<Cell>,
}

/// One reason: the rule by its place among the program's, which of its reasons, and where its values begin.
#[derive(Debug, Clone, Copy)]
struct Told {
    rule: u32,
    reason: u32,
    first: u32,
}

impl Native {
    /// Puts together the reasons of the rules that decide, in the order of rules and their reasons; those are left out that would have to
    /// tell what can't be had, or what stays interpreted. A text that no rule names comes as [`Symbol::OTHER`](super::Symbol::OTHER).
    pub fn tell(&self, topic: TopicIndex, settled: &Settled, record: &Record, reasons: &mut Reasons) {
        reasons.told.clear();
        reasons.values.clear();
        let Some(on) = self.on(topic) else { return };
        for standing in settled.deciding().iter().filter_map(|place| on.rules.get(*place as usize)) {
            let codes = self.grounds(standing.place).map_or(&[][..], |grounds| grounds.reasons());
            for (reason, args) in (0..).zip(codes) {
                let first = reasons.values.len();
                let value =
                    |code: &Option<super::Code>| code.as_ref().map_or(Cell::Lacking, |code| code.cell(record.cells()));
                reasons.values.extend(args.iter().map(value));
                if reasons.values.get(first..).is_some_and(|own| own.contains(&Cell::Lacking)) {
                    reasons.values.truncate(first);
                } else {
                    reasons.told.push(Told { rule: standing.place as u32, reason, first: first as u32 });
                }
            }
        }
    }
}

impl Reasons {
    /// Forgets them.
    pub fn clear(&mut self) {
        self.told.clear();
        self.values.clear();
    }

    /// Each reason: its rule, its message and its arguments by name.
    pub fn iter<'r>(
        &'r self,
        native: &'r Native,
    ) -> impl Iterator<Item = (&'r Rule, &'r MessageId, impl Iterator<Item = (&'r str, Cell)>)> {
        self.told.iter().filter_map(|told| {
            let rule = native.program().rules().get(told.rule as usize)?;
            let reason = rule.because.get(told.reason as usize)?;
            let values = self.values.get(told.first as usize..).unwrap_or_default();
            let args = reason.args.keys().map(String::as_str).zip(values.iter().copied());
            Some((rule, &reason.message, args))
        })
    }

    /// The message of each reason.
    pub fn messages<'n>(&self, native: &'n Native) -> impl Iterator<Item = &'n MessageId> {
        self.told.iter().filter_map(|told| {
            let rule = native.program().rules().get(told.rule as usize)?;
            rule.because.get(told.reason as usize).map(|reason| &reason.message)
        })
    }

    /// How many reasons there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }
}
