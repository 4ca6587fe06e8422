//! Whether groups are treated alike, given what is true of them.

use std::collections::BTreeMap;

use super::{Aggregate, Confusion, Spread, spread};
use crate::{NotMeasurable, Share};

/// What the rate of a group is that has no one to take it of: no actual positives, or no actual negatives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EmptyClass {
    /// It can't be measured, and neither can a metric over it: the honest answer.
    #[default]
    NotMeasurable,
    /// It is 0, as fairlearn has it (scikit-learn's `zero_division=0`): the group then looks as badly treated as can be.
    ZeroAsFairlearn,
}

/// How far groups lie apart in each of the two rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spreads {
    /// The true positive rates.
    pub true_positive: Spread,
    /// The false positive rates.
    pub false_positive: Spread,
}

impl Spreads {
    /// Finds, for each rate, the groups that lie furthest apart.
    ///
    /// # Errors
    /// [`NotMeasurable::OneGroup`], or the first group by name of which a rate can't be measured.
    pub fn of(groups: &BTreeMap<String, Confusion>, empty: EmptyClass) -> Result<Self, NotMeasurable> {
        let true_positive = true_positive_rates(groups, empty)?;
        let false_positive = false_positive_rates(groups, empty)?;
        Ok(Self { true_positive, false_positive })
    }
}

/// The highest true positive rate less the lowest: fairlearn `equal_opportunity_difference`.
///
/// # Errors
/// As [`Spreads::of`], for the true positive rate alone.
pub fn equal_opportunity_difference(
    groups: &BTreeMap<String, Confusion>,
    empty: EmptyClass,
) -> Result<f64, NotMeasurable> {
    true_positive_rates(groups, empty).map(|spread| spread.difference())
}

/// The highest false positive rate less the lowest: fairlearn `false_positive_rate_difference`.
///
/// # Errors
/// As [`Spreads::of`], for the false positive rate alone.
pub fn false_positive_rate_difference(
    groups: &BTreeMap<String, Confusion>,
    empty: EmptyClass,
) -> Result<f64, NotMeasurable> {
    false_positive_rates(groups, empty).map(|spread| spread.difference())
}

/// How far the two rates lie apart, the worse of them or their mean: fairlearn `equalized_odds_difference`.
///
/// # Errors
/// As [`Spreads::of`].
pub fn equalized_odds_difference(
    groups: &BTreeMap<String, Confusion>,
    aggregate: Aggregate,
    empty: EmptyClass,
) -> Result<f64, NotMeasurable> {
    let spreads = Spreads::of(groups, empty)?;
    let (tpr, fpr) = (spreads.true_positive.difference(), spreads.false_positive.difference());
    Ok(aggregate.of(tpr, fpr, f64::max))
}

/// The lowest over the highest of the two rates, the worse of them or their mean: fairlearn `equalized_odds_ratio`.
///
/// # Errors
/// As [`Spreads::of`]; [`NotMeasurable::ZeroInEvery`] where a rate is 0 in every group.
pub fn equalized_odds_ratio(
    groups: &BTreeMap<String, Confusion>,
    aggregate: Aggregate,
    empty: EmptyClass,
) -> Result<f64, NotMeasurable> {
    let spreads = Spreads::of(groups, empty)?;
    let (tpr, fpr) = (spreads.true_positive.ratio()?, spreads.false_positive.ratio()?);
    Ok(aggregate.of(tpr, fpr, f64::min))
}

impl Aggregate {
    fn of(self, tpr: f64, fpr: f64, worst: fn(f64, f64) -> f64) -> f64 {
        match self {
            Self::WorstCase => worst(tpr, fpr),
            Self::Mean => f64::midpoint(tpr, fpr),
        }
    }
}

fn true_positive_rates(groups: &BTreeMap<String, Confusion>, empty: EmptyClass) -> Result<Spread, NotMeasurable> {
    rates(groups, Confusion::found, empty, |group| NotMeasurable::NoPositives { group })
}

fn false_positive_rates(groups: &BTreeMap<String, Confusion>, empty: EmptyClass) -> Result<Spread, NotMeasurable> {
    rates(groups, Confusion::wrongly_favoured, empty, |group| NotMeasurable::NoNegatives { group })
}

/// The spread of one rate, where a group without the class that it is taken of is an error or counts as 0 of 1.
fn rates(
    groups: &BTreeMap<String, Confusion>,
    rate: fn(Confusion) -> Share,
    empty: EmptyClass,
    none: impl Fn(String) -> NotMeasurable,
) -> Result<Spread, NotMeasurable> {
    let rate_of = |(group, confusion): (&String, &Confusion)| match (rate(*confusion), empty) {
        (share, EmptyClass::NotMeasurable) if share.n() == 0 => Err(none(group.clone())),
        (share, EmptyClass::ZeroAsFairlearn) if share.n() == 0 => Ok((group.clone(), Share::parts(0, 1))),
        (share, _) => Ok((group.clone(), share)),
    };
    spread(&groups.iter().map(rate_of).collect::<Result<_, _>>()?)
}
