//! Why a pack can't be read at a revision.

use std::io;
use std::path::PathBuf;

/// The reason why a repository, a revision or a pack at one can't be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum GitError {
    /// The program is not there.
    #[error("the program `git` can't be started, and revisions are read through it: {0}")]
    NoGit(io::Error),
    /// The folder lies in no repository.
    #[error("`{}` lies in no git repository; name two folders, or run this within a repository", folder.display())]
    NoRepository {
        /// The folder.
        folder: PathBuf,
    },
    /// There is no such revision.
    #[error("there is no revision `{revision}`{}", near(.nearest.as_deref()))]
    NoRevision {
        /// The revision as the user named it.
        revision: String,
        /// The nearest name of a branch or tag.
        nearest: Option<String>,
    },
    /// There is no such folder at the revision.
    #[error("there is no folder `{path}` at `{revision}`{}", near(.nearest.as_deref()))]
    NoFolder {
        /// The path from the repository's root.
        path: String,
        /// The revision.
        revision: String,
        /// The nearest folder of a pack that was there.
        nearest: Option<String>,
    },
    /// The folder is no pack at the revision.
    #[error("`{path}` is no pack at `{revision}`: it has no `pack.toml` there")]
    NoPack {
        /// The path from the repository's root.
        path: String,
        /// The revision.
        revision: String,
    },
    /// A file of the pack can't be read at the revision.
    #[error("`{file}` can't be read at `{revision}`: {reason}")]
    File {
        /// The file, from the pack's folder.
        file: String,
        /// The revision.
        revision: String,
        /// Why.
        reason: String,
    },
    /// The program said something that was not expected of it.
    #[error("`git {command}` failed: {said}")]
    Failed {
        /// What it was asked.
        command: String,
        /// What it said.
        said: String,
    },
}

fn near(name: Option<&str>) -> String {
    name.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}
