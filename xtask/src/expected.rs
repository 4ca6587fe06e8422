//! Files that a test holds, written by that test.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::root;

/// Runs these tests, each of the binary `it` of its package, so that they write what they else hold.
pub(crate) fn write(tests: &[(&str, &str)]) -> Result<()> {
    for (package, test) in tests {
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
