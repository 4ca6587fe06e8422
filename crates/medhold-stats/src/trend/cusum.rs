//! The tabular CUSUM: small shifts of a mean, added up until they show.

use crate::NotMeasurable;
use crate::distribution::length;

/// How a series was while all was well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// The mean.
    pub mean: f64,
    /// The standard deviation, above 0.
    pub deviation: f64,
}

impl Baseline {
    /// From the periods in which all was well: mean and sample standard deviation (over n − 1).
    ///
    /// # Errors
    /// [`NotMeasurable::TooFew`] with fewer than two periods, [`NotMeasurable::NoVariation`] where all are alike.
    pub fn of(series: &[f64]) -> Result<Self, NotMeasurable> {
        if series.len() < 2 {
            return Err(NotMeasurable::TooFew { have: series.len(), need: 2 });
        }
        let mean = series.iter().sum::<f64>() / length(series);
        let squares: f64 = series.iter().map(|x| (x - mean) * (x - mean)).sum();
        let deviation = (squares / (length(series) - 1.0)).sqrt();
        if deviation > 0.0 { Ok(Self { mean, deviation }) } else { Err(NotMeasurable::NoVariation) }
    }
}

/// What has added up on each side, period by period, and the limit beyond which it is a signal.
#[derive(Debug, Clone, PartialEq)]
pub struct Cusum {
    /// Below the mean: `C⁻ = max(0, C⁻ + μ − k − x)`.
    pub lower: Vec<f64>,
    /// Above the mean: `C⁺ = max(0, C⁺ + x − μ − k)`.
    pub upper: Vec<f64>,
    /// The limit h.
    pub limit: f64,
}

impl Cusum {
    /// The first period, counted from 0, that signals a fall.
    #[must_use]
    pub fn first_fall(&self) -> Option<usize> {
        self.lower.iter().position(|sum| *sum > self.limit)
    }

    /// The first period, counted from 0, that signals a rise.
    #[must_use]
    pub fn first_rise(&self) -> Option<usize> {
        self.upper.iter().position(|sum| *sum > self.limit)
    }
}

/// The tabular CUSUM of a series, with slack `k` and limit `h` in standard deviations: ½ and 4 to 5 are usual.
///
/// E. S. Page, Biometrika 41 (1954) 100–115; D. C. Montgomery, Introduction to Statistical Quality Control, ch. 9.
#[must_use]
pub fn cusum(series: &[f64], baseline: Baseline, k: f64, h: f64) -> Cusum {
    let Baseline { mean, deviation } = baseline;
    let side = |sign: f64| {
        let step = move |sum: &mut f64, value: &f64| {
            *sum = (*sum + sign * (value - mean) - k * deviation).max(0.0);
            Some(*sum)
        };
        series.iter().scan(0.0, step).collect()
    };
    Cusum { lower: side(-1.0), upper: side(1.0), limit: h * deviation }
}
