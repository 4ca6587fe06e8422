//! CSV, parted by commas or semicolons.

use std::io::{BufRead, Cursor, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};
use medhold_model::Given;

use super::{Reading, TableRow};
use crate::cases::csv::{BEYOND, Extent, cell, delimiter_of, raw};
use crate::cases::plain_lines::PlainLines;

pub(super) fn read(
    input: impl BufRead,
    reading: &mut Reading<'_, '_>,
    each: &mut dyn FnMut(TableRow),
) -> Result<(), String> {
    let mut lines = PlainLines::new(input, reading.longest + BEYOND);
    let mut start = Vec::new();
    lines.by_ref().take(64 * 1024).read_to_end(&mut start).map_err(|e| e.to_string())?;
    let delimiter = delimiter_of(&start);
    let mut table =
        ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(Cursor::new(start).chain(lines.by_ref()));
    let header = table.headers().map_err(|e| format!("the header can't be read: {e}"))?.clone();
    if header.is_empty() {
        return Err("the file is empty; its first line names the columns".to_owned());
    }
    let names: Vec<&str> = header.iter().map(str::trim).collect();
    let places = reading.wanted.places(&names)?;
    let last = rows(&mut table, names.len(), &places, reading, each)?;
    match last.filter(|last| last.lines > 1) {
        Some(last) if lines.quote_left_open() => {
            Err(format!("line {}: {}", last.line, last.with_lines("a quotation mark is left open".to_owned())))
        }
        _ => Ok(()),
    }
}

/// Hands on every row, and gives the extent of the last.
fn rows<R: Read>(
    table: &mut Reader<R>,
    columns: usize,
    places: &[usize],
    reading: &Reading<'_, '_>,
    each: &mut dyn FnMut(TableRow),
) -> Result<Option<Extent>, String> {
    let mut record = ByteRecord::new();
    let mut last = None;
    loop {
        let before = table.position().clone();
        let more = table.read_byte_record(&mut record);
        if !more.map_err(|e| format!("it can't be read beyond line {}: {e}", before.line()))? {
            return Ok(last);
        }
        let extent = Extent::of(record.position().unwrap_or(&before), table.position());
        each(match row(&extent, &record, columns, places, reading.longest) {
            Ok(cells) => Ok((extent.line, cells)),
            Err(reason) => Err(reading.file.reject(extent.line, extent.with_lines(reason), &raw(&record))),
        });
        last = Some(extent);
    }
}

fn row(
    extent: &Extent,
    record: &ByteRecord,
    columns: usize,
    places: &[usize],
    longest: usize,
) -> Result<Vec<Given>, String> {
    extent.sound(record, columns, longest)?;
    let cells = places.iter().map(|place| cell(record.get(*place).unwrap_or_default()));
    cells.collect::<Result<_, _>>().map_err(|_| "the row is not UTF-8; save the file as UTF-8".to_owned())
}
