//! The fairness checks that plugins bring, as checks among the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use medhold_fairness::{Check, Checked, Found, Registry};
use medhold_model::{CheckStatus, ClaimId};
use medhold_pack::Pack;
use medhold_plugin_host::{Description, wire};

use crate::plugins::Sources;
use crate::seen::seen;
use crate::source::EvidenceSource;

/// The checks that every host makes, then those of the pack's plugins, in the order of the plugins' and of the checks' names.
///
/// A check that the pack counts on and whose plugin is not there is among them: of it nothing can be told.
pub(crate) fn registry(pack: &Pack, sources: &Sources, offers: &BTreeMap<String, Description>) -> Registry {
    let mut registry = Registry::built_in();
    for (name, decl) in &pack.manifest().plugins {
        let Some((source, description)) = sources.get(name.as_str()).zip(offers.get(name.as_str())) else {
            for check in &decl.checks {
                registry = registry.with(AbsentCheck { name: check.clone(), plugin: name.to_string() });
            }
            continue;
        };
        for (check, offer) in &description.checks {
            registry =
                registry.with(PluginCheck { name: check.clone(), blocks: offer.blocks, source: Arc::clone(source) });
        }
    }
    registry
}

/// A check that a plugin makes.
struct PluginCheck {
    name: String,
    blocks: bool,
    source: Arc<dyn EvidenceSource>,
}

impl Check for PluginCheck {
    fn name(&self) -> &str {
        &self.name
    }

    fn blocks(&self) -> bool {
        self.blocks
    }

    /// What the plugin finds; where it finds nothing because it failed, that nothing can be told, and why.
    fn run(&self, checked: &Checked<'_>) -> Vec<Found> {
        match self.source.check(&seen(&self.name, checked)) {
            Ok(found) => found.into_iter().map(understood).collect(),
            Err(error) => vec![Found::cannot_tell(None, error.to_string(), Vec::new())],
        }
    }
}

/// A check that the pack counts on, and whose plugin is not there.
struct AbsentCheck {
    name: String,
    plugin: String,
}

impl Check for AbsentCheck {
    fn name(&self) -> &str {
        &self.name
    }

    fn blocks(&self) -> bool {
        true
    }

    fn run(&self, _: &Checked<'_>) -> Vec<Found> {
        let detail = format!("the plugin `{}`, which makes this check, is not loaded", self.plugin);
        vec![Found::cannot_tell(None, detail, Vec::new())]
    }
}

/// What a plugin found, in the host's terms. A claim that is none was refused when the answer was read.
fn understood(found: wire::Found) -> Found {
    Found {
        claim: found.claim.and_then(|claim| claim.parse::<ClaimId>().ok()),
        status: match found.status {
            wire::CheckStatus::Pass => CheckStatus::Pass,
            wire::CheckStatus::Fail => CheckStatus::Fail,
            wire::CheckStatus::Warn => CheckStatus::Warn,
            wire::CheckStatus::NotApplicable => CheckStatus::NotApplicable,
            wire::CheckStatus::CannotTell => CheckStatus::CannotTell,
        },
        detail: found.detail,
        found: found.found,
    }
}
