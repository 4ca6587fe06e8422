//! A run over the cases of all inputs, block by block.
//!
//! A thread reads a block of rows and makes something of it. What hangs on the order of the cases is done by turns, and so is what goes out.

use std::sync::mpsc::SyncSender;
use std::sync::{Mutex, PoisonError};

use super::turns::Turns;
use crate::cases::{Block, Reject, Source};
use crate::summary::Summary;

/// What a thread does with a block.
pub(super) trait Work: Sync {
    /// What is made of a block.
    type Made: Send;

    /// What becomes of a block, by its number from 0; nothing where the run was stopped.
    fn make(&self, number: u64, block: Block) -> Option<Done<Self::Made>>;

    /// Makes every thread that waits for its turn end.
    fn stop(&self);
}

/// A run over the blocks of a source.
pub(super) struct Run<'s, W> {
    source: Mutex<Numbered<'s>>,
    sent: Turns<()>,
    work: W,
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
    pub(super) made: std::io::Result<B>,
    /// Its counts.
    pub(super) summary: Summary,
    /// Its rows that are no cases, in their order.
    pub(super) rejects: Vec<Reject>,
}

/// Stops a run whose thread breaks off, so that no other waits for it.
struct Working<'r, 's, W: Work>(&'r Run<'s, W>);

impl<W: Work> Drop for Working<'_, '_, W> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.stop();
        }
    }
}

impl<'s, W: Work> Run<'s, W> {
    /// Begins a run.
    pub(super) fn new(source: Source<'s>, work: W) -> Self {
        Self { source: Mutex::new(Numbered { next: 0, source }), sent: Turns::new(()), work }
    }

    /// Makes every thread that waits for its turn end.
    pub(super) fn stop(&self) {
        self.work.stop();
        self.sent.stop();
    }

    fn read(&self) -> Option<(u64, Block)> {
        let mut numbered = self.source.lock().unwrap_or_else(PoisonError::into_inner);
        let block = numbered.source.next()?;
        let number = numbered.next;
        numbered.next += 1;
        Some((number, block))
    }

    /// Makes block after block, here and now.
    pub(super) fn blocks(&self) -> impl Iterator<Item = Done<W::Made>> {
        std::iter::from_fn(|| self.read().and_then(|(number, block)| self.work.make(number, block)))
    }

    /// Makes blocks and sends each on in its turn, until there is none left or nobody takes them.
    pub(super) fn work(&self, out: &SyncSender<Done<W::Made>>) {
        let working = Working(self);
        while let Some((number, block)) = self.read() {
            let sent = self.work.make(number, block).and_then(|done| self.sent.pass(number, |()| out.send(done).ok()));
            if sent.flatten().is_none() {
                return working.0.stop();
            }
        }
    }
}

impl<B> Done<B> {
    /// Nothing as yet.
    pub(super) fn new(made: B) -> Self {
        Self { made: Ok(made), summary: Summary::default(), rejects: Vec::new() }
    }

    /// Takes what is no case.
    pub(super) fn reject(&mut self, reject: Reject) {
        self.summary.reject(&reject);
        self.rejects.push(reject);
    }
}
