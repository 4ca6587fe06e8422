//! Names that rules read bare must be one thing each, and must be names that a rule can write.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Place};

use super::declared::{Declared, Manifest};
use crate::document::Faults;

/// What rules read by bare name already.
const TAKEN: [&str; 7] = ["claim", "subject", "customer", "stage", "expert", "known", "has"];

/// Words that the rule language, or Rhai below it, keeps for itself.
const RESERVED: [&str; 56] = [
    "Fn",
    "as",
    "async",
    "await",
    "break",
    "call",
    "case",
    "catch",
    "const",
    "continue",
    "curry",
    "debug",
    "default",
    "do",
    "else",
    "eval",
    "exit",
    "export",
    "false",
    "fn",
    "for",
    "global",
    "go",
    "goto",
    "if",
    "import",
    "in",
    "is",
    "is_def_fn",
    "is_def_var",
    "is_shared",
    "let",
    "loop",
    "match",
    "module",
    "new",
    "nil",
    "null",
    "package",
    "print",
    "private",
    "return",
    "shared",
    "spawn",
    "static",
    "super",
    "switch",
    "sync",
    "this",
    "thread",
    "throw",
    "true",
    "try",
    "type_of",
    "while",
    "yield",
];

pub(super) fn check(manifest: &Manifest, faults: &Faults<'_>) {
    let measures = manifest.measures.iter().map(|m| (Declared::Measure, "measure", m.name.as_str()));
    let parameters = manifest.parameters.iter().map(|p| (Declared::Parameter, "parameter", p.name.as_str()));
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (what, word, name) in measures.chain(parameters) {
        let place = manifest.places.get(what, name);
        if let Some(fault) = unusable(name, &place) {
            faults.add(fault);
        }
        if let Some(other) = seen.insert(name, word) {
            let message = format!("`{name}` is a {other} and a {word}, and a rule could not tell which it reads");
            faults.add(Diagnostic::new(Code::NameClash, place, message).help("give one of them another name"));
        }
    }
}

/// Why no rule could read something by this name.
pub(crate) fn unusable(name: &str, place: &Place) -> Option<Diagnostic> {
    let fault =
        |message: String| Some(Diagnostic::new(Code::NameClash, place.clone(), message).help("give it another name"));
    if TAKEN.contains(&name) {
        return fault(format!("`{name}` means something else in every rule"));
    }
    if RESERVED.contains(&name) {
        return fault(format!("`{name}` is a word of the rule language"));
    }
    None
}
