//! A program's rules in native form, for one set of parameter values.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use medhold_model::{Decimal, Op, TopicId, Value};

use super::band::{Bands, LACKING_BAND};
use super::grounds::Grounds;
use super::index::{Indexed, Rest, Stretch, Test};
use super::key::{LACKING, Scale};
use super::lower::Lowering;
use super::record::Record;
use super::topic::Topic;
use super::{Cell, Code, Conjunct, Set, SlotIndex, Slots, Symbols};
use crate::tree::Expr;
use crate::{Program, Rule, Validity};

/// A program's rules lowered for one set of parameter values. Built once, shared between threads.
#[derive(Debug)]
pub struct Native {
    program: Program,
    slots: Slots,
    symbols: Symbols,
    /// How the values of each slot become keys.
    scales: Vec<Scale>,
    /// The bands of the keys of each slot that guards test singly.
    bands: Vec<Option<Bands>>,
    /// The distinct computations of all guards.
    pub(super) codes: Vec<Code>,
    /// What stays interpreted of all guards.
    pub(super) interpreted: Vec<Expr>,
    /// The conjuncts of all guards that are more than a test of one slot, those of a rule side by side.
    pub(super) rest: Vec<Rest>,
    /// Where each rule's conjuncts of more than one slot are, in the order of rules.
    guards: Vec<Stretch>,
    /// What each rule pays and must tell, in the order of rules.
    grounds: Vec<Grounds>,
    places: BTreeMap<TopicId, TopicIndex>,
    topics: Vec<Topic>,
}

/// The place of a topic that rules are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicIndex(pub(super) usize);

impl Native {
    /// Lowers the rules of a program; `parameters` are the values in the order of the scope.
    #[must_use]
    pub fn new(program: &Program, parameters: &[Value]) -> Self {
        let (mut slots, mut symbols) = (Slots::new(), Symbols::default());
        let mut lowering = Lowering::new(program.parts(), parameters, &mut slots, &mut symbols);
        let guards: Vec<Guard> = program.rules().iter().map(|rule| Guard::of(rule, &mut lowering)).collect();
        let grounds =
            |(rule, guard): (_, &Guard)| Grounds::of(rule, |slot| guard.tests.contains_key(&slot), &mut lowering);
        let grounds = program.rules().iter().zip(&guards).map(grounds).collect();
        let scales = scales(&guards, slots.list().len());
        let mut native = Self {
            program: program.clone(),
            slots,
            symbols,
            scales,
            bands: Vec::new(),
            codes: Vec::new(),
            interpreted: Vec::new(),
            rest: Vec::new(),
            guards: Vec::new(),
            grounds,
            places: BTreeMap::new(),
            topics: Vec::new(),
        };
        let indexed = native.indexed(guards);
        native.bands = bands(&indexed, native.slots.list().len());
        native.guards = indexed.iter().map(|guard| guard.rest).collect();
        for (place, topic) in program.topics().enumerate() {
            native.places.insert(topic.clone(), TopicIndex(place));
            native.topics.push(Topic::of(program, topic, &indexed, &native.grounds));
        }
        native
    }

    /// The program whose rules these are.
    #[must_use]
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// What a record holds, in order.
    #[must_use]
    pub fn slots(&self) -> &Slots {
        &self.slots
    }

    /// The texts that rules and tables name.
    #[must_use]
    pub fn symbols(&self) -> &Symbols {
        &self.symbols
    }

    /// A record in which everything lacks.
    #[must_use]
    pub fn record(&self) -> Record {
        Record::lacking_all(self.slots.list().len())
    }

    /// Puts a value into a record's slot.
    pub fn set(&self, record: &mut Record, slot: SlotIndex, cell: Cell) {
        let key = self.key_of(slot, cell);
        let bands = self.bands.get(usize::from(slot.0)).and_then(Option::as_ref);
        let untested = if key == LACKING { LACKING_BAND } else { LACKING_BAND + 1 };
        record.set(slot, cell, key, bands.map_or(untested, |bands| bands.band(key)));
    }

    /// The key of what a slot holds.
    pub(super) fn key_of(&self, slot: SlotIndex, cell: Cell) -> i64 {
        self.scales.get(usize::from(slot.0)).copied().unwrap_or_default().key(cell)
    }

    /// The place of a topic; none where no rule is about it.
    #[must_use]
    pub fn topic(&self, topic: &TopicId) -> Option<TopicIndex> {
        self.places.get(topic).copied()
    }

    /// Whether nothing of the rules on a topic stays interpreted, so that no facts are needed to rule on it.
    #[must_use]
    pub fn is_native(&self, topic: TopicIndex) -> bool {
        self.on(topic).is_some_and(|topic| topic.rules.iter().all(|rule| self.is_native_rule(rule.place)))
    }

    /// What the rules on a topic read, as far as they run in native form, in the order of slots.
    #[must_use]
    pub fn slots_on(&self, topic: TopicIndex) -> BTreeSet<SlotIndex> {
        let mut slots = BTreeSet::new();
        for standing in self.on(topic).map_or(&[][..], |topic| topic.rules.as_slice()) {
            for rest in self.rest_of_guard(standing.place) {
                if let Rest::Code(place) = rest
                    && let Some(code) = self.codes.get(*place as usize)
                {
                    code.slots(&mut |slot| _ = slots.insert(slot));
                }
            }
            if let Some(grounds) = self.grounds(standing.place) {
                grounds.slots(&mut |slot| _ = slots.insert(slot));
            }
        }
        let tested = self.on(topic).into_iter().flat_map(Topic::tested);
        slots.extend(tested);
        slots
    }

    fn is_native_rule(&self, place: usize) -> bool {
        self.rest_of_guard(place).iter().all(|rest| matches!(rest, Rest::Code(_)))
            && self.grounds(place).is_some_and(Grounds::is_native)
    }

    /// The conjuncts of more than one slot of the rule at a place.
    fn rest_of_guard(&self, place: usize) -> &[Rest] {
        self.guards.get(place).copied().unwrap_or_default().of(&self.rest)
    }

    /// The bands of the keys of each slot that guards test singly.
    pub(super) fn bands(&self) -> &[Option<Bands>] {
        &self.bands
    }

    /// The rules on a topic.
    #[inline]
    pub(super) fn on(&self, topic: TopicIndex) -> Option<&Topic> {
        self.topics.get(topic.0)
    }

    /// What the rule at a place pays and must tell.
    pub(super) fn grounds(&self, place: usize) -> Option<&Grounds> {
        self.grounds.get(place)
    }

    /// The guards as the index takes them, in the order of rules.
    fn indexed(&mut self, guards: Vec<Guard>) -> Vec<Indexed> {
        let mut known = HashMap::new();
        guards.into_iter().map(|guard| self.indexed_guard(guard, &mut known)).collect()
    }

    fn indexed_guard(&mut self, guard: Guard, known: &mut HashMap<Code, u32>) -> Indexed {
        let first = self.rest.len();
        let mut tests = Vec::new();
        for (slot, set) in guard.tests {
            let scale = self.scales.get(usize::from(slot.0)).copied().unwrap_or_default();
            match scale.keys(&set) {
                Some(keys) => tests.push(Test { slot, keys }),
                None => self.compute(Code::Test(slot, set), known),
            }
        }
        guard.codes.into_iter().for_each(|code| self.compute(code, known));
        for expr in guard.interpreted {
            self.rest.push(Rest::Interpreted(self.interpreted.len() as u32));
            self.interpreted.push(expr);
        }
        let rest = Stretch { first: first as u32, end: self.rest.len() as u32 };
        Indexed { rule: 0, tests: tests.into(), rest }
    }

    /// Adds a computation, each distinct one once.
    fn compute(&mut self, code: Code, known: &mut HashMap<Code, u32>) {
        let place = known.get(&code).copied().unwrap_or_else(|| {
            self.codes.push(code.clone());
            let place = (self.codes.len() - 1) as u32;
            known.insert(code, place);
            place
        });
        self.rest.push(Rest::Code(place));
    }
}

/// A rule's guard, its validity put to it, sorted by what its conjuncts are.
struct Guard {
    tests: BTreeMap<SlotIndex, Set>,
    codes: Vec<Code>,
    interpreted: Vec<Expr>,
}

impl Guard {
    fn of<'p>(rule: &'p Rule, lowering: &mut Lowering<'p>) -> Self {
        let mut guard = Self { tests: BTreeMap::new(), codes: Vec::new(), interpreted: Vec::new() };
        if let Some(days) = in_force(rule.valid) {
            guard.tests.insert(Slots::LAW_DATE, days);
        }
        for conjunct in lowering.conjuncts(&rule.guard) {
            match conjunct {
                Conjunct::Test(slot, set) => {
                    guard.tests.entry(slot).and_modify(|own| *own = own.and(&set)).or_insert(set);
                }
                Conjunct::Code(code) => guard.codes.push(code),
                Conjunct::Interpreted(expr) => guard.interpreted.push(expr),
            }
        }
        guard
    }
}

/// The days on which a rule is in force; none where it always is.
fn in_force(valid: Validity) -> Option<Set> {
    let day = |date: medhold_model::Date| Decimal::from(i64::from(date.epoch_day()));
    let from = valid.from.map(|from| Set::holding(Op::Ge, day(from)));
    let to = valid.to.map(|to| Set::holding(Op::Le, day(to)));
    match (from, to) {
        (Some(from), Some(to)) => Some(from.and(&to)),
        (from, to) => from.or(to),
    }
}

fn scales(guards: &[Guard], slots: usize) -> Vec<Scale> {
    let mut sets: Vec<Vec<&Set>> = vec![Vec::new(); slots];
    for (slot, set) in guards.iter().flat_map(|guard| &guard.tests) {
        if let Some(own) = sets.get_mut(usize::from(slot.0)) {
            own.push(set);
        }
    }
    sets.into_iter().map(|sets| Scale::of(sets.into_iter())).collect()
}

fn bands(guards: &[Indexed], slots: usize) -> Vec<Option<Bands>> {
    let mut limits: Vec<Option<Vec<i64>>> = vec![None; slots];
    for test in guards.iter().flat_map(|guard| guard.tests.iter()) {
        if let Some(own) = limits.get_mut(usize::from(test.slot.0)) {
            own.get_or_insert_default().extend(test.keys.iter().flat_map(|keys| keys.limits()));
        }
    }
    limits.into_iter().map(|limits| limits.map(Bands::of)).collect()
}
