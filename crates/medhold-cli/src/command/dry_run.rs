//! `medhold dry-run`: decides every case without recording anything.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use indicatif::ProgressBar;
use medhold::{Host, Letters};
use medhold_model::{Basis, Case, Outcome};

use crate::batch::{Answer, Batch, progress};
use crate::cases::{Rejects, Source};
use crate::exit::Exit;
use crate::fail_on;
use crate::failure::Failure;
use crate::host::{HostArguments, with_packs};
use crate::input::{InputArguments, refuse_to_overwrite};
use crate::ledger::LedgerArguments;
use crate::output::BatchArguments;
use crate::render::{Format, Rendered, Report};
use crate::streams::{Streams, Terminal};
use crate::summary::Summary;

/// Decide every case without recording anything
#[derive(Debug, clap::Args)]
pub(crate) struct DryRun {
    /// Packs: folders, or zip archives of them
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    #[command(flatten)]
    input: InputArguments,
    /// The format of the decisions
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    host: HostArguments,
    #[command(flatten)]
    batch: BatchArguments,
    /// Decide only: write no letters, and so check none
    #[arg(long)]
    rulings_only: bool,
    /// End with exit code 1 where any claim or letter is so
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    fail_on: Vec<FailOn>,
}

/// What `--fail-on` may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
enum FailOn {
    /// A letter that failed a check.
    Withheld,
    /// A claim that is undecided.
    Undecided,
    /// A claim that is not upheld.
    NotUpheld,
    /// A claim that is partly upheld.
    PartlyUpheld,
    /// A claim that is upheld.
    Upheld,
    /// A claim that no rule applies to.
    NoRule,
    /// A claim that hangs on evidence that is missing.
    Missing,
    /// A claim that hangs on evidence that is malformed.
    Malformed,
    /// A claim that rules contradict each other on.
    Conflict,
}

impl FailOn {
    fn met(self, summary: &Summary) -> bool {
        let n = match self {
            Self::Withheld => summary.withheld(),
            Self::Undecided => summary.outcome(Outcome::Undecided),
            Self::NotUpheld => summary.outcome(Outcome::NotUpheld),
            Self::PartlyUpheld => summary.outcome(Outcome::PartlyUpheld),
            Self::Upheld => summary.outcome(Outcome::Upheld),
            Self::NoRule => summary.basis(Basis::NoRule),
            Self::Missing => summary.basis(Basis::Missing),
            Self::Malformed => summary.basis(Basis::Malformed),
            Self::Conflict => summary.conflicts(),
        };
        n > 0
    }
}

impl DryRun {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        refuse_to_overwrite(&self.input.cases, self.batch.outputs(), "cases")?;
        refuse_to_overwrite(&self.ledger.files, self.batch.outputs(), "a ledger")?;
        if self.rulings_only && !self.ledger.files.is_empty() {
            let reason =
                "`--rulings-only` checks no letters, so nothing is held against a `--ledger`; leave out one of them";
            return Err(Failure::Arguments(reason.to_owned()));
        }
        if self.format == Format::Parquet && self.batch.output.is_none() && io.out.live {
            let reason = "`--format parquet` is not for a terminal; name a file with `--output`";
            return Err(Failure::Arguments(reason.to_owned()));
        }
        let source = self.input.open(io)?;
        let host = self.host(io)?;
        let mut rejects = self.batch.rejects()?;
        let summary = match &self.batch.output {
            Some(file) => self.to_file(file, &host, source, rejects.as_mut())?,
            None => {
                let report = self.format.report(io.out);
                let progress = progress(io.err.live && !(io.out.live && self.format != Format::Table));
                let mut out = BufWriter::new(&mut *io.stdout);
                let summary = self.decide(&host, source, rejects.as_mut(), report, &mut out, &progress)?;
                out.flush()?;
                summary
            }
        };
        self.end(&summary, io)
    }

    fn host(&self, io: &Streams<'_>) -> Result<Host, Failure> {
        let letters = if self.rulings_only { Letters::Left } else { Letters::Written };
        let builder = self.host.builder(io)?.letters(letters);
        Ok(with_packs(builder, &self.packs).build()?)
    }

    fn to_file(
        &self,
        file: &Path,
        host: &Host,
        source: Source<'_>,
        rejects: Option<&mut Rejects>,
    ) -> Result<Summary, Failure> {
        let mut out = BufWriter::new(File::create(file).map_err(Failure::write_to(file))?);
        let report = self.format.report(Terminal::pipe());
        let summary = self.decide(host, source, rejects, report, &mut out, &progress(true))?;
        out.flush().map_err(Failure::write_to(file))?;
        Ok(summary)
    }

    /// Reads, decides and reports, in the order of the cases.
    fn decide(
        &self,
        host: &Host,
        source: Source<'_>,
        rejects: Option<&mut Rejects>,
        mut report: Box<dyn Report>,
        out: &mut dyn Write,
        progress: &ProgressBar,
    ) -> Result<Summary, Failure> {
        let batch = Batch { hosts: [host], threads: self.batch.threads, ledger: Some(&self.ledger), progress };
        let mut put = |block| Ok(report.put(block, out)?);
        let summary = match self.format.of_rulings().filter(|_| self.rulings_only) {
            Some(format) => batch.rulings(source, rejects, format, &mut put)?,
            None => {
                let format = self.format;
                let render = |block: &mut Rendered, case: Case, [answer]: [Answer; 1]| {
                    format.render(&case, &answer.decision, block)
                };
                batch.decide(source, rejects, render, &mut put)?
            }
        };
        report.finish(&summary, out)?;
        Ok(summary)
    }

    fn end(&self, summary: &Summary, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let paint = io.err.paint;
        if self.batch.output.is_some() || !self.format.report(io.out).summarises() {
            summary.write(io.stderr, paint)?;
        }
        summary.warn(io.stderr, paint)?;
        let met = fail_on::tell(&self.fail_on, |what| what.met(summary), io)?;
        let found = summary.faulty() || met;
        Ok(if found { Exit::Found } else { Exit::Well })
    }
}
