//! What rules pay, over sets.

use medhold_model::{Decimal, Op, Value};

use super::{Evaluator, flags};
use crate::AmountExpr;
use crate::region::Abstract;
use crate::region::value::Abs;

impl<'a> Evaluator<'a> {
    /// Whether the amounts, or the least amounts, of two rules in one currency differ.
    pub(in crate::region) fn amounts_differ(&mut self, a: &'a AmountExpr, b: &'a AmountExpr) -> Abstract {
        let amounts = [self.eval(&a.amount), self.eval(&b.amount)];
        let mut differ = self.compared(Op::Ne, &amounts[0], &amounts[1]);
        // Where the law lets one of them reduce it and the other not, they differ by that.
        let least = match (&a.at_least, &b.at_least) {
            (None, None) => Abs::flag(false, true),
            (Some(a), Some(b)) => {
                let least = [self.eval(a), self.eval(b)];
                self.compared(Op::Ne, &least[0], &least[1])
            }
            _ => Abs::flag(true, false),
        };
        let ((holds, fails), (more, same)) = (flags(&differ.set), flags(&least.set));
        let cut = differ.cut.take().filter(|_| holds && fails).or(least.cut);
        let both = Abs { cut, ..Abs::flag(holds || more, fails && same) };
        let both = both.lacking(differ.missing, differ.lack.as_ref()).lacking(least.missing, least.lack.as_ref());
        self.told(both, a.amount.spot)
    }

    /// Whether an amount compares so with a number.
    pub(in crate::region) fn amount_is(&mut self, amount: &'a AmountExpr, op: Op, number: Decimal) -> Abstract {
        let paid = self.eval(&amount.amount);
        let compared = self.compared(op, &paid, &Abs::exactly(&Value::Number(number)));
        self.told(compared, amount.amount.spot)
    }
}
