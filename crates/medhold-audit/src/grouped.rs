//! Decisions counted by group.

use std::collections::BTreeMap;

use medhold_stats::Share;
use medhold_stats::group::Confusion;
use serde::Serialize;

use crate::decisions::{Attribute, Decisions};

/// The most groups that an attribute, or attributes taken together, are reported and compared by.
pub const MOST_GROUPS: usize = 100;

/// A rate in which groups are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Rate {
    /// Decided in favour, of all.
    #[serde(rename = "selection_rate")]
    Selection,
    /// Decided in favour, of those who should have been.
    #[serde(rename = "tpr")]
    TruePositive,
    /// Decided in favour, of those who should not have been.
    #[serde(rename = "fpr")]
    FalsePositive,
}

impl Rate {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Selection, Self::TruePositive, Self::FalsePositive];

    /// Its name in notes.
    pub(crate) fn short(self) -> &'static str {
        match self {
            Self::Selection => "in favour",
            Self::TruePositive => "tpr",
            Self::FalsePositive => "fpr",
        }
    }
}

/// One group of an attribute, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) selected: Share,
    pub(crate) confusion: Confusion,
}

impl Group {
    pub(crate) fn share(&self, rate: Rate) -> Share {
        match rate {
            Rate::Selection => self.selected,
            Rate::TruePositive => self.confusion.found(),
            Rate::FalsePositive => self.confusion.wrongly_favoured(),
        }
    }
}

/// An attribute, or several taken together, with its groups in the order of reporting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grouped {
    pub(crate) attribute: String,
    pub(crate) groups: Vec<Group>,
    /// The place of each decision's group.
    pub(crate) of: Vec<usize>,
}

impl Grouped {
    /// The shares of those groups that have any decision, by name.
    pub(crate) fn shares(&self) -> BTreeMap<String, Share> {
        self.decided_on().map(|group| (group.name.clone(), group.selected)).collect()
    }

    /// The errors of those groups that have any decision, by name.
    pub(crate) fn confusions(&self) -> BTreeMap<String, Confusion> {
        self.decided_on().map(|group| (group.name.clone(), group.confusion)).collect()
    }

    /// The groups that have any decision.
    pub(crate) fn decided_on(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.selected.n() > 0)
    }

    /// The names of the groups that have none.
    pub(crate) fn empty(&self) -> Vec<&str> {
        let empty = self.groups.iter().filter(|group| group.selected.n() == 0);
        empty.map(|group| group.name.as_str()).collect()
    }

    fn counted(attribute: String, names: Vec<String>, of: Vec<usize>, decisions: &Decisions) -> Self {
        let mut counts: Vec<(u64, u64, Confusion)> = vec![(0, 0, Confusion::default()); names.len()];
        for (place, decided) in of.iter().zip(&decisions.decided) {
            if let Some((selected, n, confusion)) = counts.get_mut(*place) {
                *n += 1;
                *selected += u64::from(decided.favourable);
                if let Some(truth) = decided.truth {
                    confusion.count(decided.favourable.into(), truth.into());
                }
            }
        }
        let groups = names.into_iter().zip(counts).map(|(name, (selected, n, confusion))| Group {
            name,
            selected: Share::parts(selected, n - selected),
            confusion,
        });
        Self { attribute, groups: groups.collect(), of }
    }
}

/// Every attribute counted, then every intersection; and a note on each that has too many groups.
pub(crate) fn all(decisions: &Decisions) -> (Vec<Grouped>, Vec<String>) {
    let mut grouped = Vec::new();
    let mut notes = Vec::new();
    for place in 0..decisions.attributes.len() {
        one(decisions, &[place], &mut grouped, &mut notes);
    }
    for places in &decisions.intersections {
        one(decisions, places, &mut grouped, &mut notes);
    }
    (grouped, notes)
}

/// Counts by these attributes taken together: every combination of their values is a group, also one that nobody is in.
fn one(decisions: &Decisions, places: &[usize], grouped: &mut Vec<Grouped>, notes: &mut Vec<String>) {
    let attributes: Vec<&Attribute> = places.iter().filter_map(|place| decisions.attributes.get(*place)).collect();
    let name = attributes.iter().map(|attribute| attribute.name.as_str()).collect::<Vec<_>>().join(" & ");
    let combinations = attributes.iter().map(|attribute| attribute.groups()).product::<usize>();
    if combinations > MOST_GROUPS {
        notes.push(format!(
            "`{name}` has {combinations} groups, more than the {MOST_GROUPS} that are compared: it is left out; \
             group it coarser."
        ));
        return;
    }
    let mut names = vec![String::new()];
    let mut of = vec![0; decisions.decided.len()];
    for (attribute, place) in attributes.iter().zip(places) {
        let ordered = attribute.ordered();
        names = names.iter().flat_map(|before| ordered.iter().map(move |(_, group)| joined(before, group))).collect();
        let place_of: BTreeMap<usize, usize> =
            ordered.iter().enumerate().map(|(at, (number, _))| (*number, at)).collect();
        for (combined, decided) in of.iter_mut().zip(&decisions.decided) {
            let number = decided.groups.get(*place).copied().unwrap_or_default();
            *combined = *combined * ordered.len() + place_of.get(&number).copied().unwrap_or_default();
        }
    }
    grouped.push(Grouped::counted(name, names, of, decisions));
}

fn joined(before: &str, group: &str) -> String {
    if before.is_empty() { group.to_owned() } else { format!("{before} & {group}") }
}
