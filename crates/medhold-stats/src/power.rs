//! Whether so few decisions could show an unfairness at all.
//!
//! With the arcsine effect size and normal power of statsmodels (`proportion_effectsize`, `NormalIndPower`); J. Cohen, Statistical
//! Power Analysis for the Behavioral Sciences (1988) ch. 6.

use crate::distribution::{boundary, normal_cdf, real};
use crate::{Confidence, NotMeasurable};

/// The largest group size that is looked for: beyond it the answer is "more than anyone has".
const MOST: f64 = 1e15;

/// The chance of seeing a difference that is there, 0.8 unless something else is declared.
pub const USUAL_POWER: f64 = 0.8;

/// Cohen's h, `2·asin √p1 − 2·asin √p2`: −π to π, for shares in 0 to 1 (others are taken as the nearest end).
#[must_use]
pub fn effect_size(p1: f64, p2: f64) -> f64 {
    let angle = |p: f64| 2.0 * p.clamp(0.0, 1.0).sqrt().asin();
    angle(p1) - angle(p2)
}

/// The chance that a two-sided test sees an effect of `h` with `n1` and `n2` decisions; 0 where a group is empty.
#[must_use]
pub fn power(h: f64, n1: u64, n2: u64, confidence: Confidence) -> f64 {
    at(h, real(n1), real(n2), confidence)
}

fn at(h: f64, n1: f64, n2: f64, confidence: Confidence) -> f64 {
    if n1 <= 0.0 || n2 <= 0.0 {
        return 0.0;
    }
    let shift = h / (1.0 / n1 + 1.0 / n2).sqrt();
    let z = confidence.z();
    normal_cdf(shift - z) + normal_cdf(-shift - z)
}

/// How many decisions in each of two groups of one size show an effect of `h` with the chance `power`; not rounded.
///
/// # Errors
/// [`NotMeasurable::NoVariation`] where `h` is 0, or too small for any number to show it;
/// [`NotMeasurable::OutOfDomain`] where `power` is not above 0 and below 1.
pub fn n_per_group(h: f64, power: f64, confidence: Confidence) -> Result<f64, NotMeasurable> {
    if !(power > 0.0 && power < 1.0) {
        return Err(NotMeasurable::OutOfDomain { what: "power lies above 0 and below 1" });
    }
    let too_few = |n: f64| at(h, n, n, confidence) < power;
    if h == 0.0 || too_few(MOST) { Err(NotMeasurable::NoVariation) } else { Ok(boundary(0.0, MOST, too_few)) }
}

/// How many decisions in each group show a breach of the four-fifths rule: a share of `base` against 0.8 of it.
///
/// 122 at a base of 80 %, 388 at 50 %, 858 at 30 %, with a power of 80 % at 95 %.
///
/// # Errors
/// As [`n_per_group`]; [`NotMeasurable::OutOfDomain`] where `base` is not above 0 and at most 1.
pub fn four_fifths_n(base: f64, power: f64, confidence: Confidence) -> Result<u64, NotMeasurable> {
    if !(base > 0.0 && base <= 1.0) {
        return Err(NotMeasurable::OutOfDomain { what: "a selection rate lies above 0 and at most at 1" });
    }
    n_per_group(effect_size(base, 0.8 * base), power, confidence).map(whole)
}

/// How many decisions a group of `have` still lacks where the other group keeps its `other`, to see an effect of `h`; 0 where there are enough.
///
/// Nothing where no number is enough: the other group is too small itself.
#[must_use]
pub fn still_needed(h: f64, have: u64, other: u64, power: f64, confidence: Confidence) -> Option<u64> {
    let too_few = |n: f64| at(h, n, real(other), confidence) < power;
    if !too_few(real(have)) {
        return Some(0);
    }
    (!too_few(MOST)).then(|| whole(boundary(real(have), MOST, too_few)).saturating_sub(have))
}

/// The next whole number: a decision can't be had in part.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1e15")]
fn whole(n: f64) -> u64 {
    n.ceil() as u64
}
