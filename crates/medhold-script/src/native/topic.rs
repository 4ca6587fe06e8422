//! The rules on one topic, with what precedence must know of each.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use medhold_model::TopicId;

use super::SlotIndex;
use super::band::Bands;
use super::grounds::{Grounds, Needs};
use super::index::{Arranged, Indexed};
use crate::precedence::{AmountKey, RulingKey};
use crate::{Program, Rule};

/// The rules on a topic, in the order of their ids.
#[derive(Debug)]
pub(super) struct Topic {
    pub rules: Vec<Standing>,
    /// What they would rule, amounts apart, each once.
    rulings: Vec<RulingKey>,
    /// Whether any of them overrides another of them.
    pub overrides: bool,
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
    /// The place of what it would rule, amounts apart, among what is ruled on the topic.
    pub ruling: u32,
    /// Whether it pays.
    pub pays: bool,
    /// Whether it needs a reason that can be told: it refuses something, and says why.
    pub must_tell: bool,
    /// What must be had, beside its guard, for it to decide.
    pub needs: Needs,
    /// The rules on the topic that it overrides.
    pub overridden: Vec<u32>,
    /// The rules on the topic that override it.
    pub overridden_by: Vec<u32>,
}

impl Topic {
    pub(super) fn of(program: &Program, topic: &TopicId, indexed: &[Indexed], grounds: &[Grounds]) -> Self {
        let places = program.places_on(topic);
        let id = |place: &usize| program.rules().get(*place).map(|rule| rule.id.as_str());
        let local: BTreeMap<&str, u32> = places.iter().filter_map(id).zip(0..).collect();
        let mut rulings: Vec<RulingKey> = Vec::new();
        let standing = |place: &usize| {
            let (rule, grounds) = (program.rules().get(*place)?, grounds.get(*place)?);
            Some(Standing::of(program, (*place, rule), grounds, &local, &mut rulings))
        };
        let mut standing: Vec<Standing> = places.iter().filter_map(standing).collect();
        let pairs: Vec<(u32, u32)> = (0..)
            .zip(&standing)
            .flat_map(|(by, rule)| rule.overridden.iter().map(move |victim| (by, *victim)))
            .collect();
        for (by, victim) in &pairs {
            if let Some(rule) = standing.get_mut(*victim as usize) {
                rule.overridden_by.push(*by);
            }
        }
        let own = |(rule, place): (u32, &usize)| Some(Indexed { rule, ..indexed.get(*place)?.clone() });
        let indexed: Vec<Indexed> = (0..).zip(places).filter_map(own).collect();
        Self { rules: standing, rulings, overrides: !pairs.is_empty(), indexed, arranged: OnceLock::new() }
    }

    /// What a rule would rule, amounts apart.
    #[inline]
    pub(super) fn key(&self, rule: &Standing) -> Option<&RulingKey> {
        self.rulings.get(rule.ruling as usize)
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
    #[inline]
    pub(super) fn arranged(&self, bands: &[Option<Bands>]) -> &Arranged {
        self.arranged.get_or_init(|| Arranged::of(&self.indexed, bands))
    }
}

impl Standing {
    fn of(
        program: &Program,
        (place, rule): (usize, &Rule),
        grounds: &Grounds,
        local: &BTreeMap<&str, u32>,
        rulings: &mut Vec<RulingKey>,
    ) -> Self {
        let outcome = rule.finding.outcome(rule.partly);
        let amount = AmountKey::None;
        let key = RulingKey { authority: rule.authority, finding: rule.finding, outcome, remedy: rule.remedy, amount };
        let known = rulings.iter().position(|other| *other == key);
        let ruling = known.unwrap_or_else(|| {
            rulings.push(key);
            rulings.len() - 1
        });
        let mut overridden: Vec<u32> = rule.overrides.iter().filter_map(|id| local.get(id.as_str()).copied()).collect();
        overridden.sort_unstable();
        overridden.dedup();
        Self {
            place,
            rung: program.scope().ladder.rung(rule.authority),
            ruling: ruling as u32,
            pays: rule.amount.is_some(),
            must_tell: grounds.must_tell(),
            needs: grounds.needs().clone(),
            overridden,
            overridden_by: Vec::new(),
        }
    }
}
