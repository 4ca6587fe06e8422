//! Whole decisions: what becomes of a block whose cases are decided by one host or several.

use std::io;
use std::marker::PhantomData;

use medhold::{Host, LikeCases};
use medhold_model::{Case, Decision};

use super::run::{Done, Work};
use super::turns::Turns;
use super::{Answer, Found};
use crate::cases::{Block, Digests, Seen, Source, once};
use crate::failure::Failure;
use crate::ledger::LedgerArguments;

/// Decides by `N` hosts, of whose answers `A` makes a `B` for each block.
pub(super) struct Whole<'h, const N: usize, A, B> {
    hosts: [&'h Host; N],
    /// None where no two cases can have one id.
    digests: Option<Digests>,
    seen: Turns<Seen>,
    like: Turns<Vec<LikeCases<'h>>>,
    add: A,
    made: PhantomData<fn() -> B>,
}

impl<'h, const N: usize, A, B> Whole<'h, N, A, B> {
    /// The hosts' decisions are held against those of the ledgers, too.
    pub(super) fn new(
        hosts: [&'h Host; N],
        ledger: Option<&LedgerArguments>,
        source: &Source<'_>,
        add: A,
    ) -> Result<Self, Failure> {
        let begin = |host: &&'h Host| {
            let mut like = host.like_cases();
            ledger.map_or(Ok(()), |ledger| ledger.read(&mut like)).map(|()| like)
        };
        Ok(Self {
            hosts,
            digests: Digests::for_cases(source),
            seen: Turns::new(Seen::default()),
            like: Turns::new(hosts.iter().map(begin).collect::<Result<_, _>>()?),
            add,
            made: PhantomData,
        })
    }
}

impl<const N: usize, A, B> Work for Whole<'_, N, A, B>
where
    A: Fn(&mut B, Case, [Answer; N]) -> io::Result<()> + Sync,
    B: Default + Send,
{
    type Made = B;

    fn make(&self, number: u64, block: Block) -> Option<Done<B>> {
        let mut done = Done::new(B::default());
        let cases = self.admitted(number, block, &mut done)?;
        let mut decided: Vec<_> = self.hosts.iter().map(|host| host.decide_batch(&cases)).collect();
        let found = self.like.pass(number, |like| hold(like, &cases, &mut decided))?;
        let mut answers: Vec<_> = decided.into_iter().zip(found).map(|(d, f)| d.into_iter().zip(f)).collect();
        for case in cases {
            let of_case = answers.iter_mut().filter_map(Iterator::next);
            let answered: Vec<Answer> = of_case.map(|(decision, found)| Answer { decision, found }).collect();
            self.add(case, answered, &mut done);
        }
        Some(done)
    }

    fn stop(&self) {
        self.seen.stop();
        self.like.stop();
    }
}

impl<const N: usize, A, B> Whole<'_, N, A, B>
where
    A: Fn(&mut B, Case, [Answer; N]) -> io::Result<()>,
{
    /// The cases of a block whose ids were not given before; the rest of it is rejected.
    fn admitted(&self, number: u64, block: Block, done: &mut Done<B>) -> Option<Vec<Case>> {
        let file = block.file.clone();
        let items = block.items();
        let ids: Vec<_> = items.iter().map(|item| self.digests.as_ref()?.of(item)).collect();
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
