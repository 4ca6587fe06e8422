//! Evaluates guards over a region: as `eval` does on a case, with sets in place of values.
//!
//! Each function here mirrors one of `crate::eval`, and the tests hold the two against each other on random cases.

mod amount;
mod arguments;
mod builtin;
mod call;
mod choice;
mod claim;
mod compare;
mod compute;
mod evidence;
mod force;
mod logic;
mod order;
mod repeat;
mod statement;
mod table;

pub(super) use call::Given;
pub(super) use table::Group;

use std::rc::Rc;
use std::sync::Arc;

use medhold_model::Value;

use super::cut::Cut;
use super::linear::Linear;
use super::space::Space;
use super::term::Term;
use super::value::{Abs, Set, Sym};
use super::variable::Formula;
use super::{Abstract, Computed, Possible, Region, Truths, Unanalysed, Values, Variable};
use crate::eval::Evaluation;
use crate::program::Parts;
use crate::tree::{Expr, Node, Spot};

/// How deep expressions are followed, and how many of them for one answer.
const DEEPEST: usize = 200;
const MOST_STEPS: usize = 50_000;

/// One evaluation over a region.
pub(super) struct Evaluator<'a> {
    space: &'a Space<'a>,
    parts: &'a Parts,
    region: &'a Region,
    /// The variables of the functions that are being called, the innermost last.
    locals: Vec<Abs>,
    /// Where the innermost function's variables begin.
    base: usize,
    /// What the innermost function may have returned so far.
    returned: Abs,
    calls: usize,
    depth: usize,
    steps: usize,
    /// What to split to show something that is assumed.
    pending: Vec<Rc<Cut>>,
    /// What else could be split.
    open: Vec<Rc<Cut>>,
    /// Why the innermost call can't be followed.
    lost: Option<Unanalysed>,
    /// Whether a limit on how far computation is followed was met.
    limited: bool,
    /// Whether no case at all is in the region.
    impossible: bool,
    why: Option<Unanalysed>,
}

impl<'a> Evaluator<'a> {
    pub(super) fn new(space: &'a Space<'a>, region: &'a Region) -> Self {
        Self {
            space,
            parts: space.parts,
            region,
            locals: Vec::new(),
            base: 0,
            returned: Abs::never(),
            calls: 0,
            depth: 0,
            steps: 0,
            pending: Vec::new(),
            open: Vec::new(),
            lost: None,
            limited: false,
            impossible: false,
            why: None,
        }
    }

    /// What a guard, or one of its operands, may be.
    pub(super) fn truth(&mut self, expr: &'a Expr) -> Abstract {
        let abs = self.condition(expr);
        self.told(abs, expr.spot)
    }

    /// What a flag may be, for others than this evaluation.
    fn told(&mut self, abs: Abs, spot: Spot) -> Abstract {
        let (holds, fails) = flags(&abs.set);
        if self.impossible {
            return Abstract::settled(Truths::default());
        }
        let may = Truths { holds, fails, undecided: abs.missing };
        let pending = std::mem::take(&mut self.pending);
        let settled = may.is_empty() || may.is_settled();
        let shows = pending.iter().filter(|_| settled).find_map(|cut| cut.split());
        let mut open = std::mem::take(&mut self.open);
        open.extend(pending);
        self.space.note_open(self.region, open);
        if settled {
            return if shows.is_some() { Abstract::assumed(may, shows) } else { Abstract::settled(may) };
        }
        // What settles whether it is undecided goes first where the values are settled already.
        let (first, then) = if holds && fails { (abs.cut, abs.lack) } else { (abs.lack, abs.cut) };
        let split = first.and_then(|cut| cut.split()).or_else(|| then.and_then(|cut| cut.split()));
        let why = match (&split, self.why.take()) {
            (Some(_), _) => None,
            (None, Some(why)) => Some(why),
            (None, None) => Some(self.unanalysed("a computation that is not followed", spot)),
        };
        Abstract { may, split, why, assumed: None }
    }

    /// What an expression may be.
    pub(super) fn eval(&mut self, expr: &'a Expr) -> Abs {
        self.steps += 1;
        if self.depth >= DEEPEST || self.steps > MOST_STEPS || self.impossible {
            if !self.impossible {
                self.limited = true;
                self.note("more computation than is followed", expr.spot);
            }
            return Abs::anything();
        }
        self.depth += 1;
        let abs = self.dispatch(expr);
        self.depth -= 1;
        abs
    }

    fn dispatch(&mut self, expr: &'a Expr) -> Abs {
        let spot = expr.spot;
        match &expr.node {
            Node::Constant(value) => Abs::exactly(value),
            Node::Nothing => Abs::of(Set::Nothing),
            Node::Fault => Abs::undecided(),
            Node::Local(slot) => self.locals.get(self.base + slot).cloned().unwrap_or_else(|| Abs::of(Set::Nothing)),
            Node::Not(inner) => self.not(inner),
            Node::And(operands) => self.junction(operands, false),
            Node::Or(operands) => self.junction(operands, true),
            Node::Known(inner) => self.known(inner),
            Node::Compare(op, pair) => self.compare(*op, pair),
            Node::Compute(operator, pair) => self.compute(*operator, pair),
            Node::Negate(inner) => self.negate(inner),
            Node::In(pair) => self.within(pair),
            Node::Range(pair, inclusive) => self.range(pair, *inclusive),
            Node::Builtin(builtin, args) => self.builtin(*builtin, args),
            Node::Plugin(function, args) => self.plugin(*function, args),
            Node::Call(id, args) => self.call(*id, args, &expr.ty),
            Node::List(items) => self.list(items),
            Node::Map(entries) => self.map(entries),
            Node::Item(pair) => self.item(pair, spot),
            Node::Field(base, name) => self.field(base, name),
            Node::Interpolate(parts) => self.interpolate(parts),
            Node::If(parts) => self.conditional(parts),
            Node::Switch(switch) => self.switch(switch),
            Node::Block(statements) => self.block(statements),
            _ => self.read(expr),
        }
    }

    /// What a variable may be in the region.
    fn possible(&self, variable: &Variable) -> Possible {
        self.space.possible(self.region, variable)
    }

    /// What a variable may be where it has one of these values, and whether it may be missing. A value that is handed on has lost
    /// that it may be: a split must not.
    fn now(&self, variable: &Variable, set: &Set) -> Possible {
        let missing = match variable {
            Variable::Computed(_) | Variable::Helper(_) | Variable::Plugin(..) => {
                self.region.get(variable).is_none_or(|p| p.missing)
            }
            _ => self.possible(variable).missing,
        };
        Possible { values: set.values(), missing }
    }

    fn variable(&self, variable: Variable) -> Abs {
        let possible = self.possible(&variable);
        Abs::variable(variable, &possible)
    }

    /// Something that is there only where something else is.
    fn part_of(&self, whole: &Abs, part: Variable) -> Abs {
        if whole.has_no_value() {
            return Abs { missing: whole.missing, ..Abs::never() };
        }
        let part = self.variable(part);
        Abs { missing: part.missing || whole.missing, lack: whole.lack.clone().or(part.lack), ..part }
    }

    /// Something that is computed in a way that is not followed, and may be any of these.
    fn computed(&mut self, set: Set, term: Option<Term>) -> Abs {
        let Some(term) = term.filter(|_| set.single().is_none()) else {
            return Abs::of(set);
        };
        self.opaque(set, of_term(term), false)
    }

    /// A variable of which more is known than its declaration says.
    fn opaque(&mut self, set: Set, variable: Variable, may_be_missing: bool) -> Abs {
        let narrowed = self.region.get(&variable);
        let missing = may_be_missing && narrowed.is_none_or(|p| p.missing);
        let values = match narrowed.map(|p| &p.values) {
            None => Some(set),
            Some(Values::None) => None,
            Some(values) => both(&set, values),
        };
        if values.is_none() && !missing {
            self.impossible = true;
        }
        if let Some(interval) = values.as_ref().and_then(Set::quantity) {
            self.space.note_bounds(self.region, &variable, *interval);
        }
        let possible = Possible { values: values.as_ref().map_or(Values::None, Set::values), missing };
        let kind = values.unwrap_or(Set::Empty);
        let abs = Abs::variable(variable, &possible);
        Abs { set: kind, ..abs }
    }

    /// A value as the rules' own evaluation computes it; none where it is undecided.
    fn folded(&self, node: Node) -> Option<Value> {
        let facts = crate::eval::Nothing::default();
        let expr = Expr { node, ty: crate::ty::Type::Any, spot: Spot::default() };
        Evaluation::new(self.parts, &facts).value(&expr).ok()
    }

    /// Remembers why something can't be told.
    fn note(&mut self, why: &str, spot: Spot) {
        if self.why.is_none() {
            self.why = Some(self.unanalysed(why, spot));
        }
    }

    fn unanalysed(&self, why: &str, spot: Spot) -> Unanalysed {
        let place = (spot.line > 0).then(|| self.parts.place(spot));
        Unanalysed { why: why.to_owned(), place }
    }
}

/// Something computed in a way that is not followed, as a variable.
fn of_term(term: Term) -> Variable {
    Variable::Computed(Computed(Arc::new(Formula::Term(term))))
}

/// What is in both.
fn both(set: &Set, values: &Values) -> Option<Set> {
    match (set.quantity(), values) {
        (Some(interval), Values::Number(other) | Values::Money(other, _) | Values::Days(other)) => {
            interval.and(other).map(|both| set.with_quantity(both))
        }
        _ => match (set, Set::from(&set.values().and(values))) {
            (_, Set::Empty) => None,
            (Set::Any, _) if matches!(values, Values::Anything) => Some(Set::Any),
            (_, both) => Some(both),
        },
    }
}

/// Whether a condition may hold, and whether it may fail.
fn flags(set: &Set) -> (bool, bool) {
    match set {
        Set::Flag { holds, fails } => (*holds, *fails),
        Set::Any => (true, true),
        _ => (false, false),
    }
}

/// What to split for one of two.
fn either(a: &Abs, b: &Abs) -> Option<Rc<Cut>> {
    a.cut.clone().or_else(|| b.cut.clone())
}

/// A sum as how something is computed.
fn linear(linear: Linear) -> Option<Sym> {
    Some(Sym::Linear(Rc::new(linear)))
}
