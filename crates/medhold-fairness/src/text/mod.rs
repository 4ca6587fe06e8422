//! A stretch of a letter in pieces, in which a phrase can be found wherever parts and arguments meet.

mod figures;
mod findings;
mod memory;
mod piece;
mod texts;

use medhold_message::{Phrase, Phrases, Segment};
use medhold_response::{Glue, Part};

use crate::lexicon::{Lexicon, List};
use crate::readability::Counts;

pub(crate) use figures::{has_digit, shows};
pub(crate) use findings::running;
use memory::Key;
pub use memory::Memory;
use piece::{Parts, Piece, ends_a_sentence};
pub(crate) use piece::{Told, Whose};
pub use texts::Texts;

/// How a letter's language is read: by what is known of it, with what was found in earlier letters kept.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The first part of the language's tag.
    language: &'a str,
    lexicon: Option<&'static Lexicon>,
    memory: &'a Memory,
}

/// A stretch of a letter: the author's words and the arguments in them. Quotations, citations and marks are masked.
pub(crate) struct Stretch<'a> {
    pieces: Vec<Piece<'a>>,
}

impl<'a> Stretch<'a> {
    /// The stretch that some parts make in their order.
    fn of(parts: impl IntoIterator<Item = &'a [Part]>, reader: Reader<'a>, key: &mut Key) -> Self {
        let goes_on = |before: &Part, after: &Part| after.glue == Glue::Space && !ends_a_sentence(&before.segments);
        let pieces = parts.into_iter().flat_map(|parts| parts.chunk_by(goes_on));
        let mut first = 0;
        let piece = |parts: &'a [Part]| {
            let piece = Piece::of(Parts::Parts(parts), first, reader, key);
            first += parts.len();
            piece
        };
        Self { pieces: pieces.map(piece).collect() }
    }

    /// The stretch of a line, such as the subject: one part.
    fn line(segments: &'a [Segment], reader: Reader<'a>, key: &mut Key) -> Self {
        Self { pieces: vec![Piece::of(Parts::Line(segments), 0, reader, key)] }
    }

    /// What it says of a list, negated and excused phrases left out, in the order of the text.
    pub(crate) fn said(&self, list: List) -> impl Iterator<Item = Told<'a>> {
        let all = self.pieces.iter().flat_map(move |piece| piece.findings.said(list).map(move |found| (piece, found)));
        all.map(|(piece, found)| piece.told(found))
    }

    /// What it says of a pack's own phrases, negated and excused ones left out, in the order of the text.
    pub(crate) fn said_of_own(&self, phrases: &Phrases, lexicon: &Lexicon) -> Vec<Told<'a>> {
        let mut told = Vec::new();
        for piece in self.pieces.iter().filter(|_| !phrases.is_empty()) {
            let words = piece.words(phrases.name_digits());
            told.extend(lexicon.find_own(phrases, &words).iter().map(|found| piece.told(found)));
        }
        told
    }

    /// What stands in it of some phrases, in their order and for each in the order of the text.
    pub(crate) fn each(&self, phrases: &Phrases) -> Vec<String> {
        let mut told = Vec::new();
        for piece in self.pieces.iter().filter(|_| !phrases.is_empty()) {
            let found = phrases.find_each(&piece.words(phrases.name_digits()));
            told.extend(found.into_iter().map(|found| (found.phrase, piece.told(&found.words).written)));
        }
        told.sort_by_key(|(phrase, _)| *phrase);
        told.into_iter().map(|(_, written)| written).collect()
    }

    /// Whether a phrase stands in it.
    pub(crate) fn has(&self, phrase: &Phrase) -> bool {
        self.pieces.iter().any(|piece| !phrase.find(&piece.words(phrase.names_digits())).is_empty())
    }

    /// The numbers and days that the author wrote in words in a part, by its place in the stretch.
    pub(crate) fn numbers_in_words(&self, part: usize) -> impl Iterator<Item = String> {
        let here = self.piece(part).into_iter();
        here.flat_map(move |(piece, at)| piece.findings.numbers(at).map(move |found| piece.told(found).written))
    }

    /// Whether the author wrote digits in a part, by its place in the stretch.
    pub(crate) fn has_digits(&self, part: usize) -> bool {
        self.piece(part).is_some_and(|(piece, at)| piece.findings.digits(at))
    }

    /// Whether names of the closed platform for disputes may stand in one of its segments that is not masked.
    fn may_name_closed_platform(&self) -> bool {
        self.pieces.iter().any(|piece| piece.findings.may_name_closed_platform)
    }

    /// What readability counts in each part, in their order.
    pub(crate) fn counts(&self) -> impl Iterator<Item = Counts> {
        self.pieces.iter().flat_map(|piece| piece.findings.counts())
    }

    /// The piece that a part is in, and its place there.
    fn piece(&self, part: usize) -> Option<(&Piece<'a>, usize)> {
        let after = self.pieces.partition_point(|piece| piece.first <= part);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        Some((piece, part - piece.first))
    }
}
