//! The interval of one share, by five methods, and how many it takes for a width.
//!
//! All agree with statsmodels `proportion_confint` of the same name. [`wilson`] is the one to report: it stays within 0 to 1,
//! has an answer for 0/n and n/n, and covers near its level for small `n` (Brown, Cai & DasGupta, Statist. Sci. 16 (2001)
//! 101–133).

use crate::distribution::{beta_quantile, real};
use crate::{Confidence, Interval, NotMeasurable, Share};

/// Wilson's score interval: `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`.
///
/// Low is exactly 0 for 0/n and high exactly 1 for n/n. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted.
pub fn wilson(share: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    wilson_of(share.value()?, share.n(), confidence)
}

/// [`wilson`]'s interval of a share `p` that is already a number, in a sample of `n`.
///
/// # Errors
/// [`NotMeasurable::Empty`] where `n` is 0, [`NotMeasurable::OutOfDomain`] where `p` is outside 0 to 1.
pub fn wilson_of(p: f64, n: u64, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    if n == 0 {
        return Err(NotMeasurable::Empty);
    }
    if !(0.0..=1.0).contains(&p) {
        return Err(NotMeasurable::OutOfDomain { what: "a share lies in 0 to 1" });
    }
    let (n, z) = (real(n), confidence.z());
    let scale = 1.0 + z * z / n;
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / scale;
    let interval = Interval::around((p + z * z / (2.0 * n)) / scale, half).clipped(0.0, 1.0);
    // None can't be told from never, nor all from always: rounding must not say so.
    let low = if p == 0.0 { 0.0 } else { interval.low };
    let high = if p == 1.0 { 1.0 } else { interval.high };
    Ok(Interval { low, high })
}

/// Clopper and Pearson's "exact" interval: beta quantiles; covers at least its level, and is wide for it.
///
/// statsmodels calls it `beta`. C. J. Clopper & E. S. Pearson, Biometrika 26 (1934) 404–413.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted.
pub fn clopper_pearson(share: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    share.value()?;
    let (with, without, tail) = (real(share.count()), real(share.rest()), confidence.alpha() / 2.0);
    let low = if share.count() == 0 { 0.0 } else { beta_quantile(tail, with, without + 1.0) };
    let high = if share.rest() == 0 { 1.0 } else { beta_quantile(1.0 - tail, with + 1.0, without) };
    Ok(Interval { low, high })
}

/// Agresti and Coull's interval: the normal one with z²/2 successes and failures added, clipped to 0 to 1.
///
/// A. Agresti & B. A. Coull, Am. Stat. 52 (1998) 119–126.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted.
pub fn agresti_coull(share: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    share.value()?;
    let z = confidence.z();
    let n = real(share.n()) + z * z;
    let p = (real(share.count()) + z * z / 2.0) / n;
    Ok(Interval::around(p, z * (p * (1.0 - p) / n).sqrt()).clipped(0.0, 1.0))
}

/// Jeffreys' equal-tailed interval: quantiles of Beta(count + ½, rest + ½).
///
/// As statsmodels has it, without Brown, Cai and DasGupta's change at the ends: low is a little above 0 for 0/n.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted.
pub fn jeffreys(share: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    share.value()?;
    let (a, b, tail) = (real(share.count()) + 0.5, real(share.rest()) + 0.5, confidence.alpha() / 2.0);
    Ok(Interval { low: beta_quantile(tail, a, b), high: beta_quantile(1.0 - tail, a, b) })
}

/// The normal (Wald) interval `p ± z·√(p(1−p)/n)`, clipped to 0 to 1: for comparison only, it is empty for 0/n.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted.
pub fn normal(share: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    let (p, n) = (share.value()?, real(share.n()));
    Ok(Interval::around(p, confidence.z() * (p * (1.0 - p) / n).sqrt()).clipped(0.0, 1.0))
}

/// How many it takes for a normal interval of `half_width` to each side of a share `p`: `z²·p(1−p)/h²`, not rounded.
///
/// statsmodels `samplesize_confint_proportion`.
///
/// # Errors
/// [`NotMeasurable::OutOfDomain`] where `p` is outside 0 to 1 or the width is not above 0.
pub fn sample_size(p: f64, half_width: f64, confidence: Confidence) -> Result<f64, NotMeasurable> {
    if !(0.0..=1.0).contains(&p) || half_width.is_nan() || half_width <= 0.0 {
        return Err(NotMeasurable::OutOfDomain { what: "a share lies in 0 to 1, and a width is above 0" });
    }
    let scaled = half_width / confidence.z();
    Ok(p * (1.0 - p) / (scaled * scaled))
}
