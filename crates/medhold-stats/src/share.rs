//! How many of how many.

use std::cmp::Ordering;

use crate::NotMeasurable;
use crate::distribution::real;

/// `count` of `n`: never more than all. Comparisons are exact integers, so that 4/5 is never a hair below 0.8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    count: u64,
    n: u64,
}

impl Share {
    /// `count` of `n`; none where `count` is more than `n`.
    #[must_use]
    pub fn new(count: u64, n: u64) -> Option<Self> {
        (count <= n).then_some(Self { count, n })
    }

    /// Those with the property and those without it.
    #[must_use]
    pub fn parts(with: u64, without: u64) -> Self {
        Self { count: with, n: with + without }
    }

    /// How many have the property.
    #[must_use]
    pub fn count(self) -> u64 {
        self.count
    }

    /// Of how many.
    #[must_use]
    pub fn n(self) -> u64 {
        self.n
    }

    /// How many don't have the property.
    #[must_use]
    pub fn rest(self) -> u64 {
        self.n - self.count
    }

    /// The share, 0 to 1.
    ///
    /// # Errors
    /// [`NotMeasurable::Empty`] where nothing was counted.
    pub fn value(self) -> Result<f64, NotMeasurable> {
        if self.n == 0 { Err(NotMeasurable::Empty) } else { Ok(real(self.count) / real(self.n)) }
    }

    /// Both counted together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { count: self.count + other.count, n: self.n + other.n }
    }

    /// Which share is larger, by exact integers: `c1·n2` against `c2·n1`. An empty one compares as equal to any.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let own = u128::from(self.count) * u128::from(other.n);
        let others = u128::from(other.count) * u128::from(self.n);
        own.cmp(&others)
    }
}
