//! Look-up tables, `tables/*.csv`: rows by key, cells of typed columns.

use std::collections::BTreeMap;

use csv::StringRecord;
use medhold_model::{Code, Diagnostic, Given, KeyName, Kind, Place, TableName, Unit, Value};
use medhold_script::{Column, Table};

use crate::document::Placed;
use crate::files::{PackFiles, Part, stem};
use crate::manifest::names::unusable;
use crate::manifest::{Manifest, TableDecl};

/// Reads every table of a pack, in the order of names.
pub(crate) fn read(files: &PackFiles, manifest: &Manifest, faults: &mut Vec<Diagnostic>) -> Vec<Table> {
    let none = TableDecl::default();
    let mut tables = Vec::new();
    for (path, text) in files.of(Part::Table) {
        let name = match stem(path).parse::<TableName>() {
            Ok(name) => name,
            Err(error) => {
                let fault = Diagnostic::new(Code::BadName, Place::file(path), error.to_string());
                faults.push(fault.help("name the file after what rules call the table"));
                continue;
            }
        };
        faults.extend(unusable(name.as_str(), &Place::file(path)));
        let decl = manifest.tables.get(&name).unwrap_or(&none);
        let mut reading = Reading { path, text, decl, faults };
        tables.extend(reading.table(name));
    }
    tables.sort_by(|a: &Table, b| a.name.cmp(&b.name));
    tables
}

struct Reading<'a> {
    path: &'a str,
    text: &'a str,
    decl: &'a TableDecl,
    faults: &'a mut Vec<Diagnostic>,
}

/// A row and the line on which it begins.
type Row = (u32, StringRecord);

impl Reading<'_> {
    fn table(&mut self, name: TableName) -> Option<Table> {
        let mut rows = self.rows().into_iter();
        let Some((line, head)) = rows.next() else {
            self.fault(0, "the table is empty", "its first line names the columns, the key's column first");
            return None;
        };
        let names = self.head(line, &head)?;
        let rows: Vec<Row> = rows.filter(|(line, row)| self.whole(*line, row, names.len())).collect();
        let at = self.key_column(&names);
        let columns: Vec<(usize, Column)> =
            (0..).zip(&names).filter(|(i, _)| *i != at).map(|(i, name)| (i, self.column(i, name, &rows))).collect();
        self.undeclared(&names);
        let mut table = Table {
            name,
            key: names.get(at)?.clone(),
            columns: columns.iter().map(|(_, column)| column.clone()).collect(),
            rows: BTreeMap::new(),
        };
        let mut lines = BTreeMap::new();
        for (line, row) in &rows {
            self.row(&mut table, &columns, (at, *line), row, &mut lines);
        }
        Some(table)
    }

    /// The records of the text, those that can't be read reported. Lines that begin with `#` are remarks.
    fn rows(&mut self) -> Vec<Row> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .comment(Some(b'#'))
            .trim(csv::Trim::All)
            .from_reader(self.text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => rows.push((line_of(record.position()), record)),
                Err(error) => self.fault(line_of(error.position()), &error.to_string(), "mend the row"),
            }
        }
        rows
    }

    fn head(&mut self, line: u32, head: &StringRecord) -> Option<Vec<KeyName>> {
        let mut names: Vec<KeyName> = Vec::new();
        for cell in head {
            match cell.parse::<KeyName>() {
                Ok(name) if names.contains(&name) => {
                    self.fault(line, &format!("two columns are named `{name}`"), "give each its own name");
                }
                Ok(name) => names.push(name),
                Err(error) => {
                    self.fault(line, &error.to_string(), "rules read a column by its name: `table[key].column`");
                }
            }
        }
        (names.len() == head.len()).then_some(names)
    }

    fn whole(&mut self, line: u32, row: &StringRecord, width: usize) -> bool {
        if row.len() != width {
            let message = format!("the row has {} cells, and the table has {width} columns", row.len());
            self.fault(
                line,
                &message,
                "a cell with a comma in it stands between double quotes; an empty cell is no value",
            );
        }
        row.len() == width
    }

    /// The column of the key; the first where the declared one isn't there.
    fn key_column(&mut self, names: &[KeyName]) -> usize {
        let Some(Placed { value, place }) = &self.decl.key else {
            return 0;
        };
        let found = names.iter().position(|name| name == value);
        if found.is_none() {
            let message = format!("`{}` has no column `{value}`", self.path);
            let fault = Diagnostic::new(Code::UnknownColumn, place.clone(), message);
            self.faults.push(fault.did_you_mean(value.as_str(), names.iter().map(KeyName::as_str)));
        }
        found.unwrap_or(0)
    }

    fn column(&self, at: usize, name: &KeyName, rows: &[Row]) -> Column {
        let decl = self.decl.columns.get(name);
        let kind = decl.and_then(|decl| decl.kind);
        let unit = decl.and_then(|decl| decl.unit.clone());
        let cells = || rows.iter().filter_map(|(_, row)| row.get(at)).filter(|cell| !cell.is_empty());
        Column { name: name.clone(), kind: kind.unwrap_or_else(|| inferred(cells)), unit: unit.or(currency(kind)) }
    }

    /// Reports declared columns that the file does not have.
    fn undeclared(&mut self, names: &[KeyName]) {
        for (name, decl) in self.decl.columns.iter().filter(|(name, _)| !names.contains(name)) {
            let message = format!("`{}` has no column `{name}`", self.path);
            let fault = Diagnostic::new(Code::UnknownColumn, decl.place.clone(), message);
            self.faults.push(fault.did_you_mean(name.as_str(), names.iter().map(KeyName::as_str)));
        }
    }

    fn row(
        &mut self,
        table: &mut Table,
        columns: &[(usize, Column)],
        (at, line): (usize, u32),
        row: &StringRecord,
        lines: &mut BTreeMap<String, u32>,
    ) {
        let key = row.get(at).unwrap_or_default().to_owned();
        if key.is_empty() {
            self.fault(line, &format!("the row has no key in column `{}`", table.key), "no rule could look it up");
            return;
        }
        if let Some(first) = lines.insert(key.clone(), line) {
            let message = format!("the key `{key}` stands on line {first} already");
            self.fault(line, &message, "a key has one row; keep one of them");
            return;
        }
        let cells = columns.iter().map(|(i, column)| self.cell(line, row.get(*i).unwrap_or_default(), column));
        let cells = cells.collect();
        table.rows.insert(key, cells);
    }

    fn cell(&mut self, line: u32, cell: &str, column: &Column) -> Option<Value> {
        if cell.is_empty() {
            return None;
        }
        match Value::read(&Given::Cell(cell.to_owned()), column.kind) {
            Ok(value) => Some(value),
            Err(reason) => {
                let message = format!("column `{}`: {reason}", column.name);
                self.fault(line, &message, "mend the cell");
                None
            }
        }
    }

    fn fault(&mut self, line: u32, message: &str, help: &str) {
        let place = Place { file: self.path.to_owned(), line, column: 0, length: 1 };
        self.faults.push(Diagnostic::new(Code::BadTable, place, message).help(help));
    }
}

fn line_of(position: Option<&csv::Position>) -> u32 {
    position.map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX))
}

/// The kind that all cells have: numbers, flags or dates; else text.
fn inferred<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> Kind {
    let all = |kind: Kind| {
        cells().next().is_some() && cells().all(|cell| Value::read(&Given::Cell(cell.to_owned()), kind).is_ok())
    };
    // `1` and `0` would pass for flags, so numbers go first.
    [Kind::Number, Kind::Flag, Kind::Date].into_iter().find(|kind| all(*kind)).unwrap_or(Kind::Text)
}

fn currency(kind: Option<Kind>) -> Option<Unit> {
    match kind {
        Some(Kind::Money(currency)) => Some(Unit::new(currency.as_str())),
        _ => None,
    }
}
