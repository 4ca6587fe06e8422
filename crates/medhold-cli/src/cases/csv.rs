//! CSV: a claim a row, parted by commas or semicolons.

use std::io::{BufRead, Cursor, Read};

use csv::{ByteRecord, Position, Reader, ReaderBuilder};
use medhold_batch::{Columns, Group, Reject, Row};
use medhold_model::Given;

use super::plain_lines::PlainLines;
use super::{FileName, Item};

/// How many bytes of a line are read beyond its bound: enough to tell a line that is cut from one that just fits.
pub(crate) const BEYOND: usize = 8;

/// The cases of a table. A row longer than `longest` bytes is rejected.
pub(crate) fn cases(file: &FileName, reader: impl BufRead, longest: usize) -> Vec<Item> {
    let mut group = Group::default();
    let mut lines = PlainLines::new(reader, longest + BEYOND);
    let last = read(&mut lines, longest, &mut group);
    if lines.quote_left_open()
        && let Some(last) = last.filter(|last| last.lines > 1)
    {
        group.spoil_last(last.line, last.with_lines("a quotation mark is left open".to_owned()));
    }
    group.finish().into_iter().map(|grouped| file.item(grouped)).collect()
}

fn reject(row: u64, reason: String, raw: &[u8]) -> Reject {
    Reject { row, reason, raw: raw.to_vec() }
}

/// Reads every row, and gives the extent of the last.
fn read(mut input: impl Read, longest: usize, group: &mut Group) -> Option<Extent> {
    let mut start = Vec::new();
    if let Err(e) = input.by_ref().take(64 * 1024).read_to_end(&mut start) {
        group.reject(reject(0, format!("the file can't be read: {e}"), b""));
        return None;
    }
    let delimiter = delimiter_of(&start);
    let mut table =
        ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(Cursor::new(start).chain(input));
    match header(&mut table) {
        Ok(columns) => rows(table, &columns, longest, group),
        Err(reason) => {
            group.reject(reject(1, reason, b""));
            None
        }
    }
}

/// Spreadsheets that write decimal commas part their cells with semicolons.
pub(crate) fn delimiter_of(start: &[u8]) -> u8 {
    let header = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}

fn header<R: Read>(table: &mut Reader<R>) -> Result<Columns, String> {
    let header = table.headers().map_err(|e| format!("the header can't be read: {e}"))?;
    if header.is_empty() {
        return Err("the file is empty; its first line names the columns".to_owned());
    }
    Columns::of_header(header)
}

fn rows<R: Read>(mut table: Reader<R>, columns: &Columns, longest: usize, group: &mut Group) -> Option<Extent> {
    let mut record = ByteRecord::new();
    let mut last = None;
    loop {
        let before = table.position().clone();
        match table.read_byte_record(&mut record) {
            Ok(false) => return last,
            Ok(true) => {
                let from = record.position().unwrap_or(&before);
                let extent = Extent::of(from, table.position());
                match row(&extent, columns, &record, longest) {
                    Ok(row) => group.row(row),
                    Err(fault) => {
                        group.reject(reject(extent.line, extent.with_lines(fault), &raw(&record)));
                    }
                }
                last = Some(extent);
            }
            Err(e) => {
                group.reject(reject(before.line(), format!("the file can't be read further: {e}"), b""));
                return last;
            }
        }
    }
}

/// Where a row stands in its file.
pub(crate) struct Extent {
    pub(crate) line: u64,
    pub(crate) lines: u64,
    bytes: u64,
}

impl Extent {
    pub(crate) fn of(from: &Position, to: &Position) -> Self {
        Self {
            line: from.line(),
            lines: to.line().saturating_sub(from.line()),
            bytes: to.byte().saturating_sub(from.byte()),
        }
    }

    /// Whether the row is within its bound and has as many cells as the header.
    pub(crate) fn sound(&self, record: &ByteRecord, columns: usize, longest: usize) -> Result<(), String> {
        if self.bytes > (longest + BEYOND / 2) as u64 {
            return Err(format!("the row has more than the {longest} bytes that a row may have; raise `--max-line`"));
        }
        if record.len() != columns {
            return Err(format!(
                "the row has {} cells and the header {columns}; quote a cell that holds the separator",
                record.len(),
            ));
        }
        Ok(())
    }

    /// A row over several lines is told as such: an open quotation mark swallows the rows that follow.
    pub(crate) fn with_lines(&self, reason: String) -> String {
        if self.lines < 2 {
            return reason;
        }
        let last = self.line + self.lines - 1;
        format!(
            "{reason}; the row reaches to line {last}, so that the rows in between are lost: is a quotation mark left open?"
        )
    }
}

fn row(extent: &Extent, columns: &Columns, record: &ByteRecord, longest: usize) -> Result<Row, String> {
    extent.sound(record, columns.count(), longest)?;
    let cells: Result<Vec<Given>, _> = record.iter().map(cell).collect();
    let cells = cells.map_err(|_| "the row is not UTF-8; save the file as UTF-8".to_owned())?;
    Row::new(extent.line, columns, cells)
}

pub(crate) fn cell(bytes: &[u8]) -> Result<Given, std::str::Utf8Error> {
    let text = std::str::from_utf8(bytes)?.trim();
    Ok(if text.is_empty() { Given::Nothing } else { Given::Cell(text.to_owned()) })
}

pub(crate) fn raw(record: &ByteRecord) -> Vec<u8> {
    record.iter().collect::<Vec<_>>().join(&b","[..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use medhold_model::GivenEvidence;

    fn read(text: &str) -> Vec<Item> {
        cases(&FileName::new("c.csv"), text.as_bytes(), 1000)
    }

    #[test]
    fn rows_with_the_same_id_are_one_case_wherever_they_stand() {
        let items = read(
            "id,claim,topic,kind,customer.gender,evidence.x,evidence.y.value,evidence.y.n\n\
             A,1,comfort,preference,female,3,,\n\
             B,1,comfort,preference,,,0.5,10\n\
             A,2,food,request,,,,\n",
        );
        let (line, a) = items[0].as_ref().unwrap();
        assert_eq!((*line, a.claims.len()), (2, 2));
        assert_eq!(a.customer["gender"], Given::Cell("female".to_owned()));
        assert_eq!(a.claims[0].evidence["x"], GivenEvidence::Bare(Given::Cell("3".to_owned())));
        let (_, b) = items[1].as_ref().unwrap();
        assert!(matches!(b.claims[0].evidence["y"], GivenEvidence::Record(_)));
    }

    #[test]
    fn a_row_with_a_cell_too_few_is_rejected_with_its_line() {
        let items = read("id,topic,kind\nA,comfort,preference\nB,comfort\nC,comfort,preference\n");
        assert_eq!(
            items[1].as_ref().unwrap_err().to_string(),
            "c.csv:3: the row has 2 cells and the header 3; quote a cell that holds the separator"
        );
        assert!(items[2].is_ok());
    }

    #[test]
    fn a_row_beyond_the_bound_is_rejected_and_not_cut_in_silence() {
        let long = "x".repeat(2000);
        let fits = "y".repeat(1000 - "A,comfort,preference,".len());
        let text = format!(
            "id,topic,kind,text\nA,comfort,preference,{fits}\r\nB,comfort,preference,{long}\nC,comfort,preference,\n"
        );
        let items = read(&text);
        assert_eq!(items[0].as_ref().unwrap().1.claims[0].text.as_deref(), Some(fits.as_str()));
        let reject = items[1].as_ref().unwrap_err();
        assert_eq!(reject.line, 3);
        assert!(reject.reason.contains("more than the 1000 bytes"), "{reject}");
        assert!(items[2].is_ok());
    }

    #[test]
    fn rows_that_an_open_quotation_mark_swallows_are_told() {
        for (text, line) in [
            ("id,topic,kind,text\nA,comfort,preference,\"open\nB,comfort,request,\nC,comfort,request,\n", 2),
            ("id,topic,kind,text\nA,comfort,\"preference,\nB,comfort,request,\nC,comfort,request,\n", 2),
        ] {
            let reject = read(text).remove(0).unwrap_err();
            assert_eq!(reject.line, line);
            assert!(reject.reason.contains("the row reaches to line 4"), "{reject}");
        }
    }

    #[test]
    fn lines_are_counted_alike_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let items = read(&["id,topic,kind", "A,comfort,request", "B,comfort"].join(end));
            assert_eq!(items[1].as_ref().unwrap_err().line, 3, "{end:?}");
        }
    }

    #[test]
    fn semicolons_and_a_mark_at_the_start_are_fine() {
        let items = read("\u{feff}id;topic;kind;text\nA;comfort;preference;trangt, vondt\n");
        let (_, case) = items[0].as_ref().unwrap();
        assert_eq!(case.claims[0].text.as_deref(), Some("trangt, vondt"));
    }

    #[test]
    fn a_faulty_row_costs_its_whole_case_and_no_other() {
        let items = read("id,topic,kind\nA,comfort,preference\nB,comfort,request\nA,comfort,wish\n");
        let reject = items[0].as_ref().unwrap_err();
        assert_eq!(reject.line, 4);
        assert!(reject.reason.contains("found `wish`; the case `A` is rejected whole"), "{reject}");
        assert!(items[1].is_ok());
    }

    #[test]
    fn two_rows_that_contradict_each_other_on_the_case_are_rejected() {
        let items = read("id,topic,kind,language\nA,comfort,preference,nb\nA,comfort,request,en\n");
        let reject = items[0].as_ref().unwrap_err();
        assert!(reject.reason.starts_with("`language` differs"), "{reject}");
    }
}
