//! What a pack demands of its letters.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::Within;

/// What a pack demands of its letters: waivers, tightened checks, deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Failures that the pack declares a reason for, by check. They are printed, and the letter is still withheld.
    pub waivers: BTreeMap<String, String>,
    /// Checks that would only warn, and whose failure withholds the letter in this pack.
    pub blocking: BTreeSet<String>,
    /// The sources of evidence and the terms that are the firm's own, by the names under which rules and evidence cite them.
    pub firm_sources: BTreeSet<String>,
    /// How long the final answer may take, from the day on which the case came in.
    pub answer: Option<Within>,
    /// The same where an interim answer said why it takes longer.
    pub extended: Option<Within>,
}
