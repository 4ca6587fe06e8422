//! What people and other programs see.

mod account;
mod audit;
mod claim;
mod csv;
mod diagnostics;
mod diff;
pub(crate) mod document;
mod explanation;
mod html;
mod json;
mod letter;
mod line_diff;
mod markdown;
mod paint;
mod replay;
mod sarif;
mod summary;
mod table;
mod test;
pub(crate) mod wording;

pub(crate) use account::write_accounts;
pub(crate) use audit::AuditFormat;
pub(crate) use claim::{ClaimRow, HEADINGS};
pub(crate) use diagnostics::Diagnostics;
pub(crate) use diff::DiffFormat;
pub(crate) use explanation::write_explanation;
pub(crate) use letter::write_letter;
pub(crate) use line_diff::write_line_diff;
pub use paint::Paint;
pub(crate) use replay::ReplayFormat;
pub(crate) use sarif::sarif;
pub(crate) use test::{CoverageFormat, TestFormat, Tested, Whole, percent};

use std::io::{self, Write};

use medhold_model::{Case, Decision};

use crate::Terminal;
use crate::summary::Summary;

/// The format of the decisions that go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people: a claim a row, then a summary.
    Table,
    /// An array of decisions.
    Json,
    /// A decision a line (`medhold.decision/1`).
    Jsonl,
    /// A case with its decision a line, for `--ledger` of later runs.
    Ledger,
    /// A claim a row.
    Csv,
    /// The table and its summary for a document.
    Markdown,
}

/// Writes decisions in one format.
pub(crate) trait Report {
    /// Takes one decision, in the order of the cases.
    fn decision(&mut self, case: &Case, decision: &Decision, out: &mut dyn Write) -> io::Result<()>;

    /// Ends the report.
    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()>;

    /// Whether the summary is a part of the report; else it goes to standard error.
    fn summarises(&self) -> bool {
        false
    }
}

impl Format {
    /// A report in this format.
    pub(crate) fn report(self, terminal: Terminal) -> Box<dyn Report> {
        match self {
            Self::Table => Box::new(table::Table::new(terminal)),
            Self::Json => Box::new(json::Array::default()),
            Self::Jsonl => Box::new(json::Lines),
            Self::Ledger => Box::new(json::Ledger),
            Self::Csv => Box::new(csv::Rows::default()),
            Self::Markdown => Box::new(markdown::Markdown::default()),
        }
    }
}
