//! How long customers take to see that a thing has changed. A model, not a law of nature: say so where it is shown.

use crate::NotMeasurable;
use crate::distribution::length;

/// What customers would see, period by period, if each period took them the share `alpha` of the way to how it is:
/// `p(t) = (1 − α)·p(t−1) + α·o(t)`, the first period being `start`. Empty where `objective` is.
///
/// M. Nerlove, J. Farm Econ. 38 (1956) 496–509.
#[must_use]
pub fn partial_adjustment(objective: &[f64], alpha: f64, start: f64) -> Vec<f64> {
    let step = |seen: &mut f64, (period, measured): (usize, &f64)| {
        if period > 0 {
            *seen = (1.0 - alpha) * *seen + alpha * measured;
        }
        Some(*seen)
    };
    objective.iter().enumerate().scan(start, step).collect()
}

/// In how many periods half the way is made: `ln 2 / −ln(1 − α)`.
///
/// # Errors
/// [`NotMeasurable::OutOfDomain`] where `alpha` is not above 0 and below 1: nothing moves then, or everything at once.
pub fn half_life(alpha: f64) -> Result<f64, NotMeasurable> {
    if alpha > 0.0 && alpha < 1.0 {
        Ok(std::f64::consts::LN_2 / -(-alpha).ln_1p())
    } else {
        Err(NotMeasurable::OutOfDomain {
            what: "a rate of adjustment has a half-life where it lies above 0 and below 1",
        })
    }
}

/// The rate of adjustment that fits two series best, by least squares of `p(t) − p(t−1)` on `o(t) − p(t−1)`.
///
/// # Errors
/// [`NotMeasurable::TooFew`] with fewer than three periods, [`NotMeasurable::OutOfDomain`] where the series differ in length,
/// [`NotMeasurable::NoVariation`] where what is seen never differs from what is.
pub fn adjustment_rate(perception: &[f64], objective: &[f64]) -> Result<f64, NotMeasurable> {
    same_length(perception, objective)?;
    let steps = perception.iter().zip(perception.iter().skip(1)).zip(objective.iter().skip(1));
    let (mut joint, mut square) = (0.0, 0.0);
    for ((before, now), measured) in steps {
        joint += (now - before) * (measured - before);
        square += (measured - before) * (measured - before);
    }
    if square == 0.0 { Err(NotMeasurable::NoVariation) } else { Ok(joint / square) }
}

/// The correlation of perception `k` periods after the objective, for `k` of 0 to `lags`: its peak is where perception lags.
///
/// Divided by the whole number of periods at every lag: statsmodels `ccf(adjusted=False)`.
///
/// # Errors
/// [`NotMeasurable::TooFew`] with fewer than three periods, [`NotMeasurable::OutOfDomain`] where the series differ in length,
/// [`NotMeasurable::NoVariation`] where one of them never changes.
pub fn cross_correlation(perception: &[f64], objective: &[f64], lags: usize) -> Result<Vec<f64>, NotMeasurable> {
    same_length(perception, objective)?;
    let (seen, measured) = (centred(perception), centred(objective));
    let scale = (squares(&seen) * squares(&measured)).sqrt();
    if scale == 0.0 {
        return Err(NotMeasurable::NoVariation);
    }
    let joint = |lag| seen.iter().skip(lag).zip(&measured).map(|(p, o)| p * o).sum::<f64>() / scale;
    Ok((0..=lags).map(joint).collect())
}

fn same_length(perception: &[f64], objective: &[f64]) -> Result<(), NotMeasurable> {
    match (perception.len(), objective.len()) {
        (one, other) if one != other => Err(NotMeasurable::OutOfDomain { what: "both series have the same periods" }),
        (have, _) if have < 3 => Err(NotMeasurable::TooFew { have, need: 3 }),
        _ => Ok(()),
    }
}

fn centred(values: &[f64]) -> Vec<f64> {
    let mean = values.iter().sum::<f64>() / length(values);
    values.iter().map(|value| value - mean).collect()
}

fn squares(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum()
}
