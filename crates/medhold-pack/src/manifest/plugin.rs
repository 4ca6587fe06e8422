//! `[plugins.<plugin>]`: the native libraries that a pack needs.

use medhold_model::{BuiltInCheck, Code, Diagnostic, PluginName};

use super::declared::{Declared, Manifest};
use crate::document::{Section, json};

/// A native library that gives evidence, functions or fairness checks to a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct PluginDecl {
    /// The pack's name for it.
    pub name: PluginName,
    /// The library's name without prefix and ending: `medhold_punctuality`. Never a path.
    pub library: String,
    /// Its settings, an object. Paths in it are relative to the pack's folder.
    pub config: serde_json::Value,
    /// The fairness checks of letters that the pack counts on: where the plugin is not there, no letter is released.
    pub checks: Vec<String>,
    /// Where it runs.
    pub isolation: Isolation,
    /// The SHA-256 of the library, 64 lower-case hexadecimal digits, where the pack pins it.
    pub sha256: Option<String>,
}

/// Where a plugin runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Isolation {
    /// In the host's process: `isolation = "in"`.
    #[default]
    InProcess,
    /// In a process of its own: `isolation = "process"`.
    OwnProcess,
}

impl std::str::FromStr for Isolation {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "in" => Ok(Self::InProcess),
            "process" => Ok(Self::OwnProcess),
            _ => Err(format!(
                "`{text}` is no isolation; write `in` for the host's process or `process` for one of its own"
            )),
        }
    }
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named::<PluginName>("plugins") {
        manifest.places.set(Declared::Plugin, name.value.as_str(), &name.place);
        let plugin = PluginDecl {
            library: library(&section).unwrap_or_default(),
            config: config(&section),
            checks: checks(&section),
            isolation: section.parsed("isolation").map(|isolation| isolation.value).unwrap_or_default(),
            sha256: sha256(&section),
            name: name.value.clone(),
        };
        section.end();
        manifest.plugins.insert(name.value, plugin);
    }
}

fn library(section: &Section<'_>) -> Option<String> {
    let library = section.required("library", "name the library, such as `library = \"medhold_punctuality\"`")?;
    let name = &library.value;
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        let fault = Diagnostic::new(Code::BadValue, library.place, format!("`{name}` is no library's name"));
        let help = "write the name alone, such as `medhold_x` for `libmedhold_x.so`; \
                    the folders to look in are named by who runs the program";
        section.faults().add(fault.help(help));
        return None;
    }
    Some(library.value)
}

fn config(section: &Section<'_>) -> serde_json::Value {
    let empty = || serde_json::Value::Object(serde_json::Map::new());
    let Some(config) = section.section("config") else {
        return empty();
    };
    json(config.table()).unwrap_or_else(|reason| {
        section.faults().error(Code::BadValue, config.place(), reason);
        empty()
    })
}

/// The checks that the pack counts on; none of those that every host makes, which hang on no plugin.
fn checks(section: &Section<'_>) -> Vec<String> {
    let mut checks = Vec::new();
    for check in section.texts("checks").unwrap_or_default() {
        if check.value.parse::<BuiltInCheck>().is_ok() {
            let message = format!("every host makes the check `{}` by itself; no plugin brings it", check.value);
            section.faults().add(Diagnostic::new(Code::BadValue, check.place, message).help("leave it out"));
        } else {
            checks.push(check.value);
        }
    }
    checks
}

fn sha256(section: &Section<'_>) -> Option<String> {
    let digest = section.text("sha256")?;
    if digest.value.len() == 64 && digest.value.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Some(digest.value.to_ascii_lowercase());
    }
    let fault = Diagnostic::new(Code::BadValue, digest.place, "this is no SHA-256");
    section.faults().add(fault.help("write its 64 hexadecimal digits, as `sha256sum` prints them"));
    None
}
