//! A first look at a table: which cases have rows that do not stand together, and those rows set aside.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};

use csv::{ByteRecord, Position, Reader, ReaderBuilder, WriterBuilder};
use medhold_model::CaseId;

use super::extent::Extent;
use super::rows::{Fault, Next, Row};
use crate::cases::seen::{ByDigest, Digest, Digests};

/// What a first look at a table found.
pub(super) struct FirstLook {
    digests: Digests,
    scattered: HashSet<Digest, ByDigest>,
    /// The last row's case, and the fault of that row, where a quotation mark is left open in it.
    pub(super) left_open: Option<(Digest, Fault)>,
}

impl FirstLook {
    /// Looks at the ids of all rows; `left_open` tells what is wrong with the last once all are read.
    pub(super) fn at<R: Iterator<Item = Next>>(mut rows: R, left_open: impl FnOnce(&R) -> Option<Fault>) -> Self {
        let digests = Digests::new();
        let (mut seen, mut scattered) = (HashSet::<Digest, ByDigest>::default(), HashSet::default());
        let (mut before, mut last) = (None, None);
        for next in rows.by_ref() {
            let id = match next {
                Next::Row(_, Ok(id)) => Some(digests.of_id(id.as_str())),
                Next::Row(_, Err(_)) | Next::Broken(_) => None,
            };
            if let Some(id) = id.filter(|_| id != before)
                && !seen.insert(id)
            {
                scattered.insert(id);
            }
            before = id;
            last = id.or(last);
        }
        let left_open = last.and_then(|last| left_open(&rows).map(|fault| (last, fault)));
        Self { digests, scattered, left_open }
    }

    /// The digest of an id.
    pub(super) fn digest(&self, id: &CaseId) -> Digest {
        self.digests.of_id(id.as_str())
    }

    /// Sets aside the rows of the cases whose rows do not stand together.
    pub(super) fn set_aside(&self, rows: impl Iterator<Item = Next>) -> io::Result<Aside> {
        let mut file = tempfile::tempfile()?;
        let mut out = BufWriter::new(file.try_clone()?);
        let (mut places, mut at) = (HashMap::<Digest, Vec<u64>, ByDigest>::default(), 0);
        for next in rows {
            let Next::Row(row, Ok(id)) = next else {
                continue;
            };
            let digest = self.digest(&id);
            if self.scattered.contains(&digest) {
                places.entry(digest).or_default().push(at);
                at += write(&row, &mut out)? as u64;
            }
        }
        out.flush()?;
        file.rewind()?;
        Ok(Aside { rows: ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file), places })
    }

    /// Whether every case's rows stand together.
    pub(super) fn together(&self) -> bool {
        self.scattered.is_empty()
    }

    /// Whether the rows of this case do not.
    pub(super) fn is_scattered(&self, digest: Digest) -> bool {
        self.scattered.contains(&digest)
    }
}

/// Rows in a file of their own, by case.
pub(super) struct Aside {
    rows: Reader<File>,
    places: HashMap<Digest, Vec<u64>, ByDigest>,
}

impl Aside {
    /// Every row of a case, once: none where they were taken before.
    pub(super) fn take(&mut self, digest: Digest) -> io::Result<Vec<Row>> {
        let places = self.places.remove(&digest).unwrap_or_default();
        places.into_iter().map(|place| self.read(place)).collect()
    }

    fn read(&mut self, place: u64) -> io::Result<Row> {
        let mut position = Position::new();
        position.set_byte(place);
        self.rows.seek(position)?;
        let mut record = ByteRecord::new();
        self.rows.read_byte_record(&mut record)?;
        let number = |i| record.get(i).and_then(|cell| std::str::from_utf8(cell).ok()?.parse().ok());
        let extent = number(0).zip(number(1)).zip(number(2));
        let ((line, lines), bytes) = extent.ok_or_else(|| io::Error::other("a row that was set aside is not there"))?;
        Ok(Row { extent: Extent { line, lines, bytes }, cells: record.iter().skip(3).collect() })
    }
}

/// Writes a row with its extent, and gives how many bytes it takes.
fn write(row: &Row, out: &mut impl Write) -> io::Result<usize> {
    let mut line = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for number in [row.extent.line, row.extent.lines, row.extent.bytes] {
        line.write_field(number.to_string())?;
    }
    line.write_record(&row.cells)?;
    let line = line.into_inner().map_err(|e| e.into_error())?;
    out.write_all(&line)?;
    Ok(line.len())
}
