//! A stretch of a letter as one text, in which a phrase can be found wherever parts and arguments meet.

mod figures;
mod texts;

use std::ops::Range;

use medhold_message::{MASK, Segment, SegmentKind, Words};
use medhold_response::{Glue, Part};

use crate::lexicon::{Found, Hit, Lexicon, List};

pub(crate) use figures::{has_digit, shows};
pub use texts::Texts;

/// A stretch of a letter: the author's words and the arguments in them. Quotations, citations and marks are masked.
pub(crate) struct Stretch<'a> {
    text: String,
    words: Words,
    spans: Vec<Span<'a>>,
    /// The words of each part.
    parts: Vec<Range<usize>>,
    /// What of the language's lexicon stands in it.
    hits: Vec<Hit>,
}

/// Text that is all of one segment.
struct Span<'a> {
    bytes: Range<usize>,
    segment: &'a Segment,
    /// The index of its part in the stretch.
    part: usize,
}

/// Whose words something is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose<'a> {
    /// The author of the messages wrote some of it.
    Author,
    /// All of it is the value of this argument.
    Argument(&'a str),
}

impl<'a> Stretch<'a> {
    /// The stretch that some parts make in their order, searched by a lexicon where the language has one.
    fn of(parts: impl IntoIterator<Item = &'a Part>, lexicon: Option<&Lexicon>) -> Self {
        let mut builder = Builder::default();
        for (i, part) in parts.into_iter().enumerate() {
            builder.text.push(if part.glue == Glue::Space { ' ' } else { '\n' });
            builder.add(&part.segments, i);
        }
        builder.finish(lexicon)
    }

    /// The stretch of a line, such as the subject.
    fn line(segments: &'a [Segment], lexicon: Option<&Lexicon>) -> Self {
        let mut builder = Builder::default();
        builder.add(segments, 0);
        builder.finish(lexicon)
    }

    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// The words of a part, by its index in the stretch.
    pub(crate) fn words_of(&self, part: usize) -> Range<usize> {
        self.parts.get(part).cloned().unwrap_or_default()
    }

    /// Where phrases of a list stand, by their first word.
    pub(crate) fn hits(&self, list: List) -> impl Iterator<Item = Found> + '_ {
        self.hits.iter().filter(move |hit| hit.list == list).map(|hit| hit.words.clone())
    }

    /// The text that some words stand in, as it is written.
    pub(crate) fn written(&self, words: &Range<usize>) -> String {
        let text = self.text.get(self.bytes(words)).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whose words they are.
    pub(crate) fn whose(&self, words: &Range<usize>) -> Whose<'a> {
        let mut touched = self.touched(words).map(|span| &span.segment.kind);
        match (touched.next(), touched.next()) {
            (Some(SegmentKind::Argument { name }), None) => Whose::Argument(name),
            _ => Whose::Author,
        }
    }

    /// The parts that some words touch, by their index in the stretch.
    pub(crate) fn parts(&self, words: &Range<usize>) -> Vec<usize> {
        let mut parts: Vec<usize> = self.touched(words).map(|span| span.part).collect();
        parts.dedup();
        parts
    }

    fn touched(&self, words: &Range<usize>) -> impl Iterator<Item = &Span<'a>> {
        let bytes = self.bytes(words);
        self.spans.iter().filter(move |span| span.bytes.start < bytes.end && bytes.start < span.bytes.end)
    }

    fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let words = self.words.as_slice().get(words.clone()).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.bytes.start..last.bytes.end,
            _ => 0..0,
        }
    }
}

#[derive(Default)]
struct Builder<'a> {
    text: String,
    spans: Vec<Span<'a>>,
    /// Where each part ends.
    ends: Vec<usize>,
}

impl<'a> Builder<'a> {
    fn add(&mut self, segments: &'a [Segment], part: usize) {
        for segment in segments {
            let start = self.text.len();
            match segment.kind {
                SegmentKind::Prose | SegmentKind::Argument { .. } => self.text.push_str(&segment.text),
                SegmentKind::Quote | SegmentKind::Citation | SegmentKind::Mark => self.text.push(MASK),
            }
            self.spans.push(Span { bytes: start..self.text.len(), segment, part });
        }
        self.ends.push(self.text.len());
    }

    fn finish(self, lexicon: Option<&Lexicon>) -> Stretch<'a> {
        let words = Words::of(&self.text);
        let parts = words_of_parts(&words, &self.ends);
        let hits = lexicon.map(|lexicon| lexicon.search(&words, &parts)).unwrap_or_default();
        Stretch { words, text: self.text, spans: self.spans, parts, hits }
    }
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
