//! What is found in a piece of a letter, whatever digits stand in it.

use std::ops::Range;

use medhold_message::{Segment, SegmentKind, Words};

use super::Reader;
use super::figures::has_digit;
use super::piece::{Parts, Text, Whose, bytes, is_seen};
use crate::lexicon::{Found, Hit, Lexicon, List, closed_platform};
use crate::readability::Counts;

/// What is found in a piece.
#[derive(Debug, Clone)]
pub(super) struct Findings {
    pub(super) words: Words,
    /// What is said of the lexicon's lists and is neither negated nor excused.
    said: Vec<Hit>,
    /// The numbers and days that the author wrote in words, with the places of their parts.
    numbers: Vec<(usize, Found)>,
    parts: Vec<OfPart>,
    /// Whether names of the closed platform for disputes may stand in one of its segments that is not masked.
    pub(super) may_name_closed_platform: bool,
}

/// What is found in a part.
#[derive(Debug, Clone, Copy)]
struct OfPart {
    /// Whether the author wrote digits.
    digits: bool,
    counts: Counts,
}

impl Findings {
    pub(super) fn of(parts: Parts<'_>, reader: Reader<'_>) -> Self {
        let text = parts.text();
        let words = Words::of(&text.text);
        let of_parts = words_of_parts(&words, &text.ends);
        let (mut said, mut numbers) = (Vec::new(), Vec::new());
        if let Some(lexicon) = reader.lexicon {
            let hits = lexicon.search(&words, &of_parts);
            said = sifted(&hits, lexicon, &words);
            numbers = numbers_of(&hits, lexicon, &words, &of_parts, &text);
        }
        let mut seen = parts.each().flatten().filter(|segment| is_seen(segment));
        let may_name_closed_platform = seen.any(|segment| closed_platform::may_be_named(segment.text.as_bytes()));
        let parts = parts.each().map(|segments| OfPart {
            digits: segments.iter().any(|segment| segment.kind == SegmentKind::Prose && has_digit(&segment.text)),
            counts: Counts::of_line(&running(segments), reader.language == "en"),
        });
        Self { words, said, numbers, parts: parts.collect(), may_name_closed_platform }
    }

    /// Where it says something of a list.
    pub(super) fn said(&self, list: List) -> impl Iterator<Item = &Found> {
        self.said.iter().filter(move |hit| hit.list == list).map(|hit| &hit.words)
    }

    /// The numbers and days that the author wrote in words in a part.
    pub(super) fn numbers(&self, part: usize) -> impl Iterator<Item = &Found> {
        self.numbers.iter().filter(move |(own, _)| *own == part).map(|(_, found)| found)
    }

    /// Whether the author wrote digits in a part.
    pub(super) fn digits(&self, part: usize) -> bool {
        self.parts.get(part).is_some_and(|part| part.digits)
    }

    /// What readability counts in each part, in their order.
    pub(super) fn counts(&self) -> impl Iterator<Item = Counts> {
        self.parts.iter().map(|part| part.counts)
    }
}

/// What is said, list by list.
fn sifted(hits: &[Hit], lexicon: &Lexicon, words: &Words) -> Vec<Hit> {
    let of = |list| {
        let found = hits.iter().filter(move |hit| hit.list == list).map(|hit| hit.words.clone());
        lexicon.sift(found, words).into_iter().map(move |words| Hit { list, words })
    };
    List::SAID.into_iter().flat_map(of).collect()
}

/// The numbers and days in each part that are not all of an argument, in the order of the text.
fn numbers_of(
    hits: &[Hit],
    lexicon: &Lexicon,
    words: &Words,
    of_parts: &[Range<usize>],
    text: &Text<'_>,
) -> Vec<(usize, Found)> {
    let mut numbers = Vec::new();
    for (part, own) in of_parts.iter().enumerate() {
        let here = hits.iter().filter(|hit| own.contains(&hit.words.start));
        let mut found: Vec<Hit> = here.filter_map(|hit| lexicon.number(hit, words, own.end)).collect();
        found.sort_by_key(|hit| (hit.words.start, hit.list));
        found.retain(|hit| text.whose(&bytes(words, &hit.words)) == Whose::Author);
        numbers.extend(found.into_iter().map(|hit| (part, hit.words)));
    }
    numbers
}

/// The words of each of the parts that end there. No word reaches from one part into another: something parts them.
fn words_of_parts(words: &Words, ends: &[usize]) -> Vec<Range<usize>> {
    let words = words.as_slice();
    let mut from = 0;
    let part = |end: &usize| {
        let more = words.iter().skip(from).take_while(|word| word.bytes.start < *end).count();
        let part = from..from + more;
        from = part.end;
        part
    };
    ends.iter().map(part).collect()
}

/// A part's running text: no quotations, citations or marks. Points and colons within an argument end no sentence: `31. desember`,
/// `https://`.
pub(crate) fn running(segments: &[Segment]) -> String {
    let mut text = String::new();
    for segment in segments {
        match segment.kind {
            SegmentKind::Prose => text.push_str(&segment.text),
            SegmentKind::Argument { .. } => {
                text.extend(segment.text.chars().map(|c| if matches!(c, '.' | ':' | '!' | '?') { ' ' } else { c }));
            }
            SegmentKind::Quote | SegmentKind::Citation | SegmentKind::Mark => {}
        }
    }
    text
}
