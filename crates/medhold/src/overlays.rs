//! Profiles and settings laid over the parameters of packs.

use std::path::PathBuf;

use medhold_model::Given;
use medhold_pack::{Origin, OverlayError, Pack, Profile, Setting};

use crate::build_error::BuildError;
use crate::builder::Client;
use crate::loaded::Loaded;

/// Profiles and settings, before they are held against the packs that they are for.
pub(crate) struct Overlays {
    settings: Vec<Setting>,
    profiles: Vec<Profile>,
    /// What holds for a client, or for no client, whatever else is set.
    clients: Vec<(Option<String>, Vec<Setting>)>,
}

impl Overlays {
    pub(crate) fn read(settings: &[String], profiles: &[PathBuf], clients: &[Client]) -> Result<Self, BuildError> {
        let settings: Result<_, OverlayError> = settings.iter().map(|s| Setting::from_argument(s)).collect();
        let settings = settings.map_err(|error| BuildError::Overlay { errors: vec![error] })?;
        let mut read = Vec::new();
        for path in profiles {
            let unreadable = |source| BuildError::Profile { path: path.clone(), source };
            let text = std::fs::read_to_string(path).map_err(unreadable)?;
            let profile = Profile::parse(&path.display().to_string(), &text);
            read.push(profile.map_err(|error| BuildError::Overlay { errors: vec![error] })?);
        }
        Ok(Self { settings, profiles: read, clients: clients.iter().map(of_client).collect() })
    }

    /// The settings for cases that name no client: the only profile's, and the builder's own over it.
    pub(crate) fn common(&self, pack: &Pack) -> Vec<Setting> {
        if let Some((_, settings)) = self.clients.iter().find(|(name, _)| name.is_none()) {
            return known(settings, pack);
        }
        let only = match self.profiles.as_slice() {
            [profile] => profile.settings.as_slice(),
            _ => &[],
        };
        self.over(only, pack)
    }

    /// The settings of each client that has a profile.
    pub(crate) fn clients(&self, pack: &Pack) -> Vec<(String, Vec<Setting>)> {
        let named = self.profiles.iter().filter_map(|profile| Some((profile.name.clone()?, profile)));
        let named = named.map(|(name, profile)| (name, self.over(&profile.settings, pack)));
        let exact = self.clients.iter().filter_map(|(name, settings)| Some((name.clone()?, known(settings, pack))));
        named.chain(exact).collect()
    }

    fn over(&self, profile: &[Setting], pack: &Pack) -> Vec<Setting> {
        known(&profile.iter().chain(&self.settings).cloned().collect::<Vec<_>>(), pack)
    }

    /// Every setting is for some pack; the others would be lost in silence.
    pub(crate) fn all_known(&self, packs: &[Loaded]) -> Result<(), BuildError> {
        let known = |setting: &&Setting| {
            !packs.iter().any(|loaded| loaded.pack.program().scope().parameter(&setting.name).is_some())
        };
        let exact = self.clients.iter().flat_map(|(_, settings)| settings);
        let all = self.profiles.iter().flat_map(|profile| &profile.settings).chain(&self.settings).chain(exact);
        let lost: Vec<Setting> = all.filter(known).cloned().collect();
        match packs.first() {
            Some(first) if !lost.is_empty() => {
                let errors = first.pack.parameters(&lost).err().unwrap_or_default();
                Err(BuildError::Overlay { errors })
            }
            _ => Ok(()),
        }
    }
}

fn of_client(client: &Client) -> (Option<String>, Vec<Setting>) {
    let setting = |(name, value): (&String, &String)| Setting {
        name: name.clone(),
        value: Given::Cell(value.clone()),
        origin: Origin::Argument(format!("{name}={value}")),
    };
    (client.name.clone(), client.values.iter().map(setting).collect())
}

/// Those of the settings that are for a pack.
fn known(settings: &[Setting], pack: &Pack) -> Vec<Setting> {
    let has = |setting: &&Setting| pack.program().scope().parameter(&setting.name).is_some();
    settings.iter().filter(has).cloned().collect()
}
