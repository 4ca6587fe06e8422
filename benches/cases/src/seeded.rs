//! Numbers that look random and follow from a seed.

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
#[derive(Debug, Clone)]
pub struct Seeded(u64);

impl Seeded {
    /// The sequence that follows from `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from `low` to `high`, both included; `low` where they are the wrong way round.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u128::from(high.abs_diff(low)) + 1;
        let step = (u128::from(self.bits()) * width) >> 64;
        if high < low { low } else { low.wrapping_add(i64::try_from(step).unwrap_or_default()) }
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: i64) -> bool {
        self.between(1, times) == 1
    }

    /// One of these; none of nothing.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let last = i64::try_from(all.len()).unwrap_or(i64::MAX) - 1;
        all.get(usize::try_from(self.between(0, last)).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_lies_between_its_ends_and_reaches_both() {
        let mut seeded = Seeded::new(1);
        let drawn: std::collections::BTreeSet<i64> = (0..200).map(|_| seeded.between(-2, 2)).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [-2, -1, 0, 1, 2]);
    }

    #[test]
    fn of_nothing_nothing_is_drawn() {
        assert_eq!(Seeded::new(1).one_of::<u8>(&[]), None);
    }
}
