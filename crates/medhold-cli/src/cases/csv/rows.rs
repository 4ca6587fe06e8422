//! The rows of a table of cases, one after another, each with the id of its case.

use std::io::{self, BufRead, Chain, Cursor, Read};
use std::sync::Arc;

use csv::{ByteRecord, Reader, ReaderBuilder};
use medhold_batch::Columns;
use medhold_model::CaseId;

use super::delimiter_of;
use super::extent::{BEYOND, Extent};
use crate::cases::plain_lines::PlainLines;

/// How much of a table is looked at to tell what parts its cells.
const START: u64 = 64 * 1024;

/// Reads the rows of a table.
pub(super) struct Rows<R: BufRead> {
    table: Reader<Chain<Cursor<Vec<u8>>, PlainLines<R>>>,
    header: Header,
    last: Option<Extent>,
    ended: bool,
}

/// What the header of a table says.
#[derive(Clone)]
pub(super) struct Header {
    /// What the columns mean.
    pub(super) columns: Arc<Columns>,
    /// The longest row, in bytes.
    pub(super) longest: usize,
    /// The place of the column `id`.
    id: usize,
}

/// A row as it stands there.
pub(super) struct Row {
    pub(super) extent: Extent,
    pub(super) cells: ByteRecord,
}

/// What is wrong with a table or one of its rows, and on which line; 0 where it is the table itself.
pub(super) struct Fault {
    pub(super) line: u64,
    pub(super) reason: String,
}

/// What comes next in a table.
pub(super) enum Next {
    /// A row, and its case's id or what is wrong with the row.
    Row(Row, Result<CaseId, String>),
    /// Nothing more, since the file can't be read further.
    Broken(Fault),
}

impl<R: BufRead> Rows<R> {
    /// Reads the header.
    pub(super) fn open(input: R, longest: usize) -> Result<Self, Fault> {
        let mut lines = PlainLines::new(input, longest + BEYOND);
        let start = start(&mut lines).map_err(|e| fault(0, format!("the file can't be read: {e}")))?;
        let delimiter = delimiter_of(&start);
        let mut table =
            ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(Cursor::new(start).chain(lines));
        let header = Header::read(&mut table, longest).map_err(|reason| fault(1, reason))?;
        Ok(Self { table, header, last: None, ended: false })
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    /// Where the last row stands, once all are read, and what is wrong with it where a quotation mark was left open that made it swallow
    /// the rows after it.
    pub(super) fn left_open(&self) -> Option<Fault> {
        let (_, lines) = self.table.get_ref().get_ref();
        let last = self.last.filter(|last| last.lines > 1 && lines.quote_left_open())?;
        Some(fault(last.line, last.with_lines("a quotation mark is left open".to_owned())))
    }
}

impl<R: BufRead> Iterator for Rows<R> {
    type Item = Next;

    fn next(&mut self) -> Option<Next> {
        if self.ended {
            return None;
        }
        let before = self.table.position().clone();
        let mut cells = ByteRecord::new();
        match self.table.read_byte_record(&mut cells) {
            Ok(true) => {
                let extent = Extent::of(cells.position().unwrap_or(&before), self.table.position());
                self.last = Some(extent);
                let id = self.header.id_of(&extent, &cells);
                Some(Next::Row(Row { extent, cells }, id))
            }
            Ok(false) => {
                self.ended = true;
                None
            }
            Err(e) => {
                self.ended = true;
                Some(Next::Broken(fault(before.line(), format!("the file can't be read further: {e}"))))
            }
        }
    }
}

impl Header {
    fn read<R: Read>(table: &mut Reader<R>, longest: usize) -> Result<Self, String> {
        let header = table.headers().map_err(|e| format!("the header can't be read: {e}"))?;
        if header.is_empty() {
            return Err("the file is empty; its first line names the columns".to_owned());
        }
        let columns = Arc::new(Columns::of_header(header)?);
        let id = header.iter().position(|name| name.trim() == "id").ok_or("the column `id` is missing")?;
        Ok(Self { columns, longest, id })
    }

    /// What stands in the column `id`.
    pub(super) fn id_cell<'r>(&self, row: &'r Row) -> &'r str {
        self.id_of_cells(&row.cells)
    }

    fn id_of_cells<'r>(&self, cells: &'r ByteRecord) -> &'r str {
        std::str::from_utf8(cells.get(self.id).unwrap_or_default()).unwrap_or_default().trim()
    }

    /// The id of a row's case.
    fn id_of(&self, extent: &Extent, cells: &ByteRecord) -> Result<CaseId, String> {
        extent.sound(cells, self.columns.count(), self.longest)?;
        std::str::from_utf8(cells.as_slice()).map_err(|_| "the row is not UTF-8; save the file as UTF-8".to_owned())?;
        let id = self.id_of_cells(cells);
        if id.is_empty() {
            return Err("the row has no `id`".to_owned());
        }
        id.parse().map_err(|e| format!("`id`: {e}"))
    }
}

fn start(lines: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    lines.take(START).read_to_end(&mut start)?;
    Ok(start)
}

fn fault(line: u64, reason: String) -> Fault {
    Fault { line, reason }
}
