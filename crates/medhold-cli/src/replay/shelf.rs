//! The packs that decisions may have been made by: those of the folders named, and what these were at earlier revisions.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use medhold::{HostBuilder, Pack, PackFiles};
use medhold_model::PackStamp;

use crate::failure::Failure;
use crate::git::Repository;

/// How deep packs are looked for below a folder that is none itself.
const DEEPEST: usize = 4;
/// How many commits of a pack's history are looked through.
const MOST_COMMITS: usize = 2000;

/// Packs, found by the digest that decisions carry.
pub(crate) struct Shelf {
    packs: Vec<Shelved>,
}

/// A pack of the shelf.
struct Shelved {
    /// Where it was found: the folder, or the commit and the path.
    found: String,
    /// The folder that plugins' configuration counts from.
    folder: PathBuf,
    files: PackFiles,
    /// The texts, where they are of an earlier revision.
    past: Option<BTreeMap<String, String>>,
}

/// The name of a pack on the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(usize);

impl Shelf {
    /// The packs in these folders, and in the folders below those that are none themselves.
    pub(crate) fn of(folders: &[PathBuf]) -> Result<Self, Failure> {
        let mut found = BTreeSet::new();
        for folder in folders {
            if !folder.is_dir() {
                let folder = folder.display();
                return Err(Failure::Arguments(format!("`--packs {folder}`: there is no such folder")));
            }
            look(folder, DEEPEST, &mut found);
        }
        let mut packs = Vec::new();
        for folder in found {
            let files = PackFiles::read(&folder)?;
            packs.push(Shelved { found: folder.display().to_string(), folder, files, past: None });
        }
        Ok(Self { packs })
    }

    /// Adds, for each of these stamps that no pack has as yet, the newest revision of a folder of the shelf that has it.
    pub(crate) fn search_history<'s>(&mut self, stamps: impl Iterator<Item = &'s PackStamp>) -> Result<(), Failure> {
        let mut wanted: Vec<PackStamp> = stamps.flat_map(parts).filter(|stamp| self.one(stamp).is_none()).collect();
        let folders: Vec<PathBuf> = self.packs.iter().map(|pack| pack.folder.clone()).collect();
        for folder in folders {
            if wanted.is_empty() {
                break;
            }
            let repository = Repository::of(&folder)?;
            for (commit, tree) in repository.trees_of_history(repository.path(), MOST_COMMITS)? {
                // An earlier revision that is unreadable, too large say, is none that decided anything.
                let Ok(texts) = repository.texts(&tree, &commit) else {
                    continue;
                };
                let files = PackFiles::from_texts(texts.clone());
                let before = wanted.len();
                wanted.retain(|stamp| !has(&files, stamp));
                if wanted.len() < before {
                    let short: String = commit.chars().take(12).collect();
                    let found = format!("{short}:{}", repository.path());
                    self.packs.push(Shelved { found, folder: folder.clone(), files, past: Some(texts) });
                }
                if wanted.is_empty() {
                    break;
                }
            }
        }
        Ok(())
    }

    /// The packs that a decision with this stamp was made by; none where any of them is not there.
    pub(crate) fn find(&self, stamp: &PackStamp) -> Option<Vec<Place>> {
        parts(stamp).iter().map(|part| self.one(part)).collect()
    }

    /// Where a pack was found.
    pub(crate) fn found(&self, place: Place) -> &str {
        self.packs.get(place.0).map_or("", |pack| &pack.found)
    }

    /// Adds a pack of the shelf to a builder.
    pub(crate) fn put(&self, place: Place, builder: HostBuilder) -> HostBuilder {
        match self.packs.get(place.0) {
            Some(Shelved { past: Some(texts), found, folder, .. }) => {
                builder.pack_files_in(texts.clone(), found, folder)
            }
            Some(pack) => builder.pack(&pack.folder),
            None => builder,
        }
    }

    fn one(&self, stamp: &PackStamp) -> Option<Place> {
        self.packs.iter().position(|pack| has(&pack.files, stamp)).map(Place)
    }
}

/// The stamps that the stamp of a case that several packs decided joins, in its order.
fn parts(stamp: &PackStamp) -> Vec<PackStamp> {
    let joined = stamp.name.split('+').zip(stamp.version.split('+')).zip(stamp.digest.split('+'));
    let part = |((name, version), digest): ((&str, &str), &str)| PackStamp {
        name: name.to_owned(),
        version: version.to_owned(),
        digest: digest.to_owned(),
        set: stamp.set.clone(),
    };
    joined.map(part).collect()
}

/// Whether decisions by these files carry this stamp. What was set may be for another of the packs that decided together.
fn has(files: &PackFiles, stamp: &PackStamp) -> bool {
    if files.digest(&stamp.set) == stamp.digest {
        return true;
    }
    let declared = Pack::declared(files).parameters;
    let own = |(name, value): &(&String, &String)| {
        declared.iter().any(|one| one.name.as_str() == name.as_str() && one.value.to_string() != **value)
    };
    let own: BTreeMap<_, _> = stamp.set.iter().filter(own).map(|(name, value)| (name.clone(), value.clone())).collect();
    own.len() < stamp.set.len() && files.digest(&own) == stamp.digest
}

/// Adds the folder where it is a pack, else the packs below it. Hidden folders are not looked into.
fn look(folder: &Path, deep: usize, found: &mut BTreeSet<PathBuf>) {
    if folder.join(PackFiles::MANIFEST).is_file() {
        found.insert(folder.to_owned());
        return;
    }
    let Some(deep) = deep.checked_sub(1) else {
        return;
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            look(&entry.path(), deep, found);
        }
    }
}
