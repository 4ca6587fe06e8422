//! The names in a table: its own, and those of its columns.

use super::{Found, Symbol};

/// Reads the names of a table.
pub(super) fn read(file: &str, text: &str, found: &mut Found) {
    let name = file.rsplit('/').next().and_then(|name| name.strip_suffix(".csv")).unwrap_or(file);
    found.defines(0..0, Symbol::Name(name.to_owned()));
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with('#') || line.trim().is_empty() {
            start += line.len();
            continue;
        }
        let mut from = start;
        for column in line.trim_end().split(',') {
            let title = column.trim().trim_matches('"');
            let at = from + column.find(title).unwrap_or_default();
            let symbol = Symbol::Column { table: name.to_owned(), name: title.to_owned() };
            found.defines(at..at + title.len(), symbol);
            from += column.len() + 1;
        }
        return;
    }
}
