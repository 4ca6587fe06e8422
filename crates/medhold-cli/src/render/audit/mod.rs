//! An audit's report for people: one page of sections, written to the terminal or as HTML. For programs it is the report itself.

pub(crate) mod figures;
mod html;
mod intro;
mod page;
pub(crate) mod plot;
mod section;
mod terminal;

pub(crate) use page::{Cell, Grid, Page, Part, Plot, Section, Tone};
pub(crate) use terminal::write as write_page;

use std::io::{self, Write};

use medhold_audit::Report;

use crate::Terminal;

/// The format of an audit's report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum AuditFormat {
    /// For people at a terminal.
    Table,
    /// For programs.
    Json,
    /// For people who read on paper or in a browser: one file, with plots.
    Html,
}

impl AuditFormat {
    /// Writes a report.
    pub(crate) fn write(self, report: &Report, title: &str, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => writeln!(out, "{}", serde_json::to_string_pretty(report)?),
            Self::Table => terminal::write(&page(report, title), terminal, out),
            Self::Html => html::write(&page(report, title), out),
        }
    }
}

/// The page: every section that the report has something for, in the order of reading.
fn page(report: &Report, title: &str) -> Page {
    let sections = section::ALL.iter().flat_map(|sections| sections(report));
    Page { title: title.to_owned(), intro: intro::sentences(&report.about), sections: sections.collect() }
}
