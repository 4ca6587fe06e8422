//! Cells and rows of tables: a set of keys gives what their rows have.

use std::rc::Rc;

use medhold_model::Value;

use super::Evaluator;
use crate::TableIndex;
use crate::region::Texts;
use crate::region::cut::Cut;
use crate::region::term::Term;
use crate::region::value::{Abs, Set};
use crate::tree::Expr;

/// The keys of the rows that have one value in a column; none where the cells are empty.
pub(in crate::region) struct Group {
    value: Option<Value>,
    keys: Texts,
}

impl<'a> Evaluator<'a> {
    /// `table[key].column`.
    pub(super) fn cell(&mut self, table: TableIndex, key: &'a Expr, column: usize) -> Abs {
        let key = self.eval(key);
        if key.has_no_value() {
            return Abs { missing: key.missing, ..Abs::never() };
        }
        let Some(keys) = texts(&key.set) else {
            return self.cell_of_computed(table, &key, column);
        };
        let groups = self.space.groups(table, column);
        let met: Vec<&Group> = groups.iter().filter(|group| group.keys.meets(&keys)).collect();
        let absent = self.may_be_absent(table, &keys);
        let empty = absent || met.iter().any(|group| group.value.is_none());
        let values = met.iter().filter_map(|group| group.value.as_ref());
        let value = values.map(Abs::exactly).reduce(Abs::or).unwrap_or_else(Abs::never);
        let cut = self.by_group(&key, &groups);
        let settled = value.set.single().is_some();
        Abs { cut: cut.clone().filter(|_| !settled), ..value }
            .lacking(key.missing, key.lack.as_ref())
            .lacking(empty, cut.as_ref())
    }

    /// A key that is no text is known by how it is computed.
    fn cell_of_computed(&mut self, table: TableIndex, key: &Abs, column: usize) -> Abs {
        let groups = self.space.groups(table, column);
        let values = groups.iter().filter_map(|group| group.value.as_ref());
        let value = values.map(Abs::exactly).reduce(Abs::or).unwrap_or_else(Abs::never);
        let name = self.parts.scope.tables.get(table.0).map_or("", |t| t.name.as_str());
        let Some(term) = key.term() else {
            return Abs { missing: true, cut: key.cut.clone(), sym: None, ..value };
        };
        let column = Term::constant(&Value::Text(column.to_string()));
        let term = Term::apply(name, vec![term, column]);
        let cell = self.opaque(value.set, super::of_term(term), true);
        cell.lacking(key.missing, key.lack.as_ref())
    }

    /// What to split so that the key's rows have one value.
    fn by_group(&self, key: &Abs, groups: &[Group]) -> Option<Rc<Cut>> {
        match key.as_variable() {
            Some(variable) => {
                let now = self.now(variable, &key.set);
                let groups = groups.iter().map(|group| group.keys.clone()).collect();
                Some(Rc::new(Cut::groups(variable.clone(), now, groups)))
            }
            None => key.cut.clone(),
        }
    }

    fn may_be_absent(&self, table: TableIndex, keys: &Texts) -> bool {
        let rows = self.parts.scope.tables.get(table.0).map(|t| &t.rows);
        match keys {
            Texts::Only(keys) => keys.iter().any(|key| rows.is_none_or(|rows| !rows.contains_key(&**key))),
            Texts::Except(_) => true,
        }
    }

    /// `has(table, key)`.
    pub(super) fn has_row(&mut self, table: TableIndex, key: &'a Expr) -> Abs {
        let key = self.eval(key);
        let Some(keys) = texts(&key.set) else {
            let name = self.parts.scope.tables.get(table.0).map_or("", |t| t.name.as_str());
            let term = key.term().map(|term| Term::apply("has", vec![Term::Constant(name.into()), term]));
            let has = if key.has_no_value() {
                Abs::never()
            } else {
                self.computed(Set::Flag { holds: true, fails: true }, term)
            };
            let cut = key.cut.clone().or_else(|| has.cut.clone());
            return Abs { cut, sym: None, ..has.lacking(key.missing, key.lack.as_ref()) };
        };
        let all = self.space.keys(table);
        let (holds, fails) = (all.as_ref().is_some_and(|all| all.meets(&keys)), self.may_be_absent(table, &keys));
        let cut = match (key.as_variable(), all) {
            (Some(variable), Some(all)) => {
                let now = self.now(variable, &key.set);
                Some(Rc::new(Cut::among(variable.clone(), now, all)))
            }
            _ => key.cut.clone(),
        };
        Abs { missing: key.missing, lack: key.lack, cut, ..Abs::flag(holds, fails) }
    }
}

impl Group {
    /// The rows of a column by their values.
    pub(in crate::region) fn of(table: &crate::Table, column: usize) -> Vec<Self> {
        let mut groups: Vec<(Option<Value>, Vec<&str>)> = Vec::new();
        for (key, row) in &table.rows {
            let value = row.get(column).and_then(Option::as_ref);
            match groups.iter_mut().find(|(other, _)| other.as_ref() == value) {
                Some((_, keys)) => keys.push(key),
                None => groups.push((value.cloned(), vec![key])),
            }
        }
        let group = |(value, keys)| Some(Self { value, keys: Texts::only::<&str>(keys)? });
        groups.into_iter().filter_map(group).collect()
    }
}

/// The texts that a key may be; none where it is of another kind and not a single value.
fn texts(set: &Set) -> Option<Texts> {
    match set {
        Set::Text(texts) => Some(texts.clone()),
        other => Texts::only([other.single()?.to_string().as_str()]),
    }
}
