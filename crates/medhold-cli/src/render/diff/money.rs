//! What is paid, before and now.

use medhold_audit::diff::{AmountChange, Diff};

use crate::render::audit::figures::whole;
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

pub(super) fn section(diff: &Diff) -> Option<Section> {
    let rows: Vec<_> = diff.amounts.iter().map(row).collect();
    let head = vec!["Currency", "Claims", "Sum before", "Sum now", "Difference", "A claim before", "A claim now"];
    let moved: Vec<String> = diff.amounts.iter().filter_map(sentence).collect();
    let lowered = diff.amounts.iter().any(|amount| amount.lowered > 0);
    let (finding, tone) = match moved.as_slice() {
        [] => ("Every amount is as it was.".to_owned(), Tone::Good),
        some => (some.join(" "), if lowered { Tone::Bad } else { Tone::Plain }),
    };
    let parts = vec![Part::Grid(Grid { head, rows })];
    (!diff.amounts.is_empty()).then(|| Section { heading: "Amounts".to_owned(), finding, tone, parts })
}

fn sentence(amount: &AmountChange) -> Option<String> {
    let AmountChange { currency, lowered, lowered_by, raised, raised_by, .. } = amount;
    let part = |n: u64, word: &str, by: &str| {
        let gets = if n == 1 { "gets" } else { "get" };
        (n > 0).then(|| format!("{} {gets} {word}, {currency} {by} in all", count(n, "claim")))
    };
    let parts = [part(*lowered, "less", lowered_by), part(*raised, "more", raised_by)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let mean = amount.mean_move.as_ref().map(|mean| format!("; {currency} {} for each of them", signed(mean)));
    (!parts.is_empty()).then(|| format!("{}{}.", parts.join("; "), mean.unwrap_or_default()))
}

fn row(amount: &AmountChange) -> Vec<Cell> {
    let mean = |mean: &Option<String>| Cell::number(mean.as_deref().unwrap_or("–"));
    vec![
        Cell::text(amount.currency.to_string()),
        Cell::number(format!("{} → {}", whole(amount.old_claims), whole(amount.new_claims))),
        Cell::number(&amount.old_sum),
        Cell::number(&amount.new_sum),
        Cell::number(signed(&amount.difference)),
        mean(&amount.old_mean),
        mean(&amount.new_mean),
    ]
}

/// `EUR −250.00`, for each currency in which any amount moved.
pub(super) fn moved(amounts: &[AmountChange]) -> String {
    let moved = amounts.iter().filter(|amount| amount.lowered + amount.raised > 0);
    moved.map(|amount| format!("{} {}", amount.currency, signed(&amount.difference))).collect::<Vec<_>>().join(", ")
}

/// A difference with its sign.
fn signed(amount: &str) -> String {
    match amount.strip_prefix('-') {
        Some(less) => format!("−{less}"),
        None if amount.chars().all(|c| matches!(c, '0' | '.')) => amount.to_owned(),
        None => format!("+{amount}"),
    }
}
