//! The score interval of a difference: every difference that the score test does not reject.

use std::f64::consts::PI;

use super::difference;
use crate::distribution::{boundary, real};
use crate::{Confidence, Interval, NotMeasurable, Share};

/// Miettinen and Nurminen's score interval, with their factor N/(N−1) on the variance.
///
/// Inverts `z(δ) = (p1 − p2 − δ)/√V(δ)`, where V takes both shares at their likeliest under a difference of exactly δ. It has an answer
/// on every edge: none against none, all against all, and 0 against 1. O. Miettinen & M. Nurminen, Stat. Med. 4 (1985)
/// 213–226.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either.
pub fn score(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    let (d, z) = (difference(first, second)?, confidence.z());
    let kept = |delta: f64| statistic(first, second, delta, likeliest(first, second, delta)).abs() <= z;
    Ok(Interval { low: boundary(d, -1.0, kept), high: boundary(d, 1.0, kept) })
}

/// What statsmodels gives for `method="score"`: other than [`score`], and not the method that it names.
///
/// Its `score_test_proportions_2indep` (0.13 to 0.15) has the *count* of the second group in the linear coefficient of the
/// cubic where Miettinen and Nurminen's appendix has its *size*, so that the interval of equal shares isn't even symmetric. Kept to
/// agree with that tool; report [`score`]. In small groups its p-value goes up and down, and which end the tool finds hangs on where its
/// search begins.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either, and [`NotMeasurable::NoVariation`] where statsmodels raises: one
/// of the shares is 0 or 1.
pub fn score_statsmodels(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    let (d, z) = (difference(first, second)?, confidence.z());
    if [first, second].iter().any(|share| share.count() == 0 || share.rest() == 0) {
        return Err(NotMeasurable::NoVariation);
    }
    let kept = |delta: f64| statistic(first, second, delta, cubic_of_statsmodels(first, second, delta)).abs() <= z;
    Ok(Interval { low: boundary(d, -0.99999, kept), high: boundary(d, 0.99999, kept) })
}

/// The z statistic of a difference of exactly `delta`, where the second share is then `p2`.
fn statistic(first: Share, second: Share, delta: f64, p2: f64) -> f64 {
    let (n1, n2) = (real(first.n()), real(second.n()));
    let distance = real(first.count()) / n1 - real(second.count()) / n2 - delta;
    if distance == 0.0 {
        return 0.0;
    }
    let p1 = (p2 + delta).clamp(0.0, 1.0);
    let correction = if n1 + n2 > 1.0 { (n1 + n2) / (n1 + n2 - 1.0) } else { 1.0 };
    distance / (correction * (p1 * (1.0 - p1) / n1 + p2 * (1.0 - p2) / n2)).sqrt()
}

/// The likeliest second share where the first is exactly `delta` above it: where the slope of the log-likelihood changes sign.
fn likeliest(first: Share, second: Share, delta: f64) -> f64 {
    let slope_is_up = |p2: f64| slope(first, p2 + delta) + slope(second, p2) > 0.0;
    let (lowest, highest) = ((-delta).max(0.0), (1.0 - delta).min(1.0));
    if slope_is_up(lowest) { boundary(lowest, highest, slope_is_up) } else { lowest }
}

/// The slope of a share's log-likelihood at `p`: a count of 0 pulls nowhere.
fn slope(share: Share, p: f64) -> f64 {
    let pull = |count: u64, p: f64| if count == 0 { 0.0 } else { real(count) / p.max(0.0) };
    pull(share.count(), p) - pull(share.rest(), 1.0 - p)
}

/// The second share as statsmodels solves the cubic, its slip included.
fn cubic_of_statsmodels(first: Share, second: Share, delta: f64) -> f64 {
    let (n1, n2, c2) = (real(first.n()), real(second.n()), real(second.count()));
    let (n, count) = (n1 + n2, real(first.count() + second.count()));
    if delta == 0.0 {
        return count / n;
    }
    let l2 = (n1 + 2.0 * n2) * delta - n - count;
    let l1 = (c2 * delta - n - 2.0 * c2) * delta + count;
    let l0 = c2 * delta * (1.0 - delta);
    let third = l2 / (3.0 * n);
    let q = third.powi(3) - l1 * l2 / (6.0 * n * n) + l0 / (2.0 * n);
    let p = q.signum() * (third * third - l1 / (3.0 * n)).sqrt();
    let angle = (PI + (q / p.powi(3)).clamp(-1.0, 1.0).acos()) / 3.0;
    2.0 * p * angle.cos() - third
}
