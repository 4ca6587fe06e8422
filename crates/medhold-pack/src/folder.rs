//! Reading a pack's folder: only what belongs to the pack, nothing outside the folder, nothing too large.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use medhold_model::{Code, Diagnostic, Place};

use crate::PackError;
use crate::files::{MANIFEST, PackFiles, Part, without_mark};

/// How deep folders of rules may lie within each other.
const DEEPEST: usize = 8;
/// How many files a pack may have.
const MOST_FILES: usize = 4096;

impl PackFiles {
    /// Reads a pack's folder.
    ///
    /// A link that leads out of the folder, a text that is not UTF-8 and a file that is too large are diagnostics, and the
    /// file is left out. Hidden files and files that are no part of a pack are not looked at.
    ///
    /// # Errors
    /// Where there is no such folder, it has no `pack.toml`, or a folder or file can't be read.
    pub fn read(folder: &Path) -> Result<Self, PackError> {
        if !folder.is_dir() {
            return Err(PackError::NoFolder { folder: folder.to_owned() });
        }
        if !folder.join(MANIFEST).exists() {
            return Err(PackError::NoManifest { folder: folder.to_owned() });
        }
        let root = folder.canonicalize().map_err(unreadable(folder))?;
        let mut reading = Reading { root, files: Self::default() };
        reading.folder(folder, "", 0)?;
        Ok(reading.files)
    }
}

struct Reading {
    /// The folder without links in its path.
    root: PathBuf,
    files: PackFiles,
}

impl Reading {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), PackError> {
        if depth > DEEPEST {
            let message = format!("folders lie more than {DEEPEST} deep");
            self.fault(Code::FolderTooDeep, prefix.trim_end_matches('/'), message, "put the rules into fewer folders");
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
            self.fault(Code::OutsidePack, inner, "this link leads out of the pack's folder".to_owned(), help);
        }
    }

    fn inside(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|real| real.starts_with(&self.root))
    }

    fn file(&mut self, path: &Path, inner: &str, part: Part) -> Result<(), PackError> {
        if path.is_symlink() && !self.inside(path) {
            let help = "put the file itself into the pack's folder; files outside it are never read";
            self.fault(Code::OutsidePack, inner, "this link leads out of the pack's folder".to_owned(), help);
            return Ok(());
        }
        if self.files.texts.len() >= MOST_FILES {
            let message = format!("a pack has at most {MOST_FILES} files, and this one is left out");
            self.fault(Code::TooManyFiles, inner, message, "put the rules into fewer files");
            return Ok(());
        }
        let Some(bytes) = read_at_most(path, part.most_bytes()).map_err(unreadable(path))? else {
            self.files.faults.push(part.too_large(inner));
            return Ok(());
        };
        match String::from_utf8(bytes) {
            Ok(text) => drop(self.files.texts.insert(inner.to_owned(), without_mark(text))),
            Err(error) => self.not_text(inner, error.as_bytes(), error.utf8_error().valid_up_to()),
        }
        Ok(())
    }

    fn not_text(&mut self, inner: &str, bytes: &[u8], good: usize) {
        let text = bytes.get(..good).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let place = Place::of_bytes(inner, text, good..good);
        let fault = Diagnostic::new(Code::NotUtf8, place, "the text is not UTF-8 from here on");
        self.files.faults.push(fault.help("save the file as UTF-8"));
    }

    fn fault(&mut self, code: Code, inner: &str, message: String, help: &str) {
        self.files.faults.push(Diagnostic::new(code, Place::file(inner), message).help(help));
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

/// The file's bytes; none where there are more than `most`.
fn read_at_most(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = fs::File::open(path)?;
    let length = file.metadata()?.len().min(most);
    // Room for all of it and for finding that there is no more: texts are kept as long as the pack.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1);
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> PackError {
    let path = path.to_owned();
    |source| PackError::Unreadable { path, source }
}
