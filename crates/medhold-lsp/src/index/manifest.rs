//! The names in `pack.toml`: what it declares, and what it mentions of that and of rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::toml::{Seen, Text, walk};
use super::{Found, Symbol, rule};

/// Reads the names of a manifest.
pub(super) fn read(text: &str, files: &BTreeMap<String, Arc<str>>, found: &mut Found) {
    let mut expressions = Vec::new();
    walk(text, &mut |path, seen| {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match seen {
            Seen::Key(key) => self::key(&path, key, found),
            Seen::Value(value) => match path.as_slice() {
                ["never" | "always", _, "when"] => expressions.push((value.text, value.range.start)),
                _ => self::value(&path, value, found),
            },
        }
    });
    for (expression, from) in expressions {
        rule::read_expression(expression, from, files, found);
    }
}

fn key(path: &[&str], key: Text<'_>, found: &mut Found) {
    let name = key.text.to_owned();
    match path {
        ["topics", _] => found.defines(key.range, Symbol::Topic(name)),
        ["measures" | "parameters", _] => found.defines(key.range, Symbol::Name(name)),
        ["subject", _] => found.defines(key.range, Symbol::Subject(name)),
        ["customer", _] => found.defines(key.range, Symbol::Customer(name)),
        ["plugins", _] => found.defines(key.range, Symbol::Plugin(name)),
        ["experts", _] => found.defines(key.range, Symbol::Expert(name)),
        ["tables", table, "columns", _] => {
            found.mentions(key.range, Symbol::Column { table: (*table).to_owned(), name });
        }
        ["tables" | "words", _] | ["shape", _, _] => found.mentions(key.range, Symbol::Name(name)),
        ["perception" | "shape", _] => found.mentions(key.range, Symbol::Topic(name)),
        _ => {}
    }
}

fn value(path: &[&str], value: Text<'_>, found: &mut Found) {
    let name = value.text.to_owned();
    match path {
        ["measures", _, "from"] => found.mentions(value.range, Symbol::Plugin(name)),
        ["topics", _, "date"] => {
            if let Some(key) = value.text.strip_prefix("subject.") {
                found.mentions(value.range.end - key.len()..value.range.end, Symbol::Subject(key.to_owned()));
            }
        }
        ["customer", _, "proxy_of"] => found.mentions(value.range, Symbol::Customer(name)),
        ["perception", _, "target", "measure"] => found.mentions(value.range, Symbol::Name(name)),
        ["never" | "always", _, "on"] | ["checks", _, "topics"] => found.mentions(value.range, Symbol::Topic(name)),
        ["never" | "always", _, "rule"] => found.mentions(value.range, Symbol::Rule(name)),
        _ => {}
    }
}
