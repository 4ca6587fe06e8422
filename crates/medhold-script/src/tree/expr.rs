//! Expressions: every name in them resolved to a place, so that nothing is looked up by name later.

use std::sync::Arc;

use medhold_model::{Op, Value};

use super::{ClaimField, ExpertField, FunctionId, Operator, Part, Period, Statement, Switch};
use crate::builtin::Builtin;
use crate::ty::Type;
use crate::{FunctionIndex, KeyIndex, MeasureIndex, ParameterIndex, TableIndex};

/// An expression of a rule, lowered and checked.
///
/// What it may read is told by [`Program::origins`](crate::Program::origins).
#[derive(Debug, Clone)]
pub struct Expr {
    pub(crate) node: Node,
    pub(crate) ty: Type,
    pub(crate) spot: Spot,
}

/// Where in the rule files something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Spot {
    /// The file's place in the program's list.
    pub file: u16,
    /// The line, from 1; 0 where it is not known.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// How many characters.
    pub length: u32,
}

/// What an expression is.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// Something that could not be lowered; a diagnostic says why, and no rule with it is kept.
    Fault,
    /// No value.
    Nothing,
    /// A literal.
    Constant(Value),
    /// A measure's value.
    Measure(MeasureIndex, Period),
    /// A part of a measure's evidence.
    Part(MeasureIndex, Period, Part),
    /// A parameter.
    Parameter(ParameterIndex),
    /// A key of the claim's subject.
    Subject(KeyIndex),
    /// A key of the customer.
    Customer(KeyIndex),
    /// The stage of the customer journey.
    Stage,
    /// A field of the claim.
    Claim(ClaimField),
    /// A field of the statement with standing in a field of expertise.
    Expert(Arc<str>, ExpertField),
    /// What that statement says of a measure.
    States(Arc<str>, MeasureIndex),
    /// A cell of a table: the row by its key, the column by its place.
    Cell(TableIndex, Box<Expr>, usize),
    /// Whether a table has a row.
    HasRow(TableIndex, Box<Expr>),
    /// Whether something can be had.
    Known(Box<Expr>),
    /// A parameter or variable of a function.
    Local(usize),
    /// The opposite of a flag.
    Not(Box<Expr>),
    /// A number with its sign changed.
    Negate(Box<Expr>),
    /// Whether all hold.
    And(Vec<Expr>),
    /// Whether one holds.
    Or(Vec<Expr>),
    /// A comparison.
    Compare(Op, Box<[Expr; 2]>),
    /// A computation.
    Compute(Operator, Box<[Expr; 2]>),
    /// Whether the first is in the second.
    In(Box<[Expr; 2]>),
    /// Integers from the first to the second, the flag telling whether the second is in it.
    Range(Box<[Expr; 2]>, bool),
    /// A function that is built in.
    Builtin(Builtin, Vec<Expr>),
    /// A plugin's function.
    Plugin(FunctionIndex, Vec<Expr>),
    /// A function of a rule file.
    Call(FunctionId, Vec<Expr>),
    /// A list.
    List(Vec<Expr>),
    /// A map.
    Map(Vec<(Arc<str>, Expr)>),
    /// An item of a list, or a value of a map by a computed name.
    Item(Box<[Expr; 2]>),
    /// A value of a map.
    Field(Box<Expr>, Arc<str>),
    /// A text made of the texts of several values.
    Interpolate(Vec<Expr>),
    /// One thing or another.
    If(Box<[Expr; 3]>),
    /// One of several things.
    Switch(Box<Switch>),
    /// Statements, the last of which gives the value.
    Block(Vec<Statement>),
}

impl Expr {
    /// The operands of an outermost `&&`, or the expression itself.
    pub(crate) fn conjuncts(&self) -> &[Self] {
        match &self.node {
            Node::And(operands) => operands,
            _ => std::slice::from_ref(self),
        }
    }

    /// Each expression directly within this one.
    pub(crate) fn children<'a>(&'a self, each: &mut dyn FnMut(&'a Self)) {
        match &self.node {
            Node::Cell(_, inner, _)
            | Node::HasRow(_, inner)
            | Node::Known(inner)
            | Node::Not(inner)
            | Node::Negate(inner)
            | Node::Field(inner, _) => each(inner),
            Node::And(list)
            | Node::Or(list)
            | Node::Builtin(_, list)
            | Node::Plugin(_, list)
            | Node::Call(_, list)
            | Node::List(list)
            | Node::Interpolate(list) => list.iter().for_each(each),
            Node::Map(entries) => entries.iter().for_each(|(_, value)| each(value)),
            Node::Compare(_, two) | Node::Compute(_, two) | Node::In(two) | Node::Range(two, _) | Node::Item(two) => {
                two.iter().for_each(each);
            }
            Node::If(three) => three.iter().for_each(each),
            Node::Switch(switch) => switch.children(each),
            Node::Block(statements) => statements.iter().for_each(|s| s.children(each)),
            _ => {}
        }
    }
}
