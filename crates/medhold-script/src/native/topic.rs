//! The rules on one topic, with what precedence must know of each.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use medhold_model::TopicId;

use super::SlotIndex;
use super::index::{Arranged, Indexed};
use crate::precedence::{AmountKey, RulingKey};
use crate::{Program, Rule};

/// The rules on a topic, in the order of their ids.
#[derive(Debug)]
pub(super) struct Topic {
    pub rules: Vec<Standing>,
    /// Whether any of them overrides another of them.
    pub overrides: bool,
    /// Whether any of them pays or must tell why.
    pub grounded: bool,
    indexed: Vec<Indexed>,
    arranged: OnceLock<Arranged>,
}

/// What precedence must know of a rule.
#[derive(Debug)]
pub(super) struct Standing {
    /// Its place among the program's.
    pub place: usize,
    /// Its authority's place on the ladder; larger goes first.
    pub rung: usize,
    /// Rules of one topic with equal rulings, amounts apart, have the same number.
    pub ruling: u32,
    /// What it would rule, amounts apart.
    pub key: RulingKey,
    /// The rules on the topic that it overrides.
    pub overridden: Vec<u32>,
    /// The rules on the topic that override it.
    pub overridden_by: Vec<u32>,
    /// Whether it pays.
    pub pays: bool,
    /// Whether it needs a reason that can be told: it refuses something, and says why.
    pub must_tell: bool,
}

impl Topic {
    pub(super) fn of(program: &Program, topic: &TopicId, indexed: &[Indexed]) -> Self {
        let places: Vec<usize> = program.places_on(topic).to_vec();
        let rules: Vec<&Rule> = places.iter().filter_map(|place| program.rules().get(*place)).collect();
        let local: BTreeMap<&str, u32> = (0..).zip(&rules).map(|(own, rule)| (rule.id.as_str(), own)).collect();
        let mut rulings: Vec<RulingKey> = Vec::new();
        let mut standing: Vec<Standing> = rules
            .iter()
            .zip(&places)
            .map(|(rule, place)| Standing::of(program, rule, *place, &local, &mut rulings))
            .collect();
        let pairs: Vec<(u32, u32)> = (0..)
            .zip(&standing)
            .flat_map(|(by, rule)| rule.overridden.iter().map(move |victim| (by, *victim)))
            .collect();
        for (by, victim) in &pairs {
            if let Some(rule) = standing.get_mut(*victim as usize) {
                rule.overridden_by.push(*by);
            }
        }
        let own = |(own, place): (u32, &usize)| {
            let indexed = indexed.get(*place)?;
            Some(Indexed { rule: own, tests: indexed.tests.clone(), rest: indexed.rest })
        };
        Self {
            overrides: !pairs.is_empty(),
            grounded: standing.iter().any(|rule| rule.pays || rule.must_tell),
            rules: standing,
            indexed: (0..).zip(&places).filter_map(own).collect(),
            arranged: OnceLock::new(),
        }
    }

    /// The slots that guards test singly, some more than once.
    pub(super) fn tested(&self) -> impl Iterator<Item = SlotIndex> {
        self.indexed.iter().flat_map(|rule| rule.tests.iter().map(|test| test.slot))
    }

    /// What the guard of the rule at a place asks.
    pub(super) fn indexed(&self, place: u32) -> Option<&Indexed> {
        self.indexed.get(place as usize)
    }

    /// The rules arranged, which is done when the first claim on the topic comes.
    pub(super) fn arranged(&self) -> &Arranged {
        self.arranged.get_or_init(|| Arranged::of(&self.indexed))
    }
}

impl Standing {
    fn of(
        program: &Program,
        rule: &Rule,
        place: usize,
        local: &BTreeMap<&str, u32>,
        rulings: &mut Vec<RulingKey>,
    ) -> Self {
        let outcome = rule.finding.outcome(rule.partly);
        let key = RulingKey {
            authority: rule.authority,
            finding: rule.finding,
            outcome,
            remedy: rule.remedy,
            amount: AmountKey::None,
        };
        let known = rulings.iter().position(|other| *other == key);
        let ruling = known.unwrap_or_else(|| {
            rulings.push(key.clone());
            rulings.len() - 1
        });
        let mut overridden: Vec<u32> = rule.overrides.iter().filter_map(|id| local.get(id.as_str()).copied()).collect();
        overridden.sort_unstable();
        overridden.dedup();
        Self {
            place,
            rung: program.scope().ladder.rung(rule.authority),
            ruling: ruling as u32,
            key,
            overridden,
            overridden_by: Vec::new(),
            pays: rule.amount.is_some(),
            must_tell: !outcome.favours_customer() && !rule.because.is_empty(),
        }
    }
}
