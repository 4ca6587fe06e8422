//! The files of a pack as they are read, be it from a folder or an archive: what is taken, and what is a fault.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use medhold_model::{Code, Diagnostic, Place};

use crate::PackError;
use crate::archive;
use crate::files::{PackFiles, Part, without_mark};
use crate::folder;

/// How deep folders of rules may lie within each other.
pub(crate) const DEEPEST: usize = 8;
/// How many files a pack may have.
const MOST_FILES: usize = 4096;

impl PackFiles {
    /// Reads a pack: its folder, or a zip archive of the folder or of what is in it.
    ///
    /// A link that leads out of the folder, a text that is not UTF-8 and a file that is too large are diagnostics, and the
    /// file is left out. Hidden files and files that are no part of a pack are not looked at.
    ///
    /// # Errors
    /// Where there is neither, it has no `pack.toml`, or a folder or file can't be read.
    pub fn read(pack: &Path) -> Result<Self, PackError> {
        match (pack.is_dir(), pack.is_file()) {
            (true, _) => folder::read(pack),
            (_, true) => archive::read(pack),
            _ => Err(PackError::NoFolder { folder: pack.to_owned() }),
        }
    }

    /// The folder that paths in a pack's manifest count from: the pack's own, or for an archive the one that it would be unpacked
    /// to beside itself, `rules/cafe` for `rules/cafe.zip`, which need not be there.
    #[must_use]
    pub fn folder_of(pack: &Path) -> PathBuf {
        if pack.is_file() { pack.with_extension("") } else { pack.to_owned() }
    }

    /// Takes a part of the pack in, from what gives its bytes, or none where they are more than it is asked for.
    pub(crate) fn take<E>(
        &mut self,
        inner: &str,
        part: Part,
        bytes: impl FnOnce(u64) -> Result<Option<Vec<u8>>, E>,
    ) -> Result<(), E> {
        if self.texts.len() >= MOST_FILES {
            let message = format!("a pack has at most {MOST_FILES} files, and this one is left out");
            self.fault(Code::TooManyFiles, inner, &message, "put the rules into fewer files");
            return Ok(());
        }
        let Some(bytes) = bytes(part.most_bytes())? else {
            self.faults.push(part.too_large(inner));
            return Ok(());
        };
        match String::from_utf8(bytes) {
            Ok(text) => drop(self.texts.insert(inner.to_owned(), without_mark(text))),
            Err(error) => self.faults.push(not_text(inner, error.as_bytes(), error.utf8_error().valid_up_to())),
        }
        Ok(())
    }

    pub(crate) fn fault(&mut self, code: Code, inner: &str, message: &str, help: &str) {
        self.faults.push(Diagnostic::new(code, Place::file(inner), message).help(help));
    }
}

/// All bytes of a file that is said to be `length` long; none where there are more than `most`.
pub(crate) fn read_at_most(file: impl Read, length: u64, most: u64) -> io::Result<Option<Vec<u8>>> {
    // Room for all of it and for finding that there is no more: texts are kept as long as the pack.
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(most)).unwrap_or_default() + 1);
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// That a folder within the pack lies too deep.
pub(crate) fn too_deep(folder: &str) -> Diagnostic {
    let message = format!("folders lie more than {DEEPEST} deep");
    Diagnostic::new(Code::FolderTooDeep, Place::file(folder), message).help("put the rules into fewer folders")
}

fn not_text(inner: &str, bytes: &[u8], good: usize) -> Diagnostic {
    let text = bytes.get(..good).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    let place = Place::of_bytes(inner, text, good..good);
    Diagnostic::new(Code::NotUtf8, place, "the text is not UTF-8 from here on").help("save the file as UTF-8")
}
