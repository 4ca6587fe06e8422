//! How unevenly amounts are shared out.

use std::collections::BTreeMap;

use crate::NotMeasurable;
use crate::distribution::length;

/// The generalized entropy index of `benefits`: 0 where all get the same, larger the more uneven; alpha 2 is half the squared
/// coefficient of variation, 1 Theil's index, 0 the mean log deviation.
///
/// `1/(nα(α−1)) · Σ((b/μ)^α − 1)`. AIF360 `generalized_entropy_index`; T. Speicher and others, KDD 2018.
///
/// # Errors
/// [`NotMeasurable::Empty`] without a value, [`NotMeasurable::DividesByZero`] where the mean is 0, and
/// [`NotMeasurable::OutOfDomain`] where a value is negative or not a number, or is 0 with an alpha of 0 or less.
pub fn generalized_entropy(benefits: &[f64], alpha: f64) -> Result<f64, NotMeasurable> {
    if benefits.is_empty() {
        return Err(NotMeasurable::Empty);
    }
    if benefits.iter().any(|b| !b.is_finite() || *b < 0.0) {
        return Err(NotMeasurable::OutOfDomain { what: "an index of inequality is of amounts that are 0 or more" });
    }
    if alpha <= 0.0 && benefits.contains(&0.0) {
        return Err(NotMeasurable::OutOfDomain { what: "with an alpha of 0 or less every amount must be above 0" });
    }
    let mean = benefits.iter().sum::<f64>() / length(benefits);
    if mean == 0.0 {
        return Err(NotMeasurable::DividesByZero);
    }
    Ok(benefits.iter().map(|b| term(b / mean, alpha)).sum::<f64>() / length(benefits))
}

/// What one amount, as a multiple of the mean, adds.
fn term(ratio: f64, alpha: f64) -> f64 {
    match alpha {
        1.0 if ratio == 0.0 => 0.0,
        1.0 => ratio * ratio.ln(),
        0.0 => -ratio.ln(),
        _ => (ratio.powf(alpha) - 1.0) / (alpha * (alpha - 1.0)),
    }
}

/// An index of inequality and the two parts that it is the sum of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decomposed {
    /// The index over all.
    pub total: f64,
    /// What would be left if everyone had their group's mean: AIF360 `between_group_generalized_entropy_error`.
    pub between: f64,
    /// The rest: inequality inside groups.
    pub within: f64,
}

/// Parts the inequality of amounts into what lies between groups and what lies within them.
///
/// # Errors
/// As [`generalized_entropy`] over all amounts together.
pub fn decomposed_entropy(groups: &BTreeMap<String, Vec<f64>>, alpha: f64) -> Result<Decomposed, NotMeasurable> {
    let all: Vec<f64> = groups.values().flatten().copied().collect();
    let means = groups.values().flat_map(|group| {
        let mean = group.iter().sum::<f64>() / length(group);
        std::iter::repeat_n(mean, group.len())
    });
    let between = generalized_entropy(&means.collect::<Vec<_>>(), alpha)?;
    let total = generalized_entropy(&all, alpha)?;
    Ok(Decomposed { total, between, within: (total - between).max(0.0) })
}
