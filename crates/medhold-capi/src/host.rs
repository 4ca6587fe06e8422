//! A host, and what it is asked.

use std::sync::Arc;

use medhold::{Case, Language, Pack, Trouble};
use serde::Serialize;

use crate::batch::{Batch, json, lines};
use crate::refusal::Refusal;

/// A host: it decides, from any thread, from several at a time.
pub struct Host(Arc<medhold::Host>);

/// A pack of a host.
#[derive(Serialize)]
struct PackTold<'a> {
    name: &'a str,
    version: &'a str,
}

/// What the process of a plugin went through.
#[derive(Serialize)]
struct TroubleTold<'a> {
    plugin: &'a str,
    ended: u64,
    overdue: u64,
    unanswered: u64,
    last: &'a str,
    given_up: bool,
}

impl Host {
    pub(crate) fn of(host: medhold::Host) -> Self {
        Self(Arc::new(host))
    }

    /// One more handle of the same host.
    pub(crate) fn share(&self) -> Self {
        Self(self.shared())
    }

    pub(crate) fn shared(&self) -> Arc<medhold::Host> {
        Arc::clone(&self.0)
    }

    pub(crate) fn decide(&self, case: &str) -> Result<String, Refusal> {
        Ok(json(&self.0.decide(&Case::from_json(case)?)))
    }

    pub(crate) fn decide_batch(&self, batch: &Batch) -> String {
        lines(&self.0.decide_batch(&batch.cases))
    }

    pub(crate) fn rulings(&self, batch: &Batch) -> String {
        lines(&self.0.rulings(&batch.cases))
    }

    pub(crate) fn explain(&self, case: &str, language: Option<&str>) -> Result<String, Refusal> {
        let case = Case::from_json(case)?;
        let bad = |error: medhold::IdError| Refusal::BadValue(error.to_string());
        let language: Option<Language> = language.map(|language| language.parse().map_err(bad)).transpose()?;
        Ok(serde_json::to_string_pretty(&self.0.explained(&case, language.as_ref())).unwrap_or_default())
    }

    pub(crate) fn packs(&self) -> String {
        let told = |pack| {
            let pack: &Pack = pack;
            json(&PackTold { name: pack.name(), version: &pack.manifest().version })
        };
        format!("[{}]", self.0.packs().map(told).collect::<Vec<_>>().join(","))
    }

    pub(crate) fn troubles(&self) -> String {
        let troubles = self.0.troubles();
        json(&troubles.iter().map(TroubleTold::of).collect::<Vec<_>>())
    }
}

impl<'a> TroubleTold<'a> {
    fn of(trouble: &'a Trouble) -> Self {
        let Trouble { plugin, ended, overdue, unanswered, last, given_up } = trouble;
        Self { plugin, ended: *ended, overdue: *overdue, unanswered: *unanswered, last, given_up: *given_up }
    }
}
