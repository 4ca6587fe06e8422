//! Reading a pack's folder: only what belongs to the pack, nothing outside the folder, nothing too large.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use medhold_model::Code;

use crate::PackError;
use crate::entry::{DEEPEST, read_at_most, too_deep};
use crate::files::{MANIFEST, PackFiles, Part};

/// Reads a pack's folder.
pub(crate) fn read(folder: &Path) -> Result<PackFiles, PackError> {
    if !folder.join(MANIFEST).exists() {
        return Err(PackError::NoManifest { folder: folder.to_owned() });
    }
    let root = folder.canonicalize().map_err(unreadable(folder))?;
    let mut reading = Reading { root, files: PackFiles::default() };
    reading.folder(folder, "", 0)?;
    Ok(reading.files)
}

struct Reading {
    /// The folder without links in its path.
    root: PathBuf,
    files: PackFiles,
}

impl Reading {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), PackError> {
        if depth > DEEPEST {
            self.files.faults.push(too_deep(prefix.trim_end_matches('/')));
            return Ok(());
        }
        for (name, path) in sorted(folder)? {
            let inner = format!("{prefix}{name}");
            let link = path.is_symlink();
            if path.is_dir() && link {
                self.linked_folder(&path, &inner);
            } else if path.is_dir() {
                self.folder(&path, &format!("{inner}/"), depth + 1)?;
            } else if let Some(part) = Part::of(&inner) {
                self.file(&path, &inner, part)?;
            }
        }
        Ok(())
    }

    fn linked_folder(&mut self, path: &Path, inner: &str) {
        if !self.inside(path) {
            let help = "put what it leads to into the pack's folder; files outside it are never read";
            self.files.fault(Code::OutsidePack, inner, "this link leads out of the pack's folder", help);
        }
    }

    fn inside(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|real| real.starts_with(&self.root))
    }

    fn file(&mut self, path: &Path, inner: &str, part: Part) -> Result<(), PackError> {
        if path.is_symlink() && !self.inside(path) {
            let help = "put the file itself into the pack's folder; files outside it are never read";
            self.files.fault(Code::OutsidePack, inner, "this link leads out of the pack's folder", help);
            return Ok(());
        }
        self.files.take(inner, part, |most| bytes_of(path, most)).map_err(unreadable(path))
    }
}

/// The entries of a folder that are not hidden, by name.
fn sorted(folder: &Path) -> Result<Vec<(String, PathBuf)>, PackError> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let entry = entry.map_err(unreadable(folder))?;
        // A name that is not UTF-8 can't be that of a part of a pack.
        if let Some(name) = entry.file_name().to_str().filter(|name| !name.starts_with('.')) {
            entries.push((name.to_owned(), entry.path()));
        }
    }
    entries.sort();
    Ok(entries)
}

fn bytes_of(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = fs::File::open(path)?;
    let length = file.metadata()?.len();
    read_at_most(file, length, most)
}

pub(crate) fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> PackError {
    let path = path.to_owned();
    |source| PackError::Unreadable { path, source }
}
