//! Reading cases from the user's files: JSON lines, JSON, TOML, CSV and Parquet.
//!
//! What is not a case never stops the rest and never disappears: it comes out as a [`Reject`] in its place.

mod block;
pub(crate) mod csv;
mod format;
mod json;
mod jsonl;
pub(crate) mod lines;
pub(crate) mod parquet;
pub(crate) mod plain_lines;
mod rejects;
mod ruled;
mod seen;
mod source;
mod toml;

pub(crate) use block::Block;
pub(crate) use format::InputFormat;
pub(crate) use rejects::Rejects;
pub(crate) use ruled::{Entry, Plain, Ruled};
pub(crate) use seen::{Digests, Seen, once};
pub(crate) use source::{InputError, Options, Source};

use std::path::Path;
use std::sync::Arc;

use medhold_batch::{Grouped, Reject as RowReject};
use medhold_model::Case;
use serde::Serialize;

/// The most bytes of a rejected row that are kept.
const RAW_KEPT: usize = 64 * 1024;

/// Something in an input file that is not a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Reject {
    /// The file as the user named it; `-` for standard input.
    pub(crate) file: String,
    /// The line on which it begins, or the row of a Parquet file, from 1; 0 where the whole file is meant.
    pub(crate) line: u64,
    /// What is wrong.
    pub(crate) reason: String,
    /// What stood there, at most 64 KiB of it; what is not UTF-8 is replaced.
    pub(crate) raw: String,
}

impl std::fmt::Display for Reject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.reason),
            line => write!(f, "{}:{line}: {}", self.file, self.reason),
        }
    }
}

/// The most characters of a reason: a value that is quoted in it may be of any length.
const REASON_KEPT: usize = 600;

fn on_one_line(reason: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    let mut line: String = reason.chars().take(REASON_KEPT).map(shown).collect();
    if reason.chars().nth(REASON_KEPT).is_some() {
        line.push_str(" …");
    }
    line
}

/// A case with the line on which it begins, or what stands there instead.
pub(crate) type Item = Result<(u64, Case), Reject>;

/// The name of an input as messages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileName(Arc<str>);

impl FileName {
    pub(crate) fn of(path: &Path) -> Self {
        Self(path.display().to_string().into())
    }

    #[cfg(test)]
    pub(crate) fn new(name: &str) -> Self {
        Self(name.into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// A group of rows as an item of this file.
    pub(crate) fn item(&self, grouped: Grouped) -> Item {
        let line = grouped.rows.first().copied().unwrap_or(0);
        let reject = |reject: RowReject| self.reject(reject.row, reject.reason, &reject.raw);
        grouped.case.map(|case| (line, case)).map_err(reject)
    }

    /// A reject of this file.
    pub(crate) fn reject(&self, line: u64, reason: impl Into<String>, raw: &[u8]) -> Reject {
        let kept = raw.get(..RAW_KEPT).unwrap_or(raw);
        Reject {
            file: self.0.to_string(),
            line,
            reason: on_one_line(&reason.into()),
            raw: String::from_utf8_lossy(kept).into_owned(),
        }
    }
}
