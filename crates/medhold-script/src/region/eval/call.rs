//! Calls of the pack's own functions.

use super::Evaluator;
use crate::eval::Evaluation;
use crate::region::facts::PointFacts;
use crate::region::start::declared;
use crate::region::term::Term;
use crate::region::value::{Abs, Set};
use crate::region::variables::variables;
use crate::region::{Point, Unanalysed, Values, Variable};
use crate::tree::{Expr, FunctionId, Node, Spot};
use crate::ty::Type;

impl<'a> Evaluator<'a> {
    /// Calls a function of the rule files. Undecided arguments make it undecided without a call.
    pub(super) fn call(&mut self, id: FunctionId, args: &'a [Expr], ty: &Type) -> Abs {
        if let Some(given) = self.given.get(&id).filter(|_| args.is_empty()) {
            return given.clone();
        }
        let args = match self.each(args) {
            Ok(args) => args,
            Err(undecided) => return undecided,
        };
        let missing = args.iter().any(|arg| arg.missing);
        let lack = args.iter().find_map(|arg| arg.lack.clone());
        let by_itself = args.is_empty();
        let result = self.entered(id, &args, ty);
        if by_itself && !self.impossible {
            self.given.insert(id, result.clone());
        }
        result.lacking(missing, lack.as_ref())
    }

    fn entered(&mut self, id: FunctionId, args: &[Abs], ty: &Type) -> Abs {
        let parts = self.parts;
        let Some(function) = parts.functions.get(id.0) else {
            return Abs::of(Set::Nothing);
        };
        if self.calls >= parts.scope.limits.call_depth {
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
