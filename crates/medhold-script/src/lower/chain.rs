//! Chains such as `late_share.before.low`, `tek17[key].limit` and `name.trim().len()`.

use std::sync::Arc;

use medhold_model::{Code, Kind};
use rhai::{ASTFlags, Expr as Rhai, FnCallExpr, Position};

use super::Lowerer;
use crate::MeasureIndex;
use crate::tree::{Expr, Node, Part, Period, Spot};
use crate::ty::Type;

/// A link of a chain after its beginning.
#[derive(Clone, Copy)]
pub(super) enum Link<'e> {
    /// `.name`
    Field(&'e str, Position),
    /// `.name(…)`
    Method(&'e FnCallExpr, Position),
    /// `[…]`
    Index(&'e Rhai, Position),
    /// `?.` or `?[`
    Optional(Position),
}

/// The beginning of a chain and its links in order: Rhai nests them to the right.
pub(super) fn links(expr: &Rhai) -> (&Rhai, Vec<Link<'_>>) {
    match expr {
        Rhai::Dot(pair, flags, at) => {
            let (base, mut links) = links(&pair.lhs);
            links.extend(optional(*flags, *at));
            tail(&pair.rhs, &mut links);
            (base, links)
        }
        Rhai::Index(pair, flags, at) => {
            let (base, mut links) = links(&pair.lhs);
            links.extend(optional(*flags, *at));
            index(&pair.rhs, *flags, *at, &mut links);
            (base, links)
        }
        other => (other, Vec::new()),
    }
}

fn optional<'e>(flags: ASTFlags, at: Position) -> Option<Link<'e>> {
    flags.contains(ASTFlags::NEGATED).then_some(Link::Optional(at))
}

fn tail<'e>(expr: &'e Rhai, links: &mut Vec<Link<'e>>) {
    match expr {
        Rhai::Property(property, at) => links.push(Link::Field(property.2.as_str(), *at)),
        Rhai::MethodCall(call, at) => links.push(Link::Method(call, *at)),
        Rhai::Dot(pair, flags, at) => {
            tail(&pair.lhs, links);
            links.extend(optional(*flags, *at));
            tail(&pair.rhs, links);
        }
        Rhai::Index(pair, flags, at) => {
            tail(&pair.lhs, links);
            links.extend(optional(*flags, *at));
            index(&pair.rhs, *flags, *at, links);
        }
        other => links.push(Link::Index(other, other.position())),
    }
}

/// What stands in brackets; where the chain goes on, it is nested in there too.
fn index<'e>(expr: &'e Rhai, flags: ASTFlags, at: Position, links: &mut Vec<Link<'e>>) {
    match expr {
        _ if flags.contains(ASTFlags::BREAK) => links.push(Link::Index(expr, at)),
        Rhai::Dot(pair, inner, dot) => {
            links.push(Link::Index(&pair.lhs, at));
            links.extend(optional(*inner, *dot));
            tail(&pair.rhs, links);
        }
        Rhai::Index(pair, inner, bracket) => {
            links.push(Link::Index(&pair.lhs, at));
            links.extend(optional(*inner, *bracket));
            index(&pair.rhs, *inner, *bracket, links);
        }
        other => links.push(Link::Index(other, at)),
    }
}

impl Lowerer<'_> {
    /// A chain, whatever it begins with.
    pub(super) fn chain(&mut self, expr: &Rhai) -> Expr {
        let (base, links) = links(expr);
        if let Some(Link::Optional(at)) = links.iter().find(|l| matches!(l, Link::Optional(_))) {
            return self.no_coalescing(*at, 2);
        }
        let (first, rest) = self.beginning(base, &links);
        rest.iter().fold(first, |so_far, link| self.link(so_far, link))
    }

    /// The beginning with as many links as belong to it, and the links that are left.
    fn beginning<'l, 'e>(&mut self, base: &'e Rhai, links: &'l [Link<'e>]) -> (Expr, &'l [Link<'e>]) {
        match base {
            Rhai::Variable(name, _, at) if name.2.is_empty() && self.is_pack_name(&name.1) => {
                let spot = self.named(*at, &name.1);
                match name.1.as_str() {
                    "claim" => self.claim(spot, links),
                    "subject" | "customer" => self.key(&name.1, spot, links),
                    other => match (self.table(other), self.scope.measure(other)) {
                        (Some(table), _) => self.cell(table, spot, links),
                        (None, Some(measure)) => self.measure_part(measure, spot, links),
                        (None, None) => self.other_beginning(base, links),
                    },
                }
            }
            Rhai::FnCall(call, at) if call.name == "expert" && call.op_token.is_none() => self.expert(call, *at, links),
            _ => self.other_beginning(base, links),
        }
    }

    /// A beginning that takes no links, or an unknown name that is read like a table.
    fn other_beginning<'l, 'e>(&mut self, base: &'e Rhai, links: &'l [Link<'e>]) -> (Expr, &'l [Link<'e>]) {
        let (Rhai::Variable(name, _, at), Some(Link::Index(..))) = (base, links.first()) else {
            return (self.expr(base), links);
        };
        if !name.2.is_empty() || !self.is_unknown(&name.1) {
            return (self.expr(base), links);
        }
        let spot = self.named(*at, &name.1);
        let diagnostic = self.found(Code::UnknownTable, spot, format!("there is no table `{}`", name.1));
        let known = self.scope.tables.iter().map(|t| t.name.as_str());
        (self.fault(spot, diagnostic.did_you_mean(&name.1, known)), &[])
    }

    /// Whether no variable or constant of the file hides what the pack calls so.
    fn is_pack_name(&self, name: &str) -> bool {
        self.local(name).is_none() && !self.file().is_some_and(|f| f.consts.iter().any(|c| c.0 == name))
    }

    fn is_unknown(&self, name: &str) -> bool {
        self.is_pack_name(name)
            && self.scope.measure(name).is_none()
            && self.scope.parameter(name).is_none()
            && name != "stage"
    }

    /// `measure.low`, `measure.before`, `measure.before.low`.
    fn measure_part<'l, 'e>(
        &mut self,
        measure: MeasureIndex,
        spot: Spot,
        links: &'l [Link<'e>],
    ) -> (Expr, &'l [Link<'e>]) {
        match links {
            [Link::Field("before", at), Link::Field(name, inner), rest @ ..] => {
                let _ = at;
                (self.part(measure, Period::Before, name, self.named(*inner, name)), rest)
            }
            [Link::Field("before", _), rest @ ..] => (self.measure(measure, Period::Before, spot), rest),
            [Link::Field(name, at), rest @ ..] => (self.part(measure, Period::Now, name, self.named(*at, name)), rest),
            _ => (self.measure(measure, Period::Now, spot), links),
        }
    }

    fn part(&mut self, measure: MeasureIndex, period: Period, name: &str, spot: Spot) -> Expr {
        let own = self.measure(measure, period, spot).ty;
        let quantity = matches!(own, Type::Number(_) | Type::Money(_) | Type::Any);
        let interval = match own {
            Type::Number(number) => Type::Number(crate::ty::Number { whole: false, ..number }),
            other => other,
        };
        let (part, ty) = match name {
            "low" if quantity => (Part::Low, interval),
            "high" if quantity => (Part::High, interval),
            "n" => (Part::N, Type::INTEGER),
            "age_days" => (Part::AgeDays, Type::INTEGER),
            "from" => (Part::From, Type::Date),
            "to" => (Part::To, Type::Date),
            "source" => (Part::Source, Type::TEXT),
            "unit" => (Part::Unit, Type::TEXT),
            _ => return self.unknown_part(measure, period, name, quantity, spot),
        };
        Expr { node: Node::Part(measure, period, part), ty, spot }
    }

    fn unknown_part(&mut self, measure: MeasureIndex, period: Period, name: &str, quantity: bool, spot: Spot) -> Expr {
        let decl = self.scope.measure_decl(measure);
        let kind = decl.map_or(Kind::Number.name(), |d| d.kind.name());
        let mut known = vec!["n", "age_days", "from", "to", "source", "unit"];
        known.extend(quantity.then_some(["low", "high"]).into_iter().flatten());
        known.extend((period == Period::Now).then_some("before"));
        let measure = decl.map_or("", |d| d.name.as_str());
        let message = format!("the measure `{measure}` ({kind}) has no field `{name}`");
        let diagnostic = self.found(Code::UnknownField, spot, message).did_you_mean(name, known);
        self.fault(spot, diagnostic)
    }

    /// A link after something whose fields are its own: a map, a list, or a function called as a method.
    fn link(&mut self, base: Expr, link: &Link<'_>) -> Expr {
        match link {
            Link::Field(name, at) => self.map_field(base, name, *at),
            Link::Method(call, at) => self.method(base, call, *at),
            Link::Index(index, at) => self.item(base, index, *at),
            Link::Optional(at) => self.no_coalescing(*at, 2),
        }
    }

    fn map_field(&mut self, base: Expr, name: &str, at: Position) -> Expr {
        let spot = self.named(at, name);
        if matches!(base.node, Node::Fault) {
            return base;
        }
        if !matches!(base.ty, Type::Map | Type::Any) {
            let diagnostic = self.clash(Code::UnknownField, spot, &format!("{} has no field `{name}`", base.ty));
            let is_function = crate::builtin::Signature::named(name).is_some();
            let diagnostic = if is_function { diagnostic.help(format!("call it: `.{name}()`")) } else { diagnostic };
            return self.fault(spot, diagnostic);
        }
        Expr { node: Node::Field(Box::new(base), Arc::from(name)), ty: Type::Any, spot }
    }

    fn item(&mut self, base: Expr, index: &Rhai, at: Position) -> Expr {
        let index = self.expr(index);
        let spot = self.spot(at, 1);
        let ty = match (&base.ty, &index.ty) {
            (Type::List(item), Type::Number(_) | Type::Any) => (**item).clone(),
            (Type::Map, Type::Text(_) | Type::Any) | (Type::Any, _) => Type::Any,
            _ => {
                let message = format!("{} has no item at {}", base.ty, index.ty);
                let diagnostic = self.clash(Code::UnlikeTypes, spot, &message);
                return self.fault(spot, diagnostic.help("lists are indexed by integers from 0, maps by texts"));
            }
        };
        Expr { node: Node::Item(Box::new([base, index])), ty, spot }
    }
}
