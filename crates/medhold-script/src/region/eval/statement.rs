//! The statements of functions, over sets.

use std::rc::Rc;

use super::Evaluator;
use crate::region::value::{Abs, Set};
use crate::tree::{Assign, How, Operator, Spot, Statement};

impl<'a> Evaluator<'a> {
    /// Statements in order; the value is the last one's. Where one has no value, those after it are not come to.
    pub(super) fn block(&mut self, statements: &'a [Statement]) -> Abs {
        let mut last = Abs::of(Set::Nothing);
        for statement in statements {
            let (missing, lack) = (last.missing, last.lack.clone());
            last = self.perform(statement).lacking(missing, lack.as_ref());
            if last.has_no_value() {
                break;
            }
        }
        last
    }

    fn perform(&mut self, statement: &'a Statement) -> Abs {
        match statement {
            Statement::Value(expr) => self.eval(expr),
            Statement::Let(slot, expr) => {
                let value = self.eval(expr);
                self.put(*slot, value)
            }
            Statement::Assign(assign) => self.assign(assign),
            Statement::For(repeat) => self.for_each(repeat),
            Statement::While(condition, _) => self.lose("a loop", condition.spot),
            Statement::Until(_, condition, _) => self.lose("a loop", condition.spot),
            Statement::Return(expr) => {
                let value = self.eval(expr);
                let missing = value.missing;
                let so_far = std::mem::replace(&mut self.returned, Abs::never());
                self.returned = so_far.or(value);
                Abs { missing, ..Abs::never() }
            }
            Statement::Break | Statement::Continue => self.lose("a loop that is left early", Spot::default()),
        }
    }

    /// Gives up following the call.
    pub(super) fn lose(&mut self, why: &str, spot: Spot) -> Abs {
        if self.lost.is_none() {
            self.lost = Some(self.unanalysed(why, spot));
        }
        Abs::never()
    }

    /// Gives a variable a value, which may be undecided; one that nothing goes on from gives it none.
    pub(super) fn put(&mut self, slot: usize, value: Abs) -> Abs {
        if value.has_no_value() && !value.missing {
            return value;
        }
        if let Some(place) = self.locals.get_mut(self.base + slot) {
            *place = value;
        }
        Abs::of(Set::Nothing)
    }

    fn assign(&mut self, assign: &'a Assign) -> Abs {
        let value = self.eval(&assign.value);
        if !assign.path.is_empty() {
            return self.lose("an item that is changed", assign.spot);
        }
        if assign.how == How::Set {
            return self.put(assign.slot, value);
        }
        let old = self.locals.get(self.base + assign.slot).cloned().unwrap_or_else(Abs::undecided);
        let new = self.changed(&old, assign.how, &value);
        if new.has_no_value() {
            return new;
        }
        let (missing, lack) = (new.missing, new.lack.clone());
        self.put(assign.slot, Abs { missing: false, lack: None, ..new });
        Abs::of(Set::Nothing).lacking(missing, lack.as_ref())
    }

    fn changed(&mut self, old: &Abs, how: How, value: &Abs) -> Abs {
        let missing = old.missing || value.missing;
        let lack = old.lack.clone().or_else(|| value.lack.clone());
        match (how, &old.set, &value.set) {
            (_, Set::Empty, _) | (_, _, Set::Empty) => Abs { missing, lack, ..Abs::never() },
            (How::Push, Set::List(list), _) => pushed(list, value).lacking(missing, lack.as_ref()),
            (How::Compute(Operator::Add), Set::List(list), other) if !matches!(other, Set::List(_) | Set::Any) => {
                pushed(list, value).lacking(missing, lack.as_ref())
            }
            (How::Compute(operator), ..) => self.computation(operator, old, value),
            (_, Set::Any, _) => Abs::anything(),
            _ => Abs::undecided(),
        }
    }
}

fn pushed(list: &Rc<[Abs]>, value: &Abs) -> Abs {
    let item = Abs { missing: false, lack: None, ..value.clone() };
    Abs::of(Set::List(list.iter().cloned().chain([item]).collect()))
}
