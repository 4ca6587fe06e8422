//! What could not be looked at.

use medhold_audit::diff::Diff;

use crate::render::audit::{Part, Section, Tone};
use crate::summary::count;

pub(super) fn section(diff: &Diff) -> Option<Section> {
    let n = diff.notes.len() as u64;
    (n > 0).then(|| Section {
        heading: "Not looked at".to_owned(),
        finding: format!("{} on what could not be compared.", count(n, "note")),
        tone: Tone::Plain,
        parts: diff.notes.iter().cloned().map(Part::Note).collect(),
    })
}
