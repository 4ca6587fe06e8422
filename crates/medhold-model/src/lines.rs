//! Where the lines of a text begin, so that finding a place does not read the text from its start.

use std::ops::Range;

use crate::Place;

/// The lines of one text.
///
/// It does not hold the text: whoever asks gives the text that it was made of.
///
/// ```
/// use medhold_model::Lines;
///
/// let text = "a\næøå typo\n";
/// let lines = Lines::of(text);
/// assert_eq!(lines.place("x.rhai", text, 9..13).to_string(), "x.rhai:2:5");
/// assert_eq!(lines.offset(text, 2, 5), 9);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// The byte at which each line begins, at least one.
    starts: Box<[usize]>,
}

impl Lines {
    /// The lines of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(ends).collect() }
    }

    /// How many there are: one more than there are line ends.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The byte at which a line begins, counted from 1; none past the last.
    #[must_use]
    pub fn start(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }

    /// The line on which a byte lies, from 1, and how many characters stand before it on that line.
    #[must_use]
    pub fn at(&self, text: &str, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.start(line).unwrap_or_default();
        (line, text.get(start..byte).unwrap_or_default().chars().count())
    }

    /// The byte of a line's and column's character, both from 1: the end of the text where there is none.
    #[must_use]
    pub fn offset(&self, text: &str, line: usize, column: usize) -> usize {
        let start = self.start(line.max(1)).unwrap_or(text.len());
        let rest = text.get(start..).unwrap_or_default();
        let within = rest.char_indices().nth(column.saturating_sub(1));
        start + within.map_or(rest.len(), |(at, _)| at)
    }

    /// A line's text without its end; empty past the last.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str, line: usize) -> &'t str {
        let rest = self.start(line).and_then(|start| text.get(start..)).unwrap_or_default();
        rest.lines().next().unwrap_or_default()
    }

    /// The place of some bytes of the text, which is that of this file.
    #[must_use]
    pub fn place(&self, file: &str, text: &str, range: Range<usize>) -> Place {
        let (line, before) = self.at(text, range.start);
        let meant = text.get(range).unwrap_or_default();
        let length = meant.lines().next().unwrap_or_default().chars().count();
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Place::at(file, small(line), small(before + 1), small(length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "æ\n\r\nøl og å\nsist";

    #[test]
    fn a_place_is_the_one_that_reading_from_the_start_finds() {
        let lines = Lines::of(TEXT);
        let at: Vec<usize> = TEXT.char_indices().map(|(at, _)| at).chain([TEXT.len()]).collect();
        for &from in &at {
            for &to in at.iter().filter(|to| **to >= from) {
                assert_eq!(lines.place("f", TEXT, from..to), Place::of_bytes("f", TEXT, from..to), "{from}..{to}");
            }
            let (line, before) = lines.at(TEXT, from);
            assert_eq!(lines.offset(TEXT, line, before + 1), from);
        }
    }

    #[test]
    fn beyond_the_last_line_there_is_nothing() {
        let lines = Lines::of(TEXT);
        assert_eq!(
            (lines.count(), lines.text(TEXT, 3), lines.text(TEXT, 4), lines.text(TEXT, 5)),
            (4, "øl og å", "sist", "")
        );
        assert_eq!(lines.offset(TEXT, 5, 1), TEXT.len());
        assert_eq!(lines.offset(TEXT, 4, 99), TEXT.len());
    }
}
