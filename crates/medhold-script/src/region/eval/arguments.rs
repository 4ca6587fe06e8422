//! Arguments, lists, maps and texts that are put together.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use medhold_model::Value;

use super::Evaluator;
use crate::FunctionIndex;
use crate::region::start::declared;
use crate::region::term::Term;
use crate::region::value::{Abs, Set};
use crate::region::variable::Formula;
use crate::region::{Computed, Texts, Variable};
use crate::tree::{Expr, Node, Spot};

impl<'a> Evaluator<'a> {
    /// Evaluates several; an error where one has no value, which is what comes of all.
    pub(super) fn each(&mut self, exprs: &'a [Expr]) -> Result<Vec<Abs>, Abs> {
        let values: Vec<Abs> = exprs.iter().map(|expr| self.eval(expr)).collect();
        if values.iter().any(Abs::has_no_value) {
            let missing = values.iter().any(|v| v.missing);
            return Err(Abs { missing, lack: values.iter().find_map(|v| v.lack.clone()), ..Abs::never() });
        }
        Ok(values)
    }

    /// Several as one thing that is undecided where one of them is.
    fn together(values: &[Abs], set: Set) -> Abs {
        Abs {
            missing: values.iter().any(|v| v.missing),
            lack: values.iter().find_map(|v| v.lack.clone()),
            cut: values.iter().find_map(|v| v.cut.clone()),
            ..Abs::of(set)
        }
    }

    /// A function of a plugin: whatever it gives, it gives the same for the same arguments.
    pub(super) fn plugin(&mut self, function: FunctionIndex, args: &'a [Expr]) -> Abs {
        let args = match self.each(args) {
            Ok(args) => args,
            Err(undecided) => return undecided,
        };
        let decl = self.parts.scope.functions.get(function.0);
        let result = decl.map_or(Set::Any, |decl| Set::from(&declared(decl.result.0, &[])));
        let terms: Option<Vec<Term>> = args.iter().map(Abs::term).collect();
        let name = decl.map_or("", |decl| decl.name.as_str());
        let whole = Self::together(&args, Set::Nothing);
        let given = match terms {
            Some(terms) => {
                let computed = Computed(Arc::new(Formula::Term(Term::apply(name, terms))));
                self.opaque(result, Variable::Plugin(function, computed), true)
            }
            None => Abs { missing: true, cut: whole.cut.clone(), ..Abs::of(result) },
        };
        given.lacking(whole.missing, whole.lack.as_ref())
    }

    pub(super) fn list(&mut self, items: &'a [Expr]) -> Abs {
        match self.each(items) {
            Ok(values) => {
                let settled = values.iter().map(|v| Abs { missing: false, lack: None, ..v.clone() }).collect();
                Self::together(&values, Set::List(settled))
            }
            Err(undecided) => undecided,
        }
    }

    pub(super) fn map(&mut self, entries: &'a [(Arc<str>, Expr)]) -> Abs {
        let values: Vec<(Arc<str>, Abs)> = entries.iter().map(|(name, e)| (Arc::clone(name), self.eval(e))).collect();
        let missing = values.iter().any(|(_, v)| v.missing);
        let lack = values.iter().find_map(|(_, v)| v.lack.clone());
        if values.iter().any(|(_, v)| v.has_no_value()) {
            return Abs { missing, lack, ..Abs::never() };
        }
        let settled: BTreeMap<Arc<str>, Abs> =
            values.into_iter().map(|(name, v)| (name, Abs { missing: false, lack: None, ..v })).collect();
        Abs { missing, lack, ..Abs::of(Set::Map(Rc::new(settled))) }
    }

    pub(super) fn item(&mut self, [base, index]: &'a [Expr; 2], spot: Spot) -> Abs {
        let (base, index) = (self.eval(base), self.eval(index));
        let missing = base.missing || index.missing;
        let lack = base.lack.clone().or_else(|| index.lack.clone());
        if base.has_no_value() || index.has_no_value() {
            return Abs { missing, lack, ..Abs::never() };
        }
        let item = match (&base.set, index.set.single()) {
            (Set::List(items), Some(Value::Number(number))) => {
                let at = number.to_i64().and_then(|n| {
                    let from_end = || items.len().checked_sub(usize::try_from(n.checked_neg()?).ok()?);
                    if n < 0 { from_end() } else { usize::try_from(n).ok() }
                });
                at.and_then(|at| items.get(at)).cloned().unwrap_or_else(Abs::undecided)
            }
            (Set::Map(map), Some(Value::Text(name))) => map.get(&*name).cloned().unwrap_or_else(Abs::undecided),
            (Set::List(_) | Set::Map(_) | Set::Any, _) => {
                self.note("an item whose place is computed", spot);
                let term = base.term().zip(index.term()).map(|(base, at)| Term::apply("item", vec![base, at]));
                let cut = base.cut.clone().or_else(|| index.cut.clone());
                match (cut, term) {
                    (Some(cut), _) => Abs { cut: Some(Rc::clone(&cut)), lack: Some(cut), ..Abs::anything() },
                    (None, Some(term)) => self.opaque(Set::Any, super::of_term(term), true),
                    (None, None) => Abs::anything(),
                }
            }
            _ => Abs::undecided(),
        };
        item.lacking(missing, lack.as_ref())
    }

    pub(super) fn field(&mut self, base: &'a Expr, name: &str) -> Abs {
        let base = self.eval(base);
        let field = match &base.set {
            Set::Empty => return base,
            Set::Map(map) => map.get(name).cloned().unwrap_or_else(Abs::undecided),
            Set::Any => Abs { cut: base.cut.clone(), lack: base.cut.clone(), ..Abs::anything() },
            _ => Abs::undecided(),
        };
        field.lacking(base.missing, base.lack.as_ref())
    }

    pub(super) fn range(&mut self, [from, to]: &'a [Expr; 2], inclusive: bool) -> Abs {
        let ends = [self.eval(from), self.eval(to)];
        if ends.iter().any(Abs::has_no_value) {
            return Abs { set: Set::Empty, ..Self::together(&ends, Set::Nothing) };
        }
        let single = |abs: &Abs| abs.set.quantity().and_then(|i| i.single());
        let [from, to] = [single(&ends[0]), single(&ends[1])];
        let whole = match (from, to) {
            (Some(from), Some(to)) => {
                let last = to.to_i64().and_then(|to| if inclusive { to.checked_add(1) } else { Some(to) });
                from.to_i64().zip(last).map_or_else(Abs::undecided, |(from, to)| Abs::of(Set::Range(from, to)))
            }
            _ => Abs::anything(),
        };
        let ends = Self::together(&ends, Set::Nothing);
        Abs { cut: ends.cut, ..whole.lacking(ends.missing, ends.lack.as_ref()) }
    }

    /// A text made of the texts of several values.
    pub(super) fn interpolate(&mut self, parts: &'a [Expr]) -> Abs {
        let parts = match self.each(parts) {
            Ok(parts) => parts,
            Err(undecided) => return undecided,
        };
        let whole = Self::together(&parts, Set::Nothing);
        let singles: Option<Vec<Value>> = parts.iter().map(|part| part.set.single()).collect();
        let text = match singles {
            Some(values) => {
                let constant = |v| Expr { node: Node::Constant(v), ty: crate::ty::Type::Any, spot: Spot::default() };
                let text = self.folded(Node::Interpolate(values.into_iter().map(constant).collect()));
                text.map_or_else(Abs::undecided, |text| Abs::exactly(&text))
            }
            None => {
                let terms: Option<Vec<Term>> = parts.iter().map(Abs::term).collect();
                self.computed(Set::Text(Texts::any()), terms.map(|terms| Term::apply("text", terms)))
            }
        };
        Abs { cut: whole.cut.clone().or(text.cut.clone()), ..text.lacking(whole.missing, whole.lack.as_ref()) }
    }
}
