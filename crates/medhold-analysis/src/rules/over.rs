//! The rules of a topic over one region: which apply, which stand, and what to split where that can't be told.

use std::cell::RefCell;
use std::collections::BTreeMap;

use medhold_script::region::{Abstract, Region, Truths, Unanalysed, Verdict};

use super::TopicRules;

/// The rules of a topic over one region. Guards are evaluated when they are asked for, and once.
pub(crate) struct Over<'a, 'p> {
    pub(crate) rules: &'a TopicRules<'p>,
    pub(crate) region: &'a Region,
    known: RefCell<BTreeMap<usize, Abstract>>,
}

/// Whether a rule stands over a region: it applies, and nothing that stands overrides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// In every case of the region.
    Yes,
    /// In none.
    No,
    /// That hangs on this rule, of which it can't be told whether it applies.
    HangsOn(usize),
}

impl<'a, 'p> Over<'a, 'p> {
    pub(crate) fn new(rules: &'a TopicRules<'p>, region: &'a Region) -> Self {
        Self { rules, region, known: RefCell::default() }
    }

    fn look<T>(&self, rule: usize, at: impl FnOnce(&Abstract) -> T) -> Option<T> {
        if let Some(known) = self.known.borrow().get(&rule) {
            return Some(at(known));
        }
        self.rules.budget.spend();
        let found = self.rules.space.truth(self.rules.rules.get(rule)?, self.region);
        let told = at(&found);
        self.known.borrow_mut().insert(rule, found);
        Some(told)
    }

    /// What the rule's guard may be, false on days on which the rule is not in force.
    pub(crate) fn may(&self, rule: usize) -> Truths {
        self.look(rule, |truth| truth.may).unwrap_or(Truths::FALSE)
    }

    /// That more must be known of a rule.
    pub(crate) fn open(&self, rule: usize) -> Verdict {
        self.look(rule, open).unwrap_or(Verdict::Fails)
    }

    /// Whether a rule stands.
    pub(crate) fn stands(&self, rule: usize) -> Stands {
        let may = self.may(rule);
        if !may.holds {
            return Stands::No;
        }
        let mut hangs = None;
        for &other in self.rules.overridden_by.get(rule).map(Vec::as_slice).unwrap_or_default() {
            match self.stands(other) {
                Stands::Yes => return Stands::No,
                Stands::HangsOn(one) => hangs = hangs.or(Some(one)),
                Stands::No => {}
            }
        }
        match hangs {
            _ if !may.is_settled() => Stands::HangsOn(rule),
            Some(one) => Stands::HangsOn(one),
            None => Stands::Yes,
        }
    }

    /// Whether a rule keeps others from deciding, in every case of the region or in none: it stands, or it is undecided and they
    /// wait for it.
    pub(crate) fn holds_up(&self, rule: usize) -> Stands {
        let may = self.may(rule);
        if may == Truths::UNDECIDED {
            return Stands::Yes;
        }
        match self.stands(rule) {
            Stands::No if may.undecided => Stands::HangsOn(rule),
            other => other,
        }
    }

    /// Whether a rule decides, alone or with others: it applies, and nothing that goes before it stands or is waited for.
    pub(crate) fn decides(&self, rule: usize) -> Stands {
        let may = self.may(rule);
        if !may.holds {
            return Stands::No;
        }
        if !may.is_settled() {
            return Stands::HangsOn(rule);
        }
        let mut hangs = None;
        for &other in self.rules.dominators(rule) {
            match self.holds_up(other) {
                Stands::Yes => return Stands::No,
                Stands::HangsOn(one) => hangs = hangs.or(Some(one)),
                Stands::No => {}
            }
        }
        hangs.map_or(Stands::Yes, Stands::HangsOn)
    }

    /// The verdict on something that is so where these rules decide.
    pub(crate) fn all_decide(&self, rules: &[usize]) -> Verdict {
        // What can't be so is looked for first: the guards alone may tell.
        if rules.iter().any(|rule| !self.may(*rule).holds) {
            return Verdict::Fails;
        }
        let unsettled = rules.iter().filter(|rule| !self.may(**rule).is_settled());
        if let Some(&lightest) = unsettled.min_by_key(|rule| self.rules.weight.get(**rule)) {
            return self.open(lightest);
        }
        let mut open = None;
        for &rule in rules {
            match self.decides(rule) {
                Stands::No => return Verdict::Fails,
                Stands::HangsOn(one) => open = open.or(Some(one)),
                Stands::Yes => {}
            }
        }
        open.map_or(Verdict::Holds, |rule| self.open(rule))
    }
}

/// That more must be known of something.
pub(crate) fn open(truth: &Abstract) -> Verdict {
    let unknown = || Unanalysed { why: "a guard that can't be divided further".to_owned(), place: None };
    match &truth.split {
        Some(split) => Verdict::Open(split.clone()),
        None => Verdict::Unknown(truth.why.clone().unwrap_or_else(unknown)),
    }
}
