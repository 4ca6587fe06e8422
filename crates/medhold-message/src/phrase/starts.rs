//! What a word begins with, by which the phrases are found that may begin with it.

use std::collections::BTreeMap;

/// How many letters a stem has at least, and a start at most.
pub(super) const STEM: usize = 3;

/// The first letters of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Start(u64);

/// Some starts, known by a bit each: most that are not among them are told so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StartSet(u64);

/// Phrases by what the words begin with that they may begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Starts {
    /// A bit for each start that there is, and for some that there are not: most words of a letter are passed over by one look.
    sieve: [u64; SIEVE],
    by_start: BTreeMap<Start, Vec<Candidate>>,
}

/// A phrase that may begin with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Its place among the phrases.
    pub(super) phrase: usize,
    /// What its second word may begin with.
    pub(super) second: StartSet,
}

/// How many times 64 bits the sieve has.
const SIEVE: usize = 64;

/// Code points have so many bits, and three of them fit into a start.
const LETTER: u32 = 21;

impl Start {
    /// What a folded word begins with.
    pub(super) fn of(word: &str) -> Self {
        Self(word.chars().take(STEM).fold(0, |start, letter| start << LETTER | u64::from(u32::from(letter))))
    }

    /// Twelve bits, spread by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    fn spread(self) -> u64 {
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52
    }

    /// The place in the sieve.
    fn place(self) -> (usize, u64) {
        let spread = self.spread();
        (usize::try_from(spread >> 6).unwrap_or_default(), 1 << (spread & 63))
    }
}

impl StartSet {
    pub(super) const ANY: Self = Self(u64::MAX);

    pub(super) fn of(starts: impl Iterator<Item = Start>) -> Self {
        Self(starts.fold(0, |all, start| all | 1 << (start.spread() & 63)))
    }

    /// Whether this start may be among them.
    pub(super) fn may_have(self, start: Start) -> bool {
        self.0 >> (start.spread() & 63) & 1 == 1
    }
}

impl Starts {
    /// Whether there may be phrases that begin so.
    pub(super) fn may_have(&self, start: Start) -> bool {
        let (at, bit) = start.place();
        self.sieve.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// The phrases that may begin with a word that begins so, in the order in which they were added.
    pub(super) fn of(&self, start: Start) -> &[Candidate] {
        if !self.may_have(start) {
            return &[];
        }
        self.by_start.get(&start).map(Vec::as_slice).unwrap_or_default()
    }

    /// Adds a phrase, unless it is there.
    pub(super) fn add(&mut self, start: Start, candidate: Candidate) {
        let (at, bit) = start.place();
        self.sieve.iter_mut().skip(at).take(1).for_each(|bits| *bits |= bit);
        let phrases = self.by_start.entry(start).or_default();
        if !phrases.contains(&candidate) {
            phrases.push(candidate);
        }
    }
}

impl Default for Starts {
    fn default() -> Self {
        Self { sieve: [0; SIEVE], by_start: BTreeMap::new() }
    }
}
