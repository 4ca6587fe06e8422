//! `[deadlines]`: by when an answer is due.

use medhold_model::Within;

use super::declared::Manifest;
use crate::document::Section;

/// By when an answer is due, counted from the day on which the case came in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deadlines {
    /// The final answer: `answer = "4 weeks"`.
    pub answer: Option<Within>,
    /// The final answer where an interim one said why it takes longer: `extended = "8 weeks"`.
    pub extended: Option<Within>,
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(section) = top.section("deadlines") else {
        return;
    };
    manifest.deadlines = Deadlines {
        answer: section.parsed("answer").map(|within| within.value),
        extended: section.parsed("extended").map(|within| within.value),
    };
    section.end();
}
