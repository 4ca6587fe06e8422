//! The table for people: a claim a row, the words explained, then the summary.

use std::collections::BTreeSet;
use std::io::{self, Write};

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use medhold_model::{Case, Decision, Finding};

use super::{ClaimRow, HEADINGS, Rendered, Report, wording};
use crate::Terminal;
use crate::summary::Summary;

/// The widths of the columns that hold a few words, in order: who decides, the ruling, what happens, the letter.
const NARROW: [u16; 4] = [10, 15, 20, 10];
/// The widest that the first column, the cases' ids, may be.
const IDS: u16 = 22;
/// The least width of the two columns that hold sentences: what the customer says, and why.
const SENTENCES: u16 = 20;

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

/// Rows of a table, and the findings in them.
#[derive(Debug, Default)]
pub(super) struct TableRows {
    rows: Vec<[String; 7]>,
    findings: BTreeSet<Finding>,
}

impl TableRows {
    /// Adds a decision's rows.
    pub(super) fn add(&mut self, case: &Case, decision: &Decision) {
        self.rows.extend(ClaimRow::of(case, decision).map(ClaimRow::cells));
        self.findings.extend(decision.claims.iter().map(|claim| claim.finding));
    }
}

/// Collects rows and lays them out when all are there.
pub(crate) struct Table {
    terminal: Terminal,
    all: TableRows,
}

impl Table {
    pub(crate) fn new(terminal: Terminal) -> Self {
        Self { terminal, all: TableRows::default() }
    }

    fn legend(&self, out: &mut dyn Write) -> io::Result<()> {
        let paint = self.terminal.paint;
        for finding in &self.all.findings {
            writeln!(out, "{}  {}", paint.strong(&format!("{finding:>14}")), wording::finding(*finding))?;
        }
        Ok(())
    }
}

impl Report for Table {
    fn put(&mut self, rendered: Rendered, _: &mut dyn Write) -> io::Result<()> {
        self.all.rows.extend(rendered.table.rows);
        self.all.findings.extend(rendered.table.findings);
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        if !self.all.rows.is_empty() {
            let ids = self.all.rows.iter().flat_map(|[id, ..]| id.lines());
            let longest = ids.map(|line| line.chars().count()).max().unwrap_or(0);
            let widths = widths(self.terminal.width, longest);
            let mut table = comfy_table::Table::new();
            table
                .load_style(presets::UTF8_HORIZONTAL_ONLY)
                .set_content_arrangement(ContentArrangement::Dynamic)
                .set_width(widths.iter().sum::<u16>() + BETWEEN)
                .set_header(HEADINGS)
                .add_rows(std::mem::take(&mut self.all.rows))
                .set_constraints(widths.map(|width| ColumnConstraint::Absolute(Width::Fixed(width))));
            writeln!(out, "{table}\n")?;
            self.legend(out)?;
            writeln!(out)?;
        }
        summary.write(out, self.terminal.paint)
    }

    fn summarises(&self) -> bool {
        true
    }
}
