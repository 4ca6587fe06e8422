//! Many rules, intersected: a row of bits for each interval of each slot.

use super::super::key::{Keys, LACKING};
use super::super::record::{Mask, Record, raise};
use super::rank::Rank;
use super::{Indexed, Left};
use crate::native::SlotIndex;

/// Rules as bits: for each slot that they test, the intervals of its keys, and for each interval the rules that it does not rule out.
#[derive(Debug)]
pub(in crate::native) struct Rows {
    rules: Vec<(u32, (u32, u32))>,
    words: usize,
    slots: Vec<Column>,
    tested: Mask,
}

/// One slot's rows.
#[derive(Debug)]
struct Column {
    slot: SlotIndex,
    rank: Rank,
    /// Row after row, each of as many words as the rules take.
    bits: Vec<u64>,
    /// The rules that test the slot.
    testing: Vec<u64>,
}

/// So many words of rules are intersected at a time, in registers.
const AT_A_TIME: usize = 4;

impl Rows {
    pub(super) fn of(rules: &[Indexed]) -> Self {
        let words = rules.len().div_ceil(64).max(1);
        let mut slots: Vec<SlotIndex> = rules.iter().flat_map(|rule| &rule.tests).map(|test| test.slot).collect();
        slots.sort_unstable();
        slots.dedup();
        let mut slots: Vec<Column> = slots.into_iter().map(|slot| Column::of(slot, rules, words)).collect();
        // The slot that most rules test rules out most: it goes first.
        slots.sort_by_key(|column| std::cmp::Reverse(column.testing.iter().map(|word| word.count_ones()).sum::<u32>()));
        Self {
            rules: rules.iter().map(|rule| (rule.rule, rule.rest)).collect(),
            words,
            slots,
            tested: super::tested(rules),
        }
    }

    /// Hands on the rules that are left, in order.
    #[inline]
    pub(super) fn each(&self, record: &Record, found: &mut impl FnMut(Left)) {
        let lacks = record.lacks_one_of(&self.tested);
        let mut rows = Picked::default();
        for column in &self.slots {
            let key = record.keys().get(usize::from(column.slot.0)).copied().unwrap_or(LACKING);
            if key != LACKING {
                rows.push(column.row(key, self.words));
            }
        }
        let mut first = 0;
        while first < self.words {
            let at_once = rows.and(first, self.rules.len());
            for (offset, bits) in at_once.into_iter().enumerate().filter(|(_, bits)| *bits != 0) {
                self.left(first + offset, bits, lacks.then_some(record), found);
            }
            first += AT_A_TIME;
        }
    }

    /// Hands on the rules of one word.
    #[inline]
    fn left(&self, word: usize, mut bits: u64, lacking: Option<&Record>, found: &mut impl FnMut(Left)) {
        let open = lacking.map_or(0, |record| self.open(word, record));
        while bits != 0 {
            let bit = bits.trailing_zeros();
            bits &= bits - 1;
            if let Some((rule, rest)) = self.rules.get(word * 64 + bit as usize) {
                found(Left { rule: *rule, rest: *rest, open: open >> bit & 1 == 1 });
            }
        }
    }

    /// The rules of a word that test a slot that lacks.
    fn open(&self, word: usize, record: &Record) -> u64 {
        let lacking = self.slots.iter().filter(|column| {
            record.keys().get(usize::from(column.slot.0)).is_none_or(|key| *key == LACKING)
        });
        lacking.fold(0, |open, column| open | column.testing.get(word).copied().unwrap_or(0))
    }
}

impl Column {
    fn of(slot: SlotIndex, rules: &[Indexed], words: usize) -> Self {
        let tests = || rules.iter().enumerate().map(|(place, rule)| (place, rule.tests.iter().find(|t| t.slot == slot)));
        let keys = tests().filter_map(|(_, test)| test).flat_map(|test| &test.keys);
        let limits = keys.flat_map(|keys| [Some(keys.low).filter(|low| *low > LACKING + 1), keys.high.checked_add(1)]);
        let rank = Rank::of(limits.flatten().collect());
        let mut bits = vec![0; rank.intervals() * words];
        let mut testing = vec![0; words];
        for (place, test) in tests() {
            let everywhere = [Keys { low: LACKING + 1, high: i64::MAX }];
            let keys = test.map_or(everywhere.as_slice(), |test| test.keys.as_slice());
            if test.is_some() {
                raise(&mut testing, place);
            }
            for keys in keys {
                for interval in rank.interval(keys.low)..=rank.interval(keys.high) {
                    let row = bits.get_mut(interval * words..).unwrap_or_default();
                    raise(row, place);
                }
            }
        }
        Self { slot, rank, bits, testing }
    }

    #[inline]
    fn row(&self, key: i64, words: usize) -> &[u64] {
        let first = self.rank.interval(key) * words;
        self.bits.get(first..first + words).unwrap_or_default()
    }
}

/// The rows that a record picks, one a slot.
#[derive(Default)]
struct Picked<'a> {
    near: [&'a [u64]; 16],
    many: usize,
    /// Those beyond the first sixteen.
    far: Vec<&'a [u64]>,
}

impl<'a> Picked<'a> {
    #[inline]
    fn push(&mut self, row: &'a [u64]) {
        match self.near.get_mut(self.many) {
            Some(place) => *place = row,
            None => self.far.push(row),
        }
        self.many += 1;
    }

    /// The rules that no row rules out, four words from the first one on; of so many rules.
    #[inline]
    fn and(&self, first: usize, rules: usize) -> [u64; AT_A_TIME] {
        let mut left = [0; AT_A_TIME];
        for (offset, word) in left.iter_mut().enumerate() {
            let beyond = rules.saturating_sub((first + offset) * 64);
            *word = if beyond >= 64 { u64::MAX } else { (1 << beyond) - 1 };
        }
        let near = self.near.get(..self.many.min(self.near.len())).unwrap_or_default();
        for row in near.iter().chain(&self.far) {
            let words = row.get(first..).unwrap_or_default();
            for (word, other) in left.iter_mut().zip(words) {
                *word &= other;
            }
        }
        left
    }
}
