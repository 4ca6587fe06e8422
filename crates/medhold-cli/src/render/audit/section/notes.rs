//! What could not be looked at, and why.

use medhold_audit::Report;

use crate::render::audit::{Part, Section, Tone};

pub(super) fn sections(report: &Report) -> Vec<Section> {
    if report.notes.is_empty() {
        return Vec::new();
    }
    vec![Section {
        heading: "What was not looked at".to_owned(),
        finding: "Some of what was given could not be compared.".to_owned(),
        tone: Tone::Doubtful,
        parts: report.notes.iter().cloned().map(Part::Note).collect(),
    }]
}
