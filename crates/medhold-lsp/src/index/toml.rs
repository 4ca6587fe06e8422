//! The keys and values of a TOML text with their bytes, as far as it can be read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A text with its bytes, quotes left out.
pub(super) struct Text<'t> {
    pub(super) text: &'t str,
    pub(super) range: Range<usize>,
}

/// Calls back for every key and for every text with the path of keys that lead to it; lists add nothing to the path.
pub(super) fn walk<'t>(text: &'t str, seen: &mut dyn FnMut(&[String], Seen<'t>)) {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut path = Vec::new();
    walk_table(text, table.get_ref(), &mut path, seen);
}

/// What stands at the end of a path.
pub(super) enum Seen<'t> {
    /// The last key of the path.
    Key(Text<'t>),
    /// A text under it.
    Value(Text<'t>),
}

fn walk_table<'t>(
    text: &'t str,
    table: &DeTable<'_>,
    path: &mut Vec<String>,
    seen: &mut dyn FnMut(&[String], Seen<'t>),
) {
    for (key, value) in table {
        path.push(key.get_ref().to_string());
        if let Some(written) = written(text, key.span(), key.get_ref()) {
            seen(path, Seen::Key(written));
        }
        walk_value(text, value, path, seen);
        path.pop();
    }
}

fn walk_value<'t>(
    text: &'t str,
    value: &Spanned<DeValue<'_>>,
    path: &mut Vec<String>,
    seen: &mut dyn FnMut(&[String], Seen<'t>),
) {
    match value.get_ref() {
        DeValue::Table(table) => walk_table(text, table, path, seen),
        DeValue::Array(items) => items.iter().for_each(|item| walk_value(text, item, path, seen)),
        DeValue::String(string) => {
            if let Some(written) = written(text, value.span(), string) {
                seen(path, Seen::Value(written));
            }
        }
        _ => {}
    }
}

/// A text between its quotes, where it is written as it is meant.
fn written<'t>(text: &'t str, span: Range<usize>, meant: &str) -> Option<Text<'t>> {
    let raw = text.get(span.clone())?;
    let from = span.start + raw.find(meant)?;
    let range = from..from + meant.len();
    Some(Text { text: text.get(range.clone())?, range })
}
