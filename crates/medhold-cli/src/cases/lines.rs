//! Lines of a stream, each with an upper bound on its length.

use std::io::{self, BufRead, Read};

/// A line of input, without its line break.
pub(crate) enum Line {
    /// A line within the bound.
    Whole(Vec<u8>),
    /// A line beyond the bound: its first bytes, and how many bytes it has in all, its line break included.
    TooLong { start: Vec<u8>, length: u64 },
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

    /// The next line; none at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line>> {
        let mut kept = Vec::new();
        let bound = self.longest as u64 + 1;
        let read = self.reader.by_ref().take(bound).read_until(b'\n', &mut kept)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if kept.pop_if(|last| *last == b'\n').is_none() && kept.len() > self.longest {
            let rest = self.reader.skip_until(b'\n')?;
            let length = (kept.len() + rest) as u64;
            return Ok(Some(Line::TooLong { start: kept, length }));
        }
        Ok(Some(self.whole(kept)))
    }

    fn whole(&self, mut kept: Vec<u8>) -> Line {
        kept.pop_if(|last| *last == b'\r');
        if self.number == 1 && kept.starts_with(b"\xEF\xBB\xBF") {
            kept.drain(..3);
        }
        Line::Whole(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn whole(line: Option<Line>) -> String {
        match line {
            Some(Line::Whole(bytes)) => String::from_utf8(bytes).unwrap(),
            Some(Line::TooLong { length, .. }) => format!("<{length} bytes>"),
            None => "<end>".to_owned(),
        }
    }

    #[test]
    fn line_breaks_of_both_kinds_blank_lines_and_a_mark_at_the_start_are_fine() {
        let text = "\u{feff}a\r\n\nb";
        let mut lines = Lines::new(BufReader::with_capacity(2, text.as_bytes()), 8);
        let all: Vec<_> = (0..4).map(|_| whole(lines.next().unwrap())).collect();
        assert_eq!(all, ["a", "", "b", "<end>"]);
        assert_eq!(lines.number(), 3);
    }

    #[test]
    fn a_line_beyond_the_bound_is_passed_over_and_counted() {
        let text = format!("{}\nb\n", "x".repeat(100));
        let mut lines = Lines::new(BufReader::with_capacity(7, text.as_bytes()), 8);
        assert_eq!(whole(lines.next().unwrap()), "<101 bytes>");
        assert_eq!(whole(lines.next().unwrap()), "b");
        assert_eq!(whole(lines.next().unwrap()), "<end>");
    }
}
