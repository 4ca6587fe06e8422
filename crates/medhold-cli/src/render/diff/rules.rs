//! From which rule to which.

use medhold_audit::diff::{Change, Diff, RuleChange};
use medhold_model::{Outcome, RuleId};

use super::money::moved;
use super::ways;
use crate::render::audit::figures::whole;
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::render::wording;
use crate::summary::count;

/// The most rows for people; programs get all.
const SHOWN: usize = 30;

pub(super) fn section(diff: &Diff) -> Option<Section> {
    let first = diff.rules.first()?;
    let rows = diff.rules.iter().take(SHOWN).map(row).collect();
    let head = vec!["Topic", "Before", "Now", "Claims", "How", "Paid", "First"];
    let left_out = diff.rules.len().saturating_sub(SHOWN);
    let more = format!("{} more of them; `--format json` has all.", left_out);
    let parts = [Some(Part::Grid(Grid { head, rows })), (left_out > 0).then_some(Part::Note(more))];
    Some(Section {
        heading: "By rule".to_owned(),
        finding: format!("Most go from {} to {}: {}.", before(first), now(first), count(first.claims, "claim")),
        tone: Tone::Plain,
        parts: parts.into_iter().flatten().collect(),
    })
}

fn row(change: &RuleChange) -> Vec<Cell> {
    let number = |way: Change| change.changes.get(&way).copied().unwrap_or_default();
    let how = ways(number, &[Change::Changed]);
    vec![
        Cell::text(change.topic.to_string()),
        Cell::text(before(change)),
        Cell::text(now(change)),
        Cell::number(whole(change.claims)),
        Cell::text(if how.is_empty() { "another ruling".to_owned() } else { how }),
        Cell::text(moved(&change.amounts)),
        Cell::text(format!("{} claim {}", change.first.0, change.first.1)),
    ]
}

fn before(change: &RuleChange) -> String {
    ruled(change.old_rule.as_ref(), change.old_outcome)
}

fn now(change: &RuleChange) -> String {
    ruled(change.new_rule.as_ref(), change.new_outcome)
}

/// `long-delay: upheld`.
pub(super) fn ruled(rule: Option<&RuleId>, outcome: Outcome) -> String {
    let rule = rule.map_or_else(|| "no one rule".to_owned(), ToString::to_string);
    format!("{rule}: {}", wording::outcome(outcome))
}
