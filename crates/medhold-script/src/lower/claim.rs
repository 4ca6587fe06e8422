//! What rules read of the claim, its subject, the customer and experts.

use std::sync::Arc;

use medhold_model::{ClaimKind, Code, Op};
use rhai::{Expr as Rhai, FnCallExpr, Position};

use super::Lowerer;
use super::chain::Link;
use crate::KeyIndex;
use crate::tree::{ClaimField, ExpertField, Expr, Node, Period, Spot};
use crate::ty::Type;

const FIELDS: [&str; 6] = ["kind", "stance", "supported", "refuted", "was_supported", "asserts"];
const ASSERTED: [&str; 4] = ["measure", "op", "value", "word"];
const STATED: [&str; 5] = ["states", "licensed", "days_in_field", "interest", "role"];

impl Lowerer<'_> {
    /// `claim.field`.
    pub(super) fn claim<'l, 'e>(&mut self, spot: Spot, links: &'l [Link<'e>]) -> (Expr, &'l [Link<'e>]) {
        let (field, ty, rest) = match links {
            [Link::Field("asserts", _), Link::Field(name, at), rest @ ..] => {
                let spot = self.named(*at, name);
                return (self.asserted(name, spot), rest);
            }
            [Link::Field(name, at), rest @ ..] => match *name {
                "kind" => (ClaimField::Kind, Type::one_of(ClaimKind::ALL.iter().map(|k| k.as_str())), rest),
                "stance" => (ClaimField::Stance, Type::NUMBER, rest),
                "supported" => (ClaimField::Supported, Type::Flag, rest),
                "refuted" => (ClaimField::Refuted, Type::Flag, rest),
                "was_supported" => (ClaimField::WasSupported, Type::Flag, rest),
                "asserts" => (ClaimField::Asserts, Type::Flag, rest),
                other => return (self.unknown_claim_field(other, self.named(*at, other)), &[]),
            },
            _ => {
                let diagnostic = self.found(Code::IncompleteName, spot, "`claim` is read by its fields");
                return (self.fault(spot, diagnostic.help("such as `claim.supported`")), &[]);
            }
        };
        (Expr { node: Node::Claim(field), ty, spot }, rest)
    }

    fn asserted(&mut self, name: &str, spot: Spot) -> Expr {
        let (field, ty) = match name {
            "measure" => {
                let measures = self.scope.measures.iter().map(|m| m.name.as_str());
                (ClaimField::AssertsMeasure, Type::one_of(measures))
            }
            "op" => (ClaimField::AssertsOp, Type::one_of(Op::ALL.iter().map(|o| o.as_str()))),
            "value" => (ClaimField::AssertsValue, Type::Any),
            "word" => (ClaimField::AssertsWord, Type::TEXT),
            other => {
                let diagnostic =
                    self.found(Code::UnknownField, spot, format!("`claim.asserts` has no field `{other}`"));
                let diagnostic = diagnostic.did_you_mean(other, ASSERTED);
                return self.fault(spot, diagnostic);
            }
        };
        Expr { node: Node::Claim(field), ty, spot }
    }

    fn unknown_claim_field(&mut self, name: &str, spot: Spot) -> Expr {
        let diagnostic =
            self.found(Code::UnknownField, spot, format!("`claim` has no field `{name}` that a rule may read"));
        let diagnostic = match name {
            "text" => diagnostic.help(
                "the customer's own words do not decide: two who mean the same would be treated differently for their \
                 wording; read what the claim asserts instead",
            ),
            "topic" => diagnostic.help("a rule names its topics after `on`"),
            _ => diagnostic.did_you_mean(name, FIELDS),
        };
        self.fault(spot, diagnostic)
    }

    /// `subject.key` or `customer.key`.
    pub(super) fn key<'l, 'e>(&mut self, of: &str, spot: Spot, links: &'l [Link<'e>]) -> (Expr, &'l [Link<'e>]) {
        let [Link::Field(name, at), rest @ ..] = links else {
            let diagnostic = self.found(Code::IncompleteName, spot, format!("`{of}` is read by its keys"));
            return (self.fault(spot, diagnostic.help(format!("such as `{of}.origin`"))), &[]);
        };
        let spot = self.named(*at, name);
        let keys = if of == "subject" { &self.scope.subject } else { &self.scope.customer };
        let Some(place) = keys.iter().position(|k| k.name.as_str() == *name) else {
            let message = format!("the pack declares no key `{name}` of `{of}`");
            let diagnostic = self.found(Code::UnknownKey, spot, message);
            let diagnostic = diagnostic.did_you_mean(name, keys.iter().map(|k| k.name.as_str()));
            return (self.fault(spot, diagnostic), &[]);
        };
        let decl = keys.get(place);
        let ty = decl.map_or(Type::Any, |d| Type::declared(d.kind, d.unit.as_ref(), &d.values));
        let key = KeyIndex(place);
        let node = if of == "subject" { Node::Subject(key) } else { Node::Customer(key) };
        (Expr { node, ty, spot }, rest)
    }

    /// `expert("field").licensed`, `expert("field").states(measure)`.
    pub(super) fn expert<'l, 'e>(
        &mut self,
        call: &FnCallExpr,
        at: Position,
        links: &'l [Link<'e>],
    ) -> (Expr, &'l [Link<'e>]) {
        let spot = self.named(at, "expert");
        let field = match &call.args[..] {
            [Rhai::StringConstant(field, _)] => Arc::from(field.as_str()),
            _ => {
                let diagnostic = self.found(Code::WrongArguments, spot, "`expert` takes the field as a text literal");
                return (self.fault(spot, diagnostic.help("such as `expert(\"airworthiness\")`")), &[]);
            }
        };
        match links {
            [Link::Method(method, at), rest @ ..] if method.name == "states" => {
                let spot = self.named(*at, "states");
                (self.states(field, method, spot), rest)
            }
            [Link::Field(name, at), rest @ ..] => (self.expert_field(field, name, self.named(*at, name)), rest),
            _ => {
                let diagnostic = self.found(Code::IncompleteName, spot, "an expert's statement by itself is no value");
                let help = "read a part of it, such as `.states(measure)` or `.licensed`, or ask `known(expert(…))`";
                (self.fault(spot, diagnostic.help(help)), &[])
            }
        }
    }

    fn expert_field(&mut self, field: Arc<str>, name: &str, spot: Spot) -> Expr {
        let (part, ty) = match name {
            "licensed" => (ExpertField::Licensed, Type::Flag),
            "days_in_field" => (ExpertField::DaysInField, Type::INTEGER),
            "interest" => (ExpertField::Interest, Type::TEXT),
            "role" => (ExpertField::Role, Type::TEXT),
            _ => {
                let diagnostic = self.found(Code::UnknownField, spot, format!("an expert's statement has no `{name}`"));
                let diagnostic = diagnostic.did_you_mean(name, STATED);
                return self.fault(spot, diagnostic);
            }
        };
        Expr { node: Node::Expert(field, part), ty, spot }
    }

    fn states(&mut self, field: Arc<str>, method: &FnCallExpr, spot: Spot) -> Expr {
        let (name, at) = match &method.args[..] {
            [Rhai::StringConstant(name, at)] => (name.as_str(), *at),
            [Rhai::Variable(name, _, at)] => (name.1.as_str(), *at),
            _ => {
                let diagnostic = self.found(Code::WrongArguments, spot, "`states` takes the name of a measure");
                return self.fault(spot, diagnostic.help("such as `.states(airworthy)`"));
            }
        };
        let Some(measure) = self.scope.measure(name) else {
            let spot = self.named(at, name);
            let diagnostic = self.found(Code::UnknownMeasure, spot, format!("the pack declares no measure `{name}`"));
            let known = self.scope.measures.iter().map(|m| m.name.as_str());
            let diagnostic = diagnostic.did_you_mean(name, known);
            return self.fault(spot, diagnostic);
        };
        let ty = self.measure(measure, Period::Now, spot).ty;
        Expr { node: Node::States(field, measure), ty, spot }
    }
}
