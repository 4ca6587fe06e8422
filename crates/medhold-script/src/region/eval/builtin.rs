//! The functions that every rule file has, over sets.

use std::rc::Rc;

use medhold_model::{Decimal, Op, Value};

use super::{Evaluator, either};
use crate::builtin::{BUILTINS, Builtin};
use crate::region::linear::Linear;
use crate::region::possible::date;
use crate::region::term::Term;
use crate::region::value::{Abs, Set, Sym};
use crate::region::{Interval, Texts};
use crate::tree::{Expr, Node, Operator, Spot};

impl<'a> Evaluator<'a> {
    /// A call of a function that is built in. Undecided arguments make it undecided.
    pub(super) fn builtin(&mut self, builtin: Builtin, args: &'a [Expr]) -> Abs {
        let args = match self.each(args) {
            Ok(args) => args,
            Err(undecided) => return undecided,
        };
        let missing = args.iter().any(|arg| arg.missing);
        let lack = args.iter().find_map(|arg| arg.lack.clone());
        let cut = args.iter().find_map(|arg| arg.cut.clone());
        let result = self.applied(builtin, &args);
        let cut = result.cut.clone().or(cut);
        Abs { cut, ..result.lacking(missing, lack.as_ref()) }
    }

    fn applied(&mut self, builtin: Builtin, args: &[Abs]) -> Abs {
        match (builtin, args) {
            (Builtin::Min, [first, rest @ ..]) => self.extreme(first, rest, true),
            (Builtin::Max, [first, rest @ ..]) => self.extreme(first, rest, false),
            (Builtin::AddDays, [day @ Abs { set: Set::Days(_), .. }, count]) => {
                self.computation(Operator::Add, day, count)
            }
            (Builtin::DaysBetween, [a @ Abs { set: Set::Days(_), .. }, b @ Abs { set: Set::Days(_), .. }]) => {
                self.computation(Operator::Subtract, b, a)
            }
            (Builtin::Date, [day @ Abs { set: Set::Days(_), .. }]) => day.clone(),
            (Builtin::Sum, [Abs { set: Set::List(items), .. }]) if !items.is_empty() => {
                let mut items = items.iter();
                let first = items.next().cloned().unwrap_or_else(Abs::undecided);
                items.fold(first, |sum, item| self.computation(Operator::Add, &sum, item))
            }
            (Builtin::Len, [Abs { set: Set::List(items), .. }]) => count(items.len()),
            (Builtin::IsEmpty, [Abs { set: Set::List(items), .. }]) => Abs::flag(items.is_empty(), !items.is_empty()),
            (Builtin::Contains, [container, item]) => self.contains(container, item),
            (Builtin::StartsWith, [text, with]) if all_texts(args) => self.text_test("starts_with", text, with),
            (Builtin::EndsWith, [text, with]) if all_texts(args) => self.text_test("ends_with", text, with),
            (Builtin::AddMonths | Builtin::AddYears, [day @ Abs { set: Set::Days(_), .. }, count])
                if day.set.single().is_none() =>
            {
                self.moved(builtin, day, count)
            }
            (Builtin::Abs, [arg]) if arg.set.single().is_none() => self.magnitude(arg),
            _ => self.generally(builtin, args),
        }
    }

    /// A day some months or years later: as many days later as so many months or years have, at least and at most.
    fn moved(&mut self, builtin: Builtin, day: &Abs, count: &Abs) -> Abs {
        let number = count.set.quantity().and_then(Interval::single).and_then(Decimal::to_i64);
        let Some((number, term)) = number.zip(day.term()) else {
            return self.generally(builtin, &[day.clone(), count.clone()]);
        };
        let (name, least, most) = if builtin == Builtin::AddMonths { ("months", 28, 31) } else { ("years", 365, 366) };
        let ends = [number.saturating_mul(least), number.saturating_mul(most)];
        let end = |n: Option<&i64>| n.map(|n| crate::region::Bound { value: (*n).into(), open: false });
        let days = Interval::between(end(ends.iter().min()), end(ends.iter().max()), Some(0));
        let days = days.unwrap_or_else(|| Interval::all(Some(0)));
        let count = Term::constant(&Value::Number(number.into()));
        let days = self.computed(Set::Number(days), Some(Term::apply(name, vec![term, count])));
        self.computation(Operator::Add, day, &days)
    }

    /// Settled where all arguments are; else within bounds and known again.
    fn generally(&mut self, builtin: Builtin, args: &[Abs]) -> Abs {
        if let Some(args) = args.iter().map(Abs::exact).collect::<Option<Vec<Value>>>() {
            let spot = Spot::default();
            let args = args.into_iter().map(|v| Expr { node: Node::Constant(v), ty: crate::ty::Type::Any, spot });
            let value = self.folded(Node::Builtin(builtin, args.collect()));
            return value.map_or_else(Abs::undecided, |value| Abs::exactly(&value));
        }
        let name = BUILTINS.iter().find(|s| s.builtin == builtin).map_or("", |s| s.name);
        let terms: Option<Vec<Term>> = args.iter().map(Abs::term).collect();
        let term = terms.map(|terms| Term::apply(name, terms));
        match bounds(builtin, args) {
            Some((set, sure)) => {
                let computed = self.computed(set, term);
                Abs { missing: !sure, ..computed }
            }
            None => {
                let variable = term.map(super::of_term);
                variable.map_or_else(Abs::anything, |variable| self.opaque(Set::Any, variable, true))
            }
        }
    }

    fn extreme(&mut self, first: &Abs, rest: &[Abs], smaller: bool) -> Abs {
        let mut best = first.clone();
        for other in rest {
            best = self.extreme_of(&best, other, smaller);
        }
        best
    }

    /// The smaller, or the larger, of two; where it can't be told which, split by how they compare.
    fn extreme_of(&mut self, a: &Abs, b: &Abs, smaller: bool) -> Abs {
        let goes_before = self.ordered(if smaller { Op::Lt } else { Op::Gt }, b, a);
        match super::flags(&goes_before.set) {
            (true, false) if !goes_before.missing => b.clone(),
            (false, true) if !goes_before.missing => a.clone(),
            (false, false) => goes_before,
            _ => {
                let either_of = a.clone().or(b.clone());
                let set = match (a.set.quantity(), b.set.quantity()) {
                    (Some(x), Some(y)) => a.set.with_quantity(x.extreme(y, smaller)),
                    _ => Set::Any,
                };
                let name = if smaller { "min" } else { "max" };
                let term = a.term().zip(b.term()).map(|(a, b)| Term::apply(name, vec![a, b]));
                let computed = self.computed(set, term);
                Abs { cut: goes_before.cut, missing: either_of.missing, lack: either_of.lack, ..computed }
            }
        }
    }

    /// The number without its sign; where it can't be told, split by the sign.
    fn magnitude(&mut self, arg: &Abs) -> Abs {
        let zero = Abs::exactly(&Value::Number(Decimal::ZERO));
        let Some(interval) = arg.set.quantity().filter(|_| !matches!(arg.set, Set::Days(_))) else {
            return self.generally(Builtin::Abs, std::slice::from_ref(arg));
        };
        let not_negative = self.ordered(Op::Ge, arg, &zero);
        match super::flags(&not_negative.set) {
            (true, false) => arg.clone(),
            (false, true) => {
                let sym = arg.linear().and_then(|l| l.times(Decimal::ONE.negated()));
                let sym = sym.map(|linear: Linear| Sym::Linear(Rc::new(linear)));
                Abs { set: arg.set.with_quantity(interval.negated()), sym, ..arg.clone() }
            }
            _ => {
                let term = arg.term().map(|term| Term::apply("abs", vec![term]));
                let computed = self.computed(arg.set.with_quantity(interval.magnitude()), term);
                Abs { cut: not_negative.cut.or_else(|| either(arg, arg)), ..computed }
            }
        }
    }
}

fn all_texts(args: &[Abs]) -> bool {
    args.iter().all(|arg| matches!(arg.set, Set::Text(_)))
}

fn count(count: usize) -> Abs {
    i64::try_from(count).map_or_else(|_| Abs::anything(), |n| Abs::exactly(&Value::Number(n.into())))
}

/// What a function may give, and whether it always gives something; none where nothing is known of it.
fn bounds(builtin: Builtin, args: &[Abs]) -> Option<(Set, bool)> {
    let first = args.first()?;
    let whole = |low, high| {
        let end = |n: i64| Some(crate::region::Bound { value: n.into(), open: false });
        Interval::between(end(low), end(high), Some(0)).map(Set::Number)
    };
    let through = |function: fn(Decimal) -> Decimal, digits| {
        let interval = first.set.quantity()?.through(|n| Some(function(n)), Some(digits));
        Some((first.set.with_quantity(interval), true))
    };
    match (builtin, &first.set, args.len()) {
        (Builtin::Floor, Set::Number(_) | Set::Money(..), _) => through(Decimal::floor, 0),
        (Builtin::Ceil, Set::Number(_) | Set::Money(..), _) => through(Decimal::ceiling, 0),
        (Builtin::Round, Set::Number(_) | Set::Money(..), 1) => through(|n| n.rounded(0), 0),
        (Builtin::Round, Set::Number(_) | Set::Money(..), _) => rounded(first, args.get(1)?),
        (Builtin::Len, Set::Text(_), _) => {
            let low = Some(crate::region::Bound { value: Decimal::ZERO, open: false });
            Some((Set::Number(Interval::between(low, None, Some(0))?), true))
        }
        (Builtin::IsEmpty, Set::Text(_), _) => Some((Set::Flag { holds: true, fails: true }, true)),
        (Builtin::ToUpper | Builtin::ToLower | Builtin::Trim, Set::Text(_), _) => Some((Set::Text(Texts::any()), true)),
        (Builtin::Year, Set::Days(day), _) => {
            let year = |n: Decimal| date(n).map(|d| Decimal::from(i64::from(d.year())));
            Some((Set::Number(day.through(year, Some(0))), true))
        }
        (Builtin::Month, Set::Days(_), _) => Some((whole(1, 12)?, true)),
        (Builtin::Day, Set::Days(_), _) => Some((whole(1, 31)?, true)),
        (Builtin::Weekday, Set::Days(_), _) => Some((whole(1, 7)?, true)),
        _ => None,
    }
}

/// Rounded to a number of digits that is known.
fn rounded(first: &Abs, digits: &Abs) -> Option<(Set, bool)> {
    let digits = u32::try_from(digits.set.quantity()?.single()?.to_i64()?).ok()?.min(28);
    let interval = first.set.quantity()?.through(|n| Some(n.rounded(digits)), Some(digits));
    Some((first.set.with_quantity(interval), true))
}
