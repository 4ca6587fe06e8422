//! Bands of a slot's keys: a small number by which a key picks the rules that it may leave.

use std::ops::RangeInclusive;

use super::key::{FARTHEST, Keys, LACKING};

/// How many bands a slot has at most, that of what lacks included.
pub(super) const BANDS: usize = 64;
/// The band of what lacks; the others are counted from 1.
pub(super) const LACKING_BAND: u8 = 0;

/// The bands of one slot's keys: neighbouring keys, cut at limits of rules.
#[derive(Debug)]
pub(super) struct Bands {
    /// The first key of each band after that of the lowest keys.
    edges: Box<[i64]>,
}

impl Bands {
    /// The bands of a slot with these limits, in any order. Each limit begins a band where they are few enough; else those do that leave as
    /// many limits in one band as in another.
    pub(super) fn of(mut limits: Vec<i64>) -> Self {
        limits.sort_unstable();
        limits.dedup();
        let most = BANDS - 2;
        let taken = limits.len().min(most);
        let edges = (1..=taken).filter_map(|edge| limits.get(edge * limits.len() / taken - 1));
        Self { edges: edges.copied().collect() }
    }

    /// The band of a key.
    pub(super) fn band(&self, key: i64) -> u8 {
        if key == LACKING {
            return LACKING_BAND;
        }
        LACKING_BAND + 1 + self.edges.partition_point(|edge| *edge <= key) as u8
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
        self.edges.binary_search(&limit).is_ok()
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
            let bands = Bands::of(limits.clone());
            keys.sort_unstable();
            for pair in keys.windows(2) {
                prop_assert!(bands.band(pair[0]) <= bands.band(pair[1]));
                prop_assert!((1..BANDS).contains(&usize::from(bands.band(pair[1]))));
            }
            for limit in limits {
                prop_assert_eq!(bands.begins(limit), bands.band(limit - 1) < bands.band(limit));
            }
        }

        #[test]
        fn few_limits_have_a_band_each(limits in proptest::collection::vec(-FARTHEST..FARTHEST, 0..=BANDS - 2)) {
            let bands = Bands::of(limits.clone());
            prop_assert!(limits.iter().all(|limit| bands.begins(*limit)));
        }
    }
}
