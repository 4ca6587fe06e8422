//! `if` and `switch`: where it can't be told which branch is taken, both are.

use std::rc::Rc;

use medhold_model::{Decimal, Op};

use super::{Evaluator, flags};
use crate::region::Interval;
use crate::region::cut::Cut;
use crate::region::value::{Abs, Set};
use crate::tree::{Expr, Pattern, Switch};

impl<'a> Evaluator<'a> {
    /// `if condition { … } else { … }`.
    pub(super) fn conditional(&mut self, [condition, then, or]: &'a [Expr; 3]) -> Abs {
        let condition = self.condition(condition);
        let (holds, fails) = flags(&condition.set);
        let value = match (holds, fails) {
            (true, true) => {
                let before = self.frame();
                let then = self.eval(then);
                let after = self.replaced(before);
                let or = self.eval(or);
                self.join(after, &then, &or, condition.cut.as_ref());
                let joined = then.or(or);
                let cut = condition.cut.clone().or(joined.cut);
                Abs { cut, ..joined }
            }
            (true, false) => self.eval(then),
            (false, true) => self.eval(or),
            (false, false) => Abs::never(),
        };
        value.lacking(condition.missing, condition.lack.as_ref())
    }

    /// The innermost function's variables as they are.
    fn frame(&self) -> Vec<Abs> {
        self.locals.get(self.base..).map(<[Abs]>::to_vec).unwrap_or_default()
    }

    /// The innermost function's variables, with others put in their place.
    fn replaced(&mut self, others: Vec<Abs>) -> Vec<Abs> {
        let own = self.frame();
        self.locals.truncate(self.base);
        self.locals.extend(others);
        own
    }

    /// Joins the variables of a branch with those of the one that was evaluated last, where each goes on.
    fn join(&mut self, first: Vec<Abs>, first_value: &Abs, last_value: &Abs, cut: Option<&Rc<Cut>>) {
        if last_value.has_no_value() {
            self.replaced(first);
        } else if !first_value.has_no_value() {
            let last = self.frame();
            let joined = first.into_iter().zip(last).map(|(a, b)| joined(a, b, cut)).collect();
            self.replaced(joined);
        }
    }

    /// `switch on { … }`.
    pub(super) fn switch(&mut self, switch: &'a Switch) -> Abs {
        let on = self.eval(&switch.on);
        if on.has_no_value() {
            return on;
        }
        let mut answer: Option<(Abs, Vec<Abs>)> = None;
        let (mut missing, mut cut, mut lack) = (on.missing, None, on.lack.clone());
        let mut goes_on = true;
        for case in &switch.cases {
            let fits = self.fits(&case.values, &on);
            let (fit, unfit) = flags(&fits.set);
            if !fit {
                continue;
            }
            cut = cut.or(fits.cut.filter(|_| unfit));
            let condition = case.condition.as_ref().map_or_else(|| Abs::flag(true, false), |c| self.condition(c));
            let (holds, fails) = flags(&condition.set);
            missing |= condition.missing;
            lack = lack.or(condition.lack);
            cut = cut.or(condition.cut.filter(|_| fails));
            if holds {
                self.branch(&mut answer, &case.then, cut.as_ref());
            }
            goes_on = unfit || fails;
            if !goes_on {
                break;
            }
        }
        if goes_on {
            self.branch(&mut answer, &switch.otherwise, cut.as_ref());
        }
        let (answer, after) = answer.unwrap_or_else(|| (Abs::never(), self.frame()));
        self.replaced(after);
        let cut = cut.or(answer.cut.clone());
        Abs { cut, ..answer }.lacking(missing, lack.as_ref())
    }

    /// Adds what a branch gives, and the variables as it leaves them, to those of the others.
    fn branch(&mut self, answer: &mut Option<(Abs, Vec<Abs>)>, then: &'a Expr, cut: Option<&Rc<Cut>>) {
        let before = self.frame();
        let value = self.eval(then);
        let after = self.replaced(before);
        *answer = Some(match answer.take() {
            Some((other, _)) if other.has_no_value() => (other.or(value), after),
            Some((other, own)) if value.has_no_value() => (other.or(value), own),
            Some((other, own)) => {
                let joined = own.into_iter().zip(after).map(|(a, b)| joined(a, b, cut)).collect();
                (other.or(value), joined)
            }
            None => (value, after),
        });
    }

    /// Whether one of the patterns fits; what is of another kind does not.
    pub(super) fn fits(&mut self, patterns: &[Pattern], on: &Abs) -> Abs {
        let (mut holds, mut fails, mut cut) = (false, true, None);
        for pattern in patterns {
            let one = self.fit(pattern, on);
            let (may, may_not) = flags(&one.set);
            holds |= may;
            fails &= may_not;
            cut = cut.or(one.cut.filter(|_| may && may_not));
        }
        Abs { cut, ..Abs::flag(holds, fails) }
    }

    fn fit(&mut self, pattern: &Pattern, on: &Abs) -> Abs {
        match pattern {
            Pattern::Is(value) => {
                let on = Abs { missing: false, lack: None, ..on.clone() };
                let equal = self.compared(Op::Eq, &on, &Abs::exactly(value));
                let (holds, fails) = flags(&equal.set);
                Abs { cut: equal.cut, ..Abs::flag(holds, fails || equal.missing) }
            }
            Pattern::Within(from, to) => self.between(Decimal::from(*from), Decimal::from(*to), on),
        }
    }

    /// Whether a number is an integer from the first to before the second.
    fn between(&self, from: Decimal, to: Decimal, on: &Abs) -> Abs {
        let Set::Number(numbers) = &on.set else {
            return Abs::flag(matches!(on.set, Set::Any), true);
        };
        let whole = numbers.and(&Interval::all(Some(0)));
        let inside = whole.and_then(|w| w.holding(Op::Ge, from)).and_then(|w| w.holding(Op::Lt, to));
        let below = numbers.holding(Op::Lt, from).is_some();
        let above = numbers.holding(Op::Ge, to).is_some();
        let whole = numbers.digits() == Some(0) || numbers.single().is_some();
        let cut = on.as_variable().zip(inside).map(|(variable, inside)| {
            let (op, end) = match (below, above, inside.low()) {
                (true, ..) => (Op::Ge, from),
                (_, true, _) => (Op::Lt, to),
                // Between two integers there are numbers that are none: they are split off one integer at a time.
                (.., low) => (Op::Eq, low.map_or(from, |low| low.value)),
            };
            Rc::new(Cut::at(variable.clone(), self.now(variable, &on.set), op, end))
        });
        let cut = cut.or_else(|| on.cut.clone());
        Abs { cut, ..Abs::flag(inside.is_some(), below || above || !whole || inside.is_none()) }
    }
}

/// What a variable may be after one branch or another, and what to split to tell which was taken.
fn joined(a: Abs, b: Abs, cut: Option<&Rc<Cut>>) -> Abs {
    let (known, missing) = (a.sym.clone(), a.missing);
    let same = missing == b.missing && known.is_some() && known == b.sym;
    let joined = a.or(b);
    if same { joined } else { Abs { cut: cut.cloned().or(joined.cut), ..joined } }
}
