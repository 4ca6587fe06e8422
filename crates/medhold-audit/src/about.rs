//! What an audit is of: how many decisions, by what, and what could not be read.

use std::collections::BTreeMap;

use medhold_model::{Decision, Outcome, PackStamp};
use serde::Serialize;

use crate::batch::Decided;

/// What an audit is of.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct About {
    /// How many decisions: claims of the host's own, rows of a table.
    pub decisions: u64,
    /// How many cases they belong to; null for a table.
    pub cases: Option<u64>,
    /// How many of the claims are undecided; null for a table.
    pub undecided: Option<u64>,
    /// How many rows could not be read, and so are not in it.
    pub rejected: u64,
    /// The packs that decided, by name, version and digest; nothing for a table.
    pub packs: Vec<PackStamp>,
}

impl About {
    /// What an audit of these cases is of; what could not be read is the reader's to add.
    #[must_use]
    pub fn cases(decided: &[Decided]) -> Self {
        let claims = || decided.iter().flat_map(|decided| &decided.decision.claims);
        let undecided = claims().filter(|claim| claim.outcome == Outcome::Undecided);
        Self {
            decisions: claims().count() as u64,
            cases: Some(decided.len() as u64),
            undecided: Some(undecided.count() as u64),
            rejected: 0,
            packs: stamps(decided.iter().map(|decided| &decided.decision)),
        }
    }
}

/// The packs that made these decisions, by name, version and digest.
pub(crate) fn stamps<'a>(decisions: impl Iterator<Item = &'a Decision>) -> Vec<PackStamp> {
    let mut packs: BTreeMap<(&str, &str, &str), &PackStamp> = BTreeMap::new();
    for stamp in decisions.filter_map(|decision| decision.pack.as_ref()) {
        packs.insert((&stamp.name, &stamp.version, &stamp.digest), stamp);
    }
    packs.into_values().cloned().collect()
}
