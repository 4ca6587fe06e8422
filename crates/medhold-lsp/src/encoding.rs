//! Between the three ways of counting columns: bytes of the text, characters as diagnostics do, and the units that the editor asked for.

use std::ops::Range;

use lsp_types::{Position, PositionEncodingKind};
use medhold_model::Place;

/// The units in which the editor counts columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16: the protocol's own.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// The best of those that the editor offers: the one that takes no counting where it is there.
    pub(crate) fn of(offered: &[PositionEncodingKind]) -> Self {
        let knows = |kind| offered.contains(&kind);
        match () {
            () if knows(PositionEncodingKind::UTF8) => Self::Utf8,
            () if knows(PositionEncodingKind::UTF32) && !knows(PositionEncodingKind::UTF16) => Self::Utf32,
            () => Self::Utf16,
        }
    }

    /// By what name the protocol knows it.
    pub(crate) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn width(self, character: char) -> usize {
        match self {
            Self::Utf8 => character.len_utf8(),
            Self::Utf16 => character.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// A text with the bytes at which its lines begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    encoding: Encoding,
}

impl<'a> Lines<'a> {
    /// A text, its columns counted so.
    pub(crate) fn new(text: &'a str, encoding: Encoding) -> Self {
        Self { text, encoding }
    }

    /// The byte at a position. A line or column past the end is the end, as the protocol has it.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let start = self.start_of(position.line as usize);
        let mut units = 0;
        for (at, character) in self.line_from(start).char_indices() {
            if units >= position.character as usize {
                return start + at;
            }
            units += self.encoding.width(character);
        }
        start + self.line_from(start).len()
    }

    /// The position of a byte.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let before = self.text.get(..offset).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count();
        let units = before.rsplit('\n').next().unwrap_or_default().chars().map(|c| self.encoding.width(c)).sum();
        Position { line: small(line), character: small(units) }
    }

    /// The positions of some bytes.
    pub(crate) fn range(&self, bytes: &Range<usize>) -> lsp_types::Range {
        lsp_types::Range { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The positions of a place: its whole line where it has no column, and the first line where it has none.
    pub(crate) fn range_of(&self, place: &Place) -> lsp_types::Range {
        self.range(&self.bytes_of(place))
    }

    /// The bytes of a place, as [`range_of`](Self::range_of) takes them.
    pub(crate) fn bytes_of(&self, place: &Place) -> Range<usize> {
        let start = self.start_of(place.line.saturating_sub(1) as usize);
        let line = self.line_from(start);
        if place.column == 0 {
            return start..start + line.len();
        }
        let byte = |characters: usize| line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at);
        let from = place.column as usize - 1;
        start + byte(from)..start + byte(from + place.length as usize)
    }

    fn start_of(&self, line: usize) -> usize {
        match line.checked_sub(1) {
            None => 0,
            Some(before) => self.text.match_indices('\n').nth(before).map_or(self.text.len(), |(at, _)| at + 1),
        }
    }

    /// The line that begins at a byte, without its end.
    fn line_from(&self, start: usize) -> &'a str {
        let line = self.text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
        line.strip_suffix('\r').unwrap_or(line)
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "first\r\næøå 🛫 late\nlast";

    #[test]
    fn columns_count_as_the_editor_counts() {
        let late = TEXT.find("late").unwrap();
        for (encoding, column) in [(Encoding::Utf8, 12), (Encoding::Utf16, 7), (Encoding::Utf32, 6)] {
            let lines = Lines::new(TEXT, encoding);
            let position = Position { line: 1, character: column };
            assert_eq!(lines.position(late), position, "{encoding:?}");
            assert_eq!(lines.offset(position), late, "{encoding:?}");
            let place = Place::at("x", 2, 7, 4);
            assert_eq!(lines.range_of(&place).start, position, "{encoding:?}");
        }
    }

    #[test]
    fn what_lies_past_the_end_is_the_end() {
        let lines = Lines::new(TEXT, Encoding::Utf16);
        assert_eq!(lines.offset(Position { line: 0, character: 99 }), 5);
        assert_eq!(lines.offset(Position { line: 99, character: 0 }), TEXT.len());
        assert_eq!(lines.bytes_of(&Place::file("x")), 0..5);
        assert_eq!(lines.bytes_of(&Place::at("x", 99, 99, 99)), TEXT.len()..TEXT.len());
    }

    #[test]
    fn the_bytes_are_chosen_where_the_editor_offers_them() {
        use PositionEncodingKind as Kind;
        assert_eq!(Encoding::of(&[]), Encoding::Utf16);
        assert_eq!(Encoding::of(&[Kind::UTF16, Kind::UTF8]), Encoding::Utf8);
        assert_eq!(Encoding::of(&[Kind::UTF32]), Encoding::Utf32);
    }
}
