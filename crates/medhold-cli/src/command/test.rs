//! `medhold test`: a pack's own cases.

use std::io::Write;
use std::path::{Path, PathBuf};

use medhold::Host;
use medhold_testkit::{CaseReport, Selection, TestReport};

use super::AnswerFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::PluginArguments;
use crate::render::Paint;
use crate::streams::Streams;
use crate::summary::count;

/// Run the packs' own cases, and name the rules that none of them reaches
#[derive(Debug, clap::Args)]
pub(crate) struct Test {
    /// Folders of packs
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = AnswerFormat::Text)]
    format: AnswerFormat,
    #[command(flatten)]
    plugins: PluginArguments,
}

impl Test {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let folders = self.plugins.folders(io)?;
        let mut reports = Vec::new();
        for pack in &self.packs {
            reports.push(test(pack, &folders)?);
        }
        match self.format {
            AnswerFormat::Json => {
                let text = serde_json::to_string_pretty(&reports).map_err(std::io::Error::other)?;
                writeln!(io.stdout, "{text}")?;
            }
            AnswerFormat::Text => {
                for (folder, report) in self.packs.iter().zip(&reports) {
                    text(folder, report, io.out.paint, io.stdout)?;
                }
            }
        }
        let well = reports.iter().all(TestReport::passed);
        Ok(if well { Exit::Well } else { Exit::Found })
    }
}

fn test(pack: &Path, folders: &[PathBuf]) -> Result<TestReport, Failure> {
    let report = medhold_testkit::run(&Selection::default(), |settings| {
        let builder = folders.iter().fold(Host::builder().pack(pack), |builder, folder| builder.plugins(folder));
        let set = |builder: medhold::HostBuilder, (name, value): &(String, String)| builder.set(name, value);
        settings.iter().fold(builder, set).build()
    })?;
    Ok(report)
}

fn text(folder: &Path, report: &TestReport, paint: Paint, out: &mut dyn Write) -> Result<(), Failure> {
    for case in report.cases.iter().filter(|case| !case.passed()) {
        failing(folder, case, paint, out)?;
    }
    for rule in &report.unreached {
        let head = paint.doubtful("warning:");
        writeln!(out, "{head} the rule `{rule}` decides none of the pack's cases; add one to `cases/`")?;
    }
    let folder = folder.display();
    let (failed, ran) = (report.failed(), report.cases.len());
    let rules = format!("{} of {} rules decide a case", report.rules - report.unreached.len(), report.rules);
    let verdict = match (ran, failed) {
        (0, _) => paint.bad("the pack has no case of its own, so nothing was tested; add one to `cases/`"),
        (_, 0) => paint.good(&format!("{} passed", count(ran as u64, "case"))),
        _ => paint.bad(&format!("{failed} of {} failed", count(ran as u64, "case"))),
    };
    writeln!(out, "{folder}: {verdict}; {rules}")?;
    Ok(())
}

fn failing(folder: &Path, case: &CaseReport, paint: Paint, out: &mut dyn Write) -> Result<(), Failure> {
    let place = folder.join(&case.file);
    writeln!(out, "{} {} ({}:{})", paint.bad("failed:"), paint.strong(&case.name), place.display(), case.line)?;
    for failure in &case.failures {
        writeln!(out, "   claim {}, `{}`", failure.claim, failure.what)?;
        writeln!(out, "      expected {}", failure.expected)?;
        writeln!(out, "      actual   {}", failure.actual)?;
    }
    Ok(())
}
