//! Cases as rows: which columns there are, of which kind, and what a case has in each.

use std::collections::BTreeMap;

use medhold_model::{Case, Date, Kind};
use serde_json::Value;

use crate::Generator;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnKind {
    /// True or false.
    Flag,
    /// Whole numbers: what the pack declares to be a count.
    Whole,
    /// Numbers.
    Number,
    /// Days.
    Day,
    /// Texts.
    Text,
}

/// A column: a dotted name, as a table of cases has it, and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name: `id`, `subject.origin`, `evidence.fee`.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// The columns that the rows of a generator have, those of every case first and then by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

/// So many cases show which columns there are and what they hold.
const LOOKED_AT: usize = 2000;

/// Columns that stand first, in this order.
const FIRST: [&str; 7] = ["id", "received", "language", "claim", "topic", "kind", "text"];

impl Columns {
    /// The columns of this generator's cases. It gives the same cases afterwards.
    #[must_use]
    pub fn of(generator: &Generator) -> Self {
        let mut kinds: BTreeMap<String, ColumnKind> = BTreeMap::new();
        let shown = generator.templates().iter().cloned().chain(generator.clone().take(LOOKED_AT));
        for (name, value) in shown.flat_map(|case| cells(&case)) {
            let kind = kind(&value);
            kinds.entry(name).and_modify(|known| *known = wider(*known, kind)).or_insert(kind);
        }
        let counts = |name: &str| generator.manifest().measure(name).is_some_and(|measure| measure.kind == Kind::Count);
        let column = |(name, kind): (String, ColumnKind)| {
            let whole = kind == ColumnKind::Number && name.strip_prefix("evidence.").is_some_and(counts);
            Column { name, kind: if whole { ColumnKind::Whole } else { kind } }
        };
        let mut columns: Vec<Column> = kinds.into_iter().map(column).collect();
        columns.sort_by_key(|column| FIRST.iter().position(|first| *first == column.name).unwrap_or(FIRST.len()));
        Self(columns)
    }

    /// The columns, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Column> {
        self.0.iter()
    }
}

/// What a case of one claim says, by column; nothing where it says nothing.
pub(crate) fn cells(case: &Case) -> BTreeMap<String, Value> {
    let mut cells = BTreeMap::new();
    if let Ok(Value::Object(members)) = serde_json::to_value(case) {
        for (name, value) in members {
            match name.as_str() {
                "claims" => claim(value, &mut cells),
                _ => flatten(&name, value, &mut cells),
            }
        }
    }
    cells
}

fn claim(claims: Value, cells: &mut BTreeMap<String, Value>) {
    let Value::Array(claims) = claims else { return };
    for (name, value) in claims.into_iter().filter_map(|claim| claim.as_object().cloned()).flatten() {
        flatten(if name == "id" { "claim" } else { &name }, value, cells);
    }
}

/// A dotted name for each value within; a record's `value` is the measure itself, a list's only element stands for the list.
fn flatten(name: &str, value: Value, cells: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let path = if key == "value" && name.starts_with("evidence.") {
                    name.to_owned()
                } else {
                    format!("{name}.{key}")
                };
                flatten(&path, value, cells);
            }
        }
        Value::Array(elements) => elements.into_iter().for_each(|element| flatten(name, element, cells)),
        Value::Null => {}
        value => {
            cells.insert(name.to_owned(), value);
        }
    }
}

fn kind(value: &Value) -> ColumnKind {
    match value {
        Value::Bool(_) => ColumnKind::Flag,
        Value::Number(_) => ColumnKind::Number,
        Value::String(text) if text.parse::<Date>().is_ok() => ColumnKind::Day,
        _ => ColumnKind::Text,
    }
}

/// The kind that holds what both hold.
fn wider(one: ColumnKind, other: ColumnKind) -> ColumnKind {
    if one == other { one } else { ColumnKind::Text }
}
