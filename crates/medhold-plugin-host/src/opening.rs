//! What a plugin is given when it is opened, and what it says of itself then.

use medhold_plugin_wire as wire;

use crate::begun::Seating;
use crate::boundary;
use crate::convert::given_to_wire;
use crate::fault::Fault;
use crate::library::Library;
use crate::process::{self, Process};
use crate::seat::{Seat, decode, encode};
use crate::{Description, Folders, Info, LoadError, PluginSpec, Runs};

/// How the plugin that a pack asks for is opened, as it crosses the line.
fn opening(spec: &PluginSpec) -> Result<Vec<u8>, LoadError> {
    let opening = wire::Opening {
        config: spec.config.iter().map(|(key, value)| (key.clone(), given_to_wire(value))).collect(),
        pack_dir: spec.pack_dir.to_string_lossy().into_owned(),
    };
    encode(&opening).map_err(|fault| load_error(fault, &spec.library))
}

/// Begins to open the plugin that a pack asks for, where it should run.
pub(crate) fn begin(spec: &PluginSpec, folders: &Folders) -> Result<(Info, Description, Seating), LoadError> {
    let path = folders.find(&spec.library)?;
    let (opening, pinned) = (opening(spec)?, spec.sha256.as_deref());
    match &spec.runs {
        Runs::Here => {
            let library = Library::open(&path, pinned)?;
            let (info, description) = described(&library, &opening)?;
            let seat = Seating::begin(library, opening).map_err(|fault| load_error(fault, &info.name))?;
            Ok((info, description, seat))
        }
        Runs::Apart(server) => {
            let (process, info, said) = Process::open(server, &path, pinned, opening)?;
            let description = read(&said, &info.name)?;
            Ok((info, description, Seating::Ready(Seat::Apart(Box::new(process)))))
        }
    }
}

/// What the plugin that a pack asks for gives, asked where it should run.
pub(crate) fn describe(spec: &PluginSpec, folders: &Folders) -> Result<(Info, Description), LoadError> {
    let path = folders.find(&spec.library)?;
    let (opening, pinned) = (opening(spec)?, spec.sha256.as_deref());
    match &spec.runs {
        Runs::Here => described(&Library::open(&path, pinned)?, &opening),
        Runs::Apart(server) => {
            let (info, said) = process::describe(server, &path, pinned, &opening)?;
            let description = read(&said, &info.name)?;
            Ok((info, description))
        }
    }
}

/// What a library is, and what it gives where nothing is configured.
pub(crate) fn unconfigured(library: &Library) -> Result<(Info, Description), LoadError> {
    let opening = encode(&wire::Opening::default()).map_err(|fault| load_error(fault, &library.info.name))?;
    described(library, &opening)
}

fn described(library: &Library, opening: &[u8]) -> Result<(Info, Description), LoadError> {
    let info = library.info.clone();
    let said = boundary::describe(library, opening).map_err(|fault| load_error(fault, &info.name))?;
    let description = read(&said, &info.name)?;
    Ok((info, description))
}

fn read(said: &[u8], plugin: &str) -> Result<Description, LoadError> {
    let said = decode(said).map_err(|fault| load_error(fault, plugin))?;
    Description::read(&said).map_err(|reason| LoadError::BadDescription { plugin: plugin.to_owned(), reason })
}

/// What went wrong when a plugin was opened or described.
pub(crate) fn load_error(fault: Fault, plugin: &str) -> LoadError {
    let plugin = plugin.to_owned();
    match fault {
        Fault::Failed(reason) => LoadError::Refused { plugin, reason },
        Fault::Panicked(text) => LoadError::Panicked { plugin, text },
        Fault::Garbled(reason) => LoadError::BadDescription { plugin, reason },
        Fault::Ended(how) | Fault::Overdue(how) => LoadError::Ended { plugin, how },
    }
}
