//! Decisions as JSON: an array, or a line each, with their cases for a ledger.

use std::io::{self, Write};

use medhold_model::{Case, Decision};

use super::Report;
use crate::ledger::Entry;
use crate::summary::Summary;

/// One array, laid out for people.
#[derive(Default)]
pub(crate) struct Array {
    begun: bool,
}

impl Report for Array {
    fn decision(&mut self, _: &Case, decision: &Decision, out: &mut dyn Write) -> io::Result<()> {
        let text = serde_json::to_string_pretty(decision)?;
        out.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        self.begun = true;
        write!(out, "  {}", text.replace('\n', "\n  "))
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })
    }
}

/// A line for each case with its decision, as a ledger keeps them.
pub(crate) struct Ledger;

impl Report for Ledger {
    fn decision(&mut self, case: &Case, decision: &Decision, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", serde_json::to_string(&Entry { case, decision })?)
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// A decision a line, as the contract has it.
pub(crate) struct Lines;

impl Report for Lines {
    fn decision(&mut self, _: &Case, decision: &Decision, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", decision.to_json())
    }

    fn finish(&mut self, _: &Summary, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}
