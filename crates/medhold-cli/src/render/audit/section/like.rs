//! Like cases: decided otherwise on the same facts, next to each other across a threshold, paid twice.

use medhold_audit::{LikeCases, LikeFound, Report};

use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

/// The most cases of a kind that are shown; the JSON report has all of them.
const SHOWN: usize = 20;

pub(super) fn sections(report: &Report) -> Vec<Section> {
    report.like_cases.iter().map(section).collect()
}

fn section(like: &LikeCases) -> Section {
    let clean = like.other_rulings.is_empty() && like.paid_twice.is_empty();
    let tone = match (clean, like.unlike()) {
        (true, _) => Tone::Good,
        (false, false) => Tone::Doubtful,
        (false, true) => Tone::Bad,
    };
    let grids = [
        ("Another ruling on the same facts", &like.other_rulings),
        ("Paid twice", &like.paid_twice),
        ("Next to another ruling", &like.neighbours),
    ];
    let parts = grids.into_iter().filter(|(_, found)| !found.is_empty()).flat_map(|(head, found)| grid(head, found));
    Section { heading: "Like cases".to_owned(), finding: finding(like), tone, parts: parts.collect() }
}

fn finding(like: &LikeCases) -> String {
    let claims = count(like.claims, "claim");
    let were = |n: u64| if n == 1 { "1 was".to_owned() } else { format!("{n} were") };
    let (other, paid) = (like.other_rulings.len() as u64, like.paid_twice.len() as u64);
    match (other, paid) {
        (0, 0) => format!(
            "Of {claims}, {} on the facts of an earlier one, and none was decided otherwise than it.",
            were(like.alike)
        ),
        _ => format!(
            "Of {claims}, {} decided otherwise than an earlier one on the same facts, and {} paid for before.",
            were(other),
            were(paid)
        ),
    }
}

fn grid(head: &'static str, found: &[LikeFound]) -> Vec<Part> {
    let row =
        |one: &LikeFound| vec![Cell::text(format!("{}, claim {}", one.case, one.claim)), Cell::text(one.found.told())];
    let rows = found.iter().take(SHOWN).map(row).collect();
    let more = found.len().saturating_sub(SHOWN);
    let grid = Part::Grid(Grid { head: vec!["Case", head], rows });
    let note = (more > 0).then(|| Part::Note(format!("{more} more stand in the report as JSON.")));
    std::iter::once(grid).chain(note).collect()
}
