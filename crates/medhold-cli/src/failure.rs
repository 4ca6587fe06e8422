//! Why a command could not run.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use medhold::{BuildError, LoadError, PackError};

use crate::cases::InputError;
use crate::git::GitError;
use crate::render::{Diagnostics, Paint};
use crate::summary::count;
use crate::table::TableError;

/// The reason why a command could not run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A ledger can't be read.
    #[error("the ledger `{}`{} can't be read: {reason}", .file.display(), .line.map(|line| format!(", line {line},")).unwrap_or_default())]
    Ledger {
        /// The file.
        file: PathBuf,
        /// The line, from 1; none where it is the file itself.
        line: Option<usize>,
        /// Why.
        reason: String,
    },
    /// The host could not be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A pack can't be read at a revision.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A folder is no pack.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// A plugin could not be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The cases could not be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// A table could not be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A file could not be written.
    #[error("`{}` can't be written: {source}", file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Results could not be written.
    #[error("the results can't be written: {0}")]
    Output(#[from] io::Error),
    /// The conversation with an editor broke.
    #[error("the conversation with the editor broke: {0}")]
    Editor(io::Error),
    /// The arguments don't fit together, or name what isn't there.
    #[error("{0}")]
    Arguments(String),
}

impl Failure {
    pub(crate) fn write_to(file: &Path) -> impl FnOnce(io::Error) -> Self {
        let file = file.to_owned();
        move |source| Self::Write { file, source }
    }

    /// Whether the reader of the results went away, which is its right.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(e) | Self::Editor(e) if e.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Writes the reason for people; a faulty pack with the lines at fault.
    pub(crate) fn write(&self, err: &mut dyn Write, paint: Paint) -> io::Result<()> {
        if let Self::Build(BuildError::Faulty { pack, diagnostics }) = self {
            let source = |file: &str| std::fs::read_to_string(Path::new(pack).join(file)).ok();
            let shown = Diagnostics::new(pack, &source, paint);
            shown.write(diagnostics, err)?;
        }
        writeln!(err, "{} {}", paint.bad("error:"), self.with_causes())
    }

    /// The reason and its causes, each once.
    fn with_causes(&self) -> String {
        let mut text = self.to_string();
        let mut cause = self.source();
        while let Some(error) = cause {
            let said = error.to_string();
            if !text.contains(&said) {
                text = format!("{text}: {said}");
            }
            cause = error.source();
        }
        text
    }
}

/// `2 errors and 1 warning`.
pub(crate) fn tally(errors: usize, warnings: usize) -> String {
    let (errors, warnings) = (count(errors as u64, "error"), count(warnings as u64, "warning"));
    format!("{errors} and {warnings}")
}
