//! What a pack needs besides its own files, for who sends it elsewhere.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};

use medhold::{Pack, PackFiles};
use medhold_pack::PluginDecl;
use pyo3::prelude::*;

use crate::error;

/// The files' names of the plugin libraries that a pack asks for, and the files that it sets its plugins up with: those that it names by a
/// path from its folder, and that are there.
///
/// # Errors
/// Where there is no such pack.
#[pyfunction]
pub(crate) fn needs(py: Python<'_>, pack: &str) -> PyResult<(Vec<String>, Vec<PathBuf>)> {
    let files = PackFiles::read(Path::new(pack)).map_err(|fault| error::build(py, &fault.into()))?;
    let folder = PackFiles::folder_of(Path::new(pack));
    let plugins = Pack::declared(&files).plugins;
    let libraries = plugins.values().map(|decl| format!("{DLL_PREFIX}{}{DLL_SUFFIX}", decl.library)).collect();
    Ok((libraries, plugins.values().flat_map(|decl| set_up_with(decl, &folder)).collect()))
}

fn set_up_with(decl: &PluginDecl, folder: &Path) -> Vec<PathBuf> {
    let texts = decl.config.as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str());
    let relative = texts.filter(|text| !text.is_empty() && Path::new(text).is_relative());
    relative.map(|text| folder.join(text)).filter(|file| file.is_file()).collect()
}
