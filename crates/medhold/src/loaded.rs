//! A pack made ready to decide: its sources opened, its parameters settled for each client.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use medhold_fairness::Material;
use medhold_model::{Case, PackStamp, TopicId, Value};
use medhold_pack::{Pack, Setting};
use medhold_plugin_host::Description;
use medhold_script::native::Native;

use crate::attributes::Attributes;
use crate::blank::Blank;
use crate::borders::Borders;
use crate::build_error::BuildError;
use crate::docket::Docket;
use crate::letter::Paper;
use crate::like;
use crate::lowered::Lowered;
use crate::overlays::Overlays;
use crate::plugin_check;
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
    /// What is known of a claim of which nothing is given.
    pub blank: Blank,
    /// Its rules by topic, as every claim finds them.
    pub dockets: BTreeMap<TopicId, Docket>,
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
    /// The same by name.
    pub by_name: BTreeMap<String, Value>,
    pub stamp: PackStamp,
    /// The limits that the rules on each topic put on measures, found when the first claim on the topic asks for them.
    borders: Vec<OnceLock<Borders>>,
    /// The rules in native form for these parameters, made when they are first asked for.
    native: OnceLock<Native>,
    /// The slots of them that each claim and each change of one fill.
    lowered: OnceLock<Lowered>,
}

impl Settled {
    fn of(pack: &Pack, settings: &[Setting]) -> Result<Self, BuildError> {
        let parameters = pack.parameters(settings).map_err(|errors| BuildError::Overlay { errors })?;
        let stamp = PackStamp {
            name: pack.name().to_owned(),
            version: pack.manifest().version.clone(),
            digest: pack.digest(&parameters),
            set: parameters.set().iter().cloned().collect(),
        };
        Ok(Self::new(pack, parameters.values().to_vec(), stamp))
    }

    fn new(pack: &Pack, parameters: Vec<Value>, stamp: PackStamp) -> Self {
        let borders = pack.manifest().topics.keys().map(|_| OnceLock::new()).collect();
        let declared = pack.program().scope().parameters.iter().map(|declared| declared.name.to_string());
        let by_name = declared.zip(parameters.iter().cloned()).collect();
        Self { parameters, by_name, stamp, borders, native: OnceLock::new(), lowered: OnceLock::new() }
    }

    /// The rules in native form.
    pub(crate) fn native(&self, pack: &Pack) -> &Native {
        self.native.get_or_init(|| Native::new(pack.program(), &self.parameters))
    }

    /// The slots of the rules in native form that each claim and each change of one fill.
    pub(crate) fn lowered(&self, loaded: &Loaded) -> &Lowered {
        self.lowered.get_or_init(|| Lowered::of(loaded, self.native(&loaded.pack)))
    }

    /// The limits that the rules on a topic put on measures.
    pub(crate) fn borders(&self, pack: &Pack, docket: &Docket) -> &Borders {
        static NONE: Borders = Borders::none();
        let find = || Borders::of(pack, docket, &self.parameters);
        self.borders.get(docket.place).map_or(&NONE, |borders| borders.get_or_init(find))
    }
}

impl Loaded {
    /// A pack made ready to decide with what gives its evidence.
    pub(crate) fn of(pack: Pack, sources: Sources, overlays: &Overlays) -> Result<Self, BuildError> {
        let common = Settled::of(&pack, &overlays.common(&pack))?;
        let mut clients = BTreeMap::new();
        for (name, settings) in overlays.clients(&pack) {
            clients.insert(name, Settled::of(&pack, &settings)?);
        }
        let offers = sources.iter().map(|(name, source)| (name.clone(), source.description())).collect();
        let checks = plugin_check::registry(&pack, &sources, &offers);
        let parameters: Vec<&[Value]> =
            std::iter::once(&common).chain(clients.values()).map(|settled| settled.parameters.as_slice()).collect();
        let attributes = Attributes::of(&pack, &offers, &parameters);
        let letters = Paper::of(&pack, checks);
        let material = like::material(&pack);
        let blank = Blank::of(pack.program().scope());
        let topics = pack.manifest().topics.iter().enumerate();
        let dockets = topics.map(|(place, (id, topic))| (id.clone(), Docket::of(&pack, place, id, topic))).collect();
        Ok(Self { letters, pack, sources, offers, attributes, blank, dockets, material, common, clients })
    }

    /// The parameters that hold for a case: those of its client's profile, else the common ones.
    pub(crate) fn settled(&self, case: &Case) -> &Settled {
        case.client.as_ref().and_then(|client| self.clients.get(client)).unwrap_or(&self.common)
    }
}
