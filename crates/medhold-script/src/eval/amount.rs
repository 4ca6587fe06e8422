//! What a rule pays.

use medhold_model::{Currency, Decimal, Money};

use super::{Evaluation, Val};
use crate::program::{Amounts, Parts};
use crate::tree::Expr;
use crate::{AmountExpr, Facts, Undecided};

/// The amount and the least that the law lets the firm pay, each rounded half to even to the currency's minor unit.
///
/// # Errors
/// Where either is undecided, of another currency or below zero, or the least is more than the amount.
pub(crate) fn amount(parts: &Parts, expr: &AmountExpr, facts: &dyn Facts) -> Result<Amounts, Undecided> {
    let mut evaluation = Evaluation::new(parts, facts);
    let amount = evaluation.money(&expr.amount, expr.currency);
    let least = expr.at_least.as_ref().map(|least| evaluation.money(least, expr.currency));
    let (amount, least) = match (amount, least.transpose()) {
        (Ok(amount), Ok(least)) => (amount, least),
        (Err(a), Err(b)) => return Err(a.and(b)),
        (Err(undecided), _) | (_, Err(undecided)) => return Err(undecided),
    };
    match least {
        Some(least) if least.amount() > amount.amount() => {
            let why = format!("the least that must be paid, {least}, is more than the amount, {amount}");
            Err(evaluation.incomputable(expr.amount.spot, &why))
        }
        least => Ok((amount, least)),
    }
}

impl<'a> Evaluation<'a> {
    fn money(&mut self, expr: &'a Expr, currency: Currency) -> Result<Money, Undecided> {
        let amount = match self.operand(expr)? {
            Val::Number(amount) => amount,
            Val::Money(amount, own) if own == currency => amount,
            Val::Money(_, own) => {
                return Err(self.incomputable(expr.spot, &format!("this is in {own}, and {currency} is what is paid")));
            }
            other => {
                let why = format!("an amount is a number or money, and this is {}", other.kind());
                return Err(self.incomputable(expr.spot, &why));
            }
        };
        if amount < Decimal::ZERO {
            return Err(self.incomputable(expr.spot, &format!("the amount `{amount}` is below zero")));
        }
        Ok(Money::new(amount, currency))
    }
}
