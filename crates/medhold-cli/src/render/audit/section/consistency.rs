//! Whether decisions on like facts are alike.

use medhold_audit::{Consistency, Report};

use crate::render::audit::figures::{decimal, whole};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

/// The most facts that are named in a row.
const NAMED: usize = 6;

pub(super) fn sections(report: &Report) -> Vec<Section> {
    let scored: Vec<&Consistency> = report.consistency.iter().filter(|row| row.score.is_some()).collect();
    if scored.is_empty() {
        return Vec::new();
    }
    let note = "Each decision is held against the five that lie nearest to it in the facts, itself included. 1 is that all agree. Where a \
                rule has a threshold, decisions just above and just below it are near each other and differ: they bring the score \
                below 1 without being wrong.";
    let parts = vec![grid(&scored), Part::Note(note.to_owned())];
    vec![Section { heading: "Like facts".to_owned(), finding: finding(&scored), tone: Tone::Plain, parts }]
}

fn finding(scored: &[&Consistency]) -> String {
    let score = |row: &Consistency| row.score.unwrap_or_default();
    let lowest = scored.iter().min_by(|a, b| score(a).total_cmp(&score(b)));
    match (lowest, scored) {
        (Some(only), [_]) => format!("Decisions on like facts agree to {:.3}, where 1 is wholly.", score(only)),
        (Some(lowest), _) => {
            format!("Decisions on like facts agree least on {}, to {:.3}, where 1 is wholly.", lowest.of, score(lowest))
        }
        _ => String::new(),
    }
}

fn grid(scored: &[&Consistency]) -> Part {
    let rows = scored.iter().map(|row| {
        let more = row.features.len().saturating_sub(NAMED);
        let named = row.features.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        let named = if more > 0 { format!("{named} and {more} more") } else { named };
        vec![Cell::text(&row.of), Cell::number(whole(row.compared)), decimal(row.score), Cell::text(named)]
    });
    Part::Grid(Grid { head: vec!["Of", "Decisions compared", "Agreement", "Facts"], rows: rows.collect() })
}
