//! How sure an interval is meant to be.

use crate::distribution::normal_quantile;

/// The share of such intervals that hold the true value: above 0 and below 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// 95 %, two-sided: what every report of this project uses where nothing else is said.
    pub const P95: Self = Self(0.95);
    /// 90 %, two-sided: its upper end is a one-sided 95 % bound.
    pub const P90: Self = Self(0.90);

    /// A level such as 0.99. None where it is not above 0 and below 1.
    #[must_use]
    pub fn new(level: f64) -> Option<Self> {
        (level > 0.0 && level < 1.0).then_some(Self(level))
    }

    /// What is left outside, both sides together: 0.05 for 95 %.
    #[must_use]
    pub fn alpha(self) -> f64 {
        1.0 - self.0
    }

    /// The standard normal quantile that leaves half of [`alpha`](Self::alpha) above it: 1.96 for 95 %.
    #[must_use]
    pub fn z(self) -> f64 {
        normal_quantile(1.0 - self.alpha() / 2.0)
    }
}
