//! Why a folder or an archive is no pack at all.

use std::path::PathBuf;

/// The reason why there is no pack to check: everything else that is wrong is a diagnostic.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// There is no such folder.
    #[error("there is no folder `{}`; name the folder of a pack, the one with `pack.toml` in it", folder.display())]
    NoFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder or archive has no manifest.
    #[error("`{}` is no pack: it has no `pack.toml`", folder.display())]
    NoManifest {
        /// The folder or archive.
        folder: PathBuf,
    },
    /// The file is no archive.
    #[error("`{}` is neither a pack's folder nor a zip archive of one: {why}", path.display())]
    NoArchive {
        /// The file.
        path: PathBuf,
        /// What about it is not as in an archive.
        why: String,
    },
    /// The folder, or a file that must be read, can't be read.
    #[error("`{}` can't be read", path.display())]
    Unreadable {
        /// What can't be read.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}
