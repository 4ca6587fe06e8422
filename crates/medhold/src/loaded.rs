//! A pack made ready to decide: its sources opened, its parameters settled for each client.

use std::collections::BTreeMap;

use medhold_fairness::Material;
use medhold_model::{Case, PackStamp, TopicId, Value};
use medhold_pack::Pack;
use medhold_plugin_host::Description;

use crate::attributes::Attributes;
use crate::letter::Paper;
use crate::plugins::Sources;

/// A pack with everything that deciding by it takes.
pub(crate) struct Loaded {
    pub pack: Pack,
    /// What its letters have in common.
    pub letters: Paper,
    /// What gives evidence, by the plugin names of the manifest.
    pub sources: Sources,
    /// What each of them gives.
    pub offers: BTreeMap<String, Description>,
    /// What its rules read of attributes on which no decision may hang.
    pub attributes: Attributes,
    /// What its rules read of cases, by topic.
    pub material: BTreeMap<TopicId, Material>,
    /// The parameters for cases that name no client.
    pub common: Settled,
    /// The parameters of each client that has a profile.
    pub clients: BTreeMap<String, Settled>,
}

/// Parameter values in the order of the scope, and the stamp of decisions that rest on them.
pub(crate) struct Settled {
    pub parameters: Vec<Value>,
    pub stamp: PackStamp,
}

impl Loaded {
    /// The parameters that hold for a case: those of its client's profile, else the common ones.
    pub(crate) fn settled(&self, case: &Case) -> &Settled {
        case.client.as_ref().and_then(|client| self.clients.get(client)).unwrap_or(&self.common)
    }
}
