//! A folder to install from: the program, `plugins/` beside it, the packs and the data that they read.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::build::{build, root};

/// Makes `dist/`.
#[expect(clippy::print_stderr, reason = "a chore talks to the person who runs it")]
pub(crate) fn run() -> Result<()> {
    let built = build(true)?;
    let root = root()?;
    let dist = root.join("dist");
    fs::create_dir_all(dist.join("plugins"))?;
    let program = format!("medhold{}", std::env::consts::EXE_SUFFIX);
    copy(&built.join(&program), &dist.join(&program))?;
    for entry in fs::read_dir(&built)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let prefix = format!("{}medhold_", std::env::consts::DLL_PREFIX);
        // The library for C is no plugin.
        let is_plugin = name.starts_with(&prefix) && !name.starts_with(&format!("{prefix}c."));
        if is_plugin && name.ends_with(std::env::consts::DLL_SUFFIX) {
            copy(&path, &dist.join("plugins").join(name))?;
        }
    }
    copy_folder(&root.join("rules"), &dist.join("rules"))?;
    copy_folder(&root.join("data"), &dist.join("data"))?;
    eprintln!("made {}", dist.display());
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("{} could not be copied", from.display()))?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            copy(&entry.path(), &target)?;
        }
    }
    Ok(())
}
