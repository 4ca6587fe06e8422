//! Lines of a stream, each with an upper bound on its length.

use std::io::{self, BufRead, Read};
use std::ops::Range;

/// A line that was added to a buffer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number, from 1.
    pub(crate) number: u64,
    /// Where it stands in the buffer, without its line break; of a line beyond the bound its first bytes.
    pub(crate) range: Range<usize>,
    /// How many bytes it has in all, its line break included, where that is beyond the bound.
    pub(crate) too_long: Option<u64>,
}

impl Line {
    /// The line, by the buffer to which it was added.
    pub(crate) fn of<'b>(&self, buffer: &'b [u8]) -> &'b [u8] {
        buffer.get(self.range.clone()).unwrap_or_default()
    }
}

/// Reads lines and never holds more of one than the bound.
pub(crate) struct Lines<R> {
    reader: R,
    longest: usize,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// The lines of `reader`, each at most `longest` bytes.
    pub(crate) fn new(reader: R, longest: usize) -> Self {
        Self { reader, longest, number: 0 }
    }

    /// The number of the line last read, from 1.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// The most bytes that a line may have.
    pub(crate) fn longest(&self) -> usize {
        self.longest
    }

    /// Adds the next line to a buffer; none at the end.
    pub(crate) fn add(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<Line>> {
        let begin = buffer.len();
        let bound = self.longest as u64 + 1;
        let read = self.reader.by_ref().take(bound).read_until(b'\n', buffer)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        let ended = buffer.pop_if(|last| *last == b'\n').is_some();
        if !ended && read > self.longest {
            let rest = self.reader.skip_until(b'\n')?;
            return Ok(Some(self.line(begin..buffer.len(), Some((read + rest) as u64))));
        }
        buffer.pop_if(|last| *last == b'\r');
        Ok(Some(self.line(begin + self.mark(buffer, begin)..buffer.len(), None)))
    }

    fn line(&self, range: Range<usize>, too_long: Option<u64>) -> Line {
        Line { number: self.number, range, too_long }
    }

    /// How many bytes the byte order mark takes that a file may begin with.
    fn mark(&self, buffer: &[u8], begin: usize) -> usize {
        const MARK: &[u8] = b"\xEF\xBB\xBF";
        let marked = self.number == 1 && buffer.get(begin..).is_some_and(|line| line.starts_with(MARK));
        if marked { MARK.len() } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn whole(lines: &mut Lines<impl BufRead>, buffer: &mut Vec<u8>) -> String {
        match lines.add(buffer).unwrap() {
            Some(Line { too_long: Some(length), .. }) => format!("<{length} bytes>"),
            Some(line) => String::from_utf8(line.of(buffer).to_vec()).unwrap(),
            None => "<end>".to_owned(),
        }
    }

    #[test]
    fn line_breaks_of_both_kinds_blank_lines_and_a_mark_at_the_start_are_fine() {
        let text = "\u{feff}a\r\n\nb\n\n";
        let mut lines = Lines::new(BufReader::with_capacity(2, text.as_bytes()), 8);
        let mut buffer = Vec::new();
        let all: Vec<_> = (0..5).map(|_| whole(&mut lines, &mut buffer)).collect();
        assert_eq!(all, ["a", "", "b", "", "<end>"]);
        assert_eq!(lines.number(), 4);
    }

    #[test]
    fn a_line_beyond_the_bound_is_passed_over_and_counted() {
        let text = format!("{}\nb\n", "x".repeat(100));
        let mut lines = Lines::new(BufReader::with_capacity(7, text.as_bytes()), 8);
        let mut buffer = Vec::new();
        assert_eq!(whole(&mut lines, &mut buffer), "<101 bytes>");
        assert_eq!(whole(&mut lines, &mut buffer), "b");
        assert_eq!(whole(&mut lines, &mut buffer), "<end>");
        assert!(buffer.len() < 16, "{}", buffer.len());
    }

    #[test]
    fn a_line_that_just_fits_is_whole_with_either_line_break() {
        for text in ["12345678\n", "1234567\r\n", "12345678"] {
            let mut lines = Lines::new(text.as_bytes(), 8);
            let mut buffer = Vec::new();
            assert_eq!(whole(&mut lines, &mut buffer), text.trim_end(), "{text:?}");
        }
    }
}
