//! Decisions of one run, each held against those before it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use medhold::{Case, Decision};
use serde::Deserialize;

use crate::batch::{Batch, lines};
use crate::host::Host;
use crate::refusal::Refusal;

/// The decisions of a run so far. Batches are held one after the other, whichever thread they come from.
pub struct LikeCases {
    host: Host,
    like: Mutex<medhold::LikeCases<'static>>,
}

/// A line of a ledger.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recorded {
    case: Case,
    decision: Decision,
}

impl LikeCases {
    pub(crate) fn of(host: &Host) -> Self {
        Self { host: host.share(), like: Mutex::new(medhold::LikeCases::sharing(host.shared())) }
    }

    /// Decides a batch, and holds each decision that has a letter against those before it.
    pub(crate) fn decide_batch(&self, batch: &Batch) -> String {
        let mut decisions = self.host.shared().decide_batch(&batch.cases);
        let mut like = self.lock();
        let answered = batch.cases.iter().zip(&mut decisions).filter(|(_, decision)| decision.response.is_some());
        for (case, decision) in answered {
            like.hold(case, decision);
        }
        lines(&decisions)
    }

    /// Adds the decisions of a ledger; none where a line of it can't be read.
    pub(crate) fn record(&self, ledger: &str) -> Result<(), Refusal> {
        let entries = (1..).zip(ledger.lines()).filter(|(_, text)| !text.trim().is_empty());
        let entries = entries.map(|(line, text)| Recorded::read(text).map_err(|reason| Refusal::Line { line, reason }));
        let entries: Vec<Recorded> = entries.collect::<Result<_, _>>()?;
        let mut like = self.lock();
        entries.iter().for_each(|entry| like.record(&entry.case, &entry.decision));
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, medhold::LikeCases<'static>> {
        self.like.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Recorded {
    fn read(text: &str) -> Result<Self, String> {
        let entry: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let (case, decided) = (&entry.case.id, &entry.decision.case);
        if case != decided {
            return Err(format!("the decision is of case `{decided}`, the case is `{case}`"));
        }
        Ok(entry)
    }
}
