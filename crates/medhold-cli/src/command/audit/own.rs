//! The audit of the host's own decisions on a batch of cases.

use medhold::Letters;
use medhold_audit::perception::Perception;
use medhold_audit::{Decided, LetterCount, Report};
use medhold_model::Decision;

use super::Audit;
use crate::batch::{Batch, progress};
use crate::cases::Rejects;
use crate::failure::Failure;
use crate::host::with_packs;
use crate::streams::Streams;
use crate::summary::Summary;

impl Audit {
    /// Decides every case and reports on all of them.
    pub(super) fn own(&self, io: &mut Streams<'_>) -> Result<(Report, Summary), Failure> {
        let source = self.reading.open(&self.cases, io)?;
        let host = with_packs(self.host.builder(io)?.letters(Letters::Written), &self.packs).build()?;
        let mut rejects = self.rejects.as_deref().map(Rejects::create).transpose()?;
        let mut letters = LetterCount::default();
        let mut decided: Vec<Decided> = Vec::new();
        let batch =
            Batch { host: &host, threads: self.threads, ledger: &self.ledger, progress: &progress(io.err.live) };
        let summary = batch.decide(source, rejects.as_mut(), |case, decision, _| {
            letters.add(&decision);
            // The letters' texts would be most of the memory, and nothing looks at them again.
            decided.push(Decided { case, decision: Decision { response: None, ..decision } });
            Ok(())
        })?;
        let perception = Perception::of(&decided, host.packs().map(|pack| pack.manifest()));
        Ok((Report { letters: Some(letters.finish()), perception: Some(perception), ..Report::default() }, summary))
    }
}
