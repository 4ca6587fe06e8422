//! The public items of the crates that apps build on, one a line, so that a change of them is seen and meant.
//!
//! The listing is made of rustdoc's JSON, which stable rustdoc gives only where it is told that it may. Were cargo told, it would build
//! every dependency anew; so this program stands in for rustdoc and tells it alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::build::root;

/// The crates that apps and plugins build on.
const CRATES: [&str; 4] = ["medhold", "medhold-batch", "medhold-model", "medhold-plugin"];
/// Whose types may stand in the host's signatures beside the project's own: those of every Rust program, and serde's traits.
const EVERYWHERE: [&str; 4] = ["alloc", "core", "serde_core", "std"];
/// Set where this program is called in rustdoc's stead.
const AS_RUSTDOC: &str = "MEDHOLD_XTASK_AS_RUSTDOC";

/// Writes `api/*.txt`, or with `--check` says how they differ from the code.
pub(crate) fn run(option: Option<&str>) -> Result<()> {
    let check = match option {
        None => false,
        Some("--check") => true,
        Some(other) => bail!("`public-api` knows `--check`, not `{other}`"),
    };
    let folder = root()?.join("api");
    fs::create_dir_all(&folder)?;
    document()?;
    let mut differs = Vec::new();
    for name in CRATES {
        let listed = listed(name)?;
        if name == "medhold" {
            held_together(&listed)?;
        }
        let (path, text) = (folder.join(format!("{name}.txt")), listed.join("\n") + "\n");
        if !check {
            fs::write(&path, text)?;
        } else if fs::read_to_string(&path).unwrap_or_default() != text {
            differs.push(difference(&path, &listed));
        }
    }
    if differs.is_empty() {
        return Ok(());
    }
    bail!(
        "{}\nthe public items are no longer those of `api/`; where that is meant, run `cargo xtask public-api`, and say so in \
         CHANGELOG.md",
        differs.join("\n")
    )
}

/// Does rustdoc's work where cargo calls this program for it, allowed to write JSON.
pub(crate) fn as_rustdoc() -> Option<ExitCode> {
    std::env::var_os(AS_RUSTDOC)?;
    let mut rustdoc = Command::new("rustdoc");
    let status = rustdoc.args(std::env::args_os().skip(1)).env("RUSTC_BOOTSTRAP", "1").status();
    Some(
        status
            .ok()
            .and_then(|status| status.code())
            .and_then(|code| u8::try_from(code).ok())
            .map_or(ExitCode::FAILURE, ExitCode::from),
    )
}

/// Lets rustdoc write what it knows of the crates as JSON.
fn document() -> Result<()> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()?).args(["doc", "--quiet", "--locked", "--no-deps", "--lib"]);
    for name in CRATES {
        cargo.args(["--package", name]);
    }
    cargo.env("RUSTDOC", std::env::current_exe()?).env(AS_RUSTDOC, "1");
    cargo.env("RUSTDOCFLAGS", "-Z unstable-options --output-format json");
    if !cargo.status().context("cargo could not be started")?.success() {
        bail!("the crates could not be documented");
    }
    Ok(())
}

/// The public items of a crate, in the order of their paths.
fn listed(name: &str) -> Result<Vec<String>> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root()?.join("target"), PathBuf::from);
    let json = target.join("doc").join(format!("{}.json", name.replace('-', "_")));
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_auto_derived_impls(true)
        .omit_auto_trait_impls(true)
        .omit_blanket_impls(true)
        .build()?;
    Ok(api.items().map(ToString::to_string).collect())
}

/// That an app can name every type in the host's signatures by the host alone, and needs to know no other project's types.
fn held_together(listed: &[String]) -> Result<()> {
    let exported = listed.iter().filter_map(|item| item.strip_prefix("pub use medhold::"));
    let exported: BTreeSet<&str> = exported.filter_map(|path| path.rsplit("::").next()).collect();
    let faults: BTreeSet<String> =
        listed.iter().flat_map(|item| types(item)).filter_map(|found| fault(found, &exported)).collect();
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.into_iter().collect::<Vec<_>>().join("\n")) }
}

/// The crate, the name and the whole path of each type that an item mentions.
fn types(item: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let paths = item.split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
    paths.filter_map(|path| {
        let (root, rest) = path.split_once("::").filter(|(root, _)| root.starts_with(char::is_lowercase))?;
        let name = rest.split("::").find(|part| part.starts_with(char::is_uppercase))?;
        Some((root, name, path))
    })
}

fn fault((root, name, path): (&str, &str, &str), exported: &BTreeSet<&str>) -> Option<String> {
    // All of `medhold_plugin_wire` is `medhold::plugin_wire`.
    let ours = root.strip_prefix("medhold_").filter(|rest| *rest != "plugin_wire");
    if ours.is_some() && !exported.contains(name) {
        return Some(format!("`{path}` can't be named by `medhold::`: re-export it"));
    }
    let known = root.starts_with("medhold") || EVERYWHERE.contains(&root);
    (!known).then(|| format!("`{path}` is another project's type"))
}

fn difference(path: &Path, listed: &[String]) -> String {
    let kept = fs::read_to_string(path).unwrap_or_default();
    let (kept, listed): (BTreeSet<&str>, BTreeSet<&str>) =
        (kept.lines().collect(), listed.iter().map(String::as_str).collect());
    let gone = kept.difference(&listed).map(|item| format!("- {item}"));
    let new = listed.difference(&kept).map(|item| format!("+ {item}"));
    std::iter::once(path.display().to_string()).chain(gone).chain(new).collect::<Vec<_>>().join("\n")
}
