//! Where a host's pack comes from.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use medhold_pack::Pack;

/// Where a pack comes from.
#[derive(Clone)]
pub(crate) enum PackSource {
    /// A folder or an archive.
    At(PathBuf),
    /// Texts by path, what faults call the pack, and the folder that it stands for.
    Memory { texts: BTreeMap<String, String>, named: Option<String>, folder: PathBuf },
    /// It is read already.
    Checked(Box<Pack>),
}

impl fmt::Debug for PackSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(path) => path.fmt(f),
            Self::Memory { texts, named, .. } => write!(f, "{} texts {named:?}", texts.len()),
            Self::Checked(pack) => pack.name().fmt(f),
        }
    }
}
