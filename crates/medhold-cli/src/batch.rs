//! Decides the cases of a run block by block, on several threads, and hands each decision on in the order of the cases.

use std::num::NonZeroUsize;

use indicatif::{ProgressBar, ProgressStyle};
use medhold::{Host, LikeCase};
use medhold_audit::{Decided, Others, Swaps, Tally};
use medhold_model::{Case, ClaimId, Decision};
use rayon::ThreadPool;
use rayon::prelude::*;

use crate::cases::{Rejects, Source};
use crate::failure::Failure;
use crate::ledger::LedgerArguments;
use crate::summary::Summary;

/// What earlier decisions say of each claim.
pub(crate) type Found = Vec<(ClaimId, Vec<LikeCase>)>;

/// How many cases are in memory at a time.
const BLOCK: usize = 1024;
/// How many cases a thread takes at a time; evidence is asked once for all of them.
const AT_A_TIME: usize = 64;

/// A host and how many threads decide by it.
pub(crate) struct Batch<'a> {
    /// What decides.
    pub(crate) host: &'a Host,
    /// How many threads; as many as there are cores where none is said.
    pub(crate) threads: Option<NonZeroUsize>,
    /// The past decisions that these are held against.
    pub(crate) ledger: &'a LedgerArguments,
    /// Where progress is told.
    pub(crate) progress: &'a ProgressBar,
}

impl Batch<'_> {
    /// Reads and decides every case, hands it on with its decision and what earlier ones say of it, and counts what was found.
    pub(crate) fn decide(
        &self,
        mut source: Source<'_>,
        mut rejects: Option<&mut Rejects>,
        mut each: impl FnMut(Case, Decision, Found) -> Result<(), Failure>,
    ) -> Result<Summary, Failure> {
        let threads = self.pool()?;
        let mut summary = Summary::default();
        let mut like = self.host.like_cases();
        self.ledger.read(&mut like)?;
        loop {
            let block = next_block(&mut source, &mut summary, rejects.as_deref_mut())?;
            if block.is_empty() {
                break;
            }
            self.progress.inc(block.len() as u64);
            let decided = threads.install(|| decided(self.host, &block));
            for (case, (mut decision, unknown_keys)) in block.into_iter().zip(decided) {
                // In the order of the cases, so that what is found is the same for any number of threads; where no letters are
                // written, there is nothing to find it for.
                let found = match decision.response {
                    Some(_) => like.hold(&case, &mut decision),
                    None => Found::new(),
                };
                summary.decision(&decision);
                summary.unknown_keys(unknown_keys);
                summary.unknown_client(self.host.unknown_client(&case));
                each(case, decision, found)?;
            }
        }
        self.progress.finish_and_clear();
        summary.troubles = self.host.troubles();
        Ok(summary)
    }
}

impl Batch<'_> {
    fn pool(&self) -> Result<ThreadPool, Failure> {
        threads(self.threads)
    }

    /// Decides every case again with its customer exchanged for others.
    pub(crate) fn swaps(&self, decided: &[Decided], others: &Others) -> Result<Swaps, Failure> {
        let part = |decided: &[Decided]| {
            let cases: Vec<&Case> = decided.iter().map(|one| &one.case).collect();
            Tally::of(self.host, &cases, others)
        };
        let parts: Vec<Tally> = self.pool()?.install(|| decided.par_chunks(AT_A_TIME).map(part).collect());
        Ok(parts.into_iter().fold(Tally::default(), Tally::and).finish())
    }
}

/// Two hosts that decide the same cases: two versions of a pack.
pub(crate) struct Both<'a> {
    /// The old version.
    pub(crate) old: &'a Host,
    /// The new version.
    pub(crate) new: &'a Host,
    /// How many threads; as many as there are cores where none is said.
    pub(crate) threads: Option<NonZeroUsize>,
    /// Where progress is told.
    pub(crate) progress: &'a ProgressBar,
}

impl Both<'_> {
    /// Reads every case once, decides it by both and hands it on with the old and the new decision. What is counted is of the new
    /// version's decisions, and the troubles of either's plugins.
    pub(crate) fn decide(
        &self,
        mut source: Source<'_>,
        mut rejects: Option<&mut Rejects>,
        mut each: impl FnMut(Case, Decision, Decision),
    ) -> Result<Summary, Failure> {
        let threads = threads(self.threads)?;
        let mut summary = Summary::default();
        let (mut like_old, mut like_new) = (self.old.like_cases(), self.new.like_cases());
        loop {
            let block = next_block(&mut source, &mut summary, rejects.as_deref_mut())?;
            if block.is_empty() {
                break;
            }
            self.progress.inc(block.len() as u64);
            let (old, new) = threads.install(|| (decided(self.old, &block), decided(self.new, &block)));
            for ((case, (mut old, _)), (mut new, unknown_keys)) in block.into_iter().zip(old).zip(new) {
                like_old.hold(&case, &mut old);
                like_new.hold(&case, &mut new);
                summary.decision(&new);
                summary.unknown_keys(unknown_keys);
                summary.unknown_client(self.new.unknown_client(&case));
                each(case, old, new);
            }
        }
        self.progress.finish_and_clear();
        summary.troubles = self.old.troubles();
        summary.troubles.extend(self.new.troubles());
        Ok(summary)
    }
}

/// So many threads, or one a core.
pub(crate) fn threads(wanted: Option<NonZeroUsize>) -> Result<ThreadPool, Failure> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(wanted.map_or(0, NonZeroUsize::get));
    threads.build().map_err(|e| Failure::Arguments(format!("the threads can't be started: {e}")))
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
        .par_chunks(AT_A_TIME)
        .flat_map_iter(|batch| {
            let decisions = host.decide_batch(batch);
            let unknown = batch.iter().map(|case| host.unknown_keys(case));
            decisions.into_iter().zip(unknown).collect::<Vec<_>>()
        })
        .collect()
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
