//! Distribution functions, over `statrs`, none of which can panic; and roots by bisection.

use statrs::distribution::{ChiSquared, ContinuousCDF, Normal, StudentsT};
use statrs::function::beta::beta_reg;

/// A count as a real number: exact to 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of decisions stay far below 2^53")]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}

/// A size as a real number: exact to 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of values stay far below 2^53")]
pub(crate) fn real_size(size: usize) -> f64 {
    size as f64
}

/// How many there are, as a real number.
pub(crate) fn length<T>(values: &[T]) -> f64 {
    real_size(values.len())
}

/// P(Z ≤ z) for a standard normal Z.
pub(crate) fn normal_cdf(z: f64) -> f64 {
    Normal::standard().cdf(z)
}

/// P(|Z| ≥ |z|) for a standard normal Z: the two-sided p-value of a z statistic.
pub(crate) fn two_sided(z: f64) -> f64 {
    (2.0 * normal_cdf(-z.abs())).min(1.0)
}

/// The z below which the share `p` of a standard normal lies; `p` above 0 and below 1.
pub(crate) fn normal_quantile(p: f64) -> f64 {
    Normal::standard().inverse_cdf(p.clamp(f64::MIN_POSITIVE, 1.0 - f64::EPSILON / 2.0))
}

/// P(X ≥ x) for a chi-squared X with `freedom` degrees of freedom; none without a positive degree.
pub(crate) fn chi_squared_above(x: f64, freedom: f64) -> Option<f64> {
    ChiSquared::new(freedom).ok().map(|distribution| distribution.sf(x.max(0.0)))
}

/// The two-sided quantile of Student's t: leaves `alpha` / 2 above it; none without a positive degree.
pub(crate) fn t_quantile(alpha: f64, freedom: f64) -> Option<f64> {
    let distribution = StudentsT::new(0.0, 1.0, freedom).ok()?;
    distribution.try_inverse_cdf(1.0 - alpha / 2.0).ok()
}

/// The x in 0 to 1 below which the share `p` of a beta distribution lies; both shapes above 0.
pub(crate) fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    boundary(0.0, 1.0, |x| beta_reg(a, b, x) <= p)
}

/// P(X ≤ k) for a binomial X of `n` trials with chance `p`: above 0 and below 1.
pub(crate) fn binomial_cdf(k: u64, n: u64, p: f64) -> f64 {
    if k >= n { 1.0 } else { beta_reg(real(n - k), real(k) + 1.0, 1.0 - p) }
}

/// Where, from `inside` towards `outside`, `holds` stops to hold, to the last bit; `outside` where it never stops.
///
/// `holds` must hold at `inside` and change once.
pub(crate) fn boundary(inside: f64, outside: f64, holds: impl Fn(f64) -> bool) -> f64 {
    if holds(outside) {
        return outside;
    }
    let (mut inside, mut outside) = (inside, outside);
    loop {
        let middle = f64::midpoint(inside, outside);
        if middle == inside || middle == outside {
            return middle;
        }
        if holds(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
}
