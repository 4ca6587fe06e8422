//! What a plugin is given when it is opened, and what it says of itself then.

use medhold_plugin_wire as wire;

use crate::boundary::{self, Fault};
use crate::convert::given_to_wire;
use crate::library::Library;
use crate::{Description, LoadError, PluginSpec};

/// How the plugin that a pack asks for is opened.
pub(crate) fn opening(spec: &PluginSpec) -> wire::Opening {
    wire::Opening {
        config: spec
            .config
            .iter()
            .map(|(key, value)| (key.clone(), given_to_wire(value)))
            .collect(),
        pack_dir: spec.pack_dir.to_string_lossy().into_owned(),
    }
}

/// What a library gives under a configuration.
pub(crate) fn described(
    library: &Library,
    opening: &wire::Opening,
) -> Result<Description, LoadError> {
    let plugin = &library.info.name;
    let said = boundary::describe(library, opening).map_err(|fault| load_error(fault, plugin))?;
    Description::read(&said).map_err(|reason| LoadError::BadDescription {
        plugin: plugin.clone(),
        reason,
    })
}

/// What went wrong when a plugin was opened or described.
pub(crate) fn load_error(fault: Fault, plugin: &str) -> LoadError {
    let plugin = plugin.to_owned();
    match fault {
        Fault::Failed(reason) => LoadError::Refused { plugin, reason },
        Fault::Panicked(text) => LoadError::Panicked { plugin, text },
        Fault::Garbled(reason) => LoadError::BadDescription { plugin, reason },
    }
}
