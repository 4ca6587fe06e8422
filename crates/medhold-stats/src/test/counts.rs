//! The large-sample test of two shares.

use crate::difference::difference;
use crate::distribution::{real, two_sided};
use crate::{NotMeasurable, Share};

/// The two-sided p-value of `z = (p1 − p2)/√(p(1−p)(1/n1 + 1/n2))`, where `p` is the share in both together.
///
/// For groups of some size; where a count is below five use [`fisher_exact`](super::fisher_exact). statsmodels
/// `proportions_ztest`.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either, [`NotMeasurable::NoVariation`] where all or none in both have
/// the property (statsmodels says NaN).
pub fn two_proportion_z(first: Share, second: Share) -> Result<f64, NotMeasurable> {
    let difference = difference(first, second)?;
    let pooled = first.plus(second);
    if pooled.count() == 0 || pooled.rest() == 0 {
        return Err(NotMeasurable::NoVariation);
    }
    let p = pooled.value()?;
    let variance = p * (1.0 - p) * (1.0 / real(first.n()) + 1.0 / real(second.n()));
    Ok(two_sided(difference / variance.sqrt()))
}
