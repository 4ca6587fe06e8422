//! The ledger: past decisions with their cases, a line each, which later decisions are held against.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use medhold::LikeCases;
use medhold_model::{Case, Decision};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// Which ledgers decisions are held against.
#[derive(Debug, clap::Args)]
pub(crate) struct LedgerArguments {
    /// Files of past decisions, as `dry-run --format ledger` writes them; like cases must be decided alike
    #[arg(long = "ledger", value_name = "FILE", num_args = 1..)]
    pub(crate) files: Vec<PathBuf>,
}

/// A line of a ledger to be written.
#[derive(Serialize)]
pub(crate) struct Entry<'a> {
    pub(crate) case: &'a Case,
    pub(crate) decision: &'a Decision,
}

/// A line of a ledger that was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recorded {
    case: Case,
    decision: Decision,
}

impl LedgerArguments {
    /// Adds every decision of the ledgers, in their order.
    pub(crate) fn read(&self, like: &mut LikeCases<'_>) -> Result<(), Failure> {
        self.files.iter().try_for_each(|file| read(file, like))
    }
}

/// A ledger is the firm's own record: a line of it that can't be read is no row to pass over.
fn read(file: &Path, like: &mut LikeCases<'_>) -> Result<(), Failure> {
    let unreadable = |line: Option<usize>, reason: String| Failure::Ledger { file: file.to_owned(), line, reason };
    let opened = File::open(file).map_err(|error| unreadable(None, error.to_string()))?;
    for (line, text) in (1..).zip(BufReader::new(opened).lines()) {
        let text = text.map_err(|error| unreadable(Some(line), error.to_string()))?;
        if text.trim().is_empty() {
            continue;
        }
        let entry: Recorded = serde_json::from_str(&text).map_err(|error| unreadable(Some(line), error.to_string()))?;
        if entry.case.id != entry.decision.case {
            let reason = format!("the decision is of case `{}`, the case is `{}`", entry.decision.case, entry.case.id);
            return Err(unreadable(Some(line), reason));
        }
        like.record(&entry.case, &entry.decision);
    }
    Ok(())
}
