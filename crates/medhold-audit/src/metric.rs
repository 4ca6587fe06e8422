//! The fairness metrics of an attribute, by fairlearn's names, each with its interval and how it came out.

use medhold_stats::group::{Aggregate, EmptyClass, Spread, Spreads, spread};
use medhold_stats::{Confidence, Interval, NotMeasurable, Share, difference, group};
use serde::Serialize;

use crate::comparison::{Comparison, ratio_interval};
use crate::grouped::{Grouped, Rate};
use crate::power::Power;
use crate::status::Status;
use crate::verdict;

/// A fairness metric of an attribute.
///
/// The values are fairlearn's where all groups have what the metric is taken of. Where a group has no one who should have been
/// favoured, equal opportunity is not measurable (fairlearn takes the group's rate as 0, which looks like the gravest unfairness), and
/// with one group only nothing is (fairlearn says 0, or 1 for a ratio, which looks like perfect fairness). Groups without a single
/// decision are left out and named in the note.
///
/// The interval is that of the two groups that lie furthest apart: Newcombe's for a difference, the log-adjusted one for a ratio. With
/// more than two groups it makes no allowance for their having been picked.
///
/// # How the status is told
///
/// *Ratios*: a breach is a pair of groups whose lower rate is below four fifths of the higher, by exact integers, **and** whose
/// difference chance does not explain (p ≤ 0.05 after Benjamini and Hochberg over every comparison of the report). That is how 29 CFR
/// 1607.4(D) is read: four fifths is evidence where the difference is significant as well, and differences in small numbers are
/// none. Where no pair is a breach, the answer is `ok` only where the lowest rate is at least four fifths of the highest and each group is large
/// enough that a breach against all others would have been seen with a chance of 80 %. Otherwise it is `cannot_tell`: a batch that could not have shown a
/// breach proves nothing by not showing one. The note says how many more decisions it takes.
///
/// *Differences*: no law sets a limit; 0.1 is the one that AIF360 documents as fair. A breach is a pair more than 0.1 apart, by exact
/// integers, beyond chance as above; `ok` is where no pair's interval reaches beyond 0.1; the rest is `cannot_tell`.
///
/// The equalized odds look at both error rates: a breach in either is one, and both must be `ok`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Metric {
    /// The attribute, or several taken together as in `sex & race`.
    pub attribute: String,
    /// fairlearn's name.
    pub metric: &'static str,
    /// The value; null where it is not measurable.
    pub value: Option<f64>,
    /// The low end of its 95 % interval.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
    /// How it came out.
    pub status: Status,
    /// Which groups and numbers decided it.
    pub note: String,
}

/// What a metric compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Difference,
    Ratio,
}

/// A value with the pair of groups, and the rate, that it comes from.
struct Found {
    value: f64,
    rate: Rate,
    spread: Spread,
}

/// What is known of one attribute.
pub(crate) struct Known<'a> {
    pub(crate) grouped: &'a Grouped,
    pub(crate) comparisons: Vec<&'a Comparison>,
    pub(crate) power: Vec<&'a Power>,
    pub(crate) truth: bool,
}

/// The five metrics of an attribute.
pub(crate) fn all(known: &Known<'_>) -> Vec<Metric> {
    use Kind::{Difference, Ratio};
    let errors = [Rate::TruePositive, Rate::FalsePositive];
    vec![
        metric(known, "demographic_parity_difference", Difference, &[Rate::Selection]),
        metric(known, "demographic_parity_ratio", Ratio, &[Rate::Selection]),
        metric(known, "equalized_odds_difference", Difference, &errors),
        metric(known, "equalized_odds_ratio", Ratio, &errors),
        metric(known, "equal_opportunity_difference", Difference, &[Rate::TruePositive]),
    ]
}

fn metric(known: &Known<'_>, name: &'static str, kind: Kind, rates: &[Rate]) -> Metric {
    let unmeasured = |note: String| Metric {
        attribute: known.grouped.attribute.clone(),
        metric: name,
        value: None,
        low: None,
        high: None,
        status: Status::NotMeasurable,
        note,
    };
    if known.grouped.decided_on().next().is_none() {
        return unmeasured("there is no decision".to_owned());
    }
    if rates != [Rate::Selection] && !known.truth {
        return unmeasured("the truth of the decisions is not known".to_owned());
    }
    match found(known.grouped, kind, rates) {
        Err(why) => unmeasured(verdict::with_empty(why.to_string(), known.grouped)),
        Ok(found) => {
            let interval = interval(&found.spread, kind);
            let (low, high) = (interval.map(|i| i.low), interval.map(|i| i.high));
            let (status, why) = verdict::of(known, kind, rates);
            let note = verdict::with_empty(format!("{}; {why}", pair(&found)), known.grouped);
            Metric { value: Some(found.value), low, high, status, ..unmeasured(note) }
        }
    }
}

/// The value, and the pair that it comes from: of two rates the worse one.
fn found(grouped: &Grouped, kind: Kind, rates: &[Rate]) -> Result<Found, NotMeasurable> {
    let selection = || spread(&grouped.shares());
    match (rates, kind) {
        ([Rate::Selection], Kind::Difference) => {
            let value = group::demographic_parity_difference(&grouped.shares())?;
            Ok(Found { value, rate: Rate::Selection, spread: selection()? })
        }
        ([Rate::Selection], Kind::Ratio) => {
            let value = group::demographic_parity_ratio(&grouped.shares())?;
            Ok(Found { value, rate: Rate::Selection, spread: selection()? })
        }
        ([Rate::TruePositive], _) => opportunity(grouped),
        _ => odds(grouped, kind),
    }
}

fn opportunity(grouped: &Grouped) -> Result<Found, NotMeasurable> {
    let confusions = grouped.confusions();
    let value = group::equal_opportunity_difference(&confusions, EmptyClass::NotMeasurable)?;
    let rates = confusions.iter().map(|(name, confusion)| (name.clone(), confusion.found())).collect();
    Ok(Found { value, rate: Rate::TruePositive, spread: spread(&rates)? })
}

fn odds(grouped: &Grouped, kind: Kind) -> Result<Found, NotMeasurable> {
    let confusions = grouped.confusions();
    let Spreads { true_positive, false_positive } = Spreads::of(&confusions, EmptyClass::NotMeasurable)?;
    let (value, first_is_worse) = match kind {
        Kind::Difference => (
            group::equalized_odds_difference(&confusions, Aggregate::WorstCase, EmptyClass::NotMeasurable)?,
            true_positive.difference() >= false_positive.difference(),
        ),
        Kind::Ratio => (
            group::equalized_odds_ratio(&confusions, Aggregate::WorstCase, EmptyClass::NotMeasurable)?,
            true_positive.ratio()? <= false_positive.ratio()?,
        ),
    };
    let (rate, spread) =
        if first_is_worse { (Rate::TruePositive, true_positive) } else { (Rate::FalsePositive, false_positive) };
    Ok(Found { value, rate, spread })
}

fn interval(spread: &Spread, kind: Kind) -> Option<Interval> {
    let (lowest, highest) = (spread.lowest.1, spread.highest.1);
    match kind {
        Kind::Difference => difference::newcombe(highest, lowest, Confidence::P95).ok(),
        Kind::Ratio => ratio_interval(lowest, highest),
    }
}

/// `tpr of Female 0.442 (6/14) against Male 0.606 (5/9)`.
fn pair(found: &Found) -> String {
    let shown = |(name, share): &(String, Share)| {
        format!("`{name}` {:.3} ({}/{})", share.value().unwrap_or_default(), share.count(), share.n())
    };
    format!("{}: {} against {}", found.rate.short(), shown(&found.spread.lowest), shown(&found.spread.highest))
}
