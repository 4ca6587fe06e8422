//! Which plugin a pack asks for, and how it is set up.

use std::collections::BTreeMap;
use std::path::PathBuf;

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
}
