//! Who is hit: groups of customers before and now.

use medhold_audit::diff::{Change, Diff, GroupChange, UnevenChange};

use crate::render::audit::figures::{chance, dash, decimals, percent, percents, whole};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

pub(super) fn section(diff: &Diff) -> Option<Section> {
    if diff.groups.is_empty() || diff.claims(Change::Changed) == 0 {
        return None;
    }
    let (finding, tone) = match diff.uneven.as_slice() {
        [] => (
            "Between no two groups does the share ruled worse differ by more than chance explains; in a small batch that says little."
                .to_owned(),
            Tone::Plain,
        ),
        uneven => (uneven.iter().map(sentence).collect::<Vec<_>>().join(" "), Tone::Bad),
    };
    let note = "Upheld counts partly upheld too. Intervals are Wilson's, of 95 %. The same claims are decided twice: p is McNemar's, of as \
                many worse as better in a group.";
    let head = vec!["Group", "Claims", "Upheld before", "Upheld now", "Ruled worse", "Better", "p"];
    let grid = Part::Grid(Grid { head, rows: diff.groups.iter().map(row).collect() });
    let parts = vec![grid, Part::Note(note.to_owned())];
    Some(Section { heading: "Groups of customers".to_owned(), finding, tone, parts })
}

fn sentence(pair: &UnevenChange) -> String {
    let UnevenChange { attribute, harder_on, than_on, low, high, .. } = pair;
    format!(
        "By {attribute} it is harder on {harder_on} than on {than_on}: the shares ruled worse lie {:.3} apart ({}).",
        pair.difference,
        decimals(Some(*low), Some(*high)).text
    )
}

fn row(group: &GroupChange) -> Vec<Cell> {
    vec![
        Cell::text(format!("{}: {}", group.attribute, group.group)),
        Cell::number(whole(group.claims)),
        share(group.old_rate, group.old_low, group.old_high),
        share(group.new_rate, group.new_low, group.new_high),
        share(group.worse_rate, group.worse_low, group.worse_high),
        Cell::number(whole(group.better)),
        Cell::number(chance(group.p)),
    ]
}

/// `55.6 % (37.3 to 72.4 %)`, or a dash.
fn share(rate: Option<f64>, low: Option<f64>, high: Option<f64>) -> Cell {
    rate.map_or_else(dash, |rate| Cell::number(format!("{} ({})", percent(rate), percents(low, high).text)))
}
