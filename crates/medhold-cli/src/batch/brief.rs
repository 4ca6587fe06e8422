//! Rulings alone: what becomes of a block whose claims are ruled on, straight from what was read where that suffices.

use std::sync::{Mutex, PoisonError};

use medhold::Host;
use medhold_batch::PlainRuler;
use medhold_model::{Case, Decision};

use super::run::{Done, Work};
use super::turns::Turns;
use crate::cases::{Block, Digests, Entry, Plain, Ruled, Seen, Source, once};
use crate::render::{Rendered, RulingFormat};

/// Rules by one host, and lays the rulings out.
pub(super) struct Brief<'h> {
    host: &'h Host,
    format: RulingFormat,
    /// None where no two cases can have one id.
    digests: Option<Digests>,
    seen: Turns<Seen>,
    /// What threads rule with, those that no thread has at the moment; empty where the host is not one for plain claims.
    rulers: Mutex<Vec<PlainRuler<'h>>>,
}

/// What is to be laid out, in the order of the cases.
enum Answer {
    Plain(Plain),
    /// The next of the decisions.
    Decision,
}

/// A ruler with more shapes than this is given up for a new one, so that a run holds no more the longer it is.
const SHAPES: usize = 1 << 14;

impl<'h> Brief<'h> {
    pub(super) fn new(host: &'h Host, format: RulingFormat, source: &Source<'_>) -> Self {
        let (digests, seen) = (Digests::for_cases(source), Turns::new(Seen::default()));
        Self { host, format, digests, seen, rulers: Mutex::default() }
    }

    fn ruler(&self) -> Option<PlainRuler<'h>> {
        let kept = self.rulers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        kept.or_else(|| PlainRuler::of(self.host))
    }

    fn keep(&self, ruler: Option<PlainRuler<'h>>) {
        let ruler = ruler.filter(|ruler| ruler.shapes() < SHAPES);
        self.rulers.lock().unwrap_or_else(PoisonError::into_inner).extend(ruler);
    }

    /// The answers to what was not given before, and the cases that are still to be decided; the rest is rejected.
    fn admitted(&self, number: u64, ruled: &mut Ruled, done: &mut Done<Rendered>) -> Option<(Vec<Answer>, Vec<Case>)> {
        let entries = std::mem::take(&mut ruled.entries);
        let id = |entry: &Entry| {
            self.digests.as_ref().and_then(|digests| match entry {
                Entry::Plain(plain) => Some((digests.of_id(ruled.ids(plain).0), plain.line)),
                Entry::Item(item) => digests.of(item),
            })
        };
        let ids: Vec<_> = entries.iter().map(id).collect();
        let before = |seen: &mut Seen| ids.into_iter().map(|id| seen.before(id, &ruled.file)).collect::<Vec<_>>();
        let before = self.seen.pass(number, before)?;
        let (mut answers, mut cases) = (Vec::with_capacity(entries.len()), Vec::new());
        for (entry, before) in entries.into_iter().zip(before) {
            let item = match entry {
                Entry::Plain(plain) if before.is_none() => {
                    answers.push(Answer::Plain(plain));
                    continue;
                }
                Entry::Plain(plain) => ruled.item(&plain),
                Entry::Item(item) => item,
            };
            match once(&ruled.file, item, before) {
                Ok(case) => {
                    answers.push(Answer::Decision);
                    cases.push(case);
                }
                Err(reject) => done.reject(reject),
            }
        }
        Some((answers, cases))
    }

    fn decision(&self, case: &Case, decision: &Decision, done: &mut Done<Rendered>) {
        done.summary.decision(decision);
        done.summary.unknown_keys(&self.host.unknown_keys(case));
        done.summary.unknown_client(self.host.unknown_client(case));
        if let Ok(made) = &mut done.made {
            self.format.render(decision, made);
        }
    }

    fn plain(&self, ids: [&str; 2], plain: &Plain, ruler: &PlainRuler<'_>, done: &mut Done<Rendered>) {
        done.summary.unknown_keys(&plain.ruling.unknown);
        if let Ok(made) = &mut done.made {
            self.format.plain(ids, &plain.ruling, ruler, made);
        }
    }
}

impl Work for Brief<'_> {
    type Made = Rendered;

    fn make(&self, number: u64, block: Block) -> Option<Done<Rendered>> {
        let mut done = Done::new(Rendered::default());
        let mut ruler = self.ruler();
        let mut ruled = block.ruled(ruler.as_mut());
        let (answers, cases) = self.admitted(number, &mut ruled, &mut done)?;
        let mut decided = cases.iter().zip(self.host.brief(&cases));
        let mut shapes: Vec<u64> = Vec::new();
        for answer in &answers {
            match (answer, &ruler) {
                (Answer::Plain(plain), Some(ruler)) => {
                    let (case, claim) = ruled.ids(plain);
                    self.plain([case, claim], plain, ruler, &mut done);
                    count(&mut shapes, plain.ruling.shape.place());
                }
                _ => {
                    if let Some((case, decision)) = decided.next() {
                        self.decision(case, &decision, &mut done);
                    }
                }
            }
        }
        let counted = ruler.iter().flat_map(PlainRuler::every_shape).zip(shapes).filter(|(_, n)| *n > 0);
        counted.for_each(|(shape, n)| done.summary.plain(shape, n));
        self.keep(ruler);
        Some(done)
    }

    fn stop(&self) {
        self.seen.stop();
    }
}

fn count(shapes: &mut Vec<u64>, place: usize) {
    if shapes.len() <= place {
        shapes.resize(place + 1, 0);
    }
    if let Some(n) = shapes.get_mut(place) {
        *n += 1;
    }
}
