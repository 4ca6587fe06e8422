//! Builds the program and the plugins, and tells where they came to lie.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The root of the project.
pub(crate) fn root() -> Result<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(Path::to_owned).context("the project's root is above this crate")
}

/// Builds the program and every plugin library; gives the folder that they lie in.
pub(crate) fn build(release: bool) -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root()?).args(["build", "--quiet"]);
    if release {
        command.arg("--release");
    }
    let status = command.status().context("cargo could not be started")?;
    if !status.success() {
        bail!("the build failed");
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root()?.join("target"), PathBuf::from);
    Ok(target.join(if release { "release" } else { "debug" }))
}
