//! Whether groups are selected alike, whatever is true of them.

use std::collections::BTreeMap;

use crate::{NotMeasurable, Share};

/// The groups with the lowest and the highest share; among equals the first by name, and two different groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The group with the lowest share.
    pub lowest: (String, Share),
    /// The group with the highest share.
    pub highest: (String, Share),
}

impl Spread {
    /// The highest share less the lowest, 0 to 1.
    #[must_use]
    pub fn difference(&self) -> f64 {
        let value = |share: Share| share.value().unwrap_or(0.0);
        value(self.highest.1) - value(self.lowest.1)
    }

    /// The lowest share over the highest, 0 to 1.
    ///
    /// # Errors
    /// [`NotMeasurable::ZeroInEvery`] where both are 0; fairlearn says NaN.
    pub fn ratio(&self) -> Result<f64, NotMeasurable> {
        crate::ratio::ratio(self.lowest.1, self.highest.1)
    }

    /// Whether the lowest share is at least four fifths of the highest, by exact integers: see [`four_fifths`].
    #[must_use]
    pub fn meets_four_fifths(&self) -> bool {
        four_fifths(self.lowest.1, self.highest.1)
    }
}

/// Finds the groups that lie furthest apart.
///
/// # Errors
/// [`NotMeasurable::OneGroup`] with fewer than two groups (fairlearn says 0, or 1 for a ratio: perfect), and
/// [`NotMeasurable::EmptyGroup`] where one has no decisions.
pub fn spread(groups: &BTreeMap<String, Share>) -> Result<Spread, NotMeasurable> {
    if let Some((group, _)) = groups.iter().find(|(_, share)| share.n() == 0) {
        return Err(NotMeasurable::EmptyGroup { group: group.clone() });
    }
    let named = |(name, share): (&String, &Share)| (name.clone(), *share);
    let lowest = groups.iter().min_by(|a, b| a.1.compare(*b.1)).map(named);
    // The last of equal maxima in reverse order is the first by name.
    let others = groups.iter().rev().filter(|(name, _)| lowest.as_ref().is_none_or(|(lowest, _)| lowest != *name));
    let highest = others.max_by(|a, b| a.1.compare(*b.1)).map(named);
    match (lowest, highest) {
        (Some(lowest), Some(highest)) => Ok(Spread { lowest, highest }),
        _ => Err(NotMeasurable::OneGroup),
    }
}

/// The share decided in favour, 0 to 1: fairlearn `selection_rate`.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was decided.
pub fn selection_rate(selected: Share) -> Result<f64, NotMeasurable> {
    selected.value()
}

/// The highest selection rate less the lowest, 0 to 1: fairlearn's, without a sign.
///
/// # Errors
/// As [`spread`].
pub fn demographic_parity_difference(selected: &BTreeMap<String, Share>) -> Result<f64, NotMeasurable> {
    spread(selected).map(|spread| spread.difference())
}

/// The lowest selection rate over the highest, 0 to 1: fairlearn's. Below 0.8 the four-fifths rule is broken; decide that with
/// [`four_fifths`], which doesn't round.
///
/// # Errors
/// As [`spread`] and [`Spread::ratio`].
pub fn demographic_parity_ratio(selected: &BTreeMap<String, Share>) -> Result<f64, NotMeasurable> {
    spread(selected)?.ratio()
}

/// Whether the lower share is at least four fifths of the higher: `5·c_low·n_high ≥ 4·c_high·n_low`, in exact integers.
///
/// Exactly four fifths meets it, where floating point would say 0.7999…; so do 0 and 0. Source: 29 CFR 1607.4(D).
#[must_use]
pub fn four_fifths(lower: Share, higher: Share) -> bool {
    let fifths = 5 * u128::from(lower.count()) * u128::from(higher.n());
    fifths >= 4 * u128::from(higher.count()) * u128::from(lower.n())
}
