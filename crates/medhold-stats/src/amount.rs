//! Mean and median of amounts, with intervals, and whether two means differ.

use crate::distribution::{binomial_cdf, length, t_quantile};
use crate::{Confidence, Interval, NotMeasurable};

/// A number and the interval that it was estimated with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// The mean with Student's t interval, `x̄ ± t·s/√n`.
///
/// # Errors
/// [`NotMeasurable::TooFew`] with fewer than two values, [`NotMeasurable::OutOfDomain`] where one is not a number.
pub fn mean(values: &[f64], confidence: Confidence) -> Result<Estimate, NotMeasurable> {
    let (mean, variance) = moments(values)?;
    let n = length(values);
    let t = t_quantile(confidence.alpha(), n - 1.0).ok_or(NotMeasurable::NoVariation)?;
    Ok(Estimate { value: mean, interval: Interval::around(mean, t * (variance / n).sqrt()) })
}

/// The median with the interval between two of the values themselves that covers at least the level.
///
/// The ranks come from the binomial with chance ½ (W. J. Conover, Practical Nonparametric Statistics, 1999, ch. 3.2). With fewer than six values no two
/// of them reach 95 %: the interval is then from the smallest to the largest, and covers less.
///
/// # Errors
/// [`NotMeasurable::Empty`] without a value, [`NotMeasurable::OutOfDomain`] where one is not a number.
pub fn median(values: &[f64], confidence: Confidence) -> Result<Estimate, NotMeasurable> {
    all_numbers(values)?;
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().ok_or(NotMeasurable::Empty);
    let last = sorted.len().checked_sub(1).ok_or(NotMeasurable::Empty)?;
    let value = f64::midpoint(at(last / 2)?, at(last.div_ceil(2))?);
    let outside = ranks_outside(sorted.len(), confidence);
    Ok(Estimate { value, interval: Interval { low: at(outside)?, high: at(last - outside)? } })
}

/// How many values may be left out at each end and the rest still cover the median at the level.
fn ranks_outside(n: usize, confidence: Confidence) -> usize {
    let fits = |left_out: &usize| {
        let count = |x: usize| u64::try_from(x).unwrap_or(u64::MAX);
        binomial_cdf(count(*left_out), count(n), 0.5) <= confidence.alpha() / 2.0
    };
    (1..=n / 2).take_while(fits).last().unwrap_or(0)
}

/// The first mean less the second with Welch's interval, which doesn't take the two to vary alike.
///
/// B. L. Welch, Biometrika 34 (1947) 28–35; scipy `ttest_ind(equal_var=False).confidence_interval()`.
///
/// # Errors
/// As [`mean`] for either, and [`NotMeasurable::NoVariation`] where neither varies at all.
pub fn welch_difference(first: &[f64], second: &[f64], confidence: Confidence) -> Result<Estimate, NotMeasurable> {
    let ((m1, v1), (m2, v2)) = (moments(first)?, moments(second)?);
    let (n1, n2) = (length(first), length(second));
    let (e1, e2) = (v1 / n1, v2 / n2);
    let freedom = (e1 + e2) * (e1 + e2) / (e1 * e1 / (n1 - 1.0) + e2 * e2 / (n2 - 1.0));
    let t = t_quantile(confidence.alpha(), freedom).ok_or(NotMeasurable::NoVariation)?;
    Ok(Estimate { value: m1 - m2, interval: Interval::around(m1 - m2, t * (e1 + e2).sqrt()) })
}

/// The mean and the sample variance (over n − 1).
fn moments(values: &[f64]) -> Result<(f64, f64), NotMeasurable> {
    all_numbers(values)?;
    if values.len() < 2 {
        return Err(NotMeasurable::TooFew { have: values.len(), need: 2 });
    }
    let mean = values.iter().sum::<f64>() / length(values);
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    Ok((mean, squares / (length(values) - 1.0)))
}

fn all_numbers(values: &[f64]) -> Result<(), NotMeasurable> {
    let sound = values.iter().all(|value| value.is_finite());
    if sound { Ok(()) } else { Err(NotMeasurable::OutOfDomain { what: "an amount is a number" }) }
}
