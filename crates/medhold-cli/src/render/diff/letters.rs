//! Letters withheld or let go now, and those that only say the same otherwise.

use medhold_audit::diff::{CheckChange, Diff};
use medhold_model::CaseId;

use crate::render::audit::figures::whole;
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

pub(super) fn section(diff: &Diff) -> Option<Section> {
    let letters = &diff.letters;
    let withheld = part(letters.withheld, "withheld now", &letters.withheld_cases);
    let released = part(letters.released, "released now", &letters.released_cases);
    let reworded = part(letters.only_reworded, "in other words only", &[]);
    let told: Vec<String> = [withheld, released, reworded].into_iter().flatten().collect();
    let (finding, tone) = match (told.is_empty(), letters.withheld) {
        (true, _) => ("No letter is withheld or released that was not.".to_owned(), Tone::Good),
        (_, 0) => (told.join(" "), Tone::Plain),
        _ => (told.join(" "), Tone::Bad),
    };
    let row = |check: &CheckChange| {
        vec![Cell::text(&check.check), Cell::number(whole(check.fails)), Cell::number(whole(check.no_longer))]
    };
    let rows: Vec<_> = letters.checks.iter().map(row).collect();
    let head = vec!["Check", "Fails now", "No longer fails"];
    let parts = if rows.is_empty() { Vec::new() } else { vec![Part::Grid(Grid { head, rows })] };
    Some(Section { heading: "Letters".to_owned(), finding, tone, parts })
}

/// `2 letters withheld now: .`
fn part(n: u64, what: &str, cases: &[CaseId]) -> Option<String> {
    let names: Vec<String> = cases.iter().map(ToString::to_string).collect();
    let more = if n > names.len() as u64 { ", …" } else { "" };
    let names = if names.is_empty() { String::new() } else { format!(": {}{more}", names.join(", ")) };
    (n > 0).then(|| format!("{} {what}{names}.", count(n, "letter")))
}
