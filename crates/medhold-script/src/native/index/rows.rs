//! Rules, intersected: a row of bits for each band of each slot.

use super::super::band::{BANDS, Bands, LACKING_BAND};
use super::Indexed;
use crate::native::SlotIndex;

/// Rules as bits: for each slot that they test and each band of its keys, the rules that no key in the band rules out surely. What the rows
/// leave is still to be tested. So many words are intersected at a time.
#[derive(Debug)]
pub(super) struct Rows<const WORDS: usize> {
    /// How many blocks a row has.
    blocks: usize,
    columns: Vec<Column<WORDS>>,
}

/// One slot's rows, one a band; that of what lacks rules nothing out.
#[derive(Debug)]
struct Column<const WORDS: usize> {
    slot: SlotIndex,
    /// Whether each limit of a rule begins a band: then the rows tell all of the slot.
    exact: bool,
    bits: Box<[Block<WORDS>]>,
}

/// A bit a rule, the first rule's the lowest of the first word. The last bit is no rule's: it says that the slot does not lack.
#[derive(Debug, Clone, Copy)]
struct Block<const WORDS: usize>([u64; WORDS]);

/// For so many columns, the rows that a record picks are kept while the blocks are gone through.
const KEPT: usize = 24;

impl<const WORDS: usize> Rows<WORDS> {
    /// `bands` are those of each slot, where rules test it.
    pub(super) fn of(rules: &[Indexed], bands: &[Option<Bands>]) -> Self {
        let blocks = rules.len().div_ceil(Block::<WORDS>::RULES);
        let tested = |slot: &SlotIndex| rules.iter().any(|rule| rule.tests.iter().any(|test| test.slot == *slot));
        let columns = (0..).map(SlotIndex).zip(bands).filter(|(slot, _)| tested(slot));
        let columns = columns.filter_map(|(slot, bands)| Some(Column::of(slot, bands.as_ref()?, rules, blocks)));
        Self { blocks, columns: columns.collect() }
    }

    /// Whether so many rules are one block.
    pub(super) fn hold_all(rules: &[Indexed]) -> bool {
        rules.len() <= Block::<WORDS>::RULES
    }

    /// Whether the rows tell all of a slot, as long as it does not lack.
    pub(super) fn tells(&self, slot: SlotIndex) -> bool {
        self.columns.iter().any(|column| column.slot == slot && column.exact)
    }

    /// Hands on the places of the rules that are left, in order, and whether none of the slots lacks.
    #[inline]
    pub(super) fn each(&self, bands: &[u8], found: &mut impl FnMut(usize, bool)) {
        if self.blocks > 1 {
            return self.each_block(bands, found);
        }
        let mut left = Block::ALL;
        self.columns.iter().for_each(|column| left.intersect(column.bits.get(column.row(bands))));
        left.each(0, found);
    }

    fn each_block(&self, bands: &[u8], found: &mut impl FnMut(usize, bool)) {
        let mut rows = [0; KEPT];
        for (row, column) in rows.iter_mut().zip(&self.columns) {
            *row = column.row(bands) * self.blocks;
        }
        let (kept, beyond) = self.columns.split_at(self.columns.len().min(KEPT));
        for block in 0..self.blocks {
            let mut left = Block::ALL;
            kept.iter().zip(&rows).for_each(|(column, row)| left.intersect(column.bits.get(row + block)));
            for column in beyond {
                left.intersect(column.bits.get(column.row(bands) * self.blocks + block));
            }
            left.each(block * Block::<WORDS>::RULES, found);
        }
    }
}

impl<const WORDS: usize> Column<WORDS> {
    fn of(slot: SlotIndex, bands: &Bands, rules: &[Indexed], blocks: usize) -> Self {
        let mut bits = vec![Block::NONE; BANDS * blocks].into_boxed_slice();
        bits.iter_mut()
            .skip(usize::from(LACKING_BAND + 1) * blocks)
            .for_each(|block| block.raise(Block::<WORDS>::RULES));
        let mut exact = true;
        for (place, rule) in rules.iter().enumerate() {
            let (block, bit) = (place / Block::<WORDS>::RULES, place % Block::<WORDS>::RULES);
            let row = |band: u8| usize::from(band) * blocks + block;
            let mut mark = |band| bits.get_mut(row(band)).into_iter().for_each(|block| block.raise(bit));
            mark(LACKING_BAND);
            match rule.tests.iter().find(|test| test.slot == slot) {
                Some(test) => {
                    exact &= test.keys.iter().flat_map(|keys| keys.limits()).all(|limit| bands.begins(limit));
                    test.keys.iter().flat_map(|keys| bands.within(*keys)).for_each(&mut mark);
                }
                None => (LACKING_BAND + 1..BANDS as u8).for_each(&mut mark),
            }
        }
        Self { slot, exact, bits }
    }

    /// The row that the record's band of the slot picks.
    #[inline]
    fn row(&self, bands: &[u8]) -> usize {
        usize::from(bands.get(usize::from(self.slot.0)).copied().unwrap_or(LACKING_BAND))
    }
}

impl<const WORDS: usize> Block<WORDS> {
    const ALL: Self = Self([u64::MAX; WORDS]);
    const NONE: Self = Self([0; WORDS]);
    /// How many rules it has at most.
    const RULES: usize = WORDS * 64 - 1;

    fn raise(&mut self, bit: usize) {
        self.0.get_mut(bit / 64).into_iter().for_each(|word| *word |= 1 << (bit % 64));
    }

    #[inline]
    fn intersect(&mut self, row: Option<&Self>) {
        if let Some(row) = row {
            self.0.iter_mut().zip(row.0).for_each(|(word, other)| *word &= other);
        }
    }

    /// Hands on the places of its rules, the first of which is at this place, and whether nothing lacks.
    #[inline]
    fn each(self, first: usize, found: &mut impl FnMut(usize, bool)) {
        let mut words = self.0;
        let had = words.last_mut().is_some_and(|last| {
            let had = *last >> 63 == 1;
            *last &= u64::MAX >> 1;
            had
        });
        for (word, mut bits) in words.into_iter().enumerate() {
            while bits != 0 {
                found(first + word * 64 + bits.trailing_zeros() as usize, had);
                bits &= bits - 1;
            }
        }
    }
}
