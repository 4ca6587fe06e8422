//! Reading a pack's zip archive: as if it had been unpacked to a folder, though nothing is.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use medhold_model::Code;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::PackError;
use crate::entry::{DEEPEST, read_at_most, too_deep};
use crate::files::{MANIFEST, PackFiles, Part};
use crate::folder::unreadable;

/// Reads an archive that holds a pack's folder, or what is in it.
pub(crate) fn read(path: &Path) -> Result<PackFiles, PackError> {
    let file = File::open(path).map_err(unreadable(path))?;
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(no_archive(path))?;
    let names = names(&mut archive).map_err(no_archive(path))?;
    let prefix = prefix(&names).ok_or_else(|| PackError::NoManifest { folder: path.to_owned() })?;
    let mut files = PackFiles::default();
    for (name, entry) in names.range(prefix.clone()..).take_while(|(name, _)| name.starts_with(&prefix)) {
        let inner = name.strip_prefix(&prefix).unwrap_or(name);
        if let Some(part) = Part::in_sight(inner) {
            entry_into(&mut files, &mut archive, *entry, inner, part).map_err(|why| damaged(path, name, &why))?;
        }
    }
    Ok(files)
}

/// The files in the archive by name, with where they stand in it. A name that leads out of the archive is none of a pack's.
fn names(archive: &mut ZipArchive<BufReader<File>>) -> Result<BTreeMap<String, usize>, ZipError> {
    let mut names = BTreeMap::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index)?;
        let enclosed = entry.enclosed_name().and_then(|name| name.to_str().map(|name| name.replace('\\', "/")));
        if let Some(name) = enclosed.filter(|_| !entry.is_dir()) {
            names.insert(name, index);
        }
    }
    Ok(names)
}

/// What stands before the names of the pack's files: nothing, or the one folder in the archive that has a manifest.
fn prefix(names: &BTreeMap<String, usize>) -> Option<String> {
    if names.contains_key(MANIFEST) {
        return Some(String::new());
    }
    let mut folders = names.keys().filter_map(|name| {
        let folder = name.strip_suffix(MANIFEST)?;
        let top = folder.strip_suffix('/')?;
        (!top.contains('/') && !top.starts_with('.')).then(|| folder.to_owned())
    });
    folders.next().filter(|_| folders.next().is_none())
}

fn entry_into(
    files: &mut PackFiles,
    archive: &mut ZipArchive<BufReader<File>>,
    index: usize,
    inner: &str,
    part: Part,
) -> Result<(), ZipError> {
    if inner.matches('/').count() > DEEPEST {
        files.faults.push(too_deep(inner.rsplit_once('/').map_or(inner, |(folder, _)| folder)));
        return Ok(());
    }
    let entry = archive.by_index(index)?;
    if entry.is_symlink() {
        let help = "put the file itself into the archive; links in one are never followed";
        files.fault(Code::OutsidePack, inner, "this is a link, not a file", help);
        return Ok(());
    }
    let length = entry.size();
    files.take(inner, part, |most| read_at_most(entry, length, most)).map_err(ZipError::from)
}

fn no_archive(path: &Path) -> impl FnOnce(ZipError) -> PackError {
    |why| match why {
        ZipError::Io(source) => PackError::Unreadable { path: path.to_owned(), source },
        ZipError::UnsupportedArchive(why) => PackError::NoArchive { path: path.to_owned(), why: why.to_owned() },
        _ => PackError::NoArchive { path: path.to_owned(), why: "it does not end as one does".to_owned() },
    }
}

fn damaged(path: &Path, name: &str, why: &ZipError) -> PackError {
    let source = io::Error::other(why.to_string());
    PackError::Unreadable { path: path.join(name), source }
}
