//! How far the first share lies above the second, and the interval of that.
//!
//! The difference is `p1 − p2`, −1 to 1, and its interval agrees with statsmodels `confint_proportions_2indep(compare="diff")`.
//! [`newcombe`] and [`agresti_caffo`] are the ones to report.

mod normal;
mod score;

pub use normal::{agresti_caffo, newcombe, wald};
pub use score::{score, score_statsmodels};

use crate::{NotMeasurable, Share};

/// The first share less the second, −1 to 1.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either.
pub fn difference(first: Share, second: Share) -> Result<f64, NotMeasurable> {
    Ok(first.value()? - second.value()?)
}
