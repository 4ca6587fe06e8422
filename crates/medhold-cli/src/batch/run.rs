//! A run over the cases of all inputs: what a thread does with a block.
//!
//! A thread reads a block of rows, parses it, and decides it by every host. What hangs on the order of the cases is done by turns: whether an
//! id was given before, how a decision is held against those before it, and what goes out.

use std::io;
use std::marker::PhantomData;
use std::sync::mpsc::SyncSender;
use std::sync::{Mutex, PoisonError};

use medhold::{Host, LikeCases};
use medhold_model::{Case, Decision};

use super::turns::Turns;
use super::{Answer, Depth, Found};
use crate::cases::{Block, Digests, Reject, Seen, Source, once};
use crate::failure::Failure;
use crate::ledger::LedgerArguments;
use crate::summary::Summary;

/// A run by `N` hosts, of whose answers `A` makes a `B` for each block.
pub(super) struct Run<'h, 's, const N: usize, A, B> {
    hosts: [&'h Host; N],
    depth: Depth,
    source: Mutex<Numbered<'s>>,
    digests: Digests,
    seen: Turns<Seen>,
    like: Turns<Vec<LikeCases<'h>>>,
    sent: Turns<()>,
    add: A,
    made: PhantomData<fn() -> B>,
}

/// The blocks that are still to be read, the next one's number from 0.
struct Numbered<'s> {
    next: u64,
    source: Source<'s>,
}

/// What became of a block.
#[derive(Debug)]
pub(super) struct Done<B> {
    /// What was made of it.
    pub(super) made: io::Result<B>,
    /// Its counts.
    pub(super) summary: Summary,
    /// Its rows that are no cases, in their order.
    pub(super) rejects: Vec<Reject>,
}

/// Stops a run whose thread breaks off, so that no other waits for it.
struct Working<'r, 'h, 's, const N: usize, A, B>(&'r Run<'h, 's, N, A, B>);

impl<const N: usize, A, B> Drop for Working<'_, '_, '_, N, A, B> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.stop();
        }
    }
}

impl<'h, 's, const N: usize, A, B> Run<'h, 's, N, A, B> {
    /// Begins a run; the hosts' decisions are held against those of the ledgers, too.
    pub(super) fn new(
        hosts: [&'h Host; N],
        depth: Depth,
        ledger: Option<&LedgerArguments>,
        source: Source<'s>,
        add: A,
    ) -> Result<Self, Failure> {
        let begin = |host: &&'h Host| {
            let mut like = host.like_cases();
            ledger.map_or(Ok(()), |ledger| ledger.read(&mut like)).map(|()| like)
        };
        Ok(Self {
            hosts,
            depth,
            source: Mutex::new(Numbered { next: 0, source }),
            digests: Digests::new(),
            seen: Turns::new(Seen::default()),
            like: Turns::new(hosts.iter().map(begin).collect::<Result<_, _>>()?),
            sent: Turns::new(()),
            add,
            made: PhantomData,
        })
    }

    /// Makes every thread that waits for its turn end.
    pub(super) fn stop(&self) {
        self.seen.stop();
        self.like.stop();
        self.sent.stop();
    }

    fn read(&self) -> Option<(u64, Block)> {
        let mut numbered = self.source.lock().unwrap_or_else(PoisonError::into_inner);
        let block = numbered.source.next()?;
        let number = numbered.next;
        numbered.next += 1;
        Some((number, block))
    }
}

impl<const N: usize, A, B> Run<'_, '_, N, A, B>
where
    A: Fn(&mut B, Case, [Answer; N]) -> io::Result<()>,
    B: Default,
{
    /// Makes block after block, here and now.
    pub(super) fn blocks(&self) -> impl Iterator<Item = Done<B>> {
        std::iter::from_fn(|| self.read().and_then(|(number, block)| self.make(number, block)))
    }

    /// Makes blocks and sends each on in its turn, until there is none left or nobody takes them.
    pub(super) fn work(&self, out: &SyncSender<Done<B>>) {
        let working = Working(self);
        while let Some((number, block)) = self.read() {
            let sent = self.make(number, block).and_then(|done| self.sent.pass(number, |()| out.send(done).ok()));
            if sent.flatten().is_none() {
                return working.0.stop();
            }
        }
    }

    /// What becomes of a block; nothing where the run was stopped.
    fn make(&self, number: u64, block: Block) -> Option<Done<B>> {
        let mut done = Done { made: Ok(B::default()), summary: Summary::default(), rejects: Vec::new() };
        let cases = self.admitted(number, block, &mut done)?;
        let mut decided: Vec<_> = self.hosts.iter().map(|host| self.decided(host, &cases)).collect();
        let found = self.like.pass(number, |like| hold(like, &cases, &mut decided))?;
        let mut answers: Vec<_> = decided.into_iter().zip(found).map(|(d, f)| d.into_iter().zip(f)).collect();
        for case in cases {
            let of_case = answers.iter_mut().filter_map(Iterator::next);
            let answered: Vec<Answer> = of_case.map(|(decision, found)| Answer { decision, found }).collect();
            self.add(case, answered, &mut done);
        }
        Some(done)
    }

    fn decided(&self, host: &Host, cases: &[Case]) -> Vec<Decision> {
        match self.depth {
            Depth::Whole => host.decide_batch(cases),
            Depth::Brief => host.brief(cases),
        }
    }

    /// The cases of a block whose ids were not given before; the rest of it is rejected.
    fn admitted(&self, number: u64, block: Block, done: &mut Done<B>) -> Option<Vec<Case>> {
        let file = block.file.clone();
        let items = block.items();
        let ids: Vec<_> = items.iter().map(|item| self.digests.of(item)).collect();
        let before = |seen: &mut Seen| ids.into_iter().map(|id| seen.before(id, &file)).collect::<Vec<_>>();
        let before = self.seen.pass(number, before)?;
        let mut cases = Vec::with_capacity(items.len());
        for (item, before) in items.into_iter().zip(before) {
            match once(&file, item, before) {
                Ok(case) => cases.push(case),
                Err(reject) => done.reject(reject),
            }
        }
        Some(cases)
    }

    fn add(&self, case: Case, answered: Vec<Answer>, done: &mut Done<B>) {
        if let (Some(answer), Some(host)) = (answered.last(), self.hosts.last()) {
            done.summary.decision(&answer.decision);
            done.summary.unknown_keys(&host.unknown_keys(&case));
            done.summary.unknown_client(host.unknown_client(&case));
        }
        if let (Ok(made), Ok(answered)) = (&mut done.made, <[Answer; N]>::try_from(answered))
            && let Err(error) = (self.add)(made, case, answered)
        {
            done.made = Err(error);
        }
    }
}

impl<B> Done<B> {
    fn reject(&mut self, reject: Reject) {
        self.summary.reject(&reject);
        self.rejects.push(reject);
    }
}

/// Holds each host's decisions against its earlier ones, in the order of the cases. Where no letters are written, there is nothing to find
/// it for.
fn hold(like: &mut [LikeCases<'_>], cases: &[Case], decided: &mut [Vec<Decision>]) -> Vec<Vec<Found>> {
    let by_host = like.iter_mut().zip(decided);
    by_host
        .map(|(like, decisions)| {
            let each = cases.iter().zip(decisions);
            each.map(|(case, decision)| match decision.response {
                Some(_) => like.hold(case, decision),
                None => Found::new(),
            })
            .collect()
        })
        .collect()
}
