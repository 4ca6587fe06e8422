//! Calls of the pack's own functions.

use std::rc::Rc;
use std::sync::Arc;

use super::Evaluator;
use crate::eval::Evaluation;
use crate::region::cut::Cut;
use crate::region::facts::PointFacts;
use crate::region::start::declared;
use crate::region::term::Term;
use crate::region::value::{Abs, Set};
use crate::region::variable::Formula;
use crate::region::variables::variables;
use crate::region::{Computed, Point, Possible, Texts, Unanalysed, Values, Variable};
use crate::tree::{Expr, FunctionId, Node, Spot};
use crate::ty::Type;

/// The most texts of which a function may give any for each to be looked at.
const MOST_TEXTS: usize = 8;

/// What a function without parameters gave, what is to be split to show it, and why it can't be told.
#[derive(Debug, Clone)]
pub(in crate::region) struct Given {
    result: Abs,
    pending: Vec<Rc<Cut>>,
    open: Vec<Rc<Cut>>,
    why: Option<Unanalysed>,
}

impl<'a> Evaluator<'a> {
    /// Calls a function of the rule files. Undecided arguments make it undecided without a call.
    pub(super) fn call(&mut self, id: FunctionId, args: &'a [Expr], ty: &Type) -> Abs {
        if let Some(given) = self.space.given(self.region, id).filter(|_| args.is_empty()) {
            return self.again(given);
        }
        if args.is_empty() {
            return self.by_itself(id, ty);
        }
        let args = match self.each(args) {
            Ok(args) => args,
            Err(undecided) => return undecided,
        };
        let missing = args.iter().any(|arg| arg.missing);
        let lack = args.iter().find_map(|arg| arg.lack.clone());
        self.entered(id, &args, ty).lacking(missing, lack.as_ref())
    }

    /// A function without parameters, of which rules call the same again and again.
    fn by_itself(&mut self, id: FunctionId, ty: &Type) -> Abs {
        let (pending, open) = (std::mem::take(&mut self.pending), std::mem::take(&mut self.open));
        let why = self.why.take();
        let result = self.entered(id, &[], ty);
        let result = self.assumed(id, result);
        let own = (std::mem::replace(&mut self.pending, pending), std::mem::replace(&mut self.open, open));
        let given = Given { result, pending: own.0, open: own.1, why: std::mem::replace(&mut self.why, why) };
        // Deeper down a limit may be met that is not met elsewhere.
        if !self.impossible && !self.limited {
            self.space.keep(self.region, id, given.clone());
        }
        self.again(given)
    }

    fn again(&mut self, given: Given) -> Abs {
        add(&mut self.pending, given.pending);
        add(&mut self.open, given.open);
        if self.why.is_none() {
            self.why = given.why;
        }
        given.result
    }

    /// What it gives is a variable by itself, where that is true or false or one of a few texts: a search that takes it for each is
    /// done where rules ask for two at once, and where not, what it reads is split until that shows it.
    fn assumed(&mut self, id: FunctionId, result: Abs) -> Abs {
        let few = match &result.set {
            Set::Flag { .. } => true,
            Set::Text(Texts::Only(texts)) => texts.len() <= MOST_TEXTS,
            Set::Empty => result.missing,
            _ => false,
        };
        if !few {
            return result;
        }
        let term = Term::Apply(self.parts.functions.get(id.0).map_or("", |f| &*f.name).into(), Some(id), Vec::new());
        let variable = Variable::Helper(Computed(Arc::new(Formula::Term(term))));
        let shown = Possible { values: result.set.values(), missing: result.missing };
        let now = match self.region.get(&variable) {
            None => shown.clone(),
            Some(assumed) => assumed.and(&shown).unwrap_or_else(|| {
                self.impossible = true;
                shown.clone()
            }),
        };
        if now != shown {
            let values = now.values != shown.values;
            self.pending.extend(if values { result.cut.or(result.lack) } else { result.lack.or(result.cut) });
        }
        Abs::variable(variable, &now)
    }

    fn entered(&mut self, id: FunctionId, args: &[Abs], ty: &Type) -> Abs {
        let parts = self.parts;
        let Some(function) = parts.functions.get(id.0) else {
            return Abs::of(Set::Nothing);
        };
        if self.calls >= parts.scope.limits.call_depth {
            self.limited = true;
            return Abs::undecided();
        }
        let terms: Option<Vec<Term>> = args.iter().map(Abs::term).collect();
        let (caller, end) = (self.base, self.locals.len());
        self.base = end;
        self.locals.extend(args.iter().map(|arg| Abs { missing: false, lack: None, ..arg.clone() }));
        self.locals.resize_with(end + function.slots, || Abs::of(Set::Nothing));
        let returned = std::mem::replace(&mut self.returned, Abs::never());
        let lost = self.lost.take();
        self.calls += 1;
        let last = self.block(&function.body);
        self.calls -= 1;
        let result = std::mem::replace(&mut self.returned, returned).or(last);
        let own = std::mem::replace(&mut self.lost, lost);
        self.locals.truncate(end);
        self.base = caller;
        let Some(why) = own else {
            return result;
        };
        if let Some(settled) = self.on_one_case(id, args) {
            return settled;
        }
        self.why.get_or_insert(Unanalysed { why: format!("{} in `{}`", why.why, function.name), ..why });
        let term = terms.map(|terms| Term::Apply((&*function.name).into(), Some(id), terms));
        match term {
            Some(term) => self.opaque(of_type(ty), super::of_term(term), true),
            None => Abs { missing: true, ..Abs::of(of_type(ty)) },
        }
    }
}

impl<'a> Evaluator<'a> {
    /// What a function gives where everything that it reads is settled: then it is called as on a case.
    fn on_one_case(&self, id: FunctionId, args: &[Abs]) -> Option<Abs> {
        let spot = Spot::default();
        let constant = |value| Expr { node: Node::Constant(value), ty: Type::Any, spot };
        let args = args.iter().map(|arg| Some(constant(arg.exact()?))).collect::<Option<Vec<Expr>>>()?;
        let call = Expr { node: Node::Call(id, args), ty: Type::Any, spot };
        let parts = self.parts;
        if !crate::reads::reads(&call, &parts.functions, &parts.scope).functions.is_empty() {
            return None;
        }
        let settled = |variable: Variable| {
            let possible = self.possible(&variable);
            match (possible.values.single(), possible.missing, &possible.values) {
                (Some(value), false, _) => Some((variable, Some(value))),
                (None, true, Values::None) => Some((variable, None)),
                _ => None,
            }
        };
        let point: Point = variables(&call, &parts.functions).into_iter().map(settled).collect::<Option<_>>()?;
        let facts = PointFacts::new(&parts.scope, &point);
        let value = Evaluation::new(parts, &facts).value(&call);
        Some(value.map_or_else(|_| Abs::undecided(), |value| Abs::exactly(&value)))
    }
}

/// Adds what is not there yet.
fn add(cuts: &mut Vec<Rc<Cut>>, more: Vec<Rc<Cut>>) {
    for cut in more {
        if !cuts.iter().any(|other| Rc::ptr_eq(other, &cut)) {
            cuts.push(cut);
        }
    }
}

/// Every value of a type.
fn of_type(ty: &Type) -> Set {
    use medhold_model::Kind;
    let kind = match ty {
        Type::Flag => Kind::Flag,
        Type::Number(_) => Kind::Number,
        // An amount that is computed may be finer than its currency.
        Type::Money(currency) => return Set::Money(crate::region::Interval::all(None), *currency),
        Type::Text(_) => Kind::Text,
        Type::Date => Kind::Date,
        _ => return Set::Any,
    };
    Set::from(&declared(kind, &[]))
}
