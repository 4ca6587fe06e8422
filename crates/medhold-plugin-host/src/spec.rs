//! Which plugin a pack asks for, how it is set up, and where it runs.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use medhold_model::{Given, PluginName};

/// A plugin as a pack's manifest asks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct PluginSpec {
    /// The name by which the pack knows it.
    pub name: PluginName,
    /// The library without prefix and ending, such as `medhold_punctuality`.
    pub library: String,
    /// Its configuration.
    pub config: BTreeMap<String, Given>,
    /// The pack's folder, which paths in the configuration are relative to.
    pub pack_dir: PathBuf,
    /// The SHA-256 of the library in hexadecimal digits, where the manifest pins it.
    pub sha256: Option<String>,
    /// Where it runs.
    pub runs: Runs,
}

/// Where a plugin runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Runs {
    /// In this process: the fastest, and its crash is this process's crash.
    #[default]
    Here,
    /// In a process of its own, by this server.
    Apart(Server),
}

/// The program that a plugin runs in when it runs apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// A program that, called with `plugin serve LIBRARY [SHA256]`, calls [`crate::serve`]. `medhold` is one.
    pub program: PathBuf,
    /// The longest time for one call; a process that takes longer is ended. Opening may take six times as long.
    pub deadline: Duration,
}

impl Server {
    /// The longest time for one call where nothing else is said.
    pub const DEADLINE: Duration = Duration::from_secs(10);

    /// The longest time for starting the process and opening its data.
    pub(crate) fn opening(&self) -> Duration {
        self.deadline.saturating_mul(6)
    }
}
