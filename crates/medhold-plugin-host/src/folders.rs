//! Where plugin libraries may come from.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};

use crate::LoadError;

/// The folders that libraries are looked for in, in this order. A pack can't add to them.
///
/// ```
/// use medhold_plugin_host::Folders;
///
/// let folders = Folders::beside("/opt/medhold/bin/medhold".as_ref()).and("/srv/plugins");
/// assert_eq!(folders.iter().count(), 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folders(Vec<PathBuf>);

impl Folders {
    /// These folders.
    #[must_use]
    pub fn new(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        Self(folders.into_iter().collect())
    }

    /// The folder of this program, and `plugins` in it.
    #[must_use]
    pub fn beside(program: &Path) -> Self {
        let folder = program.parent().unwrap_or(Path::new("")).to_owned();
        Self(vec![folder.clone(), folder.join("plugins")])
    }

    /// One more folder, searched last.
    #[must_use]
    pub fn and(mut self, folder: impl Into<PathBuf>) -> Self {
        self.0.push(folder.into());
        self
    }

    /// The folders, in the order in which they are searched.
    pub fn iter(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().map(PathBuf::as_path)
    }

    /// The first file of this library.
    pub(crate) fn find(&self, library: &str) -> Result<PathBuf, LoadError> {
        let file = file_name(library)?;
        let mut paths = self.iter().map(|folder| folder.join(&file));
        paths.find(|path| path.is_file()).ok_or_else(|| LoadError::Missing { file, folders: self.0.clone() })
    }
}

/// The file of a library on this system: `medhold_x` is `libmedhold_x.so`, `libmedhold_x.dylib` or `medhold_x.dll`.
fn file_name(library: &str) -> Result<String, LoadError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if library.is_empty() || !library.chars().all(plain) {
        return Err(LoadError::BadName { library: library.to_owned() });
    }
    Ok(format!("{DLL_PREFIX}{library}{DLL_SUFFIX}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_would_leave_the_folders_is_refused() {
        for library in ["../medhold_x", "/lib/medhold_x", "medhold_x.so", "", "a\\b", "medhold x"] {
            assert!(matches!(file_name(library), Err(LoadError::BadName { .. })), "{library}");
        }
        assert!(file_name("medhold_x").unwrap().contains("medhold_x."));
    }

    #[test]
    fn the_first_folder_that_holds_the_file_wins() {
        let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = file_name("medhold_x").unwrap();
        std::fs::write(second.path().join(&file), "").unwrap();
        let folders = Folders::new([first.path().to_owned(), second.path().to_owned()]);
        assert_eq!(folders.find("medhold_x").unwrap(), second.path().join(&file));
        std::fs::write(first.path().join(&file), "").unwrap();
        assert_eq!(folders.find("medhold_x").unwrap(), first.path().join(&file));
    }
}
