//! What must come out, worked out on whole numbers.

use crate::record::Record;
use crate::rule::Rule;

/// What must come of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Every rule that applies, in order: the first decides.
    pub all: Vec<u32>,
}

impl Answer {
    /// The rule that decides; none where none applies.
    #[must_use]
    pub fn first(&self) -> Option<u32> {
        self.all.first().copied()
    }
}

/// What must come of a case by these rules.
#[must_use]
pub fn answer(rules: &[Rule], record: &Record) -> Answer {
    Answer { all: rules.iter().filter(|rule| rule.applies(record)).map(|rule| rule.number).collect() }
}
