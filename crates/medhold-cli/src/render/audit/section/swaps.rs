//! Swaps: whether a decision hangs on who the customer is.

use medhold_audit::{AttributeSwaps, Report, Swaps, Violation};

use crate::render::audit::figures::{percent, whole};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

pub(super) fn sections(report: &Report) -> Vec<Section> {
    report.swaps.iter().map(section).collect()
}

fn section(swaps: &Swaps) -> Section {
    let tone = match (swaps.made, swaps.changed) {
        (0, _) => Tone::Doubtful,
        (_, 0) => Tone::Good,
        _ => Tone::Bad,
    };
    let note = "Each case was decided again as if its customer were another: a protected attribute was exchanged together with \
                what betrays it, and nothing else. The bound is the largest share of swaps that could change a decision and \
                yet have shown so few here, in 95 of 100 batches like this one.";
    let parts = [by_attribute(swaps), violations(swaps), (swaps.made > 0).then(|| Part::Note(note.to_owned()))];
    Section {
        heading: "The customer exchanged".to_owned(),
        finding: finding(swaps),
        tone,
        parts: parts.into_iter().flatten().collect(),
    }
}

fn finding(swaps: &Swaps) -> String {
    let cases = count(swaps.cases, "case");
    match (swaps.made, swaps.changed) {
        (0, _) => {
            "Nobody could be exchanged: the packs protect no attribute, or the batch has no other values.".to_owned()
        }
        (made, 0) => {
            let bound = swaps.upper_95.map(|bound| format!(", so at most {} would", percent(bound)));
            format!("None of {} swaps in {cases} changes a decision{}.", whole(made), bound.unwrap_or_default())
        }
        (made, changed) => format!(
            "{} of {} swaps in {cases} change a decision: it hangs on who the customer is.",
            whole(changed),
            whole(made)
        ),
    }
}

fn by_attribute(swaps: &Swaps) -> Option<Part> {
    let row = |one: &AttributeSwaps| {
        let tone = if one.changed == 0 { Tone::Good } else { Tone::Bad };
        vec![
            Cell::text(&one.attribute),
            Cell::number(whole(one.made)),
            Cell::number(whole(one.changed)).toned(tone),
            one.upper_95.map_or_else(|| Cell::text(""), |bound| Cell::number(percent(bound))),
        ]
    };
    let rows: Vec<_> = swaps.attributes.iter().map(row).collect();
    let head = vec!["Attribute", "Swaps", "Change a decision", "95 % bound"];
    (!rows.is_empty()).then_some(Part::Grid(Grid { head, rows }))
}

fn violations(swaps: &Swaps) -> Option<Part> {
    let row = |one: &Violation| {
        vec![
            Cell::text(format!("{}, claim {}", one.case, one.claim)),
            Cell::text(one.swap.to_string()),
            Cell::text(one.what.join(", ")).toned(Tone::Bad),
        ]
    };
    let rows: Vec<_> = swaps.violations.iter().map(row).collect();
    (!rows.is_empty()).then(|| Part::Grid(Grid { head: vec!["Case", "Exchanged", "What changes"], rows }))
}
