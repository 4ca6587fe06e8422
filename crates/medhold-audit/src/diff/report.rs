//! What a comparison of two versions found, as data.

use std::collections::BTreeMap;

use medhold_model::PackStamp;
use medhold_pack::Pack;
use serde::Serialize;

use super::{
    AmountChange, Change, Compared, Example, GroupChange, LetterChanges, OutcomeChange, RuleChange, TopicChange,
    UnevenChange,
};
use super::{amounts, example, groups, rules, topics};
use crate::about::stamps;

/// Two versions of a pack, with a batch of cases that both decided.
pub struct Versions<'a> {
    /// The packs of both versions. A key of the customer is grouped by as the first that declares it says.
    pub packs: Vec<&'a Pack>,
    /// The cases, in their order.
    pub compared: &'a [Compared],
    /// The attributes to group customers by; every declared one where none is named.
    pub groups: &'a [String],
    /// The most examples.
    pub examples: usize,
}

#[doc = include_str!("format.md")]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diff {
    /// What was compared.
    pub about: DiffAbout,
    /// How many claims change in each way, each way named.
    pub changes: BTreeMap<Change, u64>,
    /// Each topic that has a claim, by name.
    pub topics: Vec<TopicChange>,
    /// From which rule and outcome to which, those with most changed rulings first.
    pub rules: Vec<RuleChange>,
    /// From which outcome to which, also those that stay.
    pub outcomes: Vec<OutcomeChange>,
    /// What is paid, in each currency.
    pub amounts: Vec<AmountChange>,
    /// The letters.
    pub letters: LetterChanges,
    /// Each group of customers.
    pub groups: Vec<GroupChange>,
    /// Pairs of groups of which the new version is harder on one, beyond chance.
    pub uneven: Vec<UnevenChange>,
    /// Claims decided otherwise, both rulings side by side.
    pub examples: Vec<Example>,
    /// What could not be looked at, and why.
    pub notes: Vec<String>,
}

/// What was compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiffAbout {
    /// The old version, by name, version and digest; more than one where several profiles applied.
    pub old: Vec<PackStamp>,
    /// The new version.
    pub new: Vec<PackStamp>,
    /// How many cases.
    pub cases: u64,
    /// How many claims they have.
    pub claims: u64,
    /// How many rows could not be read, and so are not in it.
    pub rejected: u64,
}

impl Diff {
    /// Compares the two versions' decisions; how many rows could not be read is the reader's to add.
    ///
    /// # Errors
    /// Where an attribute is named that no pack declares; the text says which there are.
    pub fn of(versions: &Versions<'_>) -> Result<Self, String> {
        let compared = versions.compared;
        let groups = groups::of(versions)?;
        let topics = topics::of(compared);
        let mut changes = topics::none();
        for (way, claims) in topics.iter().flat_map(|topic| &topic.changes) {
            *changes.entry(*way).or_default() += claims;
        }
        Ok(Self {
            about: DiffAbout {
                cases: compared.len() as u64,
                claims: topics.iter().map(|topic| topic.claims).sum(),
                rejected: 0,
                old: stamps(compared.iter().map(|one| &one.old)),
                new: stamps(compared.iter().map(|one| &one.new)),
            },
            changes,
            rules: rules::of(compared),
            outcomes: rules::outcomes(compared),
            amounts: amounts::of(compared.iter().flat_map(Compared::claims)),
            letters: LetterChanges::of(compared),
            groups: groups.groups,
            uneven: groups.uneven,
            examples: example::of(compared, versions.examples),
            notes: groups.notes,
            topics,
        })
    }

    /// How many claims change so.
    #[must_use]
    pub fn claims(&self, way: Change) -> u64 {
        self.changes.get(&way).copied().unwrap_or_default()
    }
}
