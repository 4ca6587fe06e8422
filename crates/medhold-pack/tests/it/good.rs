//! The good pack that every test starts from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use medhold_pack::{Pack, PackFiles};

/// A folder of the test data.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn read(folder: &Path, prefix: &str, texts: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), texts);
        } else {
            texts.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// The good pack's texts by path.
pub(crate) fn good() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    read(&folder("good"), "", &mut texts);
    texts
}

/// The good pack.
pub(crate) fn pack() -> Pack {
    let (pack, diagnostics) = Pack::build(PackFiles::from_texts(good()), None);
    assert_eq!(diagnostics, []);
    assert!(pack.usable());
    pack
}
