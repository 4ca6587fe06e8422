//! JSON lines: a case a line, read a block at a time.

use std::io::BufRead;

use medhold_model::{Case, CaseError};

use super::block::{BYTES, Block, CASES, Rows};
use super::lines::{Line, Lines};
use super::{FileName, Item, Reject};

/// The blocks of a stream of JSON lines, in constant memory.
pub(crate) struct Jsonl<R> {
    file: FileName,
    lines: Lines<R>,
    ended: bool,
}

impl<R: BufRead> Jsonl<R> {
    /// The blocks of `reader`; a line longer than `longest` bytes is rejected without being held.
    pub(crate) fn new(file: FileName, reader: R, longest: usize) -> Self {
        Self { file, lines: Lines::new(reader, longest), ended: false }
    }

    fn block(&mut self) -> LineBlock {
        let mut block = LineBlock::new(self.lines.longest());
        while !self.ended && block.has_room() {
            match self.lines.add(&mut block.bytes) {
                Ok(Some(line)) => block.lines.push(line),
                Ok(None) => self.ended = true,
                Err(error) => {
                    self.ended = true;
                    block.broken = Some((self.lines.number() + 1, error));
                }
            }
        }
        block
    }
}

impl<R: BufRead> Iterator for Jsonl<R> {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        (!self.ended).then(|| Block { file: self.file.clone(), rows: Rows::Lines(self.block()) })
    }
}

/// Neighbouring lines.
pub(super) struct LineBlock {
    bytes: Vec<u8>,
    lines: Vec<Line>,
    longest: usize,
    /// The line that can't be read any more, and why.
    broken: Option<(u64, std::io::Error)>,
}

impl LineBlock {
    fn new(longest: usize) -> Self {
        Self { bytes: Vec::new(), lines: Vec::new(), longest, broken: None }
    }

    fn has_room(&self) -> bool {
        self.lines.len() < CASES && self.bytes.len() < BYTES
    }

    /// The case of each line, or what stands there instead; blank lines are none.
    pub(super) fn items(self, file: &FileName) -> Vec<Item> {
        let lines = self.lines.iter().filter_map(|line| self.item(line, file));
        lines.chain(self.broken.as_ref().map(|(number, error)| Err(broken(file, *number, error)))).collect()
    }

    fn item(&self, line: &Line, file: &FileName) -> Option<Item> {
        let bytes = line.of(&self.bytes);
        if let Some(length) = line.too_long {
            let reason = format!(
                "the line has {length} bytes, more than the {} that a line may have; split it, or raise `--max-line`",
                self.longest
            );
            return Some(Err(file.reject(line.number, reason, bytes)));
        }
        (!bytes.trim_ascii().is_empty()).then(|| case(file, line.number, bytes))
    }
}

fn case(file: &FileName, number: u64, bytes: &[u8]) -> Item {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let reason = format!("the line is not UTF-8 from its byte {} on; save the file as UTF-8", e.valid_up_to() + 1);
        file.reject(number, reason, bytes)
    })?;
    match Case::from_json(text) {
        Ok(case) => Ok((number, case)),
        Err(fault) => Err(file.reject(number, in_words(&fault), bytes)),
    }
}

fn broken(file: &FileName, number: u64, error: &std::io::Error) -> Reject {
    file.reject(number, format!("the file can't be read further: {error}"), b"")
}

/// The fault for people: the line is known from the reject, so that only the column within it is told.
fn in_words(fault: &CaseError) -> String {
    let text = fault.to_string();
    let Some((before, column)) = text.split_once(" at line 1 column ") else {
        return text;
    };
    let digits = column.len() - column.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (column, after) = column.split_at(digits);
    if before.starts_with("EOF while parsing") {
        return format!("the row is cut off after column {column}; restore its end, or take it out");
    }
    format!("{before}, at column {column}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read};

    const CASE: &str = r#"{"id":"A","claims":[{"id":"1","topic":"comfort","kind":"preference"}]}"#;

    fn read(text: &[u8]) -> Vec<Item> {
        Jsonl::new(FileName::new("cases.jsonl"), BufReader::new(text), 1000).flat_map(Block::items).collect()
    }

    fn reject(item: &Item) -> String {
        item.as_ref().unwrap_err().to_string()
    }

    #[test]
    fn a_row_cut_in_half_is_rejected_with_its_line_and_the_next_is_read() {
        let items = read(format!("{CASE}\n{}\n{CASE}\n", &CASE[..40]).as_bytes());
        assert_eq!(
            reject(&items[1]),
            "cases.jsonl:2: the row is cut off after column 40; restore its end, or take it out"
        );
        assert_eq!(items[2].as_ref().unwrap().0, 3);
    }

    #[test]
    fn a_line_that_is_not_utf_8_is_rejected_and_the_next_is_read() {
        let items = read(&[b"\xff\xfe\n".as_slice(), CASE.as_bytes()].concat());
        assert!(reject(&items[0]).contains("not UTF-8 from its byte 1 on"));
        assert!(items[1].is_ok());
    }

    #[test]
    fn an_unknown_key_is_rejected_by_name() {
        let items = read(CASE.replace("topic", "topik").as_bytes());
        assert!(reject(&items[0]).contains("unknown field `topik`"), "{}", reject(&items[0]));
        assert!(!reject(&items[0]).contains("line 1"), "{}", reject(&items[0]));
    }

    #[test]
    fn a_line_of_a_gigabyte_is_rejected_without_being_held() {
        let line = std::io::repeat(b'x').take(1 << 30);
        let rest = [b"\n", CASE.as_bytes()].concat();
        let reader = BufReader::with_capacity(1 << 20, line.chain(rest.as_slice()));
        let items: Vec<_> = Jsonl::new(FileName::new("-"), reader, 1 << 20).flat_map(Block::items).collect();
        assert_eq!(items.len(), 2);
        assert!(reject(&items[0]).starts_with("-:1: the line has 1073741825 bytes"));
        assert!(items[0].as_ref().unwrap_err().raw.len() <= 64 * 1024);
        assert!(items[1].is_ok());
    }
}
