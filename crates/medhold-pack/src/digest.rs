//! The digest of everything that what a pack decides hangs on.

use sha2::{Digest, Sha256};

use crate::files::{PackFiles, Part};

/// `sha256:` and the digest, in hexadecimal, of manifest, rules, messages and tables, and of parameters that a profile or
/// the command line set.
///
/// Each entry goes in as its path, a zero byte, its length in bytes as eight bytes, and its content, in the order of paths;
/// so no two packs give the same bytes. Cases, words and README are left out: nothing hangs on them.
pub(crate) fn digest(files: &PackFiles, set: &[(String, String)]) -> String {
    let mut hash = Sha256::new();
    let mut entry = |name: &str, content: &str| {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update((content.len() as u64).to_be_bytes());
        hash.update(content.as_bytes());
    };
    for (path, text) in &files.texts {
        if Part::of(path).is_some_and(Part::decides) {
            entry(path, text);
        }
    }
    for (name, value) in set {
        entry(&format!("set {name}"), value);
    }
    let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}
