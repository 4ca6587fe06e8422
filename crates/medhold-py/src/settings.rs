//! What a host is built from, as Python says it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use medhold::{Date, Host, HostBuilder, Letters, LiveHost, MissingPlugins, PackFiles};
use medhold_pack::Pack;
use pyo3::prelude::*;

use crate::error;
use crate::source::Source;

/// A pack: a folder, or texts by path with the folder that they stand for.
#[derive(FromPyObject)]
pub(crate) enum PackSource {
    #[pyo3(transparent)]
    Folder(PathBuf),
    Memory(BTreeMap<String, String>, Option<PathBuf>),
}

/// The parameters of one client's cases; of those without a client where it has no name.
type Client = (Option<String>, BTreeMap<String, String>);

/// What a host is built from.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Settings {
    packs: Vec<PackSource>,
    plugins: Vec<PathBuf>,
    profiles: Vec<PathBuf>,
    clients: Vec<Client>,
    set: BTreeMap<String, String>,
    at: Option<String>,
    letters: bool,
    missing_plugins: String,
    /// What answers for a plugin, by the plugin's name.
    evidence: BTreeMap<String, Py<PyAny>>,
    plugin_server: Option<PathBuf>,
    /// In seconds.
    plugin_deadline: Option<f64>,
}

impl Settings {
    /// Builds the host, other Python threads running meanwhile.
    ///
    /// # Errors
    /// Where a setting does not fit, and as [`LiveHost::new`].
    pub(crate) fn build(self, py: Python<'_>) -> PyResult<LiveHost> {
        let at = self.at.as_deref().map(str::parse::<Date>).transpose();
        let at = at.map_err(|fault| error::setting(py, &format!("`at`: {fault}")))?;
        let missing = missing(&self.missing_plugins).map_err(|fault| error::setting(py, &fault))?;
        let deadline = self.plugin_deadline.map(Duration::try_from_secs_f64).transpose();
        let deadline = deadline.map_err(|fault| error::setting(py, &format!("`plugin_deadline`: {fault}")))?;
        let built = py.detach(|| LiveHost::new(self.builder(at, missing, deadline)));
        built.map_err(|fault| error::build(py, &fault))
    }

    fn builder(self, at: Option<Date>, missing: MissingPlugins, deadline: Option<Duration>) -> HostBuilder {
        let letters = if self.letters { Letters::Written } else { Letters::Left };
        let mut builder = Host::builder().letters(letters).missing_plugins(missing);
        let mut evidence = self.evidence;
        for pack in self.packs {
            for (name, source) in stood_in_for(&pack, &mut evidence) {
                builder = builder.evidence(&name, source);
            }
            builder = match pack {
                PackSource::Folder(folder) => builder.pack(folder),
                PackSource::Memory(texts, None) => builder.pack_files(texts),
                PackSource::Memory(texts, Some(folder)) => {
                    builder.pack_files_in(texts, &folder.display().to_string(), &folder)
                }
            };
        }
        // What no pack asks for is told by name.
        for (name, answer) in evidence {
            builder = builder.evidence(&name, Source::of_nothing(&name, answer));
        }
        builder = self.plugins.iter().fold(builder, HostBuilder::plugins);
        builder = self.profiles.iter().fold(builder, HostBuilder::profile);
        builder = self.clients.into_iter().fold(builder, |b, (name, values)| b.client(name.as_deref(), values));
        builder = self.set.iter().fold(builder, |b, (name, value)| b.set(name, value));
        builder = at.into_iter().fold(builder, HostBuilder::at);
        builder = self.plugin_server.iter().fold(builder, HostBuilder::plugin_server);
        deadline.into_iter().fold(builder, HostBuilder::plugin_deadline)
    }
}

/// What stands in for the plugins that a pack's manifest asks for, with the measures that it has from them.
fn stood_in_for(pack: &PackSource, evidence: &mut BTreeMap<String, Py<PyAny>>) -> Vec<(String, Source)> {
    if evidence.is_empty() {
        return Vec::new();
    }
    let files = match pack {
        // What can't be read is told when the host is built.
        PackSource::Folder(folder) => PackFiles::read(folder).unwrap_or_default(),
        PackSource::Memory(texts, _) => PackFiles::from_texts(texts.clone()),
    };
    let manifest = Pack::declared(&files);
    let asked = manifest.plugins.keys().filter_map(|name| Some((name, evidence.remove(name.as_str())?)));
    asked.map(|(name, answer)| (name.to_string(), Source::of(name.as_str(), answer, &manifest))).collect()
}

fn missing(text: &str) -> Result<MissingPlugins, String> {
    match text {
        "refuse" => Ok(MissingPlugins::Refuse),
        "go_on" => Ok(MissingPlugins::GoOn),
        "leave_all" => Ok(MissingPlugins::LeaveAll),
        other => Err(format!("`missing_plugins` is `{other}`; write `refuse`, `go_on` or `leave_all`")),
    }
}
