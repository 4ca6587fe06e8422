//! The expected files of `conformance/`, decided anew.

use anyhow::Result;

use crate::expected;

/// Writes `decisions.jsonl` of each folder, then what else is held against them.
pub(crate) fn write() -> Result<()> {
    expected::write(&[("medhold-tests", "conformance::rust::every_folder"), ("medhold-tests", "conformance::rust")])
}
