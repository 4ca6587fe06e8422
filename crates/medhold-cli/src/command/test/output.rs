//! The arguments that say what is shown of a test run, and where it goes.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::render::{CoverageFormat, TestFormat, Tested};
use crate::streams::{Streams, Terminal};

/// What is shown of a test run, and where it goes.
#[derive(Debug, clap::Args)]
pub(super) struct Output {
    /// The format of the report
    #[arg(long, value_enum, default_value_t = TestFormat::Text)]
    format: TestFormat,
    /// Write the report to this file, not to standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Show what the cases cover, too: `--coverage`, or `--coverage=FORMAT`. Formats for programs go to standard output alone, and the
    /// report then to standard error, where no file is named for either
    #[arg(long, value_enum, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    coverage: Option<CoverageFormat>,
    /// Write the coverage to this file
    #[arg(long, value_name = "FILE", requires = "coverage")]
    coverage_output: Option<PathBuf>,
}

impl Output {
    pub(super) fn write(&self, tested: &[Tested<'_>], io: &mut Streams<'_>) -> Result<(), Failure> {
        let report = |terminal, out: &mut dyn Write| self.format.write(tested, terminal, out);
        match &self.output {
            Some(file) => to_file(file, report)?,
            None if self.coverage_alone() => report(io.err, io.stderr)?,
            None => report(io.out, io.stdout)?,
        }
        let Some(coverage) = self.coverage else {
            return Ok(());
        };
        let coverage = |terminal, out: &mut dyn Write| coverage.write(tested, terminal, out);
        match &self.coverage_output {
            Some(file) => to_file(file, coverage),
            None => Ok(coverage(io.out, io.stdout)?),
        }
    }

    /// Whether standard output is read by people alone.
    pub(super) fn is_for_people(&self) -> bool {
        (self.format == TestFormat::Text || self.output.is_some()) && !self.coverage_alone()
    }

    /// The files that are written.
    pub(super) fn files(&self) -> impl Iterator<Item = &PathBuf> {
        [&self.output, &self.coverage_output].into_iter().flatten()
    }

    /// Whether standard output is for the coverage alone, which a program reads.
    fn coverage_alone(&self) -> bool {
        let for_programs = matches!(self.coverage, Some(CoverageFormat::Json | CoverageFormat::Lcov));
        for_programs && self.coverage_output.is_none()
    }
}

fn to_file(file: &Path, write: impl FnOnce(Terminal, &mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(File::create(file).map_err(Failure::write_to(file))?);
    write(Terminal::pipe(), &mut out).and_then(|()| out.flush()).map_err(Failure::write_to(file))
}
