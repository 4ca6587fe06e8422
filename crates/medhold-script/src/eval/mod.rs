//! Evaluates the typed tree on the facts of a case, with undecided as a third value.

use medhold_model::{Diagnostic, Value};

use crate::program::{Amounts, Parts};
use crate::tree::Expr;
use crate::{AmountExpr, Facts, Truth, Undecided};

pub(crate) struct Evaluation<'a> {
    _parts: &'a Parts,
    _facts: &'a dyn Facts,
}

impl<'a> Evaluation<'a> {
    pub(crate) fn new(parts: &'a Parts, facts: &'a dyn Facts) -> Self {
        Self { _parts: parts, _facts: facts }
    }

    pub(crate) fn truth(&mut self, _expr: &'a Expr) -> Truth {
        Truth::False
    }

    pub(crate) fn value(&mut self, _expr: &'a Expr) -> Result<Value, Undecided> {
        Err(Undecided::default())
    }
}

pub(crate) fn amount(_parts: &Parts, _amount: &AmountExpr, _facts: &dyn Facts) -> Result<Amounts, Undecided> {
    Err(Undecided::default())
}

pub(crate) fn constant_guards(_parts: &Parts) -> Vec<Diagnostic> {
    Vec::new()
}
