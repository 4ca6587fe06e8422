//! The same cases decided twice.

use crate::distribution::binomial_cdf;

/// McNemar's exact two-sided p-value, from how many decisions changed in each direction.
///
/// `2·P(X ≤ min)` for a binomial X of all that changed with chance ½, at most 1; 1 where none changed. statsmodels
/// `mcnemar(exact=True)`; Q. McNemar, Psychometrika 12 (1947) 153–157.
#[must_use]
pub fn mcnemar_exact(to_no: u64, to_yes: u64) -> f64 {
    (2.0 * binomial_cdf(to_no.min(to_yes), to_no + to_yes, 0.5)).min(1.0)
}
