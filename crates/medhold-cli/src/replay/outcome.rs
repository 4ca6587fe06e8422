//! What replaying decisions found.

use medhold_model::{CaseId, PackStamp};
use serde::Serialize;

use super::Difference;

/// How a decision that is not the same came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// Otherwise.
    Differs,
    /// The pack that decided it is not there.
    NoPack,
    /// Its case is not there.
    NoCase,
}

/// A decision that did not come out the same.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Replayed {
    /// The case.
    pub(crate) case: CaseId,
    /// The line of the record.
    pub(crate) line: u64,
    /// How it came out.
    pub(crate) outcome: Outcome,
    /// What stands in the way; null where it was decided again.
    pub(crate) reason: Option<String>,
    /// Every place at which it differs.
    pub(crate) differences: Vec<Difference>,
}

/// A pack by which decisions were recorded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Stamped {
    /// Its name, version and digest, and what was set.
    pub(crate) pack: PackStamp,
    /// Where it was found: folders, or commits with paths; null where it is not there.
    pub(crate) found: Option<Vec<String>>,
    /// How many decisions carry its stamp.
    pub(crate) decisions: u64,
}

/// What replaying a record found.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Replay {
    /// How many decisions the record has.
    pub(crate) decisions: u64,
    /// How many come out the same, byte for byte.
    pub(crate) same: u64,
    /// How many come out otherwise.
    pub(crate) differ: u64,
    /// How many could not be decided again.
    pub(crate) not_replayed: u64,
    /// How many rows, of the record or of the cases, could not be read.
    pub(crate) rejected: u64,
    /// The packs, in the order in which they first decided.
    pub(crate) packs: Vec<Stamped>,
    /// Each decision that did not come out the same, in the order of the record.
    pub(crate) not_the_same: Vec<Replayed>,
}

impl Replay {
    /// Whether every decision came out the same, and there was any.
    pub(crate) fn is_clean(&self) -> bool {
        self.decisions > 0 && self.same == self.decisions && self.rejected == 0
    }
}
