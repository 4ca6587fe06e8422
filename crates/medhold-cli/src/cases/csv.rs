//! CSV: a claim a row, parted by commas or semicolons; the rows with one id are one case, wherever they stand.
//!
//! A table is read twice and never held. The first look takes in the ids alone, and tells which cases have rows that do not stand together:
//! those rows are set aside in a file. The second look gives the cases, each where its first row stands.

mod block;
mod extent;
mod rows;
mod scattered;

use std::io::{self, BufReader, Read, Seek};

use csv::ByteRecord;
use medhold_model::Given;

use super::FileName;
use super::block::{Block, Rows as BlockRows, Whole};
use super::seen::Digest;

pub(super) use block::RowBlock;
use block::Standing;
pub(crate) use extent::{BEYOND, Extent};
use rows::{Fault, Next, Rows};
use scattered::{Aside, FirstLook};

/// How much of a table is read at a time, in bytes.
const BUFFER: usize = 256 * 1024;

/// What a table is read from.
pub(super) trait Rereadable: Read + Seek + Send {}

impl<T: Read + Seek + Send> Rereadable for T {}

/// The blocks of a table, a case's rows together.
pub(super) struct Csv<'a> {
    file: FileName,
    rows: Rows<BufReader<Box<dyn Rereadable + 'a>>>,
    first_look: FirstLook,
    aside: Option<Aside>,
    /// The case whose rows came last, and the first row of the next block.
    current: Option<Digest>,
    next: Option<Next>,
    ended: bool,
}

/// The blocks of a table. A row longer than `longest` bytes is rejected.
pub(super) fn blocks<'a>(
    file: &FileName,
    input: Box<dyn Rereadable + 'a>,
    longest: usize,
) -> Box<dyn Iterator<Item = Block> + Send + 'a> {
    let reject = |fault: Fault| file.reject(fault.line, fault.reason, b"");
    match Csv::open(file.clone(), input, longest) {
        Ok(csv) => Box::new(csv),
        Err(fault) => Box::new(Whole::new(file.clone(), vec![Err(reject(fault))])),
    }
}

impl<'a> Csv<'a> {
    fn open(file: FileName, mut input: Box<dyn Rereadable + 'a>, longest: usize) -> Result<Self, Fault> {
        let broken = |e: io::Error| Fault { line: 0, reason: format!("the file can't be read: {e}") };
        let rows = |input| Rows::open(BufReader::with_capacity(BUFFER, input), longest);
        let first_look =
            FirstLook::at(Rows::open(BufReader::with_capacity(BUFFER, &mut input), longest)?, Rows::left_open);
        input.rewind().map_err(broken)?;
        let mut aside = None;
        if !first_look.together() {
            let rows = Rows::open(BufReader::with_capacity(BUFFER, &mut input), longest)?;
            aside = Some(first_look.set_aside(rows).map_err(broken)?);
            input.rewind().map_err(broken)?;
        }
        Ok(Self { file, rows: rows(input)?, first_look, aside, current: None, next: None, ended: false })
    }

    fn block(&mut self) -> RowBlock {
        let mut block = RowBlock::new(self.rows.header().clone());
        while let Some(next) = self.next.take().or_else(|| self.rows.next()) {
            let id = match &next {
                Next::Row(_, Ok(id)) => Some(self.first_look.digest(id)),
                _ => None,
            };
            if id.is_none() || id != self.current {
                self.end_case(&mut block);
                if block.is_full() {
                    self.next = Some(next);
                    return block;
                }
            }
            self.add(id, next, &mut block);
        }
        self.end_case(&mut block);
        self.ended = true;
        block
    }

    fn add(&mut self, id: Option<Digest>, next: Next, block: &mut RowBlock) {
        match (next, id) {
            (Next::Row(row, _), Some(id)) if !self.first_look.is_scattered(id) => {
                self.current = Some(id);
                block.row(row);
            }
            (Next::Row(..), Some(id)) => match self.aside.as_mut().map_or(Ok(Vec::new()), |aside| aside.take(id)) {
                Ok(rows) => {
                    self.current = (!rows.is_empty()).then_some(id);
                    rows.into_iter().for_each(|row| block.row(row));
                    self.end_case(block);
                }
                Err(e) => block.rows.push(Standing::Fault(unreadable(&e))),
            },
            (Next::Row(row, Err(reason)), None) => block.rows.push(Standing::Faulty(row, reason)),
            (Next::Row(_, Ok(_)), None) => {}
            (Next::Broken(fault), _) => block.rows.push(Standing::Fault(fault)),
        }
    }

    /// The case whose rows came last has no further ones.
    fn end_case(&mut self, block: &mut RowBlock) {
        let Some(id) = self.current.take() else {
            return;
        };
        block.cases += 1;
        if let Some((_, fault)) = self.first_look.left_open.take_if(|(case, _)| *case == id) {
            block.rows.push(Standing::LeftOpen(fault));
        }
    }
}

impl Iterator for Csv<'_> {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        (!self.ended).then(|| Block { file: self.file.clone(), rows: BlockRows::Table(self.block()) })
    }
}

/// Spreadsheets that write decimal commas part their cells with semicolons.
pub(crate) fn delimiter_of(start: &[u8]) -> u8 {
    let header = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}

pub(crate) fn cell(bytes: &[u8]) -> Result<Given, std::str::Utf8Error> {
    let text = std::str::from_utf8(bytes)?.trim();
    Ok(if text.is_empty() { Given::Nothing } else { Given::Cell(text.to_owned()) })
}

pub(crate) fn raw(record: &ByteRecord) -> Vec<u8> {
    record.iter().collect::<Vec<_>>().join(&b","[..])
}

fn unreadable(error: &io::Error) -> Fault {
    Fault { line: 0, reason: format!("the file can't be read: {error}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::Item;
    use medhold_model::GivenEvidence;

    fn read(text: &str) -> Vec<Item> {
        let input = Box::new(io::Cursor::new(text.as_bytes()));
        blocks(&FileName::new("c.csv"), input, 1000).flat_map(Block::items).collect()
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

    #[test]
    fn rows_that_stand_apart_over_many_blocks_come_with_the_first_of_their_case() {
        let rows = |case: usize| format!("C{case},comfort,preference,\"says\n{case}\"\n");
        let once: String = (0..1000).map(rows).collect();
        let items = read(&format!("id,topic,kind,text\n{once}{once}D,comfort\n{once}"));
        assert_eq!(items.len(), 1001);
        for (case, item) in items.iter().take(1000).enumerate() {
            let (line, read) = item.as_ref().unwrap();
            assert_eq!((*line, read.id.as_str()), (2 * case as u64 + 2, format!("C{case}").as_str()));
            let claims: Vec<_> = read.claims.iter().map(|claim| (claim.id.as_str(), claim.text.as_deref())).collect();
            let text = format!("says\n{case}");
            assert_eq!(claims, ["1", "2", "3"].map(|id| (id, Some(text.as_str()))));
        }
        assert_eq!(items[1000].as_ref().unwrap_err().line, 4002);
    }

    #[test]
    fn an_open_quotation_mark_costs_the_case_of_the_last_row_wherever_that_stands() {
        let items = read(
            "id,topic,kind,text\nA,comfort,preference,\nB,comfort,request,\nA,food,request,\"open\nC,comfort,request,\n",
        );
        let reject = items[0].as_ref().unwrap_err();
        assert!(reject.reason.contains("a quotation mark is left open; the row reaches to line 5"), "{reject}");
        assert_eq!((reject.line, items[1].as_ref().unwrap().1.id.as_str(), items.len()), (4, "B", 2));
    }
}
