//! A table of a TOML text, and a fault for every key of it that nobody asked for.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

use medhold_model::{Code, Diagnostic, Place};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Entry, Faults, Placed};

/// A table of a TOML text. Keys that were not asked for are reported by [`Section::end`].
pub(crate) struct Section<'a> {
    faults: &'a Faults<'a>,
    table: &'a DeTable<'a>,
    /// The place of the key or header that opens it.
    place: Place,
    /// Its path from the top, such as `measures.late_share`; empty at the top.
    path: String,
    known: RefCell<BTreeSet<String>>,
}

impl<'a> Section<'a> {
    pub(crate) fn top(table: &'a DeTable<'a>, faults: &'a Faults<'a>) -> Self {
        Self::at(table, faults, faults.whole_file(), String::new())
    }

    pub(crate) fn at(table: &'a DeTable<'a>, faults: &'a Faults<'a>, place: Place, path: String) -> Self {
        Self { faults, table, place, path, known: RefCell::default() }
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Where it stands in its document, as keys: `case.expect`.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn faults(&self) -> &'a Faults<'a> {
        self.faults
    }

    pub(crate) fn table(&self) -> &'a DeTable<'a> {
        self.table
    }

    pub(super) fn entry(&self, key: &str) -> Option<Entry<'a>> {
        self.known.borrow_mut().insert(key.to_owned());
        self.table.get_key_value(key)
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub(crate) fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        let place = self.faults.place(value.span());
        let found = kind_of(value.get_ref());
        self.faults.error(
            Code::WrongType,
            &place,
            format!("`{}` must be {expected}, and this is {found}", self.path_of(key)),
        );
    }

    /// Reports that a key which must be there is not.
    pub(crate) fn missing(&self, key: &str, help: &str) {
        let fault = Diagnostic::new(Code::MissingKey, self.place.clone(), self.has_no(key)).help(help);
        self.faults.add(fault);
    }

    /// Warns that a key which should be there is not, and that something else stands in for it.
    pub(crate) fn lacking(&self, key: &str, help: &str) {
        let fault = Diagnostic::new(Code::AdvisedKey, self.place.clone(), self.has_no(key)).help(help);
        self.faults.add(fault);
    }

    fn has_no(&self, key: &str) -> String {
        match self.path.as_str() {
            "" => format!("`{key}` is missing"),
            path => format!("`{path}` has no `{key}`"),
        }
    }

    /// A table below this one.
    pub(crate) fn section(&self, key: &str) -> Option<Section<'a>> {
        let (name, value) = self.entry(key)?;
        match value.get_ref() {
            DeValue::Table(table) => {
                Some(Section::at(table, self.faults, self.faults.place(name.span()), self.path_of(key)))
            }
            _ => {
                self.wrong_type(key, value, "a table");
                None
            }
        }
    }

    /// The tables of a list of tables below this one.
    pub(crate) fn list(&self, key: &str) -> Vec<Section<'a>> {
        let Some((_, value)) = self.entry(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, value, "a list of tables");
            return Vec::new();
        };
        let mut sections = Vec::new();
        for (i, item) in items.iter().enumerate() {
            match item.get_ref() {
                DeValue::Table(table) => {
                    let path = format!("{}[{i}]", self.path_of(key));
                    sections.push(Section::at(table, self.faults, self.faults.place(item.span()), path));
                }
                _ => self.wrong_type(key, item, "a list of tables"),
            }
        }
        sections
    }

    /// Every key of this table with its place, all of them now asked for.
    pub(crate) fn keys(&self) -> Vec<Placed<String>> {
        let keys = self.names();
        self.known.borrow_mut().extend(keys.iter().map(|key| key.value.clone()));
        keys
    }

    /// Every key of this table with its place.
    pub(crate) fn names(&self) -> Vec<Placed<String>> {
        let keys = self
            .table
            .keys()
            .map(|key| Placed { value: key.get_ref().to_string(), place: self.faults.place(key.span()) });
        let mut keys: Vec<_> = keys.collect();
        keys.sort_by(|a, b| a.value.cmp(&b.value));
        keys
    }

    /// The tables below this one, whose names the pack chooses. A name that breaks its grammar is reported and left out.
    pub(crate) fn named<T: FromStr<Err: Display>>(&self, key: &str) -> Vec<(Placed<T>, Section<'a>)> {
        let Some(parent) = self.section(key) else {
            return Vec::new();
        };
        let keys = parent.keys();
        keys.iter().filter_map(|name| Some((parent.parse(name)?, parent.section(&name.value)?))).collect()
    }

    /// Reports every key that was not asked for.
    pub(crate) fn end(&self) {
        let known = self.known.borrow();
        for key in self.table.keys().filter(|key| !known.contains(key.get_ref().as_ref())) {
            let name = key.get_ref().as_ref();
            let message = match self.path.as_str() {
                "" => format!("there is no section `{name}`"),
                path => format!("`{path}` has no key `{name}`"),
            };
            let fault = Diagnostic::new(Code::UnknownKey, self.faults.place(key.span()), message);
            self.faults.add(fault.did_you_mean(name, known.iter().map(String::as_str)));
        }
    }
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a flag",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
