//! The pages of the book that are written by the program: its help, and the list of checks.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::root;

/// The tests that hold the pages, each in its package.
const TESTS: [(&str, &str); 2] =
    [("medhold-cli", "reference::the_page_says"), ("medhold-tests", "book::the_table_of_contents")];

/// Writes `docs/commands.md`, and the checks into `docs/SUMMARY.md`.
pub(crate) fn write() -> Result<()> {
    for (package, test) in TESTS {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.current_dir(root()?).env("UPDATE_EXPECT", "1");
        let status = command.args(["test", "--quiet", "--package", package, "--test", "it", test]).status();
        if !status.context("cargo could not be started")?.success() {
            bail!("`{test}` failed");
        }
    }
    Ok(())
}
