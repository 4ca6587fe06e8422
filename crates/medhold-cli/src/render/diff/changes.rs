//! How many rulings change, by topic and by outcome.

use medhold_audit::diff::{Change, Diff, OutcomeChange, TopicChange};

use super::ways;
use crate::render::audit::figures::whole;
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::render::wording;
use crate::summary::count;

pub(super) fn section(diff: &Diff) -> Option<Section> {
    let changed = diff.claims(Change::Changed);
    let tone = match (changed, diff.claims(Change::Worse)) {
        (0, _) => Tone::Good,
        (_, 0) => Tone::Plain,
        _ => Tone::Bad,
    };
    let parts = [topics(diff), outcomes(diff)];
    let parts = if diff.topics.iter().all(untouched) { Vec::new() } else { parts.into_iter().flatten().collect() };
    Some(Section { heading: "Rulings".to_owned(), finding: finding(diff, changed), tone, parts })
}

fn finding(diff: &Diff, changed: u64) -> String {
    let grounds = match diff.claims(Change::Grounds) {
        0 => String::new(),
        n => format!(" {} with the same ruling {} on other grounds.", count(n, "claim"), rests(n)),
    };
    if changed == 0 {
        let letters = match diff.letters.only_reworded {
            0 => String::new(),
            1 => " 1 letter says the same in other words.".to_owned(),
            n => format!(" {} letters say the same in other words.", whole(n)),
        };
        return format!("No ruling changes.{grounds}{letters}");
    }
    let how = ways(|way| diff.claims(way), &[Change::Changed, Change::Grounds]);
    let how = if how.is_empty() { String::new() } else { format!(": {how}") };
    format!("{} of {} ruled otherwise{how}.{grounds}", whole(changed), count(diff.about.claims, "claim"))
}

fn rests(n: u64) -> &'static str {
    if n == 1 { "rests" } else { "rest" }
}

fn untouched(topic: &TopicChange) -> bool {
    topic.changes.values().all(|n| *n == 0)
}

fn topics(diff: &Diff) -> Option<Part> {
    let row = |topic: &TopicChange| {
        let number = |way: Change| topic.changes.get(&way).copied().unwrap_or_default();
        let changed = number(Change::Changed);
        vec![
            Cell::text(topic.topic.to_string()),
            Cell::number(whole(topic.claims)),
            Cell::number(whole(changed)),
            Cell::text(ways(number, &[Change::Changed])),
            Cell::text(super::money::moved(&topic.amounts)),
        ]
    };
    let rows: Vec<_> = diff.topics.iter().filter(|topic| !untouched(topic)).map(row).collect();
    let head = vec!["Topic", "Claims", "Changed", "How", "Paid"];
    (!rows.is_empty()).then_some(Part::Grid(Grid { head, rows }))
}

fn outcomes(diff: &Diff) -> Option<Part> {
    let row = |outcome: &OutcomeChange| {
        vec![
            Cell::text(wording::outcome(outcome.old)),
            Cell::text(wording::outcome(outcome.new)),
            Cell::number(whole(outcome.claims)),
        ]
    };
    let moved = diff.outcomes.iter().filter(|outcome| outcome.old != outcome.new);
    let rows: Vec<_> = moved.map(row).collect();
    (!rows.is_empty()).then(|| Part::Grid(Grid { head: vec!["Outcome before", "Now", "Claims"], rows }))
}
