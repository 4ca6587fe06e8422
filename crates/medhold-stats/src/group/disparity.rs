//! A group's rate over that of a reference group: aequitas' disparities.

use super::Confusion;
use crate::{NotMeasurable, Share};

/// A rate that aequitas compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// Decided in favour, of all in the group: `pprev`, the selection rate.
    PredictedPrevalence,
    /// The true positive rate: `tpr`.
    TruePositive,
    /// The false positive rate: `fpr`.
    FalsePositive,
    /// Wrongly in favour, of those in favour: `fdr`.
    FalseDiscovery,
}

impl Rate {
    /// The group's counts for this rate.
    #[must_use]
    pub fn of(self, group: Confusion) -> Share {
        match self {
            Self::PredictedPrevalence => group.selected(),
            Self::TruePositive => group.found(),
            Self::FalsePositive => group.wrongly_favoured(),
            Self::FalseDiscovery => group.false_discoveries(),
        }
    }
}

/// The group's rate over the reference group's: `pprev_disparity`, `tpr_disparity` and so on.
///
/// # Errors
/// As [`ratio`](crate::ratio::ratio).
pub fn disparity(rate: Rate, group: Confusion, reference: Confusion) -> Result<f64, NotMeasurable> {
    crate::ratio::ratio(rate.of(group), rate.of(reference))
}

/// The group's decisions in favour over the reference group's, as counts: aequitas' `ppr_disparity`.
///
/// It compares shares of *all* decisions in favour, so that it is low for a small group however it is treated: report
/// [`Rate::PredictedPrevalence`] instead.
///
/// # Errors
/// [`NotMeasurable::DividesByZero`] where the reference group has none in favour.
pub fn predicted_positive_share_disparity(group: Confusion, reference: Confusion) -> Result<f64, NotMeasurable> {
    use crate::distribution::real;
    match reference.selected().count() {
        0 => Err(NotMeasurable::DividesByZero),
        count => Ok(real(group.selected().count()) / real(count)),
    }
}
