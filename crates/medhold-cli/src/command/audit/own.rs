//! The audit of the host's own decisions on a batch of cases.

use medhold::Letters;
use medhold_audit::perception::Perception;
use medhold_audit::{Decided, LetterCount, LikeCases, Others, Own, Report};
use medhold_model::{Case, Decision};

use super::Audit;
use super::truth::unknown_claims;
use crate::batch::{Answer, Batch, progress};
use crate::failure::Failure;
use crate::host::with_packs;
use crate::streams::Streams;
use crate::summary::Summary;

impl Audit {
    /// Decides every case and reports on all of them.
    pub(super) fn own(&self, io: &mut Streams<'_>) -> Result<(Report, Summary), Failure> {
        let mut rejects = self.batch.rejects()?;
        let mut summary = Summary::default();
        let truth = self.truth(&mut summary, rejects.as_mut())?;
        let source = self.reading.open(&self.cases, io)?;
        let host = with_packs(self.host.builder(io)?.letters(Letters::Written), &self.packs).build()?;
        let mut letters = LetterCount::default();
        let mut decided: Vec<Decided> = Vec::new();
        let progress = progress(io.err.live);
        let batch =
            Batch { hosts: [&host], threads: self.batch.threads, ledger: Some(&self.ledger), progress: &progress };
        let mut others = Others::of(host.packs().map(|pack| pack.manifest()));
        let mut like_cases = LikeCases::default();
        let keep = |block: &mut Vec<(Case, Answer)>, case, [answer]: [Answer; 1]| {
            block.push((case, answer));
            Ok(())
        };
        let counted = batch.decide(source, rejects.as_mut(), keep, |block| {
            for (case, Answer { decision, found }) in block {
                letters.add(&decision);
                like_cases.add(&case.id, found);
                others.see(&case);
                // The letters' texts would be most of the memory, and nothing looks at them again.
                decided.push(Decided { case, decision: Decision { response: None, ..decision } });
            }
            Ok(())
        })?;
        let packs = host.packs().collect();
        let own = Own { packs, decided: &decided, at: host.at(), truth: &truth, groups: &self.table.group };
        let mut report = own.report().map_err(Failure::Arguments)?;
        report.letters = Some(letters.finish());
        report.perception = Some(Perception::of(&decided, host.packs().map(|pack| pack.manifest())));
        report.swaps = Some(batch.swaps(&decided, &others)?);
        report.like_cases = Some(like_cases);
        report.notes.extend(unknown_claims(&truth, &decided));
        Ok((report, counted.after(summary)))
    }
}
