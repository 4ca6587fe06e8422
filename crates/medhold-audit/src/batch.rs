//! A case with what was decided, the unit of a batch.

use medhold_model::{Case, Decision};

/// A case with what was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// The case.
    pub case: Case,
    /// What was decided.
    pub decision: Decision,
}
