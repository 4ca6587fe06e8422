//! What clean swaps of an irrelevant attribute show.

use crate::distribution::real;
use crate::share_interval::clopper_pearson;
use crate::{Confidence, NotMeasurable, Share};

/// The one-sided 95 % upper bound on how often a swap changes a decision, after `violations` in `n` swaps.
///
/// `1 − 0.05^(1/n)` where there was none, about 3/n (the rule of three); else the upper end of Clopper and Pearson's 90 %
/// interval. J. A. Hanley & A. Lippman-Hand, JAMA 249 (1983) 1743–1745.
///
/// # Errors
/// [`NotMeasurable::Empty`] without a swap, [`NotMeasurable::OutOfDomain`] with more violations than swaps.
pub fn violation_bound(violations: u64, n: u64) -> Result<f64, NotMeasurable> {
    let what = "there are no more violations than swaps";
    let share = Share::new(violations, n).ok_or(NotMeasurable::OutOfDomain { what })?;
    share.value()?;
    match violations {
        0 => Ok(-(0.05_f64.ln() / real(n)).exp_m1()),
        _ => clopper_pearson(share, Confidence::P90).map(|interval| interval.high),
    }
}
