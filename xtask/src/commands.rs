//! The pages of the book that are written by the program: its help, and the list of checks.

use anyhow::Result;

use crate::expected;

/// Writes `docs/commands.md`, and the checks into `docs/SUMMARY.md`.
pub(crate) fn write() -> Result<()> {
    expected::write(&[("medhold-cli", "reference::the_page_says"), ("medhold-tests", "book::the_table_of_contents")])
}
