//! What was found in the pieces of earlier letters, kept for those to come: most sentences of a letter are those of the last one.
//!
//! Only how fast a letter is read hangs on it. A piece is known by its segments, their kinds told apart and each digit taken for a
//! nought: what is found hangs on no digit's value.

use std::borrow::Cow;
use std::sync::OnceLock;

use medhold_message::SegmentKind;

use super::findings::Findings;
use super::piece::Parts;

/// What was found in the pieces of earlier letters. It is shared by all threads, takes no lock where something is known, and does not
/// grow beyond its bounds: what finds no room is found anew each time.
pub struct Memory {
    places: Box<[OnceLock<Box<Kept>>]>,
}

struct Kept {
    key: Box<[u8]>,
    findings: Findings,
}

/// How many pieces are kept at most. Of them a pack's messages make some hundreds.
const PLACES: usize = 4096;
/// At how many places a piece may be.
const TRIED: usize = 8;

impl Default for Memory {
    fn default() -> Self {
        Self { places: (0..PLACES).map(|_| OnceLock::new()).collect() }
    }
}

impl Memory {
    /// What is found in the piece with a key: what is kept, else what `find` finds.
    pub(super) fn findings(&self, Key(key): &Key, find: impl Fn() -> Findings) -> Cow<'_, Findings> {
        let from = spread(key);
        for place in (from..from + TRIED).filter_map(|at| self.places.get(at % PLACES)) {
            // Another thread may put another piece there in between.
            let kept = place.get_or_init(|| Box::new(Kept { key: key.as_slice().into(), findings: find() }));
            if *kept.key == **key {
                return Cow::Borrowed(&kept.findings);
            }
        }
        Cow::Owned(find())
    }
}

/// Bytes that no text has: they tell the kinds of segments apart.
const ARGUMENT: u8 = 0xff;
const MASKED: u8 = 0xfe;
const PART: u8 = 0xfd;

/// What a piece is known by. One serves for all pieces of a letter, one after the other.
#[derive(Debug, Default)]
pub(super) struct Key(Vec<u8>);

impl Key {
    /// Becomes that of a piece of a letter in a language.
    pub(super) fn of(&mut self, language: &str, parts: Parts<'_>) {
        let Self(key) = self;
        key.clear();
        key.extend_from_slice(language.as_bytes());
        for segments in parts.each() {
            key.push(PART);
            for segment in segments {
                match segment.kind {
                    SegmentKind::Prose => key.extend_from_slice(segment.text.as_bytes()),
                    SegmentKind::Argument { .. } => {
                        key.push(ARGUMENT);
                        key.extend_from_slice(segment.text.as_bytes());
                        key.push(ARGUMENT);
                    }
                    SegmentKind::Quote | SegmentKind::Citation | SegmentKind::Mark => key.push(MASKED),
                }
            }
        }
        key.iter_mut().for_each(|byte| *byte = if byte.is_ascii_digit() { b'0' } else { *byte });
    }
}

/// The place of a key: its bytes, eight at a time, by multiplication (Knuth, The Art of Computer Programming 3, 6.4).
fn spread(key: &[u8]) -> usize {
    let (eights, rest) = key.as_chunks::<8>();
    let words = eights.iter().map(|eight| u64::from_le_bytes(*eight));
    let last = rest.iter().fold(key.len() as u64, |last, byte| last << 8 | u64::from(*byte));
    let mixed = words.chain([last]).fold(0_u64, |hash, word| {
        let mixed = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 32
    });
    usize::try_from(mixed >> 16).unwrap_or_default() % PLACES
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kept = self.places.iter().filter(|place| place.get().is_some()).count();
        f.debug_struct("Memory").field("kept", &kept).finish()
    }
}

#[cfg(test)]
mod tests {
    use medhold_message::Segment;
    use medhold_model::Language;

    use super::super::Reader;
    use super::*;
    use crate::lexicon::{Lexicon, List, primary};
    use crate::readability::Counts;

    /// What is said, typed and counted.
    type Told = (Vec<(List, std::ops::Range<usize>)>, Vec<std::ops::Range<usize>>, bool, Vec<Counts>);

    fn told(findings: &Findings) -> Told {
        let said = List::SAID.into_iter().flat_map(|list| findings.said(list).map(move |found| (list, found.clone())));
        (said.collect(), findings.numbers(0).cloned().collect(), findings.digits(0), findings.counts().collect())
    }

    fn argument(text: &str) -> Segment {
        Segment { text: text.to_owned(), kind: SegmentKind::Argument { name: "x".to_owned() } }
    }

    /// What one memory finds in each line, against what is found anew.
    fn is_found_alike(memory: &Memory, language: &str, lines: &[Vec<Segment>]) {
        let language: Language = language.parse().unwrap();
        let reader = Reader { language: primary(&language), lexicon: Lexicon::of(&language), memory };
        for line in lines {
            let parts = Parts::Line(line);
            let mut key = Key::default();
            key.of(reader.language, parts);
            let kept = memory.findings(&key, || Findings::of(parts, reader));
            assert_eq!(told(&kept), told(&Findings::of(parts, reader)), "{line:?}");
        }
    }

    #[test]
    fn what_is_kept_of_a_sentence_is_what_would_be_found_in_it_anew() {
        let prose = |text: &str| Segment::prose(text);
        let lines = [
            vec![prose("You pay "), argument("250"), prose(" kroner, it was your own fault.")],
            vec![prose("You pay "), argument("419"), prose(" kroner, it was your own fault.")],
            vec![prose("You pay 250 kroner, it was your own fault.")],
            vec![prose("You pay "), argument("your own fault."), prose(" It is two days and 31 hours.")],
            vec![prose("You pay your own fault. It is "), argument("two days"), prose(" and 31 hours.")],
            vec![prose("It was on "), argument("31. May"), prose(", and not your fault.")],
        ];
        let memory = Memory::default();
        for language in ["en", "nb", "da", "de"] {
            is_found_alike(&memory, language, &lines);
            is_found_alike(&memory, language, &lines);
        }
    }

    #[test]
    fn sentences_for_which_there_is_no_room_are_still_read() {
        let letters = |n: usize| ["a", "e", "i", "o"].map(|vowel| vowel.repeat(n % 71)).join(&"b".repeat(n % 97));
        let lines: Vec<Vec<Segment>> =
            (0..2 * PLACES).map(|n| vec![Segment::prose(format!("It was your own fault, {}.", letters(n)))]).collect();
        is_found_alike(&Memory::default(), "en", &lines);
    }
}
