//! What a word begins with, by which the phrases are found that may begin with it.

use std::collections::BTreeMap;

use super::pattern::STEM;

/// Phrases by the first letters of the words that they may begin with, as many as a stem has at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Starts {
    /// A bit for each start that there is, and for some that there are not: most words of a letter are passed over by one look.
    sieve: [u64; SIEVE],
    by_start: BTreeMap<Start, Vec<usize>>,
}

/// The first letters of a word.
type Start = u64;

/// How many times 64 bits the sieve has.
const SIEVE: usize = 64;

/// Code points have so many bits, and three of them fit into a start.
const LETTER: u32 = 21;

impl Starts {
    /// The phrases that may begin with this word, in the order in which they were given.
    pub(super) fn of(&self, word: &str) -> &[usize] {
        let start = start(word);
        let (at, bit) = place(start);
        if self.sieve.get(at).is_none_or(|bits| bits & bit == 0) {
            return &[];
        }
        self.by_start.get(&start).map(Vec::as_slice).unwrap_or_default()
    }
}

impl Default for Starts {
    fn default() -> Self {
        Self { sieve: [0; SIEVE], by_start: BTreeMap::new() }
    }
}

impl<'w> FromIterator<(&'w str, usize)> for Starts {
    fn from_iter<T: IntoIterator<Item = (&'w str, usize)>>(words: T) -> Self {
        let mut starts = Self::default();
        for (word, phrase) in words {
            let start = start(word);
            let (at, bit) = place(start);
            starts.sieve.iter_mut().skip(at).take(1).for_each(|bits| *bits |= bit);
            let phrases = starts.by_start.entry(start).or_default();
            if !phrases.contains(&phrase) {
                phrases.push(phrase);
            }
        }
        starts
    }
}

fn start(word: &str) -> Start {
    word.chars().take(STEM).fold(0, |start, letter| start << LETTER | u64::from(u32::from(letter)))
}

/// The place of a start in the sieve, spread by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
fn place(start: Start) -> (usize, u64) {
    let spread = start.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (at, bit) = (spread >> 58, spread >> 52 & 63);
    (usize::try_from(at).unwrap_or_default(), 1 << bit)
}
