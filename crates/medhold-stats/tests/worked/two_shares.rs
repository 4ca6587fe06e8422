//! Families `ci` and `test`: two selection rates.

use medhold_stats::test::{fisher_exact, two_proportion_z};
use medhold_stats::{Confidence, Interval, NotMeasurable, Share, difference, ratio};

use crate::row::{Answer, Row};

type Method = fn(Share, Share, Confidence) -> Result<Interval, NotMeasurable>;

/// By the metric's start and what stands in brackets. Where the tool answers, `score` is what the tool says.
const METHODS: [(&str, &str, Method); 7] = [
    ("diff", "wald", difference::wald),
    ("diff", "agresti-caffo", difference::agresti_caffo),
    ("diff", "newcomb", difference::newcombe),
    ("diff", "score", difference::score_statsmodels),
    ("ratio", "log", ratio::log),
    ("ratio", "log-adjusted", ratio::log_adjusted),
    ("ratio", "score", ratio::score),
];

pub(crate) fn interval(row: &Row) -> Option<Answer> {
    let (first, second) = row.pair();
    if row.metric == "diff_ci[score]" {
        let Interval { low, high } = difference::score(first, second, Confidence::P95).unwrap();
        let estimate = difference::difference(first, second).unwrap();
        return Some(Answer::Defined { low, estimate, high });
    }
    let (compared, end) = row.name().split_once("_ci_")?;
    let (.., method) = METHODS.iter().find(|(start, name, _)| *start == compared && Some(*name) == row.bracket())?;
    // Ratios are of the second to the first, differences of the first less the second.
    let ends = if compared == "ratio" {
        method(second, first, Confidence::P95)
    } else {
        method(first, second, Confidence::P95)
    };
    let value = match end {
        "low" => ends.map(|interval| interval.low),
        "high" => ends.map(|interval| interval.high),
        _ => return None,
    };
    Some(Answer::Number(value))
}

pub(crate) fn test(row: &Row) -> Option<Answer> {
    let (first, second) = row.pair();
    let value = match row.name() {
        "fisher_exact_p" => Ok(fisher_exact(first, second)),
        "two_proportion_z_p" => two_proportion_z(first, second),
        _ => return None,
    };
    Some(Answer::Number(value))
}
