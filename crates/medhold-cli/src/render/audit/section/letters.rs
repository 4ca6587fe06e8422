//! The letters: how many are released, what withholds the others, and which failures a pack gives a reason for.

use medhold_audit::{Letters, Report};

use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

pub(super) fn sections(report: &Report) -> Vec<Section> {
    report.letters.iter().map(section).collect()
}

fn section(letters: &Letters) -> Section {
    let withheld = letters.written - letters.released;
    let tone = match (letters.written, withheld) {
        (0, _) => Tone::Faint,
        (_, 0) => Tone::Good,
        _ => Tone::Bad,
    };
    let parts = [withheld_by(letters), waivers(letters), waiver_note(letters)].into_iter().flatten();
    Section { heading: "Letters".to_owned(), finding: finding(letters, withheld), tone, parts: parts.collect() }
}

fn finding(letters: &Letters, withheld: u64) -> String {
    let written = count(letters.written, "letter");
    match withheld {
        0 if letters.written == 0 => "No letter was written, so none was checked.".to_owned(),
        0 => format!("Every check holds on {written}, and all may be sent."),
        _ => format!("Of {written}, {withheld} failed a check, or could not be checked: a person must look at them."),
    }
}

fn withheld_by(letters: &Letters) -> Option<Part> {
    let rows = letters.withheld.iter().map(|by| {
        let more = if by.letters > by.cases.len() as u64 { ", …" } else { "" };
        vec![
            Cell::text(&by.check).toned(Tone::Doubtful),
            Cell::number(by.letters.to_string()),
            Cell::text(format!("{}{more}", by.cases.join(", "))),
        ]
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| Part::Grid(Grid { head: vec!["Withheld by", "Letters", "Cases"], rows }))
}

fn waivers(letters: &Letters) -> Option<Part> {
    let row = |waived: &medhold_audit::Waived| {
        vec![Cell::text(&waived.check), Cell::number(waived.letters.to_string()), Cell::text(&waived.reason)]
    };
    let rows: Vec<_> = letters.waived.iter().map(row).collect();
    (!rows.is_empty()).then(|| Part::Grid(Grid { head: vec!["Waived", "Letters", "The pack's reason"], rows }))
}

fn waiver_note(letters: &Letters) -> Option<Part> {
    let note = "A waiver is a reason that the pack gives for a failure. The letter is withheld all the same.";
    (!letters.waived.is_empty()).then(|| Part::Note(note.to_owned()))
}
