//! `medhold test`: a pack's own cases, and what they cover.

mod generate;
mod output;
mod watch;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use medhold::{BuildError, Host, HostBuilder};
use medhold_testkit::{Explain, Selection, Settings, TestReport, Until};

use crate::batch;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::PluginArguments;
use crate::render::{Tested, Whole, percent};
use crate::streams::Streams;
use output::Output;

/// Run the packs' own cases: both values where one comes out otherwise, and why; and what the cases cover
#[derive(Debug, clap::Args)]
pub(crate) struct Test {
    /// Packs: folders, or zip archives of them
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    #[command(flatten)]
    output: Output,
    /// Run only the cases whose name or file has this text in it
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// End with the first case that fails
    #[arg(long)]
    fail_fast: bool,
    /// Show every rule looked at, the letter and its checks for each case that fails; with `--filter` for each that runs
    #[arg(long)]
    explain: bool,
    /// Fail where the cases show less than so many percent of what is asked of the conditions of rules and helper functions (to be seen
    /// true, seen false and, in guards, deciding), or where a rule decides no case
    #[arg(long, value_name = "PERCENT", value_parser = of_hundred, conflicts_with = "filter")]
    min_coverage: Option<f64>,
    /// Run again whenever a file of the packs changes, until the program is ended
    #[arg(long)]
    watch: bool,
    /// Draft the cases that the pack's tests lack into this folder, such as its own `cases`: for rules that decide none, conditions that are
    /// never seen to decide, and thresholds. A person confirms them
    #[arg(long, value_name = "DIR", conflicts_with_all = ["filter", "fail_fast", "watch"])]
    generate: Option<PathBuf>,
    /// How many threads run cases; the report is the same for any number
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    #[command(flatten)]
    plugins: PluginArguments,
}

impl Test {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        if self.watch { watch::watch(self, io) } else { self.once(io) }
    }

    fn once(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let reports = self.reports(io)?;
        let tested: Vec<Tested<'_>> =
            self.packs.iter().zip(&reports).map(|(folder, report)| self.judged(folder, report)).collect();
        self.output.write(&tested, io)?;
        let ran: usize = reports.iter().map(|report| report.cases.len()).sum();
        if let Some(filter) = self.filter.as_ref().filter(|_| ran == 0) {
            let head = io.err.paint.bad("error:");
            writeln!(
                io.stderr,
                "{head} no case's name or file has `{filter}` in it, so nothing was tested; try a shorter text"
            )?;
        }
        self.generate(&reports, io)?;
        let well = tested.iter().all(|one| self.is_well(one));
        Ok(if well && ran > 0 { Exit::Well } else { Exit::Found })
    }

    /// Drafts what the pack's own cases lack, where that is asked for.
    fn generate(&self, reports: &[TestReport], io: &mut Streams<'_>) -> Result<(), Failure> {
        let Some(into) = &self.generate else {
            return Ok(());
        };
        let ([pack], [report]) = (self.packs.as_slice(), reports) else {
            return Err(Failure::Arguments("`--generate` drafts the cases of one pack; name one".to_owned()));
        };
        let host = host(pack, &self.plugins.folders(io)?, &[])?;
        let (paint, out) = match self.output.is_for_people() {
            true => (io.out.paint, &mut *io.stdout),
            false => (io.err.paint, &mut *io.stderr),
        };
        generate::generate(into, &host, report, paint, out)
    }

    fn reports(&self, io: &Streams<'_>) -> Result<Vec<TestReport>, Failure> {
        let folders = self.plugins.folders(io)?;
        let selection = self.selection();
        let threads = batch::threads(self.threads)?;
        threads.install(|| self.packs.iter().map(|pack| test(pack, &folders, &selection)).collect())
    }

    fn selection(&self) -> Selection {
        Selection {
            filter: self.filter.clone(),
            until: if self.fail_fast { Until::FirstFailure } else { Until::End },
            explain: match (self.explain, &self.filter) {
                (false, _) => Explain::Nothing,
                (true, None) => Explain::Failing,
                (true, Some(_)) => Explain::Everything,
            },
        }
    }

    /// With how its coverage falls short. Where a failure ended the run early, nothing can be said of it.
    fn judged<'a>(&self, folder: &'a Path, report: &'a TestReport) -> Tested<'a> {
        let whole = if report.skipped == 0 && self.filter.is_none() { Whole::Yes } else { Whole::No };
        let short = match self.min_coverage {
            Some(least) if whole == Whole::Yes => short_of(least, report),
            _ => Vec::new(),
        };
        Tested { folder, report, short, whole }
    }

    /// A pack of several of which no case is selected is none of those that fail.
    fn is_well(&self, tested: &Tested<'_>) -> bool {
        let nothing_wanted = tested.report.cases.is_empty() && self.filter.is_some();
        tested.short.is_empty() && (tested.report.passed() || nothing_wanted)
    }
}

fn test(pack: &Path, folders: &[PathBuf], selection: &Selection) -> Result<TestReport, Failure> {
    Ok(medhold_testkit::run(selection, |settings| host(pack, folders, settings))?)
}

fn host(pack: &Path, folders: &[PathBuf], settings: &Settings) -> Result<Host, BuildError> {
    let builder = folders.iter().fold(Host::builder().pack(pack), |builder, folder| builder.plugins(folder));
    let set = |builder: HostBuilder, (name, value): &(String, String)| builder.set(name, value);
    settings.iter().fold(builder, set).build()
}

fn short_of(least: f64, report: &TestReport) -> Vec<String> {
    let tally = report.coverage.tally();
    let conditions = (tally.percent() < least).then(|| {
        let (seen, of) = (tally.seen, tally.of);
        format!("{} ({seen} of {of}) is less than {least} %; `--coverage` shows what no case does", percent(tally))
    });
    let undeciding = report.coverage.undeciding().map(|rule| format!("the rule `{}` decides no case", rule.rule));
    conditions.into_iter().chain(undeciding).collect()
}

fn of_hundred(text: &str) -> Result<f64, String> {
    let percent = text.trim_end_matches(['%', ' ']).parse::<f64>().ok();
    percent
        .filter(|percent| (0.0..=100.0).contains(percent))
        .ok_or_else(|| "write a number from 0 to 100, such as `90`".to_owned())
}
