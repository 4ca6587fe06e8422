//! A pack checked before any case: its own faults, and what its plugins would give.

use std::path::Path;

use medhold_model::{Code, Diagnostic, Place};
use medhold_pack::{Pack, PackError, PackFiles};
use medhold_plugin_host::Folders;

use crate::plugins::Offered;

/// A pack and everything that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The pack; usable only where no diagnostic is an error.
    pub pack: Pack,
    /// Its faults, in the order of file, line and column.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks the pack in a folder or a zip archive. Plugins are asked what they give where they are found, and their data is not opened.
///
/// # Errors
/// Where there is no pack at all.
pub fn check(pack: &Path, plugin_folders: &Folders) -> Result<Checked, PackError> {
    let files = PackFiles::read(pack)?;
    let offered = Offered::ask(&Pack::declared(&files), &PackFiles::folder_of(pack), plugin_folders);
    Ok(check_files(files, &offered))
}

/// Checks a pack in memory, with what its plugins were found to give: the same check, for editors that ask again with every key.
#[must_use]
pub fn check_files(files: PackFiles, offered: &Offered) -> Checked {
    let (pack, mut diagnostics) = Pack::build(files, Some(&offered.offers));
    let warnings = offered.warnings(pack.manifest());
    // A library that is there and can't be used is not missing.
    let unusable =
        |place: &Place| warnings.iter().any(|warning| warning.code == Code::PluginUnusable && warning.place == *place);
    diagnostics.retain(|one| one.code != Code::PluginMissing || !unusable(&one.place));
    diagnostics.extend(warnings);
    diagnostics.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
    Checked { pack, diagnostics }
}
