//! `medhold dry-run`: decides every case without recording anything.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use medhold::{Host, Letters};
use medhold_model::{Basis, Case, Decision, Outcome};
use rayon::prelude::*;

use crate::cases::{Reject, Source};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::{HostArguments, with_packs};
use crate::input::InputArguments;
use crate::render::{Format, Report};
use crate::streams::{Streams, Terminal};
use crate::summary::Summary;

/// How many cases are in memory at a time.
const BLOCK: usize = 1024;
/// How many cases a thread takes at a time; evidence is asked once for all of them.
const BATCH: usize = 64;

/// Decide every case without recording anything
#[derive(Debug, clap::Args)]
pub(crate) struct DryRun {
    /// Folders of packs
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    #[command(flatten)]
    input: InputArguments,
    /// The format of the decisions
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write the decisions to this file, not to standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    host: HostArguments,
    /// How many threads decide; the answers are the same for any number
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Decide only: write no letters, and so check none
    #[arg(long)]
    rulings_only: bool,
    /// Write every row that is not a case to this file, as JSON lines
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
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
        self.refuse_to_overwrite_input()?;
        let source = self.input.open(io)?;
        let host = self.host(io)?;
        let mut rejects = self.rejects.as_deref().map(Rejects::create).transpose()?;
        let summary = match &self.output {
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

    /// An output file that is one of the inputs would be emptied before it is read.
    fn refuse_to_overwrite_input(&self) -> Result<(), Failure> {
        let real = |path: &PathBuf| path.canonicalize().ok();
        let outputs = [&self.output, &self.rejects].into_iter().flatten();
        for output in outputs.filter(|path| path.exists()) {
            if self.input.cases.iter().any(|input| real(input).is_some() && real(input) == real(output)) {
                let file = output.display();
                return Err(Failure::Arguments(format!(
                    "`{file}` is read as cases, so it can't be written to; name another file"
                )));
            }
        }
        Ok(())
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

    /// Reads, decides and reports block by block, in the order of the cases.
    fn decide(
        &self,
        host: &Host,
        mut source: Source<'_>,
        mut rejects: Option<&mut Rejects>,
        mut report: Box<dyn Report>,
        out: &mut dyn Write,
        progress: &ProgressBar,
    ) -> Result<Summary, Failure> {
        let threads = rayon::ThreadPoolBuilder::new()
            .num_threads(self.threads.map_or(0, NonZeroUsize::get))
            .build()
            .map_err(|e| Failure::Arguments(format!("the threads can't be started: {e}")))?;
        let mut summary = Summary::default();
        loop {
            let block = next_block(&mut source, &mut summary, rejects.as_deref_mut())?;
            if block.is_empty() {
                break;
            }
            let decided = threads.install(|| decided(host, &block));
            for (case, (decision, unknown_keys)) in block.iter().zip(decided) {
                summary.decision(&decision);
                summary.unknown_keys(unknown_keys);
                summary.unknown_client(host.unknown_client(case));
                report.decision(case, &decision, out)?;
            }
            progress.inc(block.len() as u64);
        }
        progress.finish_and_clear();
        summary.troubles = host.troubles();
        report.finish(&summary, out)?;
        Ok(summary)
    }

    fn end(&self, summary: &Summary, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let paint = io.err.paint;
        if self.output.is_some() || !self.format.report(io.out).summarises() {
            summary.write(io.stderr, paint)?;
        }
        summary.warn(io.stderr, paint)?;
        let met: Vec<&FailOn> = self.fail_on.iter().filter(|what| what.met(summary)).collect();
        for what in &met {
            let name = clap::ValueEnum::to_possible_value(*what);
            let name = name.as_ref().map_or("", |value| value.get_name());
            writeln!(io.stderr, "{} `--fail-on {name}` is met", paint.bad("failed:"))?;
        }
        let found = summary.faulty() || !met.is_empty();
        Ok(if found { Exit::Found } else { Exit::Well })
    }
}

fn next_block(
    source: &mut Source<'_>,
    summary: &mut Summary,
    mut rejects: Option<&mut Rejects>,
) -> Result<Vec<Case>, Failure> {
    let mut block = Vec::new();
    for item in source {
        match item {
            Ok(case) => block.push(case),
            Err(reject) => {
                summary.reject(&reject);
                if let Some(rejects) = &mut rejects {
                    rejects.add(&reject)?;
                }
            }
        }
        if block.len() == BLOCK {
            break;
        }
    }
    Ok(block)
}

/// The decisions in the order of the cases, each with the keys that no rule can read.
fn decided(host: &Host, block: &[Case]) -> Vec<(Decision, Vec<String>)> {
    block
        .par_chunks(BATCH)
        .flat_map_iter(|batch| {
            let decisions = host.decide_batch(batch);
            let unknown = batch.iter().map(|case| host.unknown_keys(case));
            decisions.into_iter().zip(unknown).collect::<Vec<_>>()
        })
        .collect()
}

/// Progress on standard error while a person looks on, which is only on a terminal.
fn progress(wanted: bool) -> ProgressBar {
    if !wanted {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {pos} cases decided ({per_sec}, {elapsed})");
    let bar = ProgressBar::new_spinner();
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The file that keeps every reject.
struct Rejects {
    file: PathBuf,
    out: File,
}

impl Rejects {
    fn create(file: &Path) -> Result<Self, Failure> {
        let out = File::create(file).map_err(Failure::write_to(file))?;
        Ok(Self { file: file.to_owned(), out })
    }

    fn add(&mut self, reject: &Reject) -> Result<(), Failure> {
        let line = serde_json::to_string(reject).map_err(std::io::Error::other)?;
        writeln!(self.out, "{line}").map_err(Failure::write_to(&self.file))
    }
}
