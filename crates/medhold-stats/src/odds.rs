//! The odds ratio of two shares.

use crate::distribution::real;
use crate::{Confidence, Interval, NotMeasurable, Share};

/// An odds ratio and its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OddsRatio {
    /// The odds of the first over the odds of the second, above 0.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// The odds of the first share over those of the second, `ad/bc`, with Woolf's logit interval.
///
/// statsmodels `Table2x2.oddsratio`; B. Woolf, Ann. Hum. Genet. 19 (1955) 251–253.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either, [`NotMeasurable::DividesByZero`] where any of the four counts is
/// 0; [`odds_ratio_adjusted`] has an answer then.
pub fn odds_ratio(first: Share, second: Share, confidence: Confidence) -> Result<OddsRatio, NotMeasurable> {
    first.value()?;
    second.value()?;
    if [first.count(), first.rest(), second.count(), second.rest()].contains(&0) {
        return Err(NotMeasurable::DividesByZero);
    }
    Ok(with_added(0.0, first, second, confidence))
}

/// The odds ratio after half a case is added to each of the four counts, with its logit interval: an answer for every count.
///
/// statsmodels `confint_proportions_2indep(compare="odds-ratio", method="logit-adjusted")`; J. J. Gart, 1966.
///
/// # Errors
/// [`NotMeasurable::Empty`] where nothing was counted in either.
pub fn odds_ratio_adjusted(first: Share, second: Share, confidence: Confidence) -> Result<OddsRatio, NotMeasurable> {
    first.value()?;
    second.value()?;
    Ok(with_added(0.5, first, second, confidence))
}

fn with_added(added: f64, first: Share, second: Share, confidence: Confidence) -> OddsRatio {
    let cell = |count: u64| real(count) + added;
    let (a, b) = (cell(first.count()), cell(first.rest()));
    let (c, d) = (cell(second.count()), cell(second.rest()));
    let log = (a * d / (b * c)).ln();
    from_log(log, (1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d).sqrt(), confidence)
}

/// The ratio and its interval from a logarithm and its standard error.
pub(crate) fn from_log(log: f64, error: f64, confidence: Confidence) -> OddsRatio {
    let logs = Interval::around(log, confidence.z() * error);
    OddsRatio { value: log.exp(), interval: Interval { low: logs.low.exp(), high: logs.high.exp() } }
}
