//! Decides the cases of a run block by block, on several threads, and hands on what they make of each in the order of the cases.

mod brief;
mod run;
mod turns;
mod whole;

use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc;
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};
use medhold::{Host, LikeCase};
use medhold_audit::{Decided, Others, Swaps, Tally};
use medhold_model::{Case, ClaimId, Decision};
use rayon::ThreadPool;
use rayon::prelude::*;

use crate::cases::{Rejects, Source};
use crate::failure::Failure;
use crate::ledger::LedgerArguments;
use crate::render::{Rendered, RulingFormat};
use crate::summary::Summary;

use brief::Brief;
use run::{Done, Run, Work};
use whole::Whole;

/// What earlier decisions say of each claim.
pub(crate) type Found = Vec<(ClaimId, Vec<LikeCase>)>;

/// How many cases a thread takes at a time where all are in memory.
const AT_A_TIME: usize = 64;

/// Hosts that each decide the same cases, one or two versions of a pack, and how.
pub(crate) struct Batch<'a, const N: usize> {
    /// What decides.
    pub(crate) hosts: [&'a Host; N],
    /// How many threads; as many as there are cores where none is said.
    pub(crate) threads: Option<NonZeroUsize>,
    /// The past decisions that these are held against.
    pub(crate) ledger: Option<&'a LedgerArguments>,
    /// Where progress is told.
    pub(crate) progress: &'a ProgressBar,
}

/// A host's decision on a case.
pub(crate) struct Answer {
    /// The decision.
    pub(crate) decision: Decision,
    /// What earlier ones say of it.
    pub(crate) found: Found,
}

/// What becomes of the blocks of a run, in their order.
struct Taking<'t, F> {
    summary: Summary,
    rejects: Option<&'t mut Rejects>,
    progress: &'t ProgressBar,
    each: F,
}

impl<const N: usize> Batch<'_, N> {
    /// Reads every case once and counts what was found: the last host's decisions, and the troubles of every host's plugins.
    ///
    /// The threads that decide also make something of each block: `add` adds a case with what each host answers, in the order of the
    /// cases. What they made comes to `each`, block by block in that order, and is the same for any number of threads.
    pub(crate) fn decide<B: Default + Send>(
        &self,
        source: Source<'_>,
        rejects: Option<&mut Rejects>,
        add: impl Fn(&mut B, Case, [Answer; N]) -> io::Result<()> + Sync,
        each: impl FnMut(B) -> Result<(), Failure>,
    ) -> Result<Summary, Failure> {
        let work = Whole::new(self.hosts, self.ledger, &source, add)?;
        self.run(&Run::new(source, work), rejects, each)
    }

    fn run<W: Work>(
        &self,
        run: &Run<'_, W>,
        rejects: Option<&mut Rejects>,
        each: impl FnMut(W::Made) -> Result<(), Failure>,
    ) -> Result<Summary, Failure> {
        let mut taking = Taking { summary: Summary::default(), rejects, progress: self.progress, each };
        match count(self.threads) {
            1 => run.blocks().try_for_each(|done| taking.block(done))?,
            threads => on_threads(threads, run, &mut taking)?,
        }
        self.progress.finish_and_clear();
        taking.summary.troubles = self.hosts.iter().flat_map(|host| host.troubles()).collect();
        Ok(taking.summary)
    }
}

/// Has threads make the blocks, and takes them here.
fn on_threads<W: Work, F>(threads: usize, run: &Run<'_, W>, taking: &mut Taking<'_, F>) -> Result<(), Failure>
where
    F: FnMut(W::Made) -> Result<(), Failure>,
{
    thread::scope(|scope| {
        let (sender, made) = mpsc::sync_channel(threads);
        for _ in 0..threads {
            let sender = sender.clone();
            let started = thread::Builder::new().spawn_scoped(scope, move || run.work(&sender));
            if let Err(error) = started {
                run.stop();
                return Err(not_started(error));
            }
        }
        drop(sender);
        made.into_iter().try_for_each(|done| taking.block(done))
    })
}

impl<F> Taking<'_, F> {
    fn block<B>(&mut self, done: Done<B>) -> Result<(), Failure>
    where
        F: FnMut(B) -> Result<(), Failure>,
    {
        if let Some(rejects) = &mut self.rejects {
            done.rejects.iter().try_for_each(|reject| rejects.add(reject))?;
        }
        self.progress.inc(done.summary.cases);
        self.summary.and(done.summary);
        (self.each)(done.made?)
    }
}

impl Batch<'_, 1> {
    /// Reads every case once and rules on it, with its reasons and what is missing: no letter, no evidence, nothing that would change the
    /// outcome. What threads lay out in a format comes to `each`, block by block in the order of the cases.
    pub(crate) fn rulings(
        &self,
        source: Source<'_>,
        rejects: Option<&mut Rejects>,
        format: RulingFormat,
        each: impl FnMut(Rendered) -> Result<(), Failure>,
    ) -> Result<Summary, Failure> {
        let [host] = self.hosts;
        let brief = Brief::new(host, format, &source);
        self.run(&Run::new(source, brief), rejects, each)
    }

    /// Decides every case again with its customer exchanged for others.
    pub(crate) fn swaps(&self, decided: &[Decided], others: &Others) -> Result<Swaps, Failure> {
        let [host] = self.hosts;
        let part = |decided: &[Decided]| {
            let cases: Vec<&Case> = decided.iter().map(|one| &one.case).collect();
            Tally::of(host, &cases, others)
        };
        let parts: Vec<Tally> = threads(self.threads)?.install(|| decided.par_chunks(AT_A_TIME).map(part).collect());
        Ok(parts.into_iter().fold(Tally::default(), Tally::and).finish())
    }
}

/// So many threads, or one a core.
pub(crate) fn threads(wanted: Option<NonZeroUsize>) -> Result<ThreadPool, Failure> {
    rayon::ThreadPoolBuilder::new().num_threads(count(wanted)).build().map_err(not_started)
}

fn count(wanted: Option<NonZeroUsize>) -> usize {
    wanted.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
}

fn not_started(error: impl std::fmt::Display) -> Failure {
    Failure::Arguments(format!("the threads can't be started: {error}"))
}

/// Progress on standard error while a person looks on, which is only on a terminal.
pub(crate) fn progress(wanted: bool) -> ProgressBar {
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
