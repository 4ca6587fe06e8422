//! Looks at plugins without opening their data.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};

use crate::library::Library;
use crate::opening;
use crate::{Description, Folders, Info, LoadError, PluginSpec};

/// Every plugin library in these folders with what it is or why it can't be used, in the order of the folders and of the
/// names in each. A library is one whose name begins with `medhold_`; a folder that isn't there holds none.
#[must_use]
pub fn found_in(folders: &Folders) -> Vec<(PathBuf, Result<Info, LoadError>)> {
    let opened = |path: PathBuf| {
        let info = Library::open(&path, None).map(|library| library.info);
        (path, info)
    };
    folders.iter().flat_map(libraries).map(opened).collect()
}

/// What the library at this path is, and what it gives where nothing is configured.
///
/// # Errors
/// As [`crate::Plugin::load`].
pub fn inspect(path: &Path) -> Result<(Info, Description), LoadError> {
    opening::unconfigured(&Library::open(path, None)?)
}

/// What the plugin that a pack asks for gives, without its data: a pack can be checked where they aren't.
///
/// # Errors
/// As [`crate::Plugin::load`], but for its data.
pub fn describe(spec: &PluginSpec, folders: &Folders) -> Result<(Info, Description), LoadError> {
    opening::describe(spec, folders)
}

fn libraries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let is_plugin = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(&format!("{DLL_PREFIX}medhold_")) && name.ends_with(DLL_SUFFIX)
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|e| e.path())).filter(is_plugin).collect();
    paths.sort();
    paths
}
