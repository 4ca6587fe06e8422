//! CSV: a claim a row, parted by commas or semicolons.

use std::io::{Cursor, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};
use medhold_model::Given;

use super::columns::Columns;
use super::group::Group;
use super::row::Row;
use super::{FileName, Item};

/// The cases of a table. A row longer than `longest` bytes is rejected.
pub(crate) fn cases(file: &FileName, reader: impl Read, longest: usize) -> Vec<Item> {
    let mut group = Group::new(file.clone());
    read(reader, longest, &mut group);
    group.finish()
}

fn read(mut input: impl Read, longest: usize, group: &mut Group) {
    let mut start = Vec::new();
    if let Err(e) = input.by_ref().take(64 * 1024).read_to_end(&mut start) {
        return group.reject(0, format!("the file can't be read: {e}"), b"");
    }
    let delimiter = delimiter_of(&start);
    let mut table = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(Cursor::new(start).chain(input));
    match header(&mut table) {
        Ok(columns) => rows(table, &columns, longest, group),
        Err(reason) => group.reject(1, reason, b""),
    }
}

/// Spreadsheets that write decimal commas part their cells with semicolons.
fn delimiter_of(start: &[u8]) -> u8 {
    let header = start
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
    if count(b';') > count(b',') {
        b';'
    } else {
        b','
    }
}

fn header<R: Read>(table: &mut Reader<R>) -> Result<Columns, String> {
    let header = table
        .headers()
        .map_err(|e| format!("the header can't be read: {e}"))?;
    if header.is_empty() {
        return Err("the file is empty; its first line names the columns".to_owned());
    }
    Columns::of_header(header)
}

fn rows<R: Read>(mut table: Reader<R>, columns: &Columns, longest: usize, group: &mut Group) {
    let mut record = ByteRecord::new();
    loop {
        let line = table.position().line();
        match table.read_byte_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                let line = record.position().map_or(line, csv::Position::line);
                match row(line, columns, &record, longest) {
                    Ok(row) => group.row(row),
                    Err(reason) => group.reject(line, reason, &raw(&record)),
                }
            }
            Err(e) => {
                return group.reject(line, format!("the file can't be read further: {e}"), b"");
            }
        }
    }
}

fn row(line: u64, columns: &Columns, record: &ByteRecord, longest: usize) -> Result<Row, String> {
    if record.as_slice().len() > longest {
        return Err(format!(
            "the row has {} bytes, more than the {longest} that a row may have; is a quotation mark left open?",
            record.as_slice().len()
        ));
    }
    if record.len() != columns.len() {
        return Err(format!(
            "the row has {} cells and the header {}; quote a cell that holds the separator",
            record.len(),
            columns.len()
        ));
    }
    let cells: Result<Vec<Given>, _> = record.iter().map(cell).collect();
    let cells = cells.map_err(|_| "the row is not UTF-8; save the file as UTF-8".to_owned())?;
    Row::new(line, columns, cells)
}

fn cell(bytes: &[u8]) -> Result<Given, std::str::Utf8Error> {
    let text = std::str::from_utf8(bytes)?.trim();
    Ok(if text.is_empty() {
        Given::Nothing
    } else {
        Given::Cell(text.to_owned())
    })
}

fn raw(record: &ByteRecord) -> Vec<u8> {
    record.iter().collect::<Vec<_>>().join(&b","[..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use medhold_model::GivenEvidence;

    fn read(text: &str) -> Vec<Item> {
        cases(&FileName("c.csv".to_owned()), text.as_bytes(), 1000)
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
        assert_eq!(
            a.claims[0].evidence["x"],
            GivenEvidence::Bare(Given::Cell("3".to_owned()))
        );
        let (_, b) = items[1].as_ref().unwrap();
        assert!(matches!(
            b.claims[0].evidence["y"],
            GivenEvidence::Record(_)
        ));
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
    fn semicolons_and_a_mark_at_the_start_are_fine() {
        let items = read("\u{feff}id;topic;kind;text\nA;comfort;preference;trangt, vondt\n");
        let (_, case) = items[0].as_ref().unwrap();
        assert_eq!(case.claims[0].text.as_deref(), Some("trangt, vondt"));
    }

    #[test]
    fn a_faulty_row_costs_its_whole_case_and_no_other() {
        let items =
            read("id,topic,kind\nA,comfort,preference\nB,comfort,request\nA,comfort,wish\n");
        let reject = items[0].as_ref().unwrap_err();
        assert_eq!(reject.line, 4);
        assert!(
            reject
                .reason
                .contains("found `wish`; the case `A` is rejected whole"),
            "{reject}"
        );
        assert!(items[1].is_ok());
    }

    #[test]
    fn two_rows_that_contradict_each_other_on_the_case_are_rejected() {
        let items = read("id,topic,kind,language\nA,comfort,preference,nb\nA,comfort,request,en\n");
        let reject = items[0].as_ref().unwrap_err();
        assert!(reject.reason.starts_with("`language` differs"), "{reject}");
    }
}
