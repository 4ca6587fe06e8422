//! Where a key falls among the limits of a slot.

/// The limits of a slot in order, each the first key of an interval in which all tests of the slot come out alike.
#[derive(Debug)]
pub(super) struct Rank {
    limits: Vec<i64>,
    /// For each of many even cells between the first limit and the last, how many limits lie before it.
    hints: Vec<u32>,
    shift: u32,
}

/// Below so many limits they are counted; from there, hints tell where to begin.
const COUNTED: usize = 8;
/// The most limits in one cell: where they crowd, they are halved instead.
const CROWD: usize = 8;

impl Rank {
    pub(super) fn of(mut limits: Vec<i64>) -> Self {
        limits.sort_unstable();
        limits.dedup();
        let mut rank = Self { limits, hints: Vec::new(), shift: 0 };
        rank.hint();
        rank
    }

    /// How many intervals there are.
    pub(super) fn intervals(&self) -> usize {
        self.limits.len() + 1
    }

    /// The interval in which a key lies, from 0: how many limits are not above it.
    #[inline]
    pub(super) fn interval(&self, key: i64) -> usize {
        if self.hints.is_empty() {
            return if self.limits.len() <= COUNTED {
                self.limits.iter().map(|limit| usize::from(*limit <= key)).sum()
            } else {
                self.limits.partition_point(|limit| *limit <= key)
            };
        }
        let Some(first) = self.limits.first() else { return 0 };
        if key < *first {
            return 0;
        }
        let cell = ((key.wrapping_sub(*first) as u64) >> self.shift) as usize;
        let start = match self.hints.get(cell) {
            Some(start) => *start as usize,
            None => return self.limits.len(),
        };
        let beyond = self.limits.get(start..).unwrap_or_default();
        start + beyond.iter().take_while(|limit| **limit <= key).count()
    }

    /// The first key of an interval; none for the first interval, which is unbounded.
    pub(super) fn first_key(&self, interval: usize) -> Option<i64> {
        self.limits.get(interval.checked_sub(1)?).copied()
    }

    fn hint(&mut self) {
        let (Some(first), Some(last)) = (self.limits.first().copied(), self.limits.last().copied()) else { return };
        if self.limits.len() <= COUNTED {
            return;
        }
        let width = last.wrapping_sub(first) as u64;
        let cells = (self.limits.len() * 2).next_power_of_two() as u64;
        let shift = (64 - (width / cells).leading_zeros()).min(63);
        let cells = (width >> shift) as usize + 1;
        let mut hints = Vec::with_capacity(cells);
        let mut crowd = 0;
        for cell in 0..cells as u64 {
            let start = first.wrapping_add((cell << shift) as i64);
            let before = self.limits.partition_point(|limit| *limit < start);
            crowd = crowd.max(before - hints.last().map_or(before, |last| *last as usize));
            hints.push(u32::try_from(before).unwrap_or(u32::MAX));
        }
        crowd = crowd.max(self.limits.len() - hints.last().map_or(0, |last| *last as usize));
        if crowd <= CROWD {
            (self.hints, self.shift) = (hints, shift);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_is_in_the_interval_of_the_last_limit_not_above_it(
            limits in proptest::collection::vec(prop_oneof![-400_i64..400, any::<i64>()], 0..80),
            keys in proptest::collection::vec(prop_oneof![-400_i64..400, any::<i64>()], 1..40),
        ) {
            let rank = Rank::of(limits.clone());
            for key in keys.into_iter().chain(limits.iter().copied()) {
                let distinct: std::collections::BTreeSet<_> = limits.iter().filter(|limit| **limit <= key).collect();
                prop_assert_eq!(rank.interval(key), distinct.len());
            }
        }
    }
}
