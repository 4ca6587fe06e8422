//! Which pack a file belongs to.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use medhold_pack::{MANIFEST, PackFiles};

use crate::document::Documents;

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The pack's folder.
    pub(crate) pack: PathBuf,
    /// The file's path from there, with `/` between folders.
    pub(crate) file: String,
}

impl Member {
    /// What a file is within the nearest folder above it that has a manifest, on disk or open; none where it is no part of a pack.
    pub(crate) fn of(path: &Path, documents: &Documents) -> Option<Self> {
        let is_pack = |folder: &&Path| {
            let manifest = folder.join(MANIFEST);
            documents.get(&manifest).is_some() || manifest.is_file()
        };
        let pack = path.ancestors().skip(1).find(is_pack)?.to_owned();
        let file = inner(path.strip_prefix(&pack).ok()?)?;
        PackFiles::is_part(&file).then_some(Self { pack, file })
    }
}

/// The packs that open texts belong to, each with those texts by their paths within it.
pub(crate) fn open_packs(documents: &Documents) -> BTreeMap<PathBuf, Vec<(String, Arc<str>)>> {
    let mut packs: BTreeMap<PathBuf, Vec<(String, Arc<str>)>> = BTreeMap::new();
    for (path, document) in documents.iter() {
        if let Some(member) = Member::of(path, documents) {
            packs.entry(member.pack).or_default().push((member.file, document.text.clone()));
        }
    }
    packs
}

/// A path within a pack as diagnostics name it; none where it is hidden or leads elsewhere.
fn inner(path: &Path) -> Option<String> {
    let parts = path.components().map(|part| match part {
        Component::Normal(name) => name.to_str().filter(|name| !name.starts_with('.')),
        _ => None,
    });
    let parts: Option<Vec<&str>> = parts.collect();
    Some(parts?.join("/"))
}
