//! Two groups compared in one rate: difference, ratio, and whether chance explains it.

use medhold_stats::group::four_fifths;
use medhold_stats::test::{benjamini_hochberg, fisher_exact, two_proportion_z};
use medhold_stats::{Confidence, Interval, NotMeasurable, Share, difference, ratio};
use serde::Serialize;

use crate::grouped::{Group, Grouped, Rate};

/// The share of false alarms that is accepted among the comparisons called beyond chance.
pub const FALSE_ALARMS: f64 = 0.05;

/// The least count that each cell of a table must be expected to have for the large-sample test; below it Fisher's is made.
const EXPECTED: u128 = 5;

/// Two groups of an attribute compared in one rate. Every pair of groups is compared, and the p-values are adjusted for how many
/// comparisons the whole report makes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The attribute, or several taken together.
    pub attribute: String,
    /// The rate.
    pub rate: Rate,
    /// The group with the lower rate; of equals, the first in the order of reporting.
    pub lower: String,
    /// The group with the higher rate.
    pub higher: String,
    /// How far the higher rate lies above the lower, 0 to 1.
    pub difference: f64,
    /// The low end of Newcombe's 95 % interval of the difference.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// The low end of Agresti and Caffo's 95 % interval of the difference.
    pub agresti_caffo_low: f64,
    /// The high end.
    pub agresti_caffo_high: f64,
    /// The lower rate over the higher, 0 to 1; null where both are 0.
    pub ratio: Option<f64>,
    /// The low end of the log-adjusted 95 % interval of the ratio.
    pub ratio_low: Option<f64>,
    /// The high end.
    pub ratio_high: Option<f64>,
    /// Whether the lower rate is at least four fifths of the higher, by exact integers.
    pub four_fifths: bool,
    /// The test: `fisher_exact` where any count is expected to be below 5, else `two_proportion_z`.
    pub test: &'static str,
    /// Its two-sided p-value.
    pub p: f64,
    /// The same after Benjamini and Hochberg, over every comparison of the report.
    pub p_adjusted: f64,
    #[serde(skip)]
    pub(crate) shares: (Share, Share),
}

impl Comparison {
    /// Whether chance does not explain the difference: the adjusted p-value is at most 0.05.
    #[must_use]
    pub fn beyond_chance(&self) -> bool {
        self.p_adjusted <= FALSE_ALARMS
    }
}

/// Every pair of groups of every attribute, compared in every rate that both have.
pub(crate) fn all(grouped: &[Grouped]) -> Vec<Comparison> {
    let mut comparisons = Vec::new();
    for attribute in grouped {
        for rate in Rate::ALL {
            for (at, one) in attribute.groups.iter().enumerate() {
                let others = attribute.groups.iter().skip(at + 1);
                comparisons.extend(others.filter_map(|other| compare(attribute, rate, one, other).ok()));
            }
        }
    }
    let p: Vec<f64> = comparisons.iter().map(|comparison| comparison.p).collect();
    for (comparison, adjusted) in comparisons.iter_mut().zip(benjamini_hochberg(&p)) {
        comparison.p_adjusted = adjusted;
    }
    comparisons
}

/// The log-adjusted 95 % interval of a ratio of two shares, stretched to the ratio where that is 0: the adjustment, half a count to each
/// share, moves an interval off a count of 0.
pub(crate) fn ratio_interval(share: Share, over: Share) -> Option<Interval> {
    let adjusted = ratio::log_adjusted(share, over, Confidence::P95).ok()?;
    let low = if share.count() == 0 { 0.0 } else { adjusted.low };
    Some(Interval { low, ..adjusted })
}

fn compare(attribute: &Grouped, rate: Rate, one: &Group, other: &Group) -> Result<Comparison, NotMeasurable> {
    let turned = one.share(rate).compare(other.share(rate)).is_gt();
    let (low, high) = if turned { (other, one) } else { (one, other) };
    let (lower, higher) = (low.share(rate), high.share(rate));
    let newcombe = difference::newcombe(higher, lower, Confidence::P95)?;
    let caffo = difference::agresti_caffo(higher, lower, Confidence::P95)?;
    let of_ratio = ratio_interval(lower, higher);
    let (test, p) = tested(lower, higher);
    Ok(Comparison {
        attribute: attribute.attribute.clone(),
        rate,
        lower: low.name.clone(),
        higher: high.name.clone(),
        difference: difference::difference(higher, lower)?,
        low: newcombe.low,
        high: newcombe.high,
        agresti_caffo_low: caffo.low,
        agresti_caffo_high: caffo.high,
        ratio: ratio::ratio(lower, higher).ok(),
        ratio_low: of_ratio.map(|interval| interval.low),
        ratio_high: of_ratio.map(|interval| interval.high),
        four_fifths: four_fifths(lower, higher),
        test,
        p,
        p_adjusted: p,
        shares: (lower, higher),
    })
}

/// The test that fits the counts, and its p-value; 1 where all are alike.
pub(crate) fn tested(one: Share, other: Share) -> (&'static str, f64) {
    let both = one.plus(other);
    let least = |margin: u64| u128::from(one.n().min(other.n())) * u128::from(margin);
    if least(both.count().min(both.rest())) < EXPECTED * u128::from(both.n()) {
        return ("fisher_exact", fisher_exact(one, other));
    }
    ("two_proportion_z", two_proportion_z(one, other).unwrap_or(1.0))
}
