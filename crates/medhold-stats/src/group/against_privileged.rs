//! One group against another that is named privileged, with a sign: AIF360's metrics.
//!
//! Negative (or below 1) is to the disadvantage of the unprivileged. Where there are several unprivileged groups, AIF360 counts them
//! together: see [`Confusion::plus`] and [`Share::plus`].

use super::Confusion;
use crate::{NotMeasurable, Share};

/// The unprivileged selection rate less the privileged, −1 to 1.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was decided in either.
pub fn statistical_parity_difference(unprivileged: Share, privileged: Share) -> Result<f64, NotMeasurable> {
    crate::difference::difference(unprivileged, privileged)
}

/// The unprivileged selection rate over the privileged: may be more than 1.
///
/// # Errors
/// As [`ratio`](crate::ratio::ratio).
pub fn disparate_impact_ratio(unprivileged: Share, privileged: Share) -> Result<f64, NotMeasurable> {
    crate::ratio::ratio(unprivileged, privileged)
}

/// The unprivileged true positive rate less the privileged, −1 to 1.
///
/// # Errors
/// [`NotMeasurable::Empty`] where either has no actual positives.
pub fn equal_opportunity_difference(unprivileged: Confusion, privileged: Confusion) -> Result<f64, NotMeasurable> {
    crate::difference::difference(unprivileged.found(), privileged.found())
}

/// The mean of the signed differences of the true and of the false positive rates, −1 to 1.
///
/// The two may cancel: 0 does not mean equal.
///
/// # Errors
/// [`NotMeasurable::Empty`] where either has no actual positives or no actual negatives.
pub fn average_odds_difference(unprivileged: Confusion, privileged: Confusion) -> Result<f64, NotMeasurable> {
    let false_positive = crate::difference::difference(unprivileged.wrongly_favoured(), privileged.wrongly_favoured())?;
    Ok(f64::midpoint(false_positive, equal_opportunity_difference(unprivileged, privileged)?))
}
