//! Lowers the typed tree to native code: guards to conjuncts, amounts and arguments to code.

mod build;
mod compare;
mod compute;
mod conjunct;
mod expr;
mod flow;
mod function;
mod refused;
mod slot;
mod switch;
mod table;
mod term;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use medhold_model::Value;

use super::{Cases, Code, Slots, Symbols};
use crate::TableIndex;
use crate::program::Parts;
use crate::tree::{Expr, FunctionId, Spot};
use term::{Shape, Term};

pub(crate) use refused::{NotLowered, Why};

/// An expression with the functions that it calls has no more nodes than this; what has stays interpreted.
const MOST_NODES: u64 = 2000;
/// Nor is it deeper than this.
const DEEPEST: usize = 100;

/// What an expression comes to, or why it can't be lowered.
type Lowered<T = Term> = Result<T, NotLowered>;

/// Lowers the expressions of one program for one set of parameter values.
pub(crate) struct Lowering<'p> {
    parts: &'p Parts,
    parameters: &'p [Value],
    slots: &'p mut Slots,
    symbols: &'p mut Symbols,
    /// What the variables of the function that is being lowered stand for.
    locals: Vec<Term>,
    /// The functions that are being lowered, the innermost last.
    calls: Vec<FunctionId>,
    depth: usize,
    /// Nodes that evaluating would come to, at most; an upper bound of its steps.
    nodes: u64,
    /// What functions without parameters come to, with their nodes.
    functions: BTreeMap<FunctionId, (Lowered, u64)>,
    /// The cells of a column by the texts of the table's keys.
    columns: BTreeMap<(TableIndex, Option<usize>), (Arc<Cases>, Shape)>,
}

impl<'p> Lowering<'p> {
    pub(crate) fn new(
        parts: &'p Parts,
        parameters: &'p [Value],
        slots: &'p mut Slots,
        symbols: &'p mut Symbols,
    ) -> Self {
        Self {
            parts,
            parameters,
            slots,
            symbols,
            locals: Vec::new(),
            calls: Vec::new(),
            depth: 0,
            nodes: 0,
            functions: BTreeMap::new(),
            columns: BTreeMap::new(),
        }
    }

    /// An expression as code that gives its value. A text that no rule names comes out as
    /// [`Symbol::OTHER`](super::Symbol::OTHER).
    ///
    /// # Errors
    /// Where it can't be lowered, what in it can't, and why.
    pub(crate) fn code(&mut self, expr: &'p Expr) -> Lowered<Code> {
        self.nodes = 0;
        self.scalar(expr).map(|(code, _)| code)
    }

    /// An operand of a guard as code that gives a flag or lacks.
    ///
    /// # Errors
    /// As [`Self::code`].
    pub(crate) fn flag_code(&mut self, expr: &'p Expr) -> Lowered<Code> {
        self.nodes = 0;
        self.flag(expr)
    }

    /// Counts what evaluating would come to.
    fn count(&mut self, nodes: u64, spot: Spot) -> Lowered<()> {
        self.nodes = self.nodes.saturating_add(nodes);
        let most = MOST_NODES.min(self.parts.scope.limits.steps);
        if self.nodes > most { Err(Why::Large.at(spot)) } else { Ok(()) }
    }
}
