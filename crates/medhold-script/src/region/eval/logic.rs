//! `&&`, `||`, `!` and `known` in strong Kleene logic, over sets.

use super::{Evaluator, flags};
use crate::region::value::{Abs, Set};
use crate::tree::Expr;

impl<'a> Evaluator<'a> {
    /// An expression that is a flag; anything else is undecided.
    pub(super) fn condition(&mut self, expr: &'a Expr) -> Abs {
        let abs = self.eval(expr);
        match abs.set {
            Set::Flag { .. } | Set::Empty => abs,
            Set::Any => Abs { set: Set::Flag { holds: true, fails: true }, missing: true, ..abs },
            _ => Abs { set: Set::Empty, missing: true, ..abs },
        }
    }

    /// One operand that is `decisive` decides, wherever it stands.
    pub(super) fn junction(&mut self, operands: &'a [Expr], decisive: bool) -> Abs {
        let (mut may_decide, mut may_pass, mut may_lack) = (false, true, false);
        // Undecided comes out where one may be undecided and no other decides.
        let mut none_decides = true;
        let (mut cut, mut lack) = (None, None);
        let open = self.open.len();
        for operand in operands {
            let abs = self.condition(operand);
            let (holds, fails) = flags(&abs.set);
            let (decides, passes) = if decisive { (holds, fails) } else { (fails, holds) };
            if decides && !passes && !abs.missing {
                // What the others hang on is of no more importance.
                self.open.truncate(open);
                return Abs::flag(decisive, !decisive);
            }
            if !decides && !passes && !abs.missing {
                return Abs::never();
            }
            if usize::from(decides) + usize::from(passes) + usize::from(abs.missing) > 1 {
                self.open.extend(abs.cut.clone().or_else(|| abs.lack.clone()));
            }
            may_decide |= decides;
            may_pass &= passes;
            may_lack |= abs.missing;
            none_decides &= passes || abs.missing;
            if cut.is_none() && (decides && (passes || abs.missing)) {
                cut = abs.cut.filter(|_| passes).or_else(|| abs.lack.clone());
            }
            lack = lack.or(abs.lack.filter(|_| abs.missing));
        }
        let (holds, fails) = if decisive { (may_decide, may_pass) } else { (may_pass, may_decide) };
        let missing = may_lack && none_decides;
        let cut = cut.or_else(|| lack.clone());
        Abs { missing, cut, lack: lack.filter(|_| missing), ..Abs::flag(holds, fails) }
    }

    pub(super) fn not(&mut self, inner: &'a Expr) -> Abs {
        let abs = self.condition(inner);
        let (holds, fails) = flags(&abs.set);
        Abs { set: Abs::flag(fails, holds).set, sym: None, ..abs }
    }

    /// Whether something can be had: never undecided by itself.
    pub(super) fn known(&mut self, inner: &'a Expr) -> Abs {
        let abs = self.eval(inner);
        Abs { cut: abs.lack, ..Abs::flag(!matches!(abs.set, Set::Empty), abs.missing) }
    }
}
