//! The shipped packs as texts, to be edited.

use std::collections::BTreeMap;
use std::path::Path;

use medhold_pack::PackFiles;

/// A pack's files by path.
pub(crate) type Texts = BTreeMap<String, String>;

/// The files of a shipped pack.
pub(crate) fn shipped(pack: &str) -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(pack);
    PackFiles::read(&folder).unwrap().iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}
