//! Builds a host from packs, plugins and what the app adds.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use medhold_model::{Date, Diagnostic, Severity};
use medhold_pack::{MANIFEST, Manifest, Pack, PackFiles};
use medhold_plugin_host::Folders;

use crate::build_error::BuildError;
use crate::host::Host;
use crate::loaded::Loaded;
use crate::overlays::Overlays;
use crate::pack_source::PackSource;
use crate::plugins::{self, Opened, Sources};
use crate::source::EvidenceSource;

/// Whether letters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Letters {
    /// Each decision has its letter, checked.
    #[default]
    Written,
    /// Rulings only: no letters, so no checks of them.
    Left,
}

/// What happens where a plugin library is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MissingPlugins {
    /// The host is not built.
    #[default]
    Refuse,
    /// The claims that need it are undecided with that reason; the rest is decided.
    GoOn,
    /// None is looked for, whether it is there or not: the claims that need one are undecided.
    LeaveAll,
}

/// Builds a [`Host`]. A clone of it builds the same again from what then lies in the folders and files that it names.
///
/// ```no_run
/// use medhold::{Host, Letters, MissingPlugins};
///
/// let host = Host::builder()
///     .pack("rules/rental")
///     .pack("packs/aviation.zip")
///     .plugins("dist/plugins")
///     .missing_plugins(MissingPlugins::GoOn)
///     .profile("clients/filmhjornet.toml")
///     .set("grace_days", "2")
///     .at("2025-11-03".parse()?)
///     .letters(Letters::Left)
///     .build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default)]
pub struct HostBuilder {
    packs: Vec<PackSource>,
    folders: Vec<PathBuf>,
    own: Sources,
    at: Option<Date>,
    settings: Vec<String>,
    profiles: Vec<PathBuf>,
    clients: Vec<Client>,
    letters: Letters,
    missing: MissingPlugins,
    server: Option<PathBuf>,
    deadline: Option<Duration>,
}

/// Everything but the texts of packs from memory, and of the app's own evidence no more than its name.
impl fmt::Debug for HostBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostBuilder")
            .field("packs", &self.packs)
            .field("plugin_folders", &self.folders)
            .field("own", &self.own.keys().collect::<Vec<_>>())
            .field("at", &self.at)
            .field("settings", &self.settings)
            .field("profiles", &self.profiles)
            .field("clients", &self.clients)
            .field("letters", &self.letters)
            .field("missing", &self.missing)
            .finish_non_exhaustive()
    }
}

/// The parameters of one client's cases, or of those without a client.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    pub(crate) name: Option<String>,
    pub(crate) values: BTreeMap<String, String>,
}

impl HostBuilder {
    /// Adds the pack in a folder or a zip archive of one. In the manifest of an archive, `rules/cafe.zip`, paths count from the folder
    /// that it would be unpacked to beside itself, `rules/cafe`.
    #[must_use]
    pub fn pack(mut self, path: impl AsRef<Path>) -> Self {
        self.packs.push(PackSource::At(path.as_ref().to_owned()));
        self
    }

    /// Adds a pack from memory: its files' texts by their path from the pack's folder, such as `messages/nb.ftl`.
    #[must_use]
    pub fn pack_files(mut self, files: BTreeMap<String, String>) -> Self {
        self.packs.push(PackSource::Memory { texts: files, named: None, folder: PathBuf::new() });
        self
    }

    /// Adds a pack from memory that stands for one in a folder, such as an earlier version of it: what plugins are configured with counts
    /// from that folder, which need not be there. `name` is what faults call the pack.
    #[must_use]
    pub fn pack_files_in(mut self, files: BTreeMap<String, String>, name: &str, folder: impl AsRef<Path>) -> Self {
        let folder = folder.as_ref().to_owned();
        self.packs.push(PackSource::Memory { texts: files, named: Some(name.to_owned()), folder });
        self
    }

    /// Adds a pack that is read already, as [`crate::check`] gives it. It is not read again: what was said of it holds.
    #[must_use]
    pub fn checked_pack(mut self, pack: Pack) -> Self {
        self.packs.push(PackSource::Checked(Box::new(pack)));
        self
    }

    /// Adds a folder from which plugin libraries may be loaded, besides the program's own and `plugins/` in it.
    #[must_use]
    pub fn plugins(mut self, folder: impl AsRef<Path>) -> Self {
        self.folders.push(folder.as_ref().to_owned());
        self
    }

    /// Stands in for the plugin of this name with the app's own evidence; no library is then looked for.
    #[must_use]
    pub fn evidence(mut self, plugin: &str, source: impl EvidenceSource + 'static) -> Self {
        self.own.insert(plugin.to_owned(), Arc::new(source));
        self
    }

    /// Decides every case as of this date instead of the day on which it came in.
    #[must_use]
    pub fn at(mut self, date: Date) -> Self {
        self.at = Some(date);
        self
    }

    /// Sets a parameter, over the pack's value and any profile's.
    #[must_use]
    pub fn set(mut self, parameter: &str, value: &str) -> Self {
        self.settings.push(format!("{parameter}={value}"));
        self
    }

    /// Adds a client's profile, a TOML file with a `name` and `[parameters]`.
    ///
    /// It holds for the cases of that client; where it is the only one, for cases that name no client too.
    #[must_use]
    pub fn profile(mut self, path: impl AsRef<Path>) -> Self {
        self.profiles.push(path.as_ref().to_owned());
        self
    }

    /// Sets the parameters for one client's cases, or where none is named for those without a client, over the pack's values and
    /// every profile's; what [`Self::set`] sets is not laid over them.
    #[must_use]
    pub fn client(mut self, name: Option<&str>, values: BTreeMap<String, String>) -> Self {
        self.clients.push(Client { name: name.map(str::to_owned), values });
        self
    }

    /// Whether letters are written.
    #[must_use]
    pub fn letters(mut self, letters: Letters) -> Self {
        self.letters = letters;
        self
    }

    /// What happens where a plugin library is not there.
    #[must_use]
    pub fn missing_plugins(mut self, missing: MissingPlugins) -> Self {
        self.missing = missing;
        self
    }

    /// The program that serves plugins which a pack has run in a process of their own: called with `plugin serve LIBRARY
    /// [SHA256]`, it calls [`crate::serve_plugin`]. Where none is named, it is the program `medhold` that runs this, or that
    /// lies beside the program that does.
    #[must_use]
    pub fn plugin_server(mut self, program: impl AsRef<Path>) -> Self {
        self.server = Some(program.as_ref().to_owned());
        self
    }

    /// The longest time for one call of a plugin in a process of its own, 10 seconds unless said; opening its data may take
    /// six times as long. A call of a plugin in this process can't be ended, and has no limit.
    #[must_use]
    pub fn plugin_deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Reads and checks the packs, opens their plugins, and builds the host.
    ///
    /// # Errors
    /// Where a pack is no pack or has errors, a plugin can't be loaded, or a setting does not fit.
    pub fn build(mut self) -> Result<Host, BuildError> {
        let folders = plugin_folders(&self.folders);
        let overlays = Overlays::read(&self.settings, &self.profiles, &self.clients)?;
        let mut packs: Vec<Loaded> = Vec::new();
        for source in std::mem::take(&mut self.packs) {
            let loaded = self.load(source, &folders, &overlays)?;
            if packs.iter().any(|other| other.pack.name() == loaded.pack.name()) {
                return Err(BuildError::TwiceTheSame { name: loaded.pack.name().to_owned() });
            }
            packs.push(loaded);
        }
        if packs.is_empty() {
            return Err(BuildError::NoPack);
        }
        if let Some(name) = self.own.into_keys().next() {
            return Err(BuildError::NobodyAsks { name });
        }
        overlays.all_known(&packs)?;
        Ok(Host { packs, at: self.at, letters: self.letters })
    }

    fn load(&mut self, source: PackSource, folders: &Folders, overlays: &Overlays) -> Result<Loaded, BuildError> {
        let (files, named, pack_dir) = match source {
            PackSource::At(path) => {
                (PackFiles::read(&path)?, Some(path.display().to_string()), PackFiles::folder_of(&path))
            }
            PackSource::Memory { texts, named, folder } => (PackFiles::from_texts(texts), named, folder),
            PackSource::Checked(pack) => return self.load_checked(*pack, folders, overlays),
        };
        let named = named.as_deref();
        let manifest = Pack::declared(&files);
        let opened = self
            .begin(&manifest, &pack_dir, folders)
            .map_err(|error| faulty_manifest(&files, named).unwrap_or(error))?;
        let kept = opened.may_fail().then(|| files.clone());
        // The plugins open their data meanwhile.
        let (pack, diagnostics) = Pack::build(files, Some(&opened.offers()));
        let at_fault = |error| kept.as_ref().and_then(|files| faulty_manifest(files, named)).unwrap_or(error);
        let sources = opened.finish().map_err(at_fault)?;
        if !pack.usable() {
            return Err(faulty(&pack, named, diagnostics));
        }
        Loaded::of(pack, sources, overlays)
    }

    fn load_checked(&mut self, pack: Pack, folders: &Folders, overlays: &Overlays) -> Result<Loaded, BuildError> {
        if !pack.usable() {
            return Err(faulty(&pack, None, Vec::new()));
        }
        let pack_dir = pack.folder().map(Path::to_owned).unwrap_or_default();
        let sources = self.begin(pack.manifest(), &pack_dir, folders)?.finish()?;
        Loaded::of(pack, sources, overlays)
    }

    fn begin(&mut self, manifest: &Manifest, pack_dir: &Path, folders: &Folders) -> Result<Opened, BuildError> {
        let server = &plugins::server(self.server.as_deref(), self.deadline);
        let opening = plugins::Opening { manifest, pack_dir, folders, server, missing: self.missing };
        opening.begin(&mut self.own)
    }
}

/// The faults of a manifest, where it has any: a plugin that can't be opened may be the consequence of one.
fn faulty_manifest(files: &PackFiles, named: Option<&str>) -> Option<BuildError> {
    let (pack, diagnostics) = Pack::build(files.clone(), None);
    let in_manifest = |one: &Diagnostic| one.severity == Severity::Error && one.place.file == MANIFEST;
    let at_fault = diagnostics.iter().any(in_manifest);
    at_fault.then(|| faulty(&pack, named, diagnostics))
}

fn faulty(pack: &Pack, named: Option<&str>, diagnostics: Vec<Diagnostic>) -> BuildError {
    let pack = named.unwrap_or_else(|| pack.name()).to_owned();
    BuildError::Faulty { pack, diagnostics }
}

/// The folders that libraries are looked for in: the program's own, `plugins/` in it, and those that the caller names.
#[must_use]
pub fn plugin_folders(named: &[PathBuf]) -> Folders {
    let program = std::env::current_exe().unwrap_or_default();
    named.iter().fold(Folders::beside(&program), |folders, folder| folders.and(folder))
}
