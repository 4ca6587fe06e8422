//! The table for people: a claim a row, the words explained, then the summary.

use std::collections::BTreeSet;
use std::io::{self, Seek, Write};

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use csv::StringRecord;
use medhold_model::{Case, Decision, Finding};
use tempfile::SpooledTempFile;

use super::{ClaimRow, HEADINGS, Rendered, Report, wording};
use crate::Terminal;
use crate::summary::Summary;

/// The widths of the columns that hold a few words, in order: who decides, the ruling, what happens, the letter.
const NARROW: [u16; 4] = [10, 15, 20, 10];
/// The widest that the first column, the cases' ids, may be.
const IDS: u16 = 22;
/// The least width of the two columns that hold sentences: what the customer says, and why.
const SENTENCES: u16 = 20;

/// How many rows are laid out at a time.
const AT_A_TIME: usize = 1024;
/// The most bytes of rows that are kept in memory.
const IN_MEMORY: usize = 4 * 1024 * 1024;
/// How many bytes of rows are written at a time.
const BUFFER: usize = 1024;

/// What stands between the columns, in characters.
const BETWEEN: u16 = 6;

/// The width of each column, spaces at its sides included, so that all fill `total`.
fn widths(total: u16, longest_id: usize) -> [u16; 7] {
    let ids = u16::try_from(longest_id.max(HEADINGS[0].len())).unwrap_or(IDS).saturating_add(2).min(IDS);
    let narrow: u16 = NARROW.iter().sum();
    let rest = total.saturating_sub(narrow + ids + BETWEEN).max(2 * SENTENCES);
    let [decides, ruling, happens, letter] = NARROW;
    [ids, rest / 2, decides, ruling, happens, rest - rest / 2, letter]
}

/// The rows of some decisions, and what laying them out takes to know.
#[derive(Debug)]
pub(super) struct TableRows {
    /// The rows, as CSV.
    rows: csv::Writer<Vec<u8>>,
    about: About,
}

/// What must be known of all rows before the first is laid out.
#[derive(Debug, Default)]
struct About {
    rows: usize,
    longest_id: usize,
    findings: BTreeSet<Finding>,
}

impl Default for TableRows {
    fn default() -> Self {
        Self {
            rows: csv::WriterBuilder::new().buffer_capacity(BUFFER).from_writer(Vec::new()),
            about: About::default(),
        }
    }
}

impl TableRows {
    /// Adds a decision's rows.
    pub(super) fn add(&mut self, case: &Case, decision: &Decision) -> io::Result<()> {
        for row in ClaimRow::of(case, decision) {
            let cells = row.cells();
            let [id, ..] = &cells;
            let longest = id.lines().map(|line| line.chars().count()).max().unwrap_or(0);
            self.about.longest_id = self.about.longest_id.max(longest);
            self.about.rows += 1;
            self.rows.write_record(&cells)?;
        }
        self.about.findings.extend(decision.claims.iter().map(|claim| claim.finding));
        Ok(())
    }
}

/// Keeps rows, in a file as far as they are many, and lays them out when all are there.
pub(crate) struct Table {
    terminal: Terminal,
    kept: SpooledTempFile,
    about: About,
}

impl Table {
    pub(crate) fn new(terminal: Terminal) -> Self {
        Self { terminal, kept: tempfile::spooled_tempfile(IN_MEMORY), about: About::default() }
    }

    /// Lays out all rows, a part at a time.
    fn rows(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let widths = widths(self.terminal.width, self.about.longest_id);
        self.kept.rewind()?;
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(&mut self.kept).into_records();
        let mut first = true;
        loop {
            let part: Vec<StringRecord> = rows.by_ref().take(AT_A_TIME).collect::<Result<_, _>>()?;
            if part.is_empty() {
                return Ok(());
            }
            let text = laid_out(&part, widths, std::mem::take(&mut first));
            writeln!(out, "{text}")?;
        }
    }

    fn legend(&self, out: &mut dyn Write) -> io::Result<()> {
        let paint = self.terminal.paint;
        for finding in &self.about.findings {
            writeln!(out, "{}  {}", paint.strong(&format!("{finding:>14}")), wording::finding(*finding))?;
        }
        Ok(())
    }
}

impl Report for Table {
    fn put(&mut self, rendered: Rendered, _: &mut dyn Write) -> io::Result<()> {
        let TableRows { rows, about } = rendered.table;
        self.about.rows += about.rows;
        self.about.longest_id = self.about.longest_id.max(about.longest_id);
        self.about.findings.extend(about.findings);
        self.kept.write_all(&rows.into_inner().map_err(csv::IntoInnerError::into_error)?)
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        if self.about.rows > 0 {
            self.rows(out)?;
            writeln!(out)?;
            self.legend(out)?;
            writeln!(out)?;
        }
        summary.write(out, self.terminal.paint)
    }

    fn summarises(&self) -> bool {
        true
    }
}

/// A part of a table, the first with the headings; the line above any other is the one below the part before, and left out.
fn laid_out(rows: &[StringRecord], widths: [u16; 7], first: bool) -> String {
    let mut table = comfy_table::Table::new();
    table
        .load_style(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(widths.iter().sum::<u16>() + BETWEEN)
        .add_rows(rows);
    if first {
        table.set_header(HEADINGS);
    }
    table.set_constraints(widths.map(|width| ColumnConstraint::Absolute(Width::Fixed(width))));
    let text = table.to_string();
    if first { text } else { text.split_once('\n').map(|(_, rows)| rows.to_owned()).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_in_parts_is_the_table_laid_out_at_once() {
        let row = |i: usize| {
            StringRecord::from(vec![
                format!("A{i}"),
                "says\nthis".repeat(i),
                "law".to_owned(),
                String::new(),
                "pay".to_owned(),
                "æ ø å".to_owned(),
                "–".to_owned(),
            ])
        };
        let rows: Vec<_> = (0..5).map(row).collect();
        let widths = widths(100, 2);
        let whole = laid_out(&rows, widths, true);
        for at in 1..5 {
            let (begin, rest) = rows.split_at(at);
            assert_eq!(format!("{}\n{}", laid_out(begin, widths, true), laid_out(rest, widths, false)), whole);
        }
    }
}
