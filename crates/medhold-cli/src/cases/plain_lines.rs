//! A stream whose lines all end alike and are cut at a bound, so that no line of whatever length is ever held whole.

use std::io::{self, BufRead, Read};

/// Passes a stream on with `\n` for every kind of line break, drops what a line has beyond a bound, and counts quotation
/// marks.
pub(crate) struct PlainLines<R> {
    inner: R,
    longest: usize,
    in_line: usize,
    after_return: bool,
    quotes: u64,
}

impl<R: BufRead> PlainLines<R> {
    /// The stream with every line cut after `longest` bytes.
    pub(crate) fn new(inner: R, longest: usize) -> Self {
        Self { inner, longest, in_line: 0, after_return: false, quotes: 0 }
    }

    /// Whether the marks that were read so far do not come in pairs, so that one was left open.
    pub(crate) fn quote_left_open(&self) -> bool {
        !self.quotes.is_multiple_of(2)
    }
}

/// What is kept of a line, a byte at a time.
struct Line<'a> {
    longest: usize,
    in_line: &'a mut usize,
    after_return: &'a mut bool,
    quotes: &'a mut u64,
}

impl Line<'_> {
    /// What is passed on of a byte.
    fn pass(&mut self, byte: u8) -> Option<u8> {
        let ends_return = std::mem::replace(self.after_return, byte == b'\r') && byte == b'\n';
        *self.quotes += u64::from(byte == b'"');
        match byte {
            b'\n' if ends_return => None,
            b'\n' | b'\r' => {
                *self.in_line = 0;
                Some(b'\n')
            }
            _ => {
                let fits = *self.in_line < self.longest;
                *self.in_line += 1;
                fits.then_some(byte)
            }
        }
    }
}

impl<R: BufRead> Read for PlainLines<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let available = self.inner.fill_buf()?;
            let mut line = Line {
                longest: self.longest,
                in_line: &mut self.in_line,
                after_return: &mut self.after_return,
                quotes: &mut self.quotes,
            };
            let (mut taken, mut passed) = (0, 0);
            for byte in available {
                let Some(slot) = out.get_mut(passed) else {
                    break;
                };
                taken += 1;
                if let Some(byte) = line.pass(*byte) {
                    *slot = byte;
                    passed += 1;
                }
            }
            self.inner.consume(taken);
            if passed > 0 || taken == 0 {
                return Ok(passed);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_the_bound_and_end_alike() {
        let text = "abc\r\nabcdefgh\n\nabcd\rx";
        for capacity in [1, 2, 3, 64] {
            let inner = io::BufReader::with_capacity(capacity, text.as_bytes());
            let mut out = String::new();
            PlainLines::new(inner, 5).read_to_string(&mut out).unwrap();
            assert_eq!(out, "abc\nabcde\n\nabcd\nx", "capacity {capacity}");
        }
    }
}
