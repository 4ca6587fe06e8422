//! `[tables.<table>]`: what is declared of a look-up table. A table needs no declaration.

use std::collections::BTreeMap;

use medhold_model::{KeyName, Kind, Place, TableName, Unit};

use super::declared::{Declared, Manifest};
use super::value::{KindRead, kind_and_unit};
use crate::document::{Placed, Section};

/// What is declared of a look-up table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableDecl {
    /// The column that rows are looked up by; the first where it is not declared.
    pub(crate) key: Option<Placed<KeyName>>,
    /// The columns whose kind is declared and not inferred.
    pub columns: BTreeMap<KeyName, ColumnDecl>,
}

/// What is declared of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnDecl {
    /// The kind of its cells; inferred where it is not declared.
    pub kind: Option<Kind>,
    /// Their unit.
    pub unit: Option<Unit>,
    /// Where it is declared.
    pub place: Place,
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named::<TableName>("tables") {
        manifest.places.set(Declared::Table, name.value.as_str(), &name.place);
        let columns = section.named::<KeyName>("columns");
        let table = TableDecl {
            key: section.parsed("key"),
            columns: columns.into_iter().map(|(name, section)| (name.value, column(&section, &name.place))).collect(),
        };
        section.end();
        manifest.tables.insert(name.value, table);
    }
}

fn column(section: &Section<'_>, place: &Place) -> ColumnDecl {
    let (kind, unit) = kind_and_unit(section);
    section.end();
    let kind = match kind {
        KindRead::Declared(kind) | KindRead::Guessed(kind) => Some(kind),
        KindRead::Undeclared => None,
    };
    ColumnDecl { kind, unit, place: place.clone() }
}
