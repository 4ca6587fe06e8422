//! Guards as conjuncts, helper functions looked through.

use super::Lowering;
use crate::native::{Cell, Code, Conjunct};
use crate::tree::{Expr, Node, Statement};

impl<'p> Lowering<'p> {
    /// The operands of a guard's outermost `&&`, in strong Kleene logic the same as the guard; of a guard that is always true none.
    pub(crate) fn conjuncts(&mut self, guard: &'p Expr) -> Vec<Conjunct> {
        let (mut codes, mut interpreted) = (Vec::new(), Vec::new());
        for operand in guard.conjuncts() {
            self.conjunct(operand, &mut codes, &mut interpreted);
        }
        let mut conjuncts = Vec::new();
        split(Code::all(codes), &mut conjuncts);
        conjuncts.extend(interpreted.into_iter().map(Conjunct::Interpreted));
        conjuncts
    }

    fn conjunct(&mut self, operand: &'p Expr, codes: &mut Vec<Code>, interpreted: &mut Vec<Expr>) {
        match self.flag_code(operand) {
            Ok(code) => codes.push(code),
            Err(_) => {
                self.before_refused(operand, codes);
                interpreted.push(operand.clone());
            }
        }
    }

    /// What a function without parameters asks before it comes to what can't be lowered. It is asked again with the rest, which changes
    /// nothing; it is mostly what rules a claim out.
    fn before_refused(&mut self, operand: &'p Expr, codes: &mut Vec<Code>) {
        let Node::Call(id, arguments) = &operand.node else {
            return;
        };
        let function = self.parts.functions.get(id.0).filter(|_| arguments.is_empty());
        if let Some([Statement::Value(body) | Statement::Return(body)]) = function.map(|function| &function.body[..])
            && let Node::And(operands) = &body.node
        {
            codes.extend(operands.iter().map_while(|operand| self.flag_code(operand).ok()));
        }
    }
}

fn split(code: Code, conjuncts: &mut Vec<Conjunct>) {
    match code {
        Code::And(operands) => operands.into_iter().for_each(|operand| split(operand, conjuncts)),
        Code::Test(slot, set) => conjuncts.push(Conjunct::Test(slot, set)),
        Code::Constant(Cell::Flag(true)) => {}
        code => conjuncts.push(Conjunct::Code(code)),
    }
}
