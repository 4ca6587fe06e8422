//! Look-up tables: `table[key].column` and `has(table, key)`.

use medhold_model::Code;
use rhai::{Expr as Rhai, FnCallExpr};

use super::Lowerer;
use super::chain::Link;
use crate::TableIndex;
use crate::tree::{Expr, Node, Spot};
use crate::ty::Type;

impl Lowerer<'_> {
    /// `table[key].column`.
    pub(super) fn cell<'l, 'e>(
        &mut self,
        table: TableIndex,
        spot: Spot,
        links: &'l [Link<'e>],
    ) -> (Expr, &'l [Link<'e>]) {
        let scope = self.scope;
        let Some(decl) = scope.tables.get(table.0) else {
            return (self.expr(&Rhai::default()), &[]);
        };
        let [Link::Index(key, _), Link::Field(column, at), rest @ ..] = links else {
            let name = &decl.name;
            let diagnostic = self.found(Code::IncompleteName, spot, format!("the table `{name}` is read by its cells"));
            return (self.fault(spot, diagnostic.help(format!("write `{name}[key].column`"))), &[]);
        };
        let key = self.row_key(table, key);
        let column_spot = self.named(*at, column);
        let Some(place) = decl.columns.iter().position(|c| c.name.as_str() == *column) else {
            let message = format!("the table `{}` has no column `{column}`", decl.name);
            let diagnostic = self.found(Code::UnknownColumn, column_spot, message);
            let known = decl.columns.iter().map(|c| c.name.as_str());
            return (self.fault(column_spot, diagnostic.did_you_mean(column, known)), &[]);
        };
        let ty = decl.columns.get(place).map_or(Type::Any, |c| Type::declared(c.kind, c.unit.as_ref(), &[]));
        (Expr { node: Node::Cell(table, Box::new(key), place), ty, spot }, rest)
    }

    /// A row's key; a literal one that is not there is told: what reads it is always undecided.
    fn row_key(&mut self, table: TableIndex, key: &Rhai) -> Expr {
        let key = self.expr(key);
        let Some(decl) = self.scope.tables.get(table.0) else {
            return key;
        };
        if matches!(key.ty, Type::List(_) | Type::Map | Type::Range | Type::Nothing) {
            let message = format!("a row's key is a text or a number, and this is {}", key.ty);
            let diagnostic = self.clash(Code::UnlikeTypes, key.spot, &message);
            return self.fault(key.spot, diagnostic);
        }
        if let Node::Constant(value) = &key.node
            && let text = value.to_string()
            && !decl.rows.contains_key(&text)
        {
            let message = format!("the table `{}` has no row `{text}`, so what reads it is undecided", decl.name);
            let diagnostic = self.found(Code::UnknownRow, key.spot, message);
            self.tell(diagnostic.did_you_mean(&text, decl.rows.keys().map(String::as_str)));
        }
        key
    }

    /// `has(table, key)`.
    pub(super) fn has(&mut self, call: &FnCallExpr, spot: Spot) -> Expr {
        let [Rhai::Variable(name, _, at), key] = &call.args[..] else {
            let diagnostic = self.found(Code::WrongArguments, spot, "`has` takes a table and a row's key");
            return self.fault(spot, diagnostic.help("such as `has(tek17, subject.limit)`"));
        };
        let Some(table) = self.table(&name.1) else {
            let spot = self.named(*at, &name.1);
            let diagnostic = self.found(Code::UnknownTable, spot, format!("there is no table `{}`", name.1));
            let known = self.scope.tables.iter().map(|t| t.name.as_str());
            let diagnostic = diagnostic.did_you_mean(&name.1, known);
            return self.fault(spot, diagnostic);
        };
        let key = self.expr(key);
        Expr { node: Node::HasRow(table, Box::new(key)), ty: Type::Flag, spot }
    }
}
