//! JSON: an object a line, or an array of objects.

use std::io::BufRead;

use medhold_model::Given;

use super::{Reading, TableRow};
use crate::cases::lines::{Line, Lines};

/// An object a line.
pub(super) fn lines(
    input: impl BufRead,
    reading: &mut Reading<'_, '_>,
    each: &mut dyn FnMut(TableRow),
) -> Result<(), String> {
    let mut lines = Lines::new(input, reading.longest);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let line = lines.add(&mut buffer);
        let number = lines.number();
        match line.map_err(|e| format!("it can't be read beyond line {number}: {e}"))? {
            None => return Ok(()),
            Some(line) => each_of(&line, line.of(&buffer), reading, each),
        }
    }
}

fn each_of(line: &Line, bytes: &[u8], reading: &mut Reading<'_, '_>, each: &mut dyn FnMut(TableRow)) {
    let number = line.number;
    if let Some(length) = line.too_long {
        let longest = reading.longest;
        let reason = format!("the line has {length} bytes, more than the {longest} that a line may have");
        return each(Err(reading.file.reject(number, format!("{reason}; raise `--max-line`"), bytes)));
    }
    if bytes.trim_ascii().is_empty() {
        return;
    }
    let object = serde_json::from_slice(bytes).map_err(|e| format!("the row is not JSON: {e}"));
    each(match object.and_then(|object: Given| reading.wanted.of_object(&object)) {
        Ok(cells) => Ok((number, cells)),
        Err(reason) => Err(reading.file.reject(number, reason, bytes)),
    });
}

/// An array of objects; a row's line is its place in the array, from 1.
pub(super) fn array(bytes: &[u8], reading: &mut Reading<'_, '_>, each: &mut dyn FnMut(TableRow)) -> Result<(), String> {
    let rows: Vec<Given> = serde_json::from_slice(bytes).map_err(|e| format!("it is not an array of objects: {e}"))?;
    for (number, row) in (1..).zip(rows) {
        each(match reading.wanted.of_object(&row) {
            Ok(cells) => Ok((number, cells)),
            Err(reason) => Err(reading.file.reject(number, reason, row.to_string().as_bytes())),
        });
    }
    Ok(())
}
