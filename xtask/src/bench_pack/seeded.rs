//! Numbers that look random and are the same each time: SplitMix64 (Steele, Lea and Flood 2014).

/// A sequence of numbers, fixed by where it begins.
pub(crate) struct Seeded(pub(crate) u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without `end`, which is above 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// One of these.
    pub(crate) fn one_of<'a, T>(&mut self, these: &'a [T]) -> Option<&'a T> {
        let at = self.below(these.len() as u64);
        these.get(usize::try_from(at).unwrap_or_default())
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(crate) fn happens(&mut self, in_hundred: u64) -> bool {
        self.below(100) < in_hundred
    }
}
