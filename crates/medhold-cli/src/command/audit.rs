//! `medhold audit`: the fairness of a whole batch.

mod meaning;
mod own;
mod shape;
mod table;
mod truth;

use std::path::PathBuf;

use medhold_audit::{LikeCases, Report, Status};

use crate::exit::Exit;
use crate::fail_on;
use crate::failure::Failure;
use crate::host::HostArguments;
use crate::input::{ReadingArguments, refuse_to_overwrite};
use crate::ledger::LedgerArguments;
use crate::output::BatchArguments;
use crate::render::AuditFormat;
use crate::streams::Streams;
use crate::summary::Summary;

use table::TableArguments;

/// Audit the fairness of a whole batch
#[derive(Debug, clap::Args)]
pub(crate) struct Audit {
    /// Packs whose own decisions are audited: folders, or zip archives of them
    #[arg(required_unless_present = "table", value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// Files of cases: .jsonl, .json, .toml, .csv or .parquet; `-` is standard input
    #[arg(long, value_name = "FILE", required_unless_present_any = ["table", "shape"], num_args = 1..)]
    cases: Vec<PathBuf>,
    /// Audit the shape of the packs' rules: how rulings follow each number, and whether a claim pays more in parts or sent twice; from
    /// the packs' own cases where no others are named
    #[arg(long, conflicts_with_all = ["table", "group", "truth", "files"])]
    shape: bool,
    #[command(flatten)]
    table: TableArguments,
    #[command(flatten)]
    reading: ReadingArguments,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = AuditFormat::Table)]
    format: AuditFormat,
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    host: HostArguments,
    #[command(flatten)]
    batch: BatchArguments,
    /// End with exit code 1 where the report has any such finding
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    fail_on: Vec<FailOn>,
}

/// What `--fail-on` may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
enum FailOn {
    /// A metric that is a breach.
    Breach,
    /// A metric that can't be told.
    CannotTell,
    /// A metric that is not measurable.
    NotMeasurable,
    /// A letter that failed a check.
    Withheld,
    /// A swap of a protected attribute that changes a decision.
    Swapped,
    /// Another ruling on the same facts with nothing that tells the cases apart, or a claim paid twice.
    Unlike,
}

impl FailOn {
    fn met(self, report: &Report) -> bool {
        match self {
            Self::Breach => report.any(Status::Breach),
            Self::CannotTell => report.any(Status::CannotTell),
            Self::NotMeasurable => report.any(Status::NotMeasurable),
            Self::Swapped => report.swaps.as_ref().is_some_and(|swaps| swaps.changed > 0),
            Self::Unlike => report.like_cases.as_ref().is_some_and(LikeCases::unlike),
            Self::Withheld => report.letters.as_ref().is_some_and(|letters| letters.released < letters.written),
        }
    }
}

impl Audit {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let (mut report, summary) = match &self.table.table {
            Some(file) => {
                refuse_to_overwrite(std::slice::from_ref(file), self.batch.outputs(), "a table")?;
                self.others(file, io)?
            }
            None if self.shape => {
                refuse_to_overwrite(&self.cases, self.batch.outputs(), "cases")?;
                self.shape(io)?
            }
            None => {
                refuse_to_overwrite(&self.cases, self.batch.outputs(), "cases")?;
                refuse_to_overwrite(&self.ledger.files, self.batch.outputs(), "a ledger")?;
                self.own(io)?
            }
        };
        report.about.rejected = summary.rejects;
        let title = self.title();
        self.batch.write(io, |terminal, out| self.format.write(&report, &title, terminal, out))?;
        self.end(&report, &summary, io)
    }

    fn title(&self) -> String {
        if let Some(file) = &self.table.table {
            return format!("Audit of the decisions in {}", file.display());
        }
        let packs: Vec<String> = self.packs.iter().map(|pack| pack.display().to_string()).collect();
        format!("Audit of decisions by {}", packs.join(", "))
    }

    fn end(&self, report: &Report, summary: &Summary, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let paint = io.err.paint;
        summary.warn(io.stderr, paint)?;
        let met = fail_on::tell(&self.fail_on, |what| what.met(report), io)?;
        let misshapen = report.shape.as_ref().is_some_and(|shape| !shape.violations.is_empty());
        let found = summary.faulty() || misshapen || met;
        Ok(if found { Exit::Found } else { Exit::Well })
    }
}
