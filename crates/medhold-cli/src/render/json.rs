//! Decisions as JSON: an array, or a line each, with their cases for a ledger.

use std::io::{self, Write};

use medhold_model::Decision;
use serde::Serialize;

use super::{Rendered, Report};
use crate::summary::Summary;

/// One array, laid out for people.
#[derive(Default)]
pub(crate) struct Array {
    begun: bool,
}

/// What stands between two items of an array.
const BETWEEN: &[u8] = b",\n";

/// Adds an item of an array, and what parts it from the one before.
pub(super) fn array_item(decision: &Decision, out: &mut Vec<u8>) -> io::Result<()> {
    if !out.is_empty() {
        out.extend_from_slice(BETWEEN);
    }
    let text = serde_json::to_string_pretty(decision)?;
    write!(out, "  {}", text.replace('\n', "\n  "))
}

impl Report for Array {
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()> {
        if rendered.text.is_empty() {
            return Ok(());
        }
        out.write_all(if self.begun { BETWEEN } else { b"[\n" })?;
        self.begun = true;
        out.write_all(&rendered.text)
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })
    }
}

/// Adds a line: a decision as the contract has it, or a case with its decision as a ledger keeps them.
pub(super) fn line(entry: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, entry)?;
    out.push(b'\n');
    Ok(())
}

/// Lines, each by itself.
pub(crate) struct Lines;

impl Report for Lines {
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(&rendered.text)
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}
