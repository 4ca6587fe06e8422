//! How the cases came out and what they cover, for programs. The keys are told in `medhold-testkit/src/format.md`.

use std::io::{self, Write};

use medhold::{Coverage, Tally};
use medhold_testkit::TestReport;
use serde::Serialize;

use super::Tested;

/// A pack's report.
#[derive(Serialize)]
struct Pack<'a> {
    folder: String,
    passed: bool,
    covered: Tally,
    short: &'a [String],
    #[serde(flatten)]
    report: &'a TestReport,
}

/// A pack's coverage alone.
#[derive(Serialize)]
struct Covered<'a> {
    folder: String,
    pack: &'a str,
    covered: Tally,
    coverage: &'a Coverage,
}

pub(super) fn write(tested: &[Tested<'_>], out: &mut dyn Write) -> io::Result<()> {
    let packs = tested.iter().map(|one| Pack {
        folder: one.folder.display().to_string(),
        passed: one.report.passed() && one.short.is_empty(),
        covered: one.report.coverage.tally(),
        short: &one.short,
        report: one.report,
    });
    whole(&packs.collect::<Vec<_>>(), out)
}

pub(super) fn write_coverage(tested: &[Tested<'_>], out: &mut dyn Write) -> io::Result<()> {
    let packs = tested.iter().map(|one| Covered {
        folder: one.folder.display().to_string(),
        pack: &one.report.pack,
        covered: one.report.coverage.tally(),
        coverage: &one.report.coverage,
    });
    whole(&packs.collect::<Vec<_>>(), out)
}

fn whole(packs: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string_pretty(packs).map_err(io::Error::other)?;
    writeln!(out, "{text}")
}
