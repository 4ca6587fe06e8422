//! `&&`, `||`, `!` and `known` in strong Kleene logic.

use super::{Evaluated, Evaluation, Stop, Val};
use crate::Undecided;
use crate::tree::Expr;

impl<'a> Evaluation<'a> {
    /// True where all hold, false where one does not, else undecided for all that they lack.
    pub(super) fn all(&mut self, operands: &'a [Expr]) -> Evaluated<'a> {
        self.junction(operands, false)
    }

    /// True where one holds, false where none does, else undecided for all that they lack.
    pub(super) fn any(&mut self, operands: &'a [Expr]) -> Evaluated<'a> {
        self.junction(operands, true)
    }

    /// One operand that is `decisive` decides, wherever it stands.
    fn junction(&mut self, operands: &'a [Expr], decisive: bool) -> Evaluated<'a> {
        let mut lacks: Option<Undecided> = None;
        for operand in operands {
            match self.operand_flag(operand) {
                Ok(flag) if flag == decisive => return Ok(Val::Flag(decisive)),
                Ok(_) => {}
                // In a function, what runs out of steps ends the call; in a guard each operand has its own.
                Err(Stop::Undecided(undecided)) if self.budget.exhausted.is_some() => {
                    return Err(undecided.into());
                }
                Err(Stop::Undecided(undecided)) => lacks = Some(undecided.joined(lacks)),
                Err(leaving) => return Err(leaving),
            }
        }
        match lacks {
            None => Ok(Val::Flag(!decisive)),
            Some(lacks) => Err(lacks.into()),
        }
    }

    fn operand_flag(&mut self, expr: &'a Expr) -> Result<bool, Stop<'a>> {
        if self.calls > 0 {
            return self.flag(expr);
        }
        match self.operand(expr)? {
            Val::Flag(flag) => Ok(flag),
            other => Err(self.not_a_flag(expr.spot, &other).into()),
        }
    }

    /// Evaluates an operand of a guard, with all the steps that a rule may take.
    pub(super) fn operand(&mut self, expr: &'a Expr) -> Result<Val<'a>, Undecided> {
        self.budget.refill();
        let value = self.eval(expr);
        self.budget.refill();
        match value {
            Ok(value) | Err(Stop::Return(value)) => Ok(value),
            Err(Stop::Undecided(undecided)) => Err(undecided),
            Err(Stop::Break | Stop::Continue) => Ok(Val::Nothing),
        }
    }

    pub(super) fn not(&mut self, inner: &'a Expr) -> Evaluated<'a> {
        self.flag(inner).map(|flag| Val::Flag(!flag))
    }

    /// Whether something can be had: never undecided by itself.
    pub(super) fn known(&mut self, inner: &'a Expr) -> Evaluated<'a> {
        if self.calls == 0 {
            return Ok(Val::Flag(self.operand(inner).is_ok()));
        }
        match self.eval(inner) {
            Ok(_) => Ok(Val::Flag(true)),
            Err(Stop::Undecided(undecided)) if self.budget.exhausted.is_some() => Err(undecided.into()),
            Err(Stop::Undecided(_)) => Ok(Val::Flag(false)),
            Err(leaving) => Err(leaving),
        }
    }
}

impl Undecided {
    /// With what something before lacks.
    pub(super) fn joined(self, before: Option<Self>) -> Self {
        match before {
            Some(before) => before.and(self),
            None => self,
        }
    }
}
