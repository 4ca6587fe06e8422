//! The statements of helper functions.

use super::{Evaluated, Evaluation, Stop, Val};
use crate::tree::{Expr, For, Statement};

/// How a round of a loop ends.
enum Round {
    GoOn,
    Leave,
}

impl<'a> Evaluation<'a> {
    /// Statements in order; the value is the last one's.
    pub(super) fn block(&mut self, statements: &'a [Statement]) -> Evaluated<'a> {
        let mut last = Val::Nothing;
        for statement in statements {
            last = self.perform(statement)?;
        }
        Ok(last)
    }

    fn perform(&mut self, statement: &'a Statement) -> Evaluated<'a> {
        match statement {
            Statement::Value(expr) => return self.eval(expr),
            Statement::Let(slot, expr) => self.put(*slot, expr)?,
            Statement::Assign(assign) => self.assign(assign)?,
            Statement::While(condition, body) => self.repeat(Some(condition), body, None)?,
            Statement::Until(body, condition, goes_on) => {
                self.repeat(None, body, Some((condition, *goes_on)))?;
            }
            Statement::For(repeat) => self.for_each(repeat)?,
            Statement::Return(expr) => {
                let value = self.eval(expr)?;
                return Err(Stop::Return(value));
            }
            Statement::Break => return Err(Stop::Break),
            Statement::Continue => return Err(Stop::Continue),
        }
        Ok(Val::Nothing)
    }

    /// Gives a variable its value, or why it has none: it is undecided where it is read.
    pub(super) fn put(&mut self, slot: usize, expr: &'a Expr) -> Result<(), Stop<'a>> {
        let value = match self.eval(expr) {
            Ok(value) => Ok(value),
            Err(Stop::Undecided(undecided)) if self.budget.exhausted.is_none() => Err(undecided),
            Err(stop) => return Err(stop),
        };
        self.set(slot, value);
        Ok(())
    }

    pub(super) fn set(&mut self, slot: usize, value: Result<Val<'a>, crate::Undecided>) {
        if let Some(place) = self.locals.get_mut(self.base + slot) {
            *place = value;
        }
    }

    /// Repeats with a condition before each round, or after it.
    fn repeat(
        &mut self,
        before: Option<&'a Expr>,
        body: &'a [Statement],
        after: Option<(&'a Expr, bool)>,
    ) -> Result<(), Stop<'a>> {
        loop {
            if let Some(condition) = before
                && !self.flag(condition)?
            {
                return Ok(());
            }
            if let Round::Leave = self.round(body)? {
                return Ok(());
            }
            if let Some((condition, goes_on)) = after
                && self.flag(condition)? != goes_on
            {
                return Ok(());
            }
        }
    }

    fn round(&mut self, body: &'a [Statement]) -> Result<Round, Stop<'a>> {
        match self.block(body) {
            Ok(_) | Err(Stop::Continue) => Ok(Round::GoOn),
            Err(Stop::Break) => Ok(Round::Leave),
            Err(stop) => Err(stop),
        }
    }

    fn for_each(&mut self, repeat: &'a For) -> Result<(), Stop<'a>> {
        let over = self.eval(&repeat.over)?;
        let spot = repeat.over.spot;
        match over {
            Val::Range(from, to) => {
                let numbers = (from..to).map(|n| Val::Number(n.into()));
                self.go_through(repeat, numbers)
            }
            Val::List(list) => self.go_through(repeat, list.items.iter().cloned()),
            other => {
                let why = format!("`for` goes through a list or a range, and this is {}", other.kind());
                Err(self.incomputable(spot, &why).into())
            }
        }
    }

    fn go_through(&mut self, repeat: &'a For, items: impl Iterator<Item = Val<'a>>) -> Result<(), Stop<'a>> {
        for (count, item) in (0_i64..).zip(items) {
            self.step(1, repeat.over.spot)?;
            self.set(repeat.item, Ok(item));
            if let Some(counter) = repeat.counter {
                self.set(counter, Ok(Val::Number(count.into())));
            }
            if let Round::Leave = self.round(&repeat.body)? {
                break;
            }
        }
        Ok(())
    }
}
