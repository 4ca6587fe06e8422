//! What people and other programs see.

mod account;
mod audit;
mod claim;
mod compiled;
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
mod parquet;
mod replay;
mod sarif;
mod summary;
mod table;
mod test;
pub(crate) mod wording;

pub(crate) use account::write_accounts;
pub(crate) use audit::AuditFormat;
pub(crate) use claim::{ClaimRow, HEADINGS};
pub(crate) use compiled::write_compiled;
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

use medhold_batch::{PlainRuler, PlainRuling, Rulings};
use medhold_model::{Case, Decision};

use crate::Terminal;
use crate::ledger::Entry;
use crate::summary::Summary;
use csv::CsvRows;
use table::TableRows;

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
    /// A claim a row, in typed columns.
    Parquet,
    /// The table and its summary for a document.
    Markdown,
}

/// A format that shows rulings, and so can do without whole decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RulingFormat {
    /// A claim a row.
    Csv,
    /// A claim a row, in typed columns.
    Parquet,
}

/// Decisions laid out in a format, several in a row.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// The text, for formats that write as they go.
    text: Vec<u8>,
    /// The rows of CSV.
    rows: CsvRows,
    /// The rows of a table, which is laid out when all are there.
    table: TableRows,
    /// Rulings in columns.
    rulings: Option<Box<Rulings>>,
}

/// Puts out what was laid out in one format, in the order of the cases.
pub(crate) trait Report {
    /// Takes the next decisions.
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()>;

    /// Ends the report.
    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()>;

    /// Whether the summary is a part of the report; else it goes to standard error.
    fn summarises(&self) -> bool {
        false
    }
}

impl RulingFormat {
    /// Lays out a decision after those that came before.
    pub(crate) fn render(self, decision: &Decision, after: &mut Rendered) {
        match self {
            Self::Csv => after.rows.add(decision),
            Self::Parquet => after.rulings.get_or_insert_default().add(decision),
        }
    }

    /// Lays out the ruling on a plain claim, by the ids of its case and its own. All those of one `after` are by the same ruler.
    pub(crate) fn plain(self, ids: [&str; 2], ruling: &PlainRuling, ruler: &PlainRuler<'_>, after: &mut Rendered) {
        match self {
            Self::Csv => after.rows.plain(ids, ruling, ruler),
            Self::Parquet => after.rulings.get_or_insert_default().plain(ids, ruling, ruler),
        }
    }
}

impl Format {
    /// Lays out a decision after those that came before; any thread may do so.
    pub(crate) fn render(self, case: &Case, decision: &Decision, after: &mut Rendered) -> io::Result<()> {
        match self {
            Self::Table => after.table.add(case, decision)?,
            Self::Json => json::array_item(decision, &mut after.text)?,
            Self::Jsonl => json::line(decision, &mut after.text)?,
            Self::Ledger => json::line(&Entry { case, decision }, &mut after.text)?,
            Self::Csv => after.rows.add(decision),
            Self::Parquet => after.rulings.get_or_insert_default().add(decision),
            Self::Markdown => markdown::rows(case, decision, &mut after.text)?,
        }
        Ok(())
    }

    /// The format as one of rulings, where it shows no more than those.
    pub(crate) fn of_rulings(self) -> Option<RulingFormat> {
        match self {
            Self::Csv => Some(RulingFormat::Csv),
            Self::Parquet => Some(RulingFormat::Parquet),
            Self::Table | Self::Json | Self::Jsonl | Self::Ledger | Self::Markdown => None,
        }
    }

    /// A report in this format.
    pub(crate) fn report(self, terminal: Terminal) -> Box<dyn Report> {
        match self {
            Self::Table => Box::new(table::Table::new(terminal)),
            Self::Json => Box::new(json::Array::default()),
            Self::Jsonl | Self::Ledger => Box::new(json::Lines),
            Self::Csv => Box::new(csv::Rows::default()),
            Self::Parquet => Box::new(parquet::Columns::default()),
            Self::Markdown => Box::new(markdown::Markdown::default()),
        }
    }
}
