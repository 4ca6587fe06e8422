//! What can go wrong when a plugin is loaded or called.

use std::io;
use std::path::PathBuf;

use medhold_plugin_abi::{ABI_MAJOR, ABI_MINOR};

/// The reason why a plugin could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The manifest's library is no plain name.
    #[error(
        "`{library}` is no library name; write letters, digits, `-` and `_` only, without folder and ending, such as `medhold_x`"
    )]
    BadName {
        /// The name as written.
        library: String,
    },
    /// No folder holds the library. The pack can be checked and decided without it: what needs it is undecided.
    #[error("the plugin library `{file}` is not there; looked in {}; build it, or name the folder that holds it", in_words(.folders))]
    Missing {
        /// The file that was looked for.
        file: String,
        /// The folders, in the order in which they were searched.
        folders: Vec<PathBuf>,
    },
    /// The file is there and can't be read.
    #[error("`{}` can't be read: {source}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is not the one that the manifest pins.
    #[error(
        "`{}` is not the library that the pack pins: its SHA-256 is `{found}`, the manifest says `{pinned}`; get the pinned version, or pin this one",
        .path.display()
    )]
    OtherDigest {
        /// The file.
        path: PathBuf,
        /// The digest in the manifest.
        pinned: String,
        /// The digest of the file.
        found: String,
    },
    /// The system can't open the file as a library.
    #[error("`{}` can't be opened as a library: {reason}", .path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// A library, but not a medhold plugin.
    #[error("`{}` is no medhold plugin: {reason}", .path.display())]
    NotAPlugin {
        /// The file.
        path: PathBuf,
        /// What is missing or wrong.
        reason: String,
    },
    /// A plugin for another version of the ABI.
    #[error(
        "`{}` was made for plugin ABI {major}.{minor}, this medhold speaks {ABI_MAJOR}.{ABI_MINOR}; get a build of the plugin for {ABI_MAJOR}.{ABI_MINOR}",
        .path.display()
    )]
    OtherAbi {
        /// The file.
        path: PathBuf,
        /// The major version that it was made for.
        major: u32,
        /// The minor version.
        minor: u32,
    },
    /// What the plugin says of itself can't be used.
    #[error("the plugin `{plugin}` describes itself wrongly: {reason}")]
    BadDescription {
        /// The plugin.
        plugin: String,
        /// What is wrong.
        reason: String,
    },
    /// The plugin refuses its configuration or its data.
    #[error("the plugin `{plugin}` can't be opened: {reason}")]
    Refused {
        /// The plugin.
        plugin: String,
        /// What the plugin says.
        reason: String,
    },
    /// The plugin panicked while it was opened or described.
    #[error("the plugin `{plugin}` panicked: {text}; tell its maker")]
    Panicked {
        /// The plugin.
        plugin: String,
        /// The panic's text.
        text: String,
    },
    /// The process of the plugin ended, or was ended, while it was described or opened.
    #[error("the process of the plugin `{plugin}` {how} while it was opened; tell its maker")]
    Ended {
        /// The plugin.
        plugin: String,
        /// How it ended.
        how: String,
    },
    /// The program that is to run plugins apart can't be started.
    #[error(
        "`{}`, which should run the plugin in a process of its own, can't be started: {source}; name a program that can, or leave out `isolation`",
        .program.display()
    )]
    NoServer {
        /// The program.
        program: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The program that is to run plugins apart does not do so, or the library brought it down before it could speak.
    #[error("`{}`, which should run the plugin in a process of its own, {reason} before the plugin was there", .program.display())]
    BadServer {
        /// The program.
        program: PathBuf,
        /// What it did.
        reason: String,
    },
}

impl LoadError {
    /// Whether the library simply isn't there, which a pack survives.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing { .. })
    }
}

fn in_words(folders: &[PathBuf]) -> String {
    if folders.is_empty() {
        return "no folder, since none was named".to_owned();
    }
    folders.iter().map(|folder| format!("`{}`", folder.display())).collect::<Vec<_>>().join(", ")
}

/// The reason why a plugin's function gave no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// The plugin describes no such function.
    #[error("the plugin `{plugin}` has no function `{function}`")]
    Unknown {
        /// The plugin.
        plugin: String,
        /// The function.
        function: String,
    },
    /// The arguments are not what the function takes.
    #[error("`{function}` takes {expected}, and is given {given}")]
    BadArguments {
        /// The function.
        function: String,
        /// What it takes.
        expected: String,
        /// What it was given.
        given: String,
    },
    /// The function has no value for these arguments.
    #[error("`{function}` has no value: {reason}")]
    NoValue {
        /// The function.
        function: String,
        /// What the plugin says.
        reason: String,
    },
    /// The plugin's process ended, or was ended, instead of answering.
    #[error("`{function}` has no answer: the process of the plugin `{plugin}` {how}")]
    Ended {
        /// The plugin.
        plugin: String,
        /// The function.
        function: String,
        /// How it ended.
        how: String,
    },
    /// The plugin panicked, or answered what can't be read.
    #[error("`{function}` failed in the plugin `{plugin}`: {reason}")]
    Faulty {
        /// The plugin.
        plugin: String,
        /// The function.
        function: String,
        /// What went wrong.
        reason: String,
    },
}

/// The reason why a plugin's fairness check could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckError {
    /// The plugin describes no such check.
    #[error("the plugin `{plugin}` has no fairness check `{check}`")]
    Unknown {
        /// The plugin.
        plugin: String,
        /// The check.
        check: String,
    },
    /// The plugin describes the check and was built for an ABI without checks, or gives no table of them.
    #[error(
        "the plugin `{plugin}` describes this check and gives no function that makes it; get a build of it for plugin ABI 1.1"
    )]
    NoTable {
        /// The plugin.
        plugin: String,
    },
    /// The plugin says why it can't make it.
    #[error("the plugin `{plugin}` could not make this check: {reason}")]
    Failed {
        /// The plugin.
        plugin: String,
        /// What the plugin says.
        reason: String,
    },
    /// The plugin's process ended, or was ended, instead of answering.
    #[error("the process of the plugin `{plugin}` {how}")]
    Ended {
        /// The plugin.
        plugin: String,
        /// How it ended.
        how: String,
    },
    /// The plugin panicked, or answered what can't be used.
    #[error("the plugin `{plugin}` failed in this check: {reason}")]
    Faulty {
        /// The plugin.
        plugin: String,
        /// What went wrong.
        reason: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_told_with_the_folders() {
        let error = LoadError::Missing {
            file: "libmedhold_x.so".to_owned(),
            folders: vec!["bin".into(), "bin/plugins".into()],
        };
        assert!(error.is_missing());
        assert_eq!(
            error.to_string(),
            "the plugin library `libmedhold_x.so` is not there; looked in `bin`, `bin/plugins`; build it, or name the folder that holds it"
        );
    }
}
