//! A piece of a letter that no phrase reaches out of: mostly one part, and with it those that go on where it ends no sentence.

use std::borrow::Cow;
use std::ops::Range;

use medhold_message::{MASK, Segment, SegmentKind, Words};
use medhold_response::Part;

use super::Reader;
use super::findings::Findings;
use super::memory::Key;

/// A piece of a letter, with what was found in it.
pub(super) struct Piece<'a> {
    /// The place of its first part in the stretch.
    pub(super) first: usize,
    parts: Parts<'a>,
    pub(super) findings: Cow<'a, Findings>,
}

/// The parts of a piece.
#[derive(Clone, Copy)]
pub(super) enum Parts<'a> {
    Line(&'a [Segment]),
    Parts(&'a [Part]),
}

/// Something that a piece says.
pub(crate) struct Told<'a> {
    /// As it is written.
    pub(crate) written: String,
    /// Whose words it is in.
    pub(crate) whose: Whose<'a>,
    /// The parts that it touches, by their places in the stretch.
    pub(crate) parts: Vec<usize>,
}

/// Whose words something is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose<'a> {
    /// The author of the messages wrote some of it.
    Author,
    /// All of it is the value of this argument.
    Argument(&'a str),
}

/// A piece as it is written.
pub(super) struct Text<'a> {
    pub(super) text: String,
    spans: Vec<Span<'a>>,
    /// Where each part ends.
    pub(super) ends: Vec<usize>,
}

/// Text that is all of one segment.
struct Span<'a> {
    bytes: Range<usize>,
    segment: &'a Segment,
    /// The place of its part in the piece.
    part: usize,
}

/// Whether a segment stands in the text as it is: it is neither a quotation nor a citation nor a mark.
pub(super) fn is_seen(segment: &Segment) -> bool {
    matches!(segment.kind, SegmentKind::Prose | SegmentKind::Argument { .. })
}

/// Whether what is written ends with a sentence, so that what follows after a space begins another.
pub(super) fn ends_a_sentence(segments: &[Segment]) -> bool {
    segments.last().filter(|last| is_seen(last)).is_some_and(|last| last.text.ends_with(['.', '!', '?', ':']))
}

impl<'a> Piece<'a> {
    /// The piece that some parts make; `first` is the place of the first of them in the stretch.
    pub(super) fn of(parts: Parts<'a>, first: usize, reader: Reader<'a>, key: &mut Key) -> Self {
        key.of(reader.language, parts);
        let findings = reader.memory.findings(key, || Findings::of(parts, reader));
        Self { first, parts, findings }
    }

    /// Its words; those that were kept have other digits, unless they are asked for as they are written.
    pub(super) fn words(&self, as_written: bool) -> Cow<'_, Words> {
        if as_written { Cow::Owned(Words::of(&self.parts.text().text)) } else { Cow::Borrowed(&self.findings.words) }
    }

    /// What some of its words say.
    pub(super) fn told(&self, found: &Range<usize>) -> Told<'a> {
        let text = self.parts.text();
        let bytes = bytes(&self.findings.words, found);
        let written = text.text.get(bytes.clone()).unwrap_or_default();
        let mut parts: Vec<usize> = text.touched(&bytes).map(|span| self.first + span.part).collect();
        parts.dedup();
        Told { written: written.split_whitespace().collect::<Vec<_>>().join(" "), whose: text.whose(&bytes), parts }
    }
}

impl<'a> Parts<'a> {
    /// The segments of each part.
    pub(super) fn each(self) -> impl Iterator<Item = &'a [Segment]> {
        let (line, parts) = match self {
            Self::Line(segments) => (Some(segments), &[][..]),
            Self::Parts(parts) => (None, parts),
        };
        line.into_iter().chain(parts.iter().map(|part| part.segments.as_slice()))
    }

    /// How it is written.
    pub(super) fn text(self) -> Text<'a> {
        let mut text = Text { text: String::new(), spans: Vec::new(), ends: Vec::new() };
        self.each().enumerate().for_each(|(part, segments)| text.add(segments, part));
        text
    }
}

impl<'a> Text<'a> {
    fn add(&mut self, segments: &'a [Segment], part: usize) {
        if part > 0 {
            self.text.push(' ');
        }
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

    /// Whose words these bytes are.
    pub(super) fn whose(&self, bytes: &Range<usize>) -> Whose<'a> {
        let mut touched = self.touched(bytes).map(|span| &span.segment.kind);
        match (touched.next(), touched.next()) {
            (Some(SegmentKind::Argument { name }), None) => Whose::Argument(name),
            _ => Whose::Author,
        }
    }

    fn touched(&self, bytes: &Range<usize>) -> impl Iterator<Item = &Span<'a>> {
        self.spans.iter().filter(move |span| span.bytes.start < bytes.end && bytes.start < span.bytes.end)
    }
}

/// The bytes that some words stand in.
pub(super) fn bytes(words: &Words, found: &Range<usize>) -> Range<usize> {
    let words = words.as_slice().get(found.clone()).unwrap_or_default();
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => first.bytes.start..last.bytes.end,
        _ => 0..0,
    }
}
