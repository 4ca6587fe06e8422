//! The first thing that a plugin's process says: what the library is, or why it can't be used.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{Info, LoadError};

/// What the library is, or why it can't be used.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Greeting {
    Ready(Info),
    Unreadable(String),
    OtherDigest { pinned: String, found: String },
    NotALibrary(String),
    NotAPlugin(String),
    OtherAbi { major: u32, minor: u32 },
}

impl Greeting {
    /// Why the library can't be used.
    pub(crate) fn refusal(error: &LoadError) -> Self {
        match error {
            LoadError::OtherDigest { pinned, found, .. } => {
                Self::OtherDigest { pinned: pinned.clone(), found: found.clone() }
            }
            LoadError::NotALibrary { reason, .. } => Self::NotALibrary(reason.clone()),
            LoadError::NotAPlugin { reason, .. } => Self::NotAPlugin(reason.clone()),
            LoadError::OtherAbi { major, minor, .. } => Self::OtherAbi { major: *major, minor: *minor },
            LoadError::Unreadable { source, .. } => Self::Unreadable(source.to_string()),
            other => Self::NotAPlugin(other.to_string()),
        }
    }

    /// The same as opening the library here would have given.
    pub(crate) fn opened(self, path: &Path) -> Result<Info, LoadError> {
        let path = path.to_owned();
        Err(match self {
            Self::Ready(info) => return Ok(info),
            Self::Unreadable(text) => LoadError::Unreadable { path, source: io::Error::other(text) },
            Self::OtherDigest { pinned, found } => LoadError::OtherDigest { path, pinned, found },
            Self::NotALibrary(reason) => LoadError::NotALibrary { path, reason },
            Self::NotAPlugin(reason) => LoadError::NotAPlugin { path, reason },
            Self::OtherAbi { major, minor } => LoadError::OtherAbi { path, major, minor },
        })
    }
}
