//! How many times the second share the first one is, and the interval of that.
//!
//! The ratio is `p1 / p2`, 0 or more, and its interval agrees with statsmodels `confint_proportions_2indep(compare="ratio")`.
//! [`log_adjusted`] is the one to report: it has an answer for every count.

use crate::distribution::{boundary, real};
use crate::{Confidence, Interval, NotMeasurable, Share};

/// The first share over the second.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either, [`NotMeasurable::ZeroInEvery`] where both are 0, and
/// [`NotMeasurable::DividesByZero`] where the second is.
pub fn ratio(first: Share, second: Share) -> Result<f64, NotMeasurable> {
    let (one, two) = (first.value()?, second.value()?);
    match (first.count(), second.count()) {
        (0, 0) => Err(NotMeasurable::ZeroInEvery),
        (_, 0) => Err(NotMeasurable::DividesByZero),
        _ => Ok(one / two),
    }
}

/// The interval of Katz and others: `exp(ln r ± z·√(1/c1 − 1/n1 + 1/c2 − 1/n2))`.
///
/// D. Katz and others, Biometrics 34 (1978) 469–474.
///
/// # Errors
/// As [`ratio`], and [`NotMeasurable::DividesByZero`] where either count is 0: there is no logarithm of 0.
pub fn log(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    ratio(first, second)?;
    if first.count() == 0 { Err(NotMeasurable::DividesByZero) } else { Ok(with_added(0.0, first, second, confidence)) }
}

/// The interval of Katz and others with half a success added to each group, so that a count of 0 has an answer.
///
/// The centre is the adjusted ratio, so that for small groups it doesn't have to hold the plain one. S. D. Walter, Biometrika 62 (1975) 371–374; statsmodels `log-adjusted`.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either, [`NotMeasurable::ZeroInEvery`] where both shares are 0: any
/// ratio at all is then as likely.
pub fn log_adjusted(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    match ratio(first, second) {
        Ok(_) | Err(NotMeasurable::DividesByZero) => Ok(with_added(0.5, first, second, confidence)),
        Err(why) => Err(why),
    }
}

/// Koopman's score interval, with Miettinen and Nurminen's factor N/(N−1) on the variance: the ratios that the score test keeps.
///
/// Low is exactly 0 where the first count is 0; high is infinite where the second is. P. A. R. Koopman, Biometrics 40 (1984) 513–517; statsmodels `score`.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either, [`NotMeasurable::ZeroInEvery`] where both shares are 0.
pub fn score(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    let z = confidence.z();
    let log_kept = |log: f64| statistic(first, second, log.exp()).abs() <= z;
    let log = match ratio(first, second) {
        Ok(ratio) => ratio.ln(),
        Err(NotMeasurable::DividesByZero) => {
            return Ok(Interval { low: boundary(LOG_END, -LOG_END, log_kept).exp(), high: f64::INFINITY });
        }
        Err(why) => return Err(why),
    };
    if first.count() == 0 {
        return Ok(Interval { low: 0.0, high: boundary(-LOG_END, LOG_END, log_kept).exp() });
    }
    Ok(Interval { low: boundary(log, -LOG_END, log_kept).exp(), high: boundary(log, LOG_END, log_kept).exp() })
}

/// The logarithm of the largest ratio that is looked at.
const LOG_END: f64 = 300.0;

/// The z statistic of a ratio of exactly `ratio`: both shares at their likeliest under it.
fn statistic(first: Share, second: Share, ratio: f64) -> f64 {
    let (n1, n2) = (real(first.n()), real(second.n()));
    let (c1, c2) = (real(first.count()), real(second.count()));
    let n = n1 + n2;
    let distance = c1 / n1 - ratio * c2 / n2;
    if distance == 0.0 {
        return 0.0;
    }
    let b = n1 * ratio + c1 + n2 + c2 * ratio;
    let root = (b * b - 4.0 * n * ratio * (c1 + c2)).max(0.0).sqrt();
    // The smaller root, written so that nothing cancels.
    let p2 = (2.0 * (c1 + c2) / (b + root)).min(1.0);
    let p1 = (p2 * ratio).min(1.0);
    let variance = p1 * (1.0 - p1) / n1 + ratio * ratio * p2 * (1.0 - p2) / n2;
    let correction = if n > 1.0 { n / (n - 1.0) } else { 1.0 };
    distance / (correction * variance).sqrt()
}

/// The interval of Katz and others after `added` successes in each group.
fn with_added(added: f64, first: Share, second: Share, confidence: Confidence) -> Interval {
    let part = |share: Share| {
        let (count, n) = (real(share.count()) + added, real(share.n()) + added);
        ((count / n).ln(), 1.0 / count - 1.0 / n)
    };
    let ((log1, v1), (log2, v2)) = (part(first), part(second));
    let logs = Interval::around(log1 - log2, confidence.z() * (v1 + v2).sqrt());
    Interval { low: logs.low.exp(), high: logs.high.exp() }
}
