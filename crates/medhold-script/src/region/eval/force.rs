//! When rules are in force.

use std::rc::Rc;

use medhold_model::{Date, Op};

use super::Evaluator;
use crate::Validity;
use crate::region::cut::Cut;
use crate::region::possible::days;
use crate::region::value::Abs;
use crate::region::{Abstract, Values, Variable};
use crate::tree::Expr;

impl<'a> Evaluator<'a> {
    /// What a guard is on days on which its rule is in force, and false on others.
    pub(in crate::region) fn in_force(&mut self, valid: &Validity, guard: &'a Expr) -> Abstract {
        let possible = self.possible(&Variable::LawDate);
        let ends = [(Op::Ge, valid.from), (Op::Le, valid.to)];
        let limited = ends.iter().any(|(_, end)| end.is_some());
        let ends: Vec<Abs> = ends.into_iter().filter_map(|(op, end)| self.on_days(op, end?)).collect();
        if ends.iter().any(|end| super::flags(&end.set) == (false, true)) && !possible.missing {
            return Abstract::settled(crate::region::Truths::FALSE);
        }
        let guard_abs = self.condition(guard);
        let (holds, fails) = super::flags(&guard_abs.set);
        let open = ends.iter().find(|end| super::flags(&end.set) == (true, true));
        // On a day that is not known, what would apply is undecided.
        let undated = limited && possible.missing;
        let known = possible.values != Values::None;
        let cut = open.and_then(|end| end.cut.clone()).or(guard_abs.cut.clone());
        let abs = Abs { cut, ..Abs::flag(holds && (known || !limited), fails || open.is_some()) };
        let lack = Rc::new(Cut::presence(Variable::LawDate, possible));
        let abs = abs.lacking(guard_abs.missing, guard_abs.lack.as_ref()).lacking(undated && holds, Some(&lack));
        self.told(abs, guard.spot)
    }

    /// Whether the day whose law holds lies on this side of a day, that day included.
    fn on_days(&mut self, op: Op, end: Date) -> Option<Abs> {
        let possible = self.possible(&Variable::LawDate);
        let Values::Days(all) = &possible.values else {
            return None;
        };
        let (holds, fails) = (all.holding(op, days(end)).is_some(), all.holding(op.negated(), days(end)).is_some());
        let cut = Rc::new(Cut::at(Variable::LawDate, possible.clone(), op, days(end)));
        Some(Abs { cut: Some(cut), ..Abs::flag(holds, fails) })
    }
}
