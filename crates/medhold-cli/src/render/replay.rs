//! What replaying decisions found, for people: how many came out the same, by which packs, and where the others differ.

use std::io::{self, Write};

use serde_json::value::RawValue;

use super::audit::figures::whole;
use super::audit::{Cell, Grid, Page, Part, Section, Tone, write_page};
use crate::Terminal;
use crate::replay::{Replay, Replayed, Stamped};
use crate::summary::count;

/// The most decisions that are shown to people; programs get all.
const SHOWN: usize = 20;
/// The most places at which one decision differs that are shown.
const PLACES: usize = 3;
/// The most characters of a value.
const LONGEST: usize = 60;

/// The format of a replay's report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ReplayFormat {
    /// For people at a terminal.
    Table,
    /// For programs.
    Json,
}

impl ReplayFormat {
    /// Writes what was found.
    pub(crate) fn write(self, found: &Replay, title: &str, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => writeln!(out, "{}", serde_json::to_string_pretty(found)?),
            Self::Table => {
                let sections = [Some(packs(found)), not_the_same(found)].into_iter().flatten().collect();
                write_page(&Page { title: title.to_owned(), intro: intro(found), sections }, terminal, out)
            }
        }
    }
}

fn intro(found: &Replay) -> String {
    let mut told = match (found.decisions, found.same) {
        (0, _) => "There is no decision to decide again.".to_owned(),
        (1, 1) => "The decision comes out the same, byte for byte.".to_owned(),
        (all, same) if all == same => format!("All {} come out the same, byte for byte.", count(all, "decision")),
        (all, same) => format!("{} of {} come out the same, byte for byte.", whole(same), count(all, "decision")),
    };
    for (n, what) in [
        (found.differ, "come out otherwise"),
        (found.not_replayed, "could not be decided again"),
        (found.rejected, "could not be read"),
    ] {
        if n > 0 {
            told = format!("{told} {} {what}.", whole(n));
        }
    }
    told
}

fn packs(found: &Replay) -> Section {
    let here = found.packs.iter().filter(|pack| pack.found.is_some()).count();
    let rows = found.packs.iter().map(pack).collect();
    let finding = match found.packs.len() {
        1 if here == 1 => "The pack that decided is found by its digest.".to_owned(),
        all => format!("{here} of {} found by digest.", count(all as u64, "pack")),
    };
    Section {
        heading: "Packs".to_owned(),
        finding,
        tone: if here == found.packs.len() { Tone::Good } else { Tone::Bad },
        parts: vec![Part::Grid(Grid { head: vec!["Pack", "Digest", "Set", "Decisions", "Found in"], rows })],
    }
}

fn pack(stamped: &Stamped) -> Vec<Cell> {
    let stamp = &stamped.pack;
    let digest: String = stamp.digest.trim_start_matches("sha256:").chars().take(12).collect();
    let set: Vec<String> = stamp.set.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let found = match &stamped.found {
        Some(found) => Cell::text(found.join(", ")),
        None => Cell::text("nowhere").toned(Tone::Bad),
    };
    vec![
        Cell::text(format!("{} {}", stamp.name, stamp.version)),
        Cell::text(digest),
        Cell::text(set.join(", ")),
        Cell::number(whole(stamped.decisions)),
        found,
    ]
}

fn not_the_same(found: &Replay) -> Option<Section> {
    let all = found.not_the_same.len();
    let rows = found.not_the_same.iter().take(SHOWN).flat_map(rows).collect();
    let mut parts = vec![Part::Grid(Grid { head: vec!["Line", "Case", "Where", "Recorded", "Now"], rows })];
    if all > SHOWN {
        parts.push(Part::Note(format!("{} more of them; `--format json` has all.", all - SHOWN)));
    }
    (all > 0).then(|| Section {
        heading: "Not the same".to_owned(),
        finding: format!("{}, with the first places at which they differ.", count(all as u64, "decision")),
        tone: Tone::Bad,
        parts,
    })
}

fn rows(replayed: &Replayed) -> Vec<Vec<Cell>> {
    let row = |place: String, recorded: String, now: String| {
        let (line, case) = (Cell::number(whole(replayed.line)), Cell::text(replayed.case.to_string()));
        vec![line, case, Cell::text(place), Cell::text(recorded), Cell::text(now)]
    };
    if let Some(reason) = &replayed.reason {
        return vec![row(reason.clone(), String::new(), String::new())];
    }
    let shown = replayed.differences.iter().take(PLACES);
    let mut rows: Vec<_> =
        shown.map(|one| row(one.path.clone(), brief(one.recorded.as_deref()), brief(one.now.as_deref()))).collect();
    let more = replayed.differences.len().saturating_sub(PLACES);
    if more > 0 {
        rows.push(row(format!("and {}", count(more as u64, "more place")), String::new(), String::new()));
    }
    rows
}

/// The beginning of a value; a dash where nothing stands.
fn brief(value: Option<&RawValue>) -> String {
    let Some(value) = value else {
        return "–".to_owned();
    };
    let text = serde_json::from_str::<String>(value.get()).unwrap_or_else(|_| value.get().to_owned());
    let mut brief: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        brief.push('…');
    }
    brief
}
