//! The names in a file of cases: what the cases give, and what they expect.

use super::toml::{Seen, Text, walk};
use super::{Found, Symbol};

/// Reads the names of a file of cases.
pub(super) fn read(text: &str, found: &mut Found) {
    walk(text, &mut |path, seen| {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match seen {
            Seen::Key(key) => self::key(&path, key, found),
            Seen::Value(value) => self::value(&path, value, found),
        }
    });
}

fn key(path: &[&str], key: Text<'_>, found: &mut Found) {
    let name = key.text.to_owned();
    match path {
        [.., "evidence", _] | ["case" | "defaults", "parameters", _] => found.mentions(key.range, Symbol::Name(name)),
        [.., "subject", _] => found.mentions(key.range, Symbol::Subject(name)),
        [.., "customer", _] => found.mentions(key.range, Symbol::Customer(name)),
        _ => {}
    }
}

fn value(path: &[&str], value: Text<'_>, found: &mut Found) {
    let name = value.text.to_owned();
    let symbol = match path {
        [.., "expect", "rule" | "merged" | "overrode" | "conflict"]
        | [.., "expect", _, "rule" | "merged" | "overrode" | "conflict"] => Symbol::Rule(name),
        [.., "expect", "because"] | [.., "expect", _, "because"] => Symbol::Message(name),
        [.., "expect", "missing"] | [.., "expect", _, "missing"] | [.., "asserts" | "states", "measure"] => {
            Symbol::Name(name)
        }
        [.., "experts", "field"] => Symbol::Expert(name),
        [.., "claim" | "claims", "topic"] => Symbol::Topic(name),
        _ => return,
    };
    if !value.text.is_empty() {
        found.mentions(value.range, symbol);
    }
}
