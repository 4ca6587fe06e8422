//! The rules of a topic, as an analysis looks at them together.

mod meet;
mod outcome;
mod over;
mod validity;

use std::rc::Rc;

use medhold_model::{Authority, Date, TopicId};
use medhold_pack::{Pack, Topic};
use medhold_script::precedence::{AmountKey, Entry, RulingKey};
use medhold_script::region::{Hull, Possible, Region, Space, Values, Variable};
use medhold_script::{Rule, Validity};

use crate::budget::Budget;
use meet::Meetings;

pub(crate) use outcome::{Fit, Outcomes, Ruling};
pub(crate) use over::{Over, Stands, open};

/// The rules on a topic, in the order of their ids.
pub(crate) struct TopicRules<'p> {
    pub(crate) topic: &'p Topic,
    pub(crate) space: Space<'p>,
    pub(crate) rules: Vec<&'p Rule>,
    /// As precedence sees them. An amount is not known here, and like no other.
    pub(crate) entries: Vec<Entry>,
    /// Which rules override each by name.
    pub(crate) overridden_by: Vec<Vec<usize>>,
    /// How many things each guard reads: what reads little is divided first, since it rules out most.
    pub(crate) weight: Vec<usize>,
    /// Whether a rule on the topic reads evidence, on which what holds without a rule hangs.
    pub(crate) reads_evidence: bool,
    /// What is left to look at.
    pub(crate) budget: Rc<Budget>,
    /// Around the cases that each rule has to do with.
    hulls: Vec<Hull>,
    /// What may keep each rule from deciding.
    dominators: Vec<Vec<usize>>,
}

impl<'p> TopicRules<'p> {
    pub(crate) fn new(pack: &'p Pack, id: &'p TopicId, topic: &'p Topic, budget: Rc<Budget>) -> Self {
        let program = pack.program();
        let rules: Vec<&Rule> = program.rules_on(id).collect();
        let entries: Vec<Entry> = rules.iter().enumerate().map(|(i, rule)| entry(pack, &rules, i, rule)).collect();
        let mut overridden_by = vec![Vec::new(); rules.len()];
        for (by, entry) in entries.iter().enumerate() {
            for &victim in &entry.overrides {
                overridden_by.get_mut(victim).into_iter().for_each(|list: &mut Vec<usize>| list.push(by));
            }
        }
        let space = program.space();
        let weight = rules.iter().map(|rule| space.variables(rule).len()).collect();
        let reads_evidence = rules.iter().any(|rule| rule.reads.evidence());
        let hulls: Vec<Hull> = rules.iter().map(|rule| space.hull(rule)).collect();
        let dominators = Vec::new();
        let mut all =
            Self { topic, space, rules, entries, overridden_by, weight, reads_evidence, budget, hulls, dominators };
        all.dominators = all.found_dominators();
        all
    }

    /// Rules on the rungs above a rule's own, and those that override it, where a case may bring them together: what may keep it from
    /// deciding.
    pub(crate) fn dominators(&self, rule: usize) -> &[usize] {
        self.dominators.get(rule).map(Vec::as_slice).unwrap_or_default()
    }

    fn found_dominators(&self) -> Vec<Vec<usize>> {
        // One that may be undecided where the rule applies holds it up, too.
        let meetings = Meetings::new(&self.regions(|hull| &hull.applies), &self.regions(|hull| &hull.matters));
        let of = |rule: usize| {
            let (rung, overriders) = (self.rung(rule), self.overridden_by.get(rule).map(Vec::as_slice));
            let before = |other: &usize| self.rung(*other) > rung || overriders.unwrap_or_default().contains(other);
            meetings.of(rule).filter(before).collect()
        };
        (0..self.rules.len()).map(of).collect()
    }

    /// Which rules may apply at once, as far as single variables tell: for each, those after it.
    pub(crate) fn together(&self) -> Vec<Vec<usize>> {
        let applies = self.regions(|hull| &hull.applies);
        let meetings = Meetings::new(&applies, &applies);
        (0..self.rules.len()).map(|rule| meetings.of(rule).filter(|other| *other > rule).collect()).collect()
    }

    fn regions(&self, region: fn(&Hull) -> &Option<Region>) -> Vec<Option<Region>> {
        self.hulls.iter().map(|hull| region(hull).clone()).collect()
    }

    /// A region outside of which a rule does not apply.
    pub(crate) fn around(&self, rule: usize) -> Option<&Region> {
        self.hulls.get(rule)?.applies.as_ref()
    }

    /// Every case on a day on which some rule is in force: one before the first rule is no gap, one between two is.
    pub(crate) fn in_force(&self) -> Region {
        let end = |end: fn(&Validity) -> Option<Date>, pick: fn(Vec<Date>) -> Option<Date>| {
            let ends: Option<Vec<Date>> = self.rules.iter().map(|rule| end(&rule.valid)).collect();
            ends.and_then(pick)
        };
        let from = end(|valid| valid.from, |ends| ends.into_iter().min());
        let to = end(|valid| valid.to, |ends| ends.into_iter().max());
        match validity::span(from, to) {
            Some(days) if from.is_some() || to.is_some() => {
                Region::all().with(Variable::LawDate, Possible::known(Values::Days(days)))
            }
            _ => Region::all(),
        }
    }

    /// Whether every case of a region is in another.
    pub(crate) fn within(&self, region: &Region, other: &Region) -> bool {
        other.iter().all(|(variable, possible)| {
            let here = self.space.possible(region, variable);
            here.and(possible).as_ref() == Some(&here)
        })
    }

    pub(crate) fn rung(&self, rule: usize) -> usize {
        self.entries.get(rule).map_or(0, |entry| entry.rung)
    }

    pub(crate) fn authority(&self, rule: usize) -> Authority {
        self.rules.get(rule).map_or(self.topic.default, |rule| rule.authority)
    }

    /// Whether two rules would rule otherwise than each other, amounts aside.
    pub(crate) fn differ(&self, a: usize, b: usize) -> bool {
        match (self.entries.get(a), self.entries.get(b)) {
            (Some(a), Some(b)) => {
                let parts = |key: &RulingKey| (key.authority, key.finding, key.outcome, key.remedy);
                parts(&a.key) != parts(&b.key)
            }
            _ => false,
        }
    }
}

fn entry(pack: &Pack, rules: &[&Rule], index: usize, rule: &Rule) -> Entry {
    let named = rule.overrides.iter().filter_map(|id| rules.binary_search_by(|other| other.id.cmp(id)).ok());
    let mut overrides: Vec<usize> = named.collect();
    overrides.sort_unstable();
    overrides.dedup();
    Entry {
        rung: pack.program().scope().ladder.rung(rule.authority),
        key: RulingKey {
            authority: rule.authority,
            finding: rule.finding,
            outcome: rule.finding.outcome(rule.partly),
            remedy: rule.remedy,
            amount: if rule.amount.is_some() { AmountKey::Unknown(index) } else { AmountKey::None },
        },
        overrides,
    }
}
