//! A pack's faults for code scanners and editors: SARIF 2.1.0, one run, in the order in which they are told elsewhere.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use medhold_model::{Code, Diagnostic, Place, Severity};
use serde_json::{Map, Value, json};

use crate::pages::page;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The log of one run over these packs, each with its folder as the user named it.
pub(crate) fn sarif<'a>(packs: impl Iterator<Item = (&'a Path, &'a [Diagnostic])> + Clone) -> Value {
    let codes: BTreeSet<Code> = packs.clone().flat_map(|(_, all)| all).map(|diagnostic| diagnostic.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results = packs.flat_map(|(folder, all)| all.iter().map(move |one| (folder, one)));
    let results: Vec<Value> = results.map(|(folder, one)| result(folder, one, &codes)).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let driver = json!({ "name": "medhold", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.summary() },
        "help": { "text": page(code), "markdown": page(code) },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(folder: &Path, diagnostic: &Diagnostic, codes: &[Code]) -> Value {
    let text = match &diagnostic.help {
        Some(help) => format!("{}; {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    json!({
        "ruleId": diagnostic.code.name(),
        "ruleIndex": codes.binary_search(&diagnostic.code).unwrap_or_default(),
        "level": level(diagnostic.severity),
        // Braces mark arguments in a message of SARIF, and are doubled where they mean themselves.
        "message": { "text": text.replace('{', "{{").replace('}', "}}") },
        "locations": [{ "physicalLocation": location(folder, &diagnostic.place) }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn location(folder: &Path, place: &Place) -> Value {
    let mut location = Map::new();
    location.insert("artifactLocation".to_owned(), json!({ "uri": uri(&folder.join(&place.file)) }));
    if place.line > 0 {
        let mut region = Map::from_iter([("startLine".to_owned(), json!(place.line))]);
        if place.column > 0 {
            region.insert("startColumn".to_owned(), json!(place.column));
            region.insert("endColumn".to_owned(), json!(place.column.saturating_add(place.length)));
        }
        location.insert("region".to_owned(), Value::Object(region));
    }
    Value::Object(location)
}

/// A path as a URI: relative where the path is, with `/` between its parts.
fn uri(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(encoded(&name.to_string_lossy())),
        Component::ParentDir => Some("..".to_owned()),
        Component::Prefix(drive) => Some(encoded(&drive.as_os_str().to_string_lossy()).replace("%3A", ":")),
        Component::CurDir | Component::RootDir => None,
    });
    let parts = parts.collect::<Vec<_>>().join("/");
    if path.is_absolute() { format!("file:///{parts}") } else { parts }
}

/// A part of a path with everything percent-encoded but the unreserved characters (RFC 3986, section 2.3).
fn encoded(part: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    part.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri_with_everything_unusual_encoded() {
        assert_eq!(uri(Path::new("./rules/air og båt/a#1.rhai")), "rules/air%20og%20b%C3%A5t/a%231.rhai");
        assert_eq!(uri(Path::new("../x/pack.toml")), "../x/pack.toml");
        if cfg!(unix) {
            assert_eq!(uri(Path::new("/srv/x y/pack.toml")), "file:///srv/x%20y/pack.toml");
        }
    }

    #[test]
    fn a_fault_without_a_line_has_no_region_and_one_without_a_column_has_a_line_alone() {
        assert!(location(Path::new("p"), &Place::file("a.csv")).get("region").is_none());
        let line = Place { file: "a.csv".to_owned(), line: 3, column: 0, length: 1 };
        assert_eq!(location(Path::new("p"), &line)["region"], json!({ "startLine": 3 }));
        let region = &location(Path::new("p"), &Place::at("a.rhai", 2, 5, 4))["region"];
        assert_eq!(*region, json!({ "startLine": 2, "startColumn": 5, "endColumn": 9 }));
    }

    #[test]
    fn braces_in_a_message_are_no_arguments_of_it() {
        let fault =
            Diagnostic::new(Code::Syntax, Place::at("a.rhai", 1, 1, 1), "`{` is never closed").help("write `}`");
        let log = sarif(std::iter::once((Path::new("p"), &[fault][..])));
        let text = &log["runs"][0]["results"][0]["message"]["text"];
        assert_eq!(*text, "`{{` is never closed; write `}}`");
    }
}
