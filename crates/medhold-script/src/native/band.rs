//! Bands of a slot's keys: a small number by which a key picks the rules that it may leave.

use std::ops::RangeInclusive;

use super::key::{FARTHEST, Keys, LACKING};

/// How many bands a slot has, that of what lacks included.
pub(super) const BANDS: usize = 64;
/// The band of what lacks; the others are counted from 1.
pub(super) const LACKING_BAND: u8 = 0;
/// How many even parts of a slot's keys are told apart to find the band.
const PARTS: usize = 512;

/// The bands of one slot's keys. Neighbouring keys are in one band, and where limits of rules are few enough each begins one.
#[derive(Debug)]
pub(super) struct Bands {
    /// The first limit.
    first: i64,
    /// A part has two to the power of so many keys.
    shift: u32,
    /// The band of each part, in order.
    parts: Box<[u8; PARTS]>,
}

impl Bands {
    /// The bands of a slot with these limits, in any order: parts with many limits have bands of their own, and parts with few share one.
    pub(super) fn of(mut limits: Vec<i64>) -> Self {
        limits.sort_unstable();
        limits.dedup();
        let (first, last) = (limits.first().copied().unwrap_or(0), limits.last().copied().unwrap_or(0));
        // The part below the first limit is the first one, and that of the last limit is within.
        let width = last.wrapping_sub(first) as u64;
        let shift = (0..63).find(|shift| width >> shift < PARTS as u64 - 2).unwrap_or(63);
        let mut bands = Self { first, shift, parts: Box::new([1; PARTS]) };
        let mut in_part = [0_usize; PARTS];
        for limit in &limits {
            if let Some(many) = in_part.get_mut(bands.part(*limit)) {
                *many += 1;
            }
        }
        let mut before = 0;
        for (band, many) in bands.parts.iter_mut().zip(in_part) {
            before += many;
            *band = (1 + before * (BANDS - 2) / limits.len().max(1)) as u8;
        }
        bands
    }

    fn part(&self, key: i64) -> usize {
        // Keys and limits are at most 2^62 from 0, but for that of what lacks, whose part is of no account.
        let above = key.wrapping_sub(self.first) >> self.shift;
        above.clamp(-1, PARTS as i64 - 2).wrapping_add(1) as usize
    }

    /// The band of a key.
    pub(super) fn band(&self, key: i64) -> u8 {
        let band = self.parts.get(self.part(key)).copied().unwrap_or(LACKING_BAND);
        if key == LACKING { LACKING_BAND } else { band }
    }

    /// The bands that have a key of an interval.
    pub(super) fn within(&self, keys: Keys) -> RangeInclusive<u8> {
        if keys.low > keys.high {
            return RangeInclusive::new(1, 0);
        }
        self.band(keys.low.max(-FARTHEST))..=self.band(keys.high.min(FARTHEST))
    }

    /// Whether a limit begins a band: then the bands tell all of it.
    pub(super) fn begins(&self, limit: i64) -> bool {
        self.band(limit - 1) < self.band(limit)
    }
}

impl Keys {
    /// The limits of an interval: its first key, and that after its last.
    pub(super) fn limits(self) -> impl Iterator<Item = i64> {
        let low = Some(self.low).filter(|low| *low > LACKING + 1);
        low.into_iter().chain(self.high.checked_add(1))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bands_keep_the_order_of_keys(
            limits in proptest::collection::vec(prop_oneof![-400_i64..400, -FARTHEST..FARTHEST], 0..160),
            mut keys in proptest::collection::vec(prop_oneof![-400_i64..400, -FARTHEST..FARTHEST], 2..40),
        ) {
            let bands = Bands::of(limits);
            keys.sort_unstable();
            for pair in keys.windows(2) {
                prop_assert!(bands.band(pair[0]) <= bands.band(pair[1]));
                prop_assert!((1..BANDS).contains(&usize::from(bands.band(pair[1]))));
            }
        }
    }

    #[test]
    fn few_limits_have_a_band_each() {
        let bands = Bands::of(vec![10, 20, 30]);
        let of = [9, 10, 19, 20, 29, 30, 99].map(|key| bands.band(key));
        assert!(of[0] < of[1] && of[1] == of[2] && of[2] < of[3] && of[3] == of[4]);
        assert!(of[4] < of[5] && of[5] == of[6]);
        assert!([10, 20, 30].iter().all(|limit| bands.begins(*limit)));
        assert_eq!(bands.band(LACKING), LACKING_BAND);
    }
}
