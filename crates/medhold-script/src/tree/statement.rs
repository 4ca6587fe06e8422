//! Functions and their statements.

use std::sync::Arc;

use medhold_model::Value;

use super::{Expr, Operator, Spot};

/// The place of a function, lowered for the types of one call, in the program's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FunctionId(pub usize);

/// A function of a rule file, lowered for the types of its arguments.
#[derive(Debug, Clone)]
pub(crate) struct Function {
    /// Its name.
    pub name: Arc<str>,
    /// Where it stands and what is said of it; none for a constant.
    pub written: Option<Written>,
    /// How many variables it has, its parameters first.
    pub slots: usize,
    /// Its statements, the last of which gives the value.
    pub body: Vec<Statement>,
}

/// A function as its file has it.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    /// The file's path within the pack.
    pub file: Arc<str>,
    /// The names of its parameters, in order.
    pub parameters: Vec<String>,
    /// The doc comment above it.
    pub description: Arc<str>,
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

impl Switch {
    pub(super) fn children<'a>(&'a self, each: &mut dyn FnMut(&'a Expr)) {
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
