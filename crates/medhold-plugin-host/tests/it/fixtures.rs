//! Builds the fixture plugins once and says where they are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use escargot::format::Message;
use medhold_model::{Given, Value};
use medhold_plugin_host::{EvidenceRequest, Folders, LoadError, Plugin, PluginSpec, Runs};

/// The folder that holds the fixtures' libraries.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let build = escargot::CargoBuild::new()
            .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
            .examples()
            .exec()
            .expect("cargo builds the fixtures");
        let rowdy = build
            .filter_map(|message| match message.expect("cargo tells what it builds").decode() {
                Ok(Message::CompilerArtifact(artifact)) if artifact.target.name == "medhold_rowdy" => {
                    artifact.filenames.first().map(|file| file.to_path_buf())
                }
                _ => None,
            })
            .next()
            .expect("cargo built the fixture");
        rowdy.parent().expect("a library lies in a folder").to_owned()
    })
}

pub(crate) fn spec(library: &str, config: &str) -> PluginSpec {
    let config: BTreeMap<String, Given> = serde_json::from_str(config).expect("a configuration");
    PluginSpec {
        name: "it".parse().expect("a name"),
        library: library.to_owned(),
        config,
        pack_dir: "packs/one".into(),
        sha256: None,
        runs: Runs::Here,
    }
}

pub(crate) fn load(library: &str, config: &str) -> Result<Plugin, LoadError> {
    Plugin::load(&spec(library, config), &Folders::new([folder().to_owned()]))
}

/// A copy of nothing but this library's name, in a folder of its own, with other contents.
pub(crate) fn counterfeit(library: &str, contents: &[u8]) -> (tempfile::TempDir, Folders) {
    use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(format!("{DLL_PREFIX}{library}{DLL_SUFFIX}")), contents).expect("a file");
    let folders = Folders::new([folder.path().to_owned()]);
    (folder, folders)
}

/// A request for a measure of the fixture of this name.
pub(crate) fn request(measure: &str, what: &str) -> EvidenceRequest {
    EvidenceRequest {
        measure: measure.parse().expect("a measure"),
        subject: BTreeMap::from([("what".parse().expect("a key"), Value::Text(what.to_owned()))]),
        measures: BTreeMap::new(),
        parameters: BTreeMap::new(),
        at: "2013-12-31".parse().expect("a date"),
        before: false,
    }
}
