//! Calls of helper functions: their bodies in the place of the calls.

use super::flow::After;
use super::refused::Why;
use super::{Lowered, Lowering, Term};
use crate::native::Code;
use crate::tree::{Expr, FunctionId, Spot};

impl<'p> Lowering<'p> {
    /// A call of a function of the rule files. Where an argument can't be had, it is not called.
    pub(super) fn call(&mut self, id: FunctionId, arguments: &'p [Expr], spot: Spot) -> Lowered {
        let mut given = Vec::with_capacity(arguments.len());
        for argument in arguments {
            given.push(self.term(argument)?);
        }
        if arguments.is_empty() {
            return self.constant_call(id, spot);
        }
        let needs: Vec<Code> = given.iter().flat_map(Term::needs).cloned().collect();
        self.body(id, given, spot)?.after(needs).map_err(|why| why.at(spot))
    }

    /// A call without arguments, which comes to the same wherever it stands.
    fn constant_call(&mut self, id: FunctionId, spot: Spot) -> Lowered {
        if let Some((term, nodes)) = self.functions.get(&id) {
            let (term, nodes) = (term.clone(), *nodes);
            self.count(nodes, spot)?;
            return term;
        }
        let before = self.nodes;
        let term = self.body(id, Vec::new(), spot);
        // What is refused for what stands around it may be lowered elsewhere.
        if !matches!(&term, Err(refused) if matches!(refused.why, Why::Large | Why::Recursion)) {
            self.functions.insert(id, (term.clone(), self.nodes - before));
        }
        term
    }

    fn body(&mut self, id: FunctionId, given: Vec<Term>, spot: Spot) -> Lowered {
        let function = self.parts.functions.get(id.0).ok_or_else(|| Why::Fault.at(spot))?;
        if self.calls.contains(&id) {
            return Err(Why::Recursion.at(spot));
        }
        if self.calls.len() >= self.parts.scope.limits.call_depth {
            return Err(Why::Large.at(spot));
        }
        let callers = std::mem::replace(&mut self.locals, given);
        self.calls.push(id);
        let term = self.sequence(&function.body, After::Function);
        self.calls.pop();
        self.locals = callers;
        term
    }
}
