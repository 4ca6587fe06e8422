//! Decides the cases of a run block by block, on several threads, and hands each decision on in the order of the cases.

use std::num::NonZeroUsize;

use indicatif::{ProgressBar, ProgressStyle};
use medhold::{Host, LikeCase, LikeCases};
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
    /// The keys of the case that no rule can read.
    unknown_keys: Vec<String>,
}

/// A host with the decisions that its next ones are held against.
struct Deciding<'a> {
    host: &'a Host,
    like: LikeCases<'a>,
}

impl<const N: usize> Batch<'_, N> {
    /// Reads every case once, hands it on with what each host answers, in the order of the cases, and counts what was found: the last
    /// host's decisions, and the troubles of every host's plugins.
    pub(crate) fn decide(
        &self,
        mut source: Source<'_>,
        mut rejects: Option<&mut Rejects>,
        mut each: impl FnMut(Case, [Answer; N]) -> Result<(), Failure>,
    ) -> Result<Summary, Failure> {
        let threads = threads(self.threads)?;
        let mut summary = Summary::default();
        let mut deciding = self.hosts.iter().map(|host| self.begin(host)).collect::<Result<Vec<_>, _>>()?;
        loop {
            let block = next_block(&mut source, &mut summary, rejects.as_deref_mut())?;
            if block.is_empty() {
                break;
            }
            self.progress.inc(block.len() as u64);
            let mut answers: Vec<_> = deciding.iter_mut().map(|one| one.block(&block, &threads).into_iter()).collect();
            for case in block {
                let answered: Vec<Answer> = answers.iter_mut().filter_map(Iterator::next).collect();
                self.count(&case, answered.last(), &mut summary);
                if let Ok(answered) = <[Answer; N]>::try_from(answered) {
                    each(case, answered)?;
                }
            }
        }
        self.progress.finish_and_clear();
        summary.troubles = self.hosts.iter().flat_map(|host| host.troubles()).collect();
        Ok(summary)
    }

    fn begin<'a>(&self, host: &'a Host) -> Result<Deciding<'a>, Failure> {
        let mut like = host.like_cases();
        self.ledger.map_or(Ok(()), |ledger| ledger.read(&mut like))?;
        Ok(Deciding { host, like })
    }

    fn count(&self, case: &Case, last: Option<&Answer>, summary: &mut Summary) {
        if let Some(answer) = last {
            summary.decision(&answer.decision);
            summary.unknown_keys(&answer.unknown_keys);
        }
        if let Some(host) = self.hosts.last() {
            summary.unknown_client(host.unknown_client(case));
        }
    }
}

impl Batch<'_, 1> {
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

impl Deciding<'_> {
    /// The answers to the cases of a block, in their order. The threads decide; what is held against each other is so in the order of the
    /// cases, and so is the same for any number of threads. Where no letters are written, there is nothing to find it for.
    fn block(&mut self, block: &[Case], threads: &ThreadPool) -> Vec<Answer> {
        let mut answers = threads.install(|| decided(self.host, block));
        for (case, answer) in block.iter().zip(&mut answers) {
            if answer.decision.response.is_some() {
                answer.found = self.like.hold(case, &mut answer.decision);
            }
        }
        answers
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

/// The decisions in the order of the cases, not yet held against each other.
fn decided(host: &Host, block: &[Case]) -> Vec<Answer> {
    let answer = |(decision, case)| Answer { decision, found: Found::new(), unknown_keys: host.unknown_keys(case) };
    block
        .par_chunks(AT_A_TIME)
        .flat_map_iter(|batch| host.decide_batch(batch).into_iter().zip(batch).map(answer))
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
