//! Claims decided otherwise, both rulings side by side.

use medhold_audit::diff::{Diff, Example, Reason, Ruled};
use medhold_model::Amount;

use super::rules::ruled;
use super::told;
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::render::wording;
use crate::summary::count;

pub(super) fn section(diff: &Diff) -> Option<Section> {
    let rows: Vec<_> = diff.examples.iter().map(row).collect();
    let n = diff.examples.len() as u64;
    let head = vec!["Case", "Before", "Now"];
    (n > 0).then(|| Section {
        heading: "Examples".to_owned(),
        finding: format!("{}, one of each way before further ones.", count(n, "example")),
        tone: Tone::Plain,
        parts: vec![Part::Grid(Grid { head, rows })],
    })
}

fn row(example: &Example) -> Vec<Cell> {
    let ways: Vec<&str> =
        example.changes.iter().skip(usize::from(example.changes.len() > 1)).map(|w| told(*w)).collect();
    let case = format!("{} claim {}\n{}\n{}", example.case, example.claim, example.topic, ways.join(", "));
    vec![Cell::text(case), Cell::text(side(&example.old)), Cell::text(side(&example.new))]
}

fn side(one: &Ruled) -> String {
    let happens = match &one.amount {
        Some(amount) => format!("{} {}", wording::remedy(one.remedy), paid(amount)),
        None => wording::remedy(one.remedy).to_owned(),
    };
    let mut lines = vec![
        ruled(one.rule.as_ref(), one.outcome),
        format!("{} decides: {}; {happens}", wording::authority(one.authority), one.finding),
    ];
    lines.extend(one.because.iter().map(reason));
    if !one.conflict.is_empty() {
        lines.push(format!("these contradict each other: {}", one.conflict.join(", ")));
    }
    if !one.missing.is_empty() {
        lines.push(format!("missing: {}", one.missing.join(", ")));
    }
    lines.join("\n")
}

fn paid(amount: &Amount) -> String {
    let least = amount.at_least.as_ref().map(|least| format!(" (at least {least})"));
    format!("{} {}{}", amount.currency, amount.value, least.unwrap_or_default())
}

/// `owed-delay (minutes 214, amount 250.00)`.
fn reason(reason: &Reason) -> String {
    let args: Vec<String> = reason.args.iter().map(|(name, value)| format!("{name} {value}")).collect();
    if args.is_empty() { reason.message.clone() } else { format!("{} ({})", reason.message, args.join(", ")) }
}
