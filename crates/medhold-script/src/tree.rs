//! The typed tree that rules are lowered to: every name resolved to a place, so that nothing is looked up by name later.

use std::sync::Arc;

use medhold_model::{Op, Value};

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

/// Which period of a measure is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Period {
    /// The one up to the case's date.
    Now,
    /// The one before.
    Before,
}

/// A part of evidence other than its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Low,
    High,
    N,
    AgeDays,
    From,
    To,
    Source,
}

/// A field of the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClaimField {
    Kind,
    Stance,
    Supported,
    Refuted,
    WasSupported,
    Asserts,
    AssertsMeasure,
    AssertsOp,
    AssertsValue,
    AssertsWord,
}

/// A field of an expert's statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExpertField {
    /// Whether there is one.
    Present,
    Licensed,
    DaysInField,
    Interest,
    Role,
}

/// A computation with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
}

impl Operator {
    /// The sign by which rules write it.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::Power => "**",
        }
    }
}

/// The place of a function, lowered for the types of one call, in the program's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FunctionId(pub usize);

/// A function of a rule file, lowered for the types of its arguments.
#[derive(Debug, Clone)]
pub(crate) struct Function {
    /// Its name.
    pub name: Arc<str>,
    /// How many variables it has, its parameters first.
    pub slots: usize,
    /// Its statements, the last of which gives the value.
    pub body: Vec<Statement>,
}

/// A statement of a function.
#[derive(Debug, Clone)]
pub(crate) enum Statement {
    /// An expression; the last statement's value is the block's.
    Value(Expr),
    /// A variable gets its first value.
    Let(usize, Expr),
    /// A variable, or an item within it, gets another value.
    Assign(Box<Assign>),
    /// Repeats while the condition holds.
    While(Expr, Vec<Statement>),
    /// Repeats, then asks the condition, and goes on where it is what the flag says.
    Until(Vec<Statement>, Expr, bool),
    /// Repeats for each item.
    For(Box<For>),
    /// Leaves the function with a value.
    Return(Expr),
    /// Leaves the loop.
    Break,
    /// Goes on with the loop's next round.
    Continue,
}

/// An assignment.
#[derive(Debug, Clone)]
pub(crate) struct Assign {
    /// The variable.
    pub slot: usize,
    /// The way to the item within it: indices and names.
    pub path: Vec<Expr>,
    /// How the value is put there.
    pub how: How,
    /// The value.
    pub value: Expr,
    /// Where it stands.
    pub spot: Spot,
}

/// How a value is put into a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// In place of the old one.
    Set,
    /// Computed with the old one.
    Compute(Operator),
    /// At the end of the list that is there.
    Push,
}

/// `for (item, counter) in over { … }`.
#[derive(Debug, Clone)]
pub(crate) struct For {
    /// The variable of the item.
    pub item: usize,
    /// The variable that counts the rounds from 0.
    pub counter: Option<usize>,
    /// A list or range.
    pub over: Expr,
    /// What is repeated.
    pub body: Vec<Statement>,
}

/// `switch on { value | value if condition => then, _ => … }`.
#[derive(Debug, Clone)]
pub(crate) struct Switch {
    /// What is asked.
    pub on: Expr,
    /// The cases in order.
    pub cases: Vec<Case>,
    /// The value where no case fits.
    pub otherwise: Expr,
}

/// A case of a switch.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// The values of which one must fit.
    pub values: Vec<Pattern>,
    /// What must hold besides.
    pub condition: Option<Expr>,
    /// The value then.
    pub then: Expr,
}

/// A value that a case fits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pattern {
    /// This value.
    Is(Value),
    /// Integers from the first to before the second.
    Within(i64, i64),
}

impl Expr {
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
            Node::Compare(_, two)
            | Node::Compute(_, two)
            | Node::In(two)
            | Node::Range(two, _)
            | Node::Item(two) => {
                two.iter().for_each(each);
            }
            Node::If(three) => three.iter().for_each(each),
            Node::Switch(switch) => switch.children(each),
            Node::Block(statements) => statements.iter().for_each(|s| s.children(each)),
            _ => {}
        }
    }
}

impl Switch {
    fn children<'a>(&'a self, each: &mut dyn FnMut(&'a Expr)) {
        each(&self.on);
        for case in &self.cases {
            case.condition.iter().for_each(&mut *each);
            each(&case.then);
        }
        each(&self.otherwise);
    }
}

impl Statement {
    /// Each expression directly within this statement.
    pub(crate) fn children<'a>(&'a self, each: &mut dyn FnMut(&'a Expr)) {
        match self {
            Self::Value(expr) | Self::Let(_, expr) | Self::Return(expr) => each(expr),
            Self::Assign(assign) => {
                assign.path.iter().for_each(&mut *each);
                each(&assign.value);
            }
            Self::While(condition, body) | Self::Until(body, condition, _) => {
                each(condition);
                body.iter().for_each(|s| s.children(each));
            }
            Self::For(repeat) => {
                each(&repeat.over);
                repeat.body.iter().for_each(|s| s.children(each));
            }
            Self::Break | Self::Continue => {}
        }
    }
}
