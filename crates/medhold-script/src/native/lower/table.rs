//! Look-up tables: a cell by its row's key, and whether there is a row.

use std::sync::Arc;

use medhold_model::{Date, Decimal, Value};

use super::refused::Why;
use super::{Lowered, Lowering, Shape, Term};
use crate::native::{Cases, Cell, Code, Symbols};
use crate::tree::Expr;
use crate::{Table, TableIndex};

/// What stands in a row: its cell in a column, or that there is a row where no column is asked.
fn in_row(row: &[Option<Value>], column: Option<usize>) -> Option<&Value> {
    match column {
        Some(column) => row.get(column).and_then(Option::as_ref),
        None => Some(&Value::Flag(true)),
    }
}

impl<'p> Lowering<'p> {
    /// `table[key].column`, or `has(table, key)` where no column is asked.
    pub(super) fn table(&mut self, index: TableIndex, key: &'p Expr, column: Option<usize>) -> Lowered {
        let (on, shape) = self.scalar(key)?;
        let Some(table) = self.parts.scope.tables.get(index.0) else {
            return Err(Why::Fault.at(key.spot));
        };
        if let Some(cell) = on.constant() {
            return self.row(table, cell, column).map_err(|why| why.at(key.spot));
        }
        let (cases, cells) = match shape {
            Shape::Text { .. } => self.by_text(index, table, column),
            Shape::Number { .. } => self.by_position(table, column, &|key| {
                key.parse().ok().filter(|number: &Decimal| number.to_string() == key)
            }),
            Shape::Date => self.by_position(table, column, &|key| {
                let date = key.parse().ok().filter(|date: &Date| date.to_string() == key);
                date.and_then(|date| Cell::Date(date).position())
            }),
            Shape::Flag => self
                .by_position(table, column, &|key| key.parse().ok().and_then(|flag: bool| Cell::Flag(flag).position())),
            Shape::Never => return Ok(Term::constant(Cell::Lacking)),
            Shape::Money(_) | Shape::Quantity | Shape::Any => return Err(Why::Untyped.at(key.spot)),
        }
        .map_err(|why| why.at(key.spot))?;
        Ok(Term::Scalar(Code::chosen(on, cases), cells))
    }

    /// A row that is known by now.
    fn row(&mut self, table: &Table, key: Cell, column: Option<usize>) -> Result<Term, Why> {
        let Some(key) = self.symbols.value(key) else {
            return Ok(Term::constant(Cell::Lacking));
        };
        let row = table.rows.get(&key.to_string());
        match row.and_then(|row| in_row(row, column)) {
            Some(value) => Term::value(value, self.symbols),
            None if column.is_none() => Ok(Term::constant(Cell::Flag(false))),
            None => Ok(Term::constant(Cell::Lacking)),
        }
    }

    fn by_text(&mut self, index: TableIndex, table: &Table, column: Option<usize>) -> Result<(Arc<Cases>, Shape), Why> {
        if let Some(cases) = self.columns.get(&(index, column)) {
            return Ok(cases.clone());
        }
        let keys: Vec<Decimal> =
            table.rows.keys().filter_map(|key| Cell::Text(self.symbols.name(key)).position()).collect();
        let cases = cases(table, column, keys.into_iter().map(Some), self.symbols)?;
        self.columns.insert((index, column), cases.clone());
        Ok(cases)
    }

    /// By keys that are written in one way only; a row whose key is written otherwise is never found.
    fn by_position(
        &mut self,
        table: &Table,
        column: Option<usize>,
        position: &dyn Fn(&str) -> Option<Decimal>,
    ) -> Result<(Arc<Cases>, Shape), Why> {
        cases(table, column, table.rows.keys().map(|key| position(key)), self.symbols)
    }
}

/// What stands for each row's position, and the shape of all of it.
fn cases(
    table: &Table,
    column: Option<usize>,
    positions: impl Iterator<Item = Option<Decimal>>,
    symbols: &mut Symbols,
) -> Result<(Arc<Cases>, Shape), Why> {
    let otherwise = if column.is_none() { Cell::Flag(false) } else { Cell::Lacking };
    let (mut points, mut shape) = (Vec::with_capacity(table.rows.len()), Shape::of(otherwise));
    for (row, position) in table.rows.values().zip(positions) {
        let (Some(value), Some(position)) = (in_row(row, column), position) else {
            continue;
        };
        let (code, own) = Term::value(value, symbols)?.scalar(Why::List)?;
        shape = shape.join(own);
        points.push((position, code));
    }
    Ok((Arc::new(Cases::of_points(points, Code::Constant(otherwise))), shape))
}
