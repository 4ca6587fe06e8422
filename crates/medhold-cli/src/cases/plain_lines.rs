//! A stream whose lines all end alike and are cut at a bound, so that no line of whatever length is ever held whole.

use std::io::{self, BufRead, Read};

use memchr::{memchr_iter, memchr2};

/// Passes a stream on with `\n` for every kind of line break, drops what a line has beyond a bound, and counts quotation
/// marks.
pub(crate) struct PlainLines<R> {
    inner: R,
    passing: Passing,
}

impl<R: BufRead> PlainLines<R> {
    /// The stream with every line cut after `longest` bytes.
    pub(crate) fn new(inner: R, longest: usize) -> Self {
        Self { inner, passing: Passing { longest, in_line: 0, after_return: false, quotes: 0 } }
    }

    /// Whether the marks that were read so far do not come in pairs, so that one was left open.
    pub(crate) fn quote_left_open(&self) -> bool {
        !self.passing.quotes.is_multiple_of(2)
    }
}

/// What is known of the stream up to where it was passed on.
struct Passing {
    longest: usize,
    /// How many bytes of the line were taken.
    in_line: usize,
    after_return: bool,
    quotes: u64,
}

impl Passing {
    /// Passes on what fits into `out`, and tells how many bytes were taken and how many passed on.
    fn pass(&mut self, available: &[u8], out: &mut [u8]) -> (usize, usize) {
        let (mut taken, mut passed) = (0, 0);
        while let (Some(rest), Some(room)) = (available.get(taken..), out.get_mut(passed..))
            && !rest.is_empty()
            && !room.is_empty()
        {
            let (took, gave) = match memchr2(b'\n', b'\r', rest) {
                Some(0) => self.line_break(rest, room),
                end => self.text(rest.get(..end.unwrap_or(rest.len())).unwrap_or_default(), room),
            };
            taken += took;
            passed += gave;
        }
        (taken, passed)
    }

    /// Passes on a line break.
    fn line_break(&mut self, rest: &[u8], room: &mut [u8]) -> (usize, usize) {
        let return_before = std::mem::replace(&mut self.after_return, rest.first() == Some(&b'\r'));
        if return_before && rest.first() == Some(&b'\n') {
            return (1, 0);
        }
        self.in_line = 0;
        room.first_mut().map_or((0, 0), |slot| {
            *slot = b'\n';
            (1, 1)
        })
    }

    /// Passes on what a line has within its bound, as far as there is room.
    fn text(&mut self, text: &[u8], room: &mut [u8]) -> (usize, usize) {
        let fits = text.len().min(self.longest.saturating_sub(self.in_line));
        let passed = fits.min(room.len());
        // What is beyond the bound goes only once all that fits is passed on.
        let taken = if passed < fits { passed } else { text.len() };
        if let (Some(from), Some(to)) = (text.get(..passed), room.get_mut(..passed)) {
            to.copy_from_slice(from);
        }
        self.after_return = false;
        self.in_line += taken;
        self.quotes += memchr_iter(b'"', text.get(..taken).unwrap_or_default()).count() as u64;
        (taken, passed)
    }
}

impl<R: BufRead> Read for PlainLines<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let (taken, passed) = self.passing.pass(self.inner.fill_buf()?, out);
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

    #[test]
    fn what_comes_out_hangs_on_no_buffer() {
        let bytes: Vec<u8> = (0_usize..4000).map(|i| b"ab\"\r\n\nxyz"[i * i / 7 % 9]).collect();
        let text = String::from_utf8(bytes).unwrap();
        let plain = text.replace("\r\n", "\n").replace('\r', "\n");
        let cut: Vec<&str> = plain.split('\n').map(|line| line.get(..5).unwrap_or(line)).collect();
        for (capacity, room) in [(1, 1), (2, 3), (7, 64), (64, 7), (4096, 4096)] {
            let inner = io::BufReader::with_capacity(capacity, text.as_bytes());
            let mut lines = io::BufReader::with_capacity(room, PlainLines::new(inner, 5));
            let mut out = String::new();
            lines.read_to_string(&mut out).unwrap();
            assert_eq!(out, cut.join("\n"), "capacity {capacity}, room {room}");
            assert_eq!(lines.get_ref().quote_left_open(), text.matches('"').count() % 2 == 1);
        }
    }
}
