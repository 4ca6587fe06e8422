//! Rules, intersected: a row of bits for each band of each slot.

use super::super::band::{BANDS, Bands, LACKING_BAND};
use super::super::record::raise;
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
    bits: Box<[[u64; WORDS]]>,
}

/// For so many columns, the rows that a record picks are kept while the blocks are gone through.
const KEPT: usize = 24;

impl<const WORDS: usize> Rows<WORDS> {
    /// The rules of a block.
    const RULES: usize = WORDS * 64;

    /// `bands` are those of each slot, where rules test it.
    pub(super) fn of(rules: &[Indexed], bands: &[Option<Bands>]) -> Self {
        let blocks = rules.len().div_ceil(Self::RULES);
        let tested = |slot: &SlotIndex| rules.iter().any(|rule| rule.tests.iter().any(|test| test.slot == *slot));
        let columns = (0..).map(SlotIndex).zip(bands).filter(|(slot, _)| tested(slot));
        let columns = columns.filter_map(|(slot, bands)| Some(Column::of(slot, bands.as_ref()?, rules, blocks)));
        Self { blocks, columns: columns.collect() }
    }

    /// Whether the rows tell all of a slot, as long as it does not lack.
    pub(super) fn tells(&self, slot: SlotIndex) -> bool {
        self.columns.iter().any(|column| column.slot == slot && column.exact)
    }

    /// Hands on the places of the rules that are left, in order, and whether none of the slots lacks.
    #[inline]
    pub(super) fn each(&self, bands: &[u8], found: &mut impl FnMut(usize, bool)) {
        let mut had = true;
        if self.blocks == 1 {
            let mut left = [u64::MAX; WORDS];
            for column in &self.columns {
                let band = column.band(bands);
                had &= band != LACKING_BAND;
                intersect(&mut left, column.bits.get(usize::from(band)));
            }
            return places(0, left, &mut |place| found(place, had));
        }
        let mut picked = [0; KEPT];
        for (row, column) in picked.iter_mut().zip(&self.columns) {
            let band = column.band(bands);
            had &= band != LACKING_BAND;
            *row = usize::from(band) * self.blocks;
        }
        let (kept, beyond) = self.columns.split_at(self.columns.len().min(KEPT));
        had &= beyond.iter().all(|column| column.band(bands) != LACKING_BAND);
        for block in 0..self.blocks {
            let mut left = [u64::MAX; WORDS];
            kept.iter().zip(&picked).for_each(|(column, row)| intersect(&mut left, column.bits.get(row + block)));
            for column in beyond {
                intersect(&mut left, column.bits.get(usize::from(column.band(bands)) * self.blocks + block));
            }
            places(block * Self::RULES, left, &mut |place| found(place, had));
        }
    }
}

#[inline]
fn intersect<const WORDS: usize>(left: &mut [u64; WORDS], row: Option<&[u64; WORDS]>) {
    if let Some(row) = row {
        left.iter_mut().zip(row).for_each(|(word, other)| *word &= other);
    }
}

/// Hands on the places of the bits of a block whose first place is this.
#[inline]
fn places<const WORDS: usize>(first: usize, block: [u64; WORDS], found: &mut impl FnMut(usize)) {
    for (word, mut bits) in block.into_iter().enumerate() {
        while bits != 0 {
            found(first + word * 64 + bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
    }
}

impl<const WORDS: usize> Column<WORDS> {
    fn of(slot: SlotIndex, bands: &Bands, rules: &[Indexed], blocks: usize) -> Self {
        let mut bits = vec![[0; WORDS]; BANDS * blocks].into_boxed_slice();
        let mut exact = true;
        for (place, rule) in rules.iter().enumerate() {
            let mut mark = |band: u8| {
                if let Some(block) = bits.get_mut(usize::from(band) * blocks + place / Rows::<WORDS>::RULES) {
                    raise(block, place % Rows::<WORDS>::RULES);
                }
            };
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

    /// The band in which the record's key of the slot lies.
    #[inline]
    fn band(&self, bands: &[u8]) -> u8 {
        bands.get(usize::from(self.slot.0)).copied().unwrap_or(LACKING_BAND)
    }
}
