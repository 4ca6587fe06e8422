//! Literals: numbers read from their decimal text, texts, lists and maps.

use std::sync::Arc;

use medhold_model::{Code, Decimal, Value};
use rhai::{Expr as Rhai, Position};

use super::Lowerer;
use crate::tree::{Expr, Node, Spot};
use crate::ty::Type;

impl Lowerer<'_> {
    /// A literal value.
    pub(super) fn constant(&self, position: Position, length: usize, value: Value) -> Expr {
        Expr { ty: Type::of(&value), node: Node::Constant(value), spot: self.spot(position, length) }
    }

    pub(super) fn integer(&self, number: i64, position: Position) -> Expr {
        let number = Decimal::from(number);
        self.constant(position, number.to_string().len(), Value::Number(number))
    }

    /// A number with a fraction: what stands in the file counts, for the double that Rhai makes of it is only near.
    pub(super) fn fraction(&mut self, double: f64, position: Position) -> Expr {
        let spot = self.spot(position, 1);
        let written = number_text(self.text_at(spot), double);
        match written.map_or_else(|| Decimal::from_f64(double), |text| text.parse()) {
            Ok(number) => self.constant(position, number.to_string().len(), Value::Number(number)),
            Err(why) => {
                let diagnostic = self.found(Code::BadNumber, spot, why.to_string());
                self.fault(spot, diagnostic)
            }
        }
    }

    pub(super) fn text(&self, text: &str, position: Position) -> Expr {
        self.constant(position, text.chars().count() + 2, Value::Text(text.to_owned()))
    }

    pub(super) fn interpolated(&mut self, parts: &[Rhai], position: Position) -> Expr {
        let parts = parts.iter().map(|part| self.expr(part)).collect();
        Expr { node: Node::Interpolate(parts), ty: Type::TEXT, spot: self.spot(position, 1) }
    }

    pub(super) fn list(&mut self, items: &[Rhai], position: Position) -> Expr {
        let items: Vec<Expr> = items.iter().map(|item| self.expr(item)).collect();
        let ty = items.iter().map(|i| i.ty.clone()).reduce(Type::join).unwrap_or(Type::Any);
        Expr { node: Node::List(items), ty: Type::list(ty), spot: self.spot(position, 1) }
    }

    pub(super) fn map<'e>(&mut self, entries: impl Iterator<Item = (&'e str, &'e Rhai)>, position: Position) -> Expr {
        let entries = entries.map(|(name, value)| (Arc::from(name), self.expr(value))).collect();
        Expr { node: Node::Map(entries), ty: Type::Map, spot: self.spot(position, 1) }
    }

    /// A text literal that stands where a date is meant becomes the date; anything else is left as it is.
    pub(super) fn as_date(&mut self, expr: Expr) -> Expr {
        let Node::Constant(Value::Text(text)) = &expr.node else {
            return expr;
        };
        match text.parse() {
            Ok(date) => Expr { node: Node::Constant(Value::Date(date)), ty: Type::Date, spot: expr.spot },
            Err(why) => {
                let diagnostic = self.found(Code::BadDate, expr.spot, format!("{why}"));
                self.fault(expr.spot, diagnostic)
            }
        }
    }

    /// The text of the file from a spot on.
    pub(super) fn text_at(&self, spot: Spot) -> &str {
        let Some(file) = self.file() else { return "" };
        let line = file.lines.text(&file.text, (spot.line as usize).max(1));
        let start = line.char_indices().nth((spot.column as usize).saturating_sub(1)).map_or(line.len(), |(i, _)| i);
        line.get(start..).unwrap_or_default()
    }
}

/// The decimal text of a number at the beginning of `text`, without underscores, where it is the number that Rhai read.
fn number_text(text: &str, double: f64) -> Option<String> {
    let mut end = 0;
    let mut before = ' ';
    for c in text.chars() {
        let sign = matches!(c, '+' | '-') && (end == 0 || matches!(before, 'e' | 'E'));
        if !(c.is_ascii_digit() || matches!(c, '_' | '.' | 'e' | 'E') || sign) {
            break;
        }
        before = c;
        end += c.len_utf8();
    }
    let number: String = text.get(..end)?.chars().filter(|c| !matches!(c, '_' | '+')).collect();
    let number = number.trim_end_matches('.').to_owned();
    #[expect(clippy::float_cmp, reason = "the same digits give the same double")]
    let same = number.parse::<f64>().is_ok_and(|n| n == double);
    same.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_its_digits_say() {
        let digits = "0.1234567890123456789012345";
        assert_eq!(number_text(&format!("{digits}) && x"), digits.parse().unwrap()).as_deref(), Some(digits));
        assert_eq!(number_text("-1_000.5e+2 ", -100_050.0).as_deref(), Some("-1000.5e2"));
        assert_eq!(number_text("x", 1.0), None);
    }
}
