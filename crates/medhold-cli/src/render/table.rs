//! The table for people: a claim a row, the words explained, then the summary.

use std::collections::BTreeSet;
use std::io::{self, Write};

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use medhold_model::{Case, Decision, Finding};

use super::{ClaimRow, HEADINGS, Report, wording};
use crate::Terminal;
use crate::summary::Summary;

/// The least width of columns in characters, by their place: what the customer says, the ruling, and why.
const LEAST: [(usize, u16); 3] = [(1, 28), (3, 15), (5, 28)];

/// Collects rows and lays them out when all are there.
pub(crate) struct Table {
    terminal: Terminal,
    rows: Vec<[String; 7]>,
    findings: BTreeSet<Finding>,
}

impl Table {
    pub(crate) fn new(terminal: Terminal) -> Self {
        Self {
            terminal,
            rows: Vec::new(),
            findings: BTreeSet::new(),
        }
    }

    fn legend(&self, out: &mut dyn Write) -> io::Result<()> {
        let paint = self.terminal.paint;
        for finding in &self.findings {
            writeln!(
                out,
                "{:>14}  {}",
                paint.strong(finding.as_str()),
                wording::finding(*finding)
            )?;
        }
        Ok(())
    }
}

impl Report for Table {
    fn decision(&mut self, case: &Case, decision: &Decision, _: &mut dyn Write) -> io::Result<()> {
        self.rows
            .extend(ClaimRow::of(case, decision).map(ClaimRow::cells));
        self.findings
            .extend(decision.claims.iter().map(|claim| claim.finding));
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        if !self.rows.is_empty() {
            let mut table = comfy_table::Table::new();
            table
                .load_style(presets::UTF8_HORIZONTAL_ONLY)
                .set_content_arrangement(ContentArrangement::Dynamic)
                .set_width(self.terminal.width)
                .set_header(HEADINGS)
                .add_rows(std::mem::take(&mut self.rows));
            for (column, least) in LEAST {
                if let Some(column) = table.column_mut(column) {
                    column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
                }
            }
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
