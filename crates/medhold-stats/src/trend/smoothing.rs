//! A smoothed series.

/// The exponentially weighted moving average `z(t) = λ·x(t) + (1 − λ)·z(t−1)`, starting at the first value.
///
/// `lambda` above 0 (never moves) to 1 (the series itself). pandas `ewm(alpha=λ, adjust=False).mean()`; S. W. Roberts,
/// Technometrics 1 (1959) 239–250.
#[must_use]
pub fn exponential_average(series: &[f64], lambda: f64) -> Vec<f64> {
    let step = |last: &mut Option<f64>, value: &f64| {
        *last = Some(last.map_or(*value, |last| lambda * value + (1.0 - lambda) * last));
        *last
    };
    series.iter().scan(None, step).collect()
}
