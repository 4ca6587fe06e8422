//! Why a host can't be built.

use std::path::PathBuf;

use medhold_model::{Diagnostic, PluginName, Severity};
use medhold_pack::{OverlayError, PackError};
use medhold_plugin_host::LoadError;

/// Why a host can't be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// No pack was given.
    #[error("there is no pack to decide by; name at least one")]
    NoPack,
    /// A folder is no pack.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// A pack has errors.
    #[error("the pack `{pack}` has errors and can't decide; the first is {}", first(.diagnostics))]
    Faulty {
        /// The pack: its folder, or its name where it came from memory.
        pack: String,
        /// Everything that is wrong with it.
        diagnostics: Vec<Diagnostic>,
    },
    /// Two packs have one name.
    #[error("two packs are called `{name}`; load one of them")]
    TwiceTheSame {
        /// The name.
        name: String,
    },
    /// A plugin can't be loaded.
    #[error("the plugin `{plugin}` can't be loaded: {source}")]
    Plugin {
        /// The plugin.
        plugin: PluginName,
        /// Why.
        source: LoadError,
    },
    /// An evidence source of the app's own stands in for a plugin that no pack asks for.
    #[error("no pack asks for a plugin called `{name}`, which the app would stand in for")]
    NobodyAsks {
        /// The name.
        name: String,
    },
    /// Settings or profiles can't be laid over the packs' parameters.
    #[error("{}", all(.errors))]
    Overlay {
        /// Everything that is wrong with them.
        errors: Vec<OverlayError>,
    },
    /// A profile can't be read.
    #[error("the profile `{}` can't be read: {source}", .path.display())]
    Profile {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

fn first(diagnostics: &[Diagnostic]) -> String {
    let error = diagnostics.iter().find(|d| d.severity == Severity::Error);
    error.map(ToString::to_string).unwrap_or_default()
}

fn all(errors: &[OverlayError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
