//! The keys of JSON reports, held against the pages that document them.

use std::collections::BTreeSet;

use serde_json::Value;

/// Every key of a report, but for those within these, which are documented elsewhere or are no names.
pub(crate) fn keys(report: &Value, closed: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    add(report, closed, &mut found);
    found
}

fn add(report: &Value, closed: &[&str], found: &mut BTreeSet<String>) {
    match report {
        Value::Object(map) => {
            for (key, value) in map {
                found.insert(key.clone());
                if !closed.contains(&key.as_str()) {
                    add(value, closed, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| add(item, closed, found)),
        _ => {}
    }
}

/// The keys that a page does not name.
pub(crate) fn undocumented<'k>(keys: &'k BTreeSet<String>, page: &str) -> Vec<&'k String> {
    keys.iter().filter(|key| !page.contains(&format!("`{key}`"))).collect()
}
