//! Profiles and settings laid over the parameters of packs.

use std::path::PathBuf;

use medhold_pack::{OverlayError, Pack, Profile, Setting};

use crate::build_error::BuildError;
use crate::loaded::Loaded;

/// Profiles and settings, before they are held against the packs that they are for.
pub(crate) struct Overlays {
    settings: Vec<Setting>,
    profiles: Vec<Profile>,
}

impl Overlays {
    pub(crate) fn read(settings: &[String], profiles: &[PathBuf]) -> Result<Self, BuildError> {
        let settings: Result<_, OverlayError> = settings.iter().map(|s| Setting::from_argument(s)).collect();
        let settings = settings.map_err(|error| BuildError::Overlay { errors: vec![error] })?;
        let mut read = Vec::new();
        for path in profiles {
            let unreadable = |source| BuildError::Profile { path: path.clone(), source };
            let text = std::fs::read_to_string(path).map_err(unreadable)?;
            let profile = Profile::parse(&path.display().to_string(), &text);
            read.push(profile.map_err(|error| BuildError::Overlay { errors: vec![error] })?);
        }
        Ok(Self { settings, profiles: read })
    }

    /// The settings for cases that name no client: the only profile's, and the builder's own over it.
    pub(crate) fn common(&self, pack: &Pack) -> Vec<Setting> {
        let only = match self.profiles.as_slice() {
            [profile] => profile.settings.as_slice(),
            _ => &[],
        };
        self.over(only, pack)
    }

    /// The settings of each client that has a profile.
    pub(crate) fn clients(&self, pack: &Pack) -> Vec<(String, Vec<Setting>)> {
        let named = self.profiles.iter().filter_map(|profile| Some((profile.name.clone()?, profile)));
        named.map(|(name, profile)| (name, self.over(&profile.settings, pack))).collect()
    }

    fn over(&self, profile: &[Setting], pack: &Pack) -> Vec<Setting> {
        let has = |setting: &&Setting| pack.program().scope().parameter(&setting.name).is_some();
        profile.iter().chain(&self.settings).filter(has).cloned().collect()
    }

    /// Every setting is for some pack; the others would be lost in silence.
    pub(crate) fn all_known(&self, packs: &[Loaded]) -> Result<(), BuildError> {
        let known = |setting: &&Setting| {
            !packs.iter().any(|loaded| loaded.pack.program().scope().parameter(&setting.name).is_some())
        };
        let all = self.profiles.iter().flat_map(|profile| &profile.settings).chain(&self.settings);
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
