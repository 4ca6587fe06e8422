//! Intervals of a difference that need no search.

use super::difference;
use crate::distribution::real;
use crate::share_interval::wilson;
use crate::{Confidence, Interval, NotMeasurable, Share};

/// Wald's interval, `d ± z·√(p1(1−p1)/n1 + p2(1−p2)/n2)`: for comparison only, it is empty where all or none have the property.
///
/// Not clipped, as statsmodels has it: an end may lie beyond −1 or 1.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either.
pub fn wald(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    difference(first, second)?;
    Ok(with_added(0.0, first, second, confidence))
}

/// Agresti and Caffo's interval: Wald's with one success and one failure added to each group, clipped to −1 to 1.
///
/// A. Agresti & B. Caffo, Am. Stat. 54 (2000) 280–288. statsmodels doesn't clip.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either.
pub fn agresti_caffo(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    difference(first, second)?;
    Ok(with_added(1.0, first, second, confidence).clipped(-1.0, 1.0))
}

/// Newcombe's hybrid score interval: each side from the Wilson ends that lie that way.
///
/// R. G. Newcombe, Stat. Med. 17 (1998) 873–890, method 10. statsmodels calls it `newcomb`.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either.
pub fn newcombe(first: Share, second: Share, confidence: Confidence) -> Result<Interval, NotMeasurable> {
    let (p1, p2) = (first.value()?, second.value()?);
    let (one, two) = (wilson(first, confidence)?, wilson(second, confidence)?);
    let low = p1 - p2 - (p1 - one.low).hypot(two.high - p2);
    let high = p1 - p2 + (p2 - two.low).hypot(one.high - p1);
    Ok(Interval { low, high }.clipped(-1.0, 1.0))
}

/// Wald's interval after `added` successes and as many failures in each group.
fn with_added(added: f64, first: Share, second: Share, confidence: Confidence) -> Interval {
    let part = |share: Share| {
        let n = real(share.n()) + 2.0 * added;
        let p = (real(share.count()) + added) / n;
        (p, p * (1.0 - p) / n)
    };
    let ((p1, v1), (p2, v2)) = (part(first), part(second));
    Interval::around(p1 - p2, confidence.z() * (v1 + v2).sqrt())
}
