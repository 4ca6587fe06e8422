//! The columns that are asked of a table, and whether it has them.

use std::collections::BTreeSet;

use medhold_model::{Given, nearest};

/// The columns that are asked for.
pub(super) struct Wanted<'w> {
    columns: &'w [String],
    seen: BTreeSet<String>,
}

impl<'w> Wanted<'w> {
    pub(super) fn new(columns: &'w [String]) -> Self {
        Self { columns, seen: BTreeSet::new() }
    }

    pub(super) fn columns(&self) -> &'w [String] {
        self.columns
    }

    /// Remembers that the table has this column.
    pub(super) fn see(&mut self, column: &str) {
        if !self.seen.contains(column) {
            self.seen.insert(column.to_owned());
        }
    }

    /// The place of each wanted column in a header.
    ///
    /// # Errors
    /// Where one isn't there, or is there twice.
    pub(super) fn places(&mut self, header: &[&str]) -> Result<Vec<usize>, String> {
        for name in header {
            self.see(name);
        }
        self.all_seen()?;
        let place = |column: &String| {
            let mut places = header.iter().enumerate().filter(|(_, name)| *name == column).map(|(place, _)| place);
            match (places.next(), places.next()) {
                (Some(place), None) => Ok(place),
                _ => Err(format!("the column `{column}` is there twice; give each its own name")),
            }
        };
        self.columns.iter().map(place).collect()
    }

    /// Whether every wanted column was seen; a table without a row has none to see.
    ///
    /// # Errors
    /// Where one was not, with the name that may be meant.
    pub(super) fn all_seen(&self) -> Result<(), String> {
        let lacking = self.columns.iter().find(|column| !self.seen.contains(*column));
        let Some(lacking) = lacking.filter(|_| !self.seen.is_empty()) else {
            return Ok(());
        };
        let seen = || self.seen.iter().map(String::as_str);
        Err(match nearest(lacking, seen()) {
            Some(near) => format!("there is no column `{lacking}`; did you mean `{near}`?"),
            None => format!("there is no column `{lacking}`; there are `{}`", seen().collect::<Vec<_>>().join("`, `")),
        })
    }

    /// The wanted cells of an object; a dotted name is also a path into it.
    pub(super) fn of_object(&mut self, object: &Given) -> Result<Vec<Given>, String> {
        let Given::Map(map) = object else {
            return Err(format!("the row is {}, not an object", object.kind()));
        };
        for name in map.keys() {
            self.see(name);
        }
        let columns = self.columns;
        let found = columns.iter().map(|column| match at(object, column) {
            Some(given) => {
                self.see(column);
                given.clone()
            }
            None => Given::Nothing,
        });
        Ok(found.collect())
    }
}

fn at<'g>(object: &'g Given, path: &str) -> Option<&'g Given> {
    let Given::Map(map) = object else { return None };
    map.get(path).or_else(|| path.split_once('.').and_then(|(first, rest)| at(map.get(first)?, rest)))
}
