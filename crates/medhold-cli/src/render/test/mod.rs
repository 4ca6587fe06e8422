//! What `medhold test` shows: how the cases came out, and what they cover.

mod coverage;
mod gaps;
mod json;
mod junit;
mod lcov;
mod listing;
mod text;

use std::io::{self, Write};
use std::path::Path;

use medhold_testkit::TestReport;

use crate::Terminal;

pub(crate) use coverage::{percent, write_coverage};

/// The format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum TestFormat {
    /// For people.
    Text,
    /// For programs, with everything that is known of the coverage.
    Json,
    /// JUnit's XML, for CI.
    Junit,
}

/// How the coverage is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum CoverageFormat {
    /// A table by file and rule, with what no case shows.
    Text,
    /// The rule files, each line with how its conditions came out.
    Listing,
    /// For programs.
    Json,
    /// LCOV's tracefile, for editors and CI.
    Lcov,
}

/// A pack's folder as it was given, what its cases came to, and what else is wrong with the run.
pub(crate) struct Tested<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) report: &'a TestReport,
    /// Coverage that falls short of what is asked for, each a sentence.
    pub(crate) short: Vec<String>,
    /// Whether every case of the pack was to run.
    pub(crate) whole: Whole,
}

/// Whether every case of a pack was to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    Yes,
    /// Some were left out on purpose.
    No,
}

impl TestFormat {
    pub(crate) fn write(self, tested: &[Tested<'_>], terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text => tested.iter().try_for_each(|one| text::write(one, terminal.paint, out)),
            Self::Json => json::write(tested, out),
            Self::Junit => junit::write(tested, out),
        }
    }
}

impl CoverageFormat {
    pub(crate) fn write(self, tested: &[Tested<'_>], terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text => tested.iter().try_for_each(|one| write_coverage(one, terminal.paint, out)),
            Self::Listing => tested.iter().try_for_each(|one| listing::write(one, terminal.paint, out)),
            Self::Json => json::write_coverage(tested, out),
            Self::Lcov => tested.iter().try_for_each(|one| lcov::write(one, out)),
        }
    }
}
