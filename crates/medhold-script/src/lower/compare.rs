//! Comparisons, and the checks that both sides are of one kind, unit and set of values.

use medhold_model::{Code, Op, Value};

use super::Lowerer;
use crate::tree::{Expr, Node, Spot};
use crate::ty::Type;

impl Lowerer<'_> {
    /// `left op right`.
    pub(super) fn comparison(&mut self, op: Op, pair: [Expr; 2], spot: Spot) -> Expr {
        let [left, right] = self.dated(pair);
        if matches!(left.node, Node::Fault) || matches!(right.node, Node::Fault) {
            return Expr { node: Node::Fault, ty: Type::Flag, spot };
        }
        if let Some(diagnostic) = self.unlike(op, &left, &right, spot) {
            return self.fault(spot, diagnostic);
        }
        self.warn_of_fraction_equality(op, &left, &right, spot);
        Expr { node: Node::Compare(op, Box::new([left, right])), ty: Type::Flag, spot }
    }

    /// Where one side is a date and the other a text literal, the text is read as a date.
    fn dated(&mut self, [left, right]: [Expr; 2]) -> [Expr; 2] {
        match (&left.ty, &right.ty) {
            (Type::Date, Type::Text(_)) => [left, self.as_date(right)],
            (Type::Text(_), Type::Date) => [self.as_date(left), right],
            _ => [left, right],
        }
    }

    fn unlike(&self, op: Op, left: &Expr, right: &Expr, spot: Spot) -> Option<medhold_model::Diagnostic> {
        let (a, b) = (&left.ty, &right.ty);
        if matches!(a, Type::Nothing) || matches!(b, Type::Nothing) {
            return Some(
                self.clash(Code::UnlikeTypes, spot, "there is nothing to compare with: `()` is no value in a rule")
                    .help("ask `known(…)` where something may be missing"),
            );
        }
        let money = matches!((a, b), (Type::Money(_), Type::Number(_)) | (Type::Number(_), Type::Money(_)));
        if !money && !a.alike(b) {
            return Some(self.clash(Code::UnlikeTypes, spot, &format!("`{op}` compares {a} with {b}")));
        }
        if !comparable(op, a) || !comparable(op, b) {
            let which = if comparable(op, a) { b } else { a };
            return Some(
                self.clash(Code::NotOrdered, spot, &format!("`{op}` asks for an order, and {which} has none"))
                    .help("only numbers, amounts and dates have an order; texts and flags are equal or not"),
            );
        }
        if let Some((one, other)) = unlike_units(a, b) {
            let message = format!("`{op}` compares a number in {one} with one in {other}");
            return Some(self.clash(Code::UnlikeUnits, spot, &message).help("bring both to one unit first"));
        }
        self.outside(a, right).or_else(|| self.outside(b, left))
    }

    /// A text literal that is compared with a text whose values are closed, and is none of them.
    pub(super) fn outside(&self, ty: &Type, literal: &Expr) -> Option<medhold_model::Diagnostic> {
        let (Type::Text(Some(values)), Node::Constant(Value::Text(text))) = (ty, &literal.node) else {
            return None;
        };
        if values.contains(text) {
            return None;
        }
        let message = format!("`{text}` is none of the values that are possible here, so this never holds");
        let known = values.iter().map(String::as_str);
        Some(self.clash(Code::UnknownValue, literal.spot, &message).did_you_mean(text, known))
    }

    fn warn_of_fraction_equality(&mut self, op: Op, left: &Expr, right: &Expr, spot: Spot) {
        let (Type::Number(a), Type::Number(b)) = (&left.ty, &right.ty) else {
            return;
        };
        if matches!(op, Op::Eq | Op::Ne) && !(a.whole && b.whole) {
            let message =
                format!("`{op}` on numbers that may have fractions: a value next to the one meant is another");
            let diagnostic = self.found(Code::FloatEquality, spot, message);
            self.tell(diagnostic.help("compare with `<`, `<=`, `>=` or `>`, or `round(…)` first"));
        }
    }

    /// `item in container`, also written `contains(container, item)`.
    pub(super) fn membership(&mut self, item: Expr, mut container: Expr, spot: Spot) -> Expr {
        if let (Type::Date, Node::List(items)) = (&item.ty, &mut container.node) {
            *items = std::mem::take(items).into_iter().map(|i| self.as_date(i)).collect();
            container.ty = Type::list(Type::Date);
        }
        let fits = match &container.ty {
            Type::Any => true,
            Type::List(inner) => inner.alike(&item.ty) || matches!(**inner, Type::Any),
            Type::Range => item.ty.may_be_number(),
            Type::Text(_) | Type::Map => Type::TEXT.alike(&item.ty),
            _ => false,
        };
        if !fits {
            let message = format!("`in` asks {} for {}", container.ty, item.ty);
            let diagnostic = self.clash(Code::UnlikeTypes, spot, &message);
            return self.fault(spot, diagnostic.help("the right side is a list, a range, a map or a text"));
        }
        if let Node::List(items) = &container.node
            && let Some(diagnostic) = items.iter().find_map(|literal| self.outside(&item.ty, literal))
        {
            return self.fault(spot, diagnostic);
        }
        Expr { node: Node::In(Box::new([item, container])), ty: Type::Flag, spot }
    }
}

fn comparable(op: Op, ty: &Type) -> bool {
    match ty {
        Type::Any | Type::Number(_) | Type::Money(_) | Type::Date => true,
        Type::Flag | Type::Text(_) | Type::List(_) => matches!(op, Op::Eq | Op::Ne),
        Type::Nothing | Type::Map | Type::Range => false,
    }
}

/// Two known units that differ. A plain number goes with any amount of money.
pub(super) fn unlike_units(a: &Type, b: &Type) -> Option<(String, String)> {
    match (a, b) {
        (Type::Number(a), Type::Number(b)) => {
            let (a, b) = (a.unit.as_ref()?, b.unit.as_ref()?);
            (a != b).then(|| (a.to_string(), b.to_string()))
        }
        (Type::Money(a), Type::Money(b)) => (a != b).then(|| (a.to_string(), b.to_string())),
        (Type::Money(money), Type::Number(number)) | (Type::Number(number), Type::Money(money)) => {
            let unit = number.unit.as_ref().filter(|u| !matches!(u.as_str(), "1") && u.as_str() != money.as_str())?;
            Some((money.to_string(), unit.to_string()))
        }
        _ => None,
    }
}
