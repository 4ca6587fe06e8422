//! What can be said of a case, and of what.

use std::sync::Arc;

use medhold_model::{Op, Value};

use crate::tree::{ClaimField, ExpertField, Expr, Operator, Part, Period};
use crate::{FunctionIndex, KeyIndex, MeasureIndex, ParameterIndex, TableIndex};

/// A condition, negation pushed inwards as far as it goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Phrase {
    /// It always holds, or never.
    Always(bool),
    /// All of these hold: two or more.
    All(Vec<Self>),
    /// At least one of these holds: two or more.
    Any(Vec<Self>),
    /// One thing where a condition holds, another where it does not.
    Either(Box<Either>),
    /// One thing that is said of the case.
    Says(Box<Statement>),
}

/// One thing where a condition holds, another where it does not.
#[derive(Debug, Clone, PartialEq)]
pub struct Either {
    /// The condition.
    pub condition: Phrase,
    /// What must hold where it does.
    pub then: Phrase,
    /// What must hold where it does not.
    pub otherwise: Phrase,
}

/// One thing that is said of the case. Two are alike where they say the same.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What is said.
    pub says: Says,
    /// Whether it must be known to be so: where it can't be told, it then counts as not so.
    pub certain: bool,
    /// What it is on a case.
    pub(crate) tests: Expr,
    /// What must be had besides: arguments of the functions in whose place it stands.
    pub(crate) given: Vec<Expr>,
}

impl PartialEq for Statement {
    fn eq(&self, other: &Self) -> bool {
        self.says == other.says && self.certain == other.certain
    }
}

/// What is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// Something lies within one or two bounds.
    Compare {
        /// What is compared.
        what: Noun,
        /// The bounds: one, or a lower and an upper one.
        bounds: Vec<Bound>,
    },
    /// Something is one of these, or none of them.
    Is {
        /// What it is said of.
        what: Noun,
        /// The values, at least one.
        values: Vec<Noun>,
        /// Whether it is one of them.
        is: bool,
    },
    /// A flag holds or not.
    Holds {
        /// The flag.
        what: Noun,
        /// Whether it holds.
        is: bool,
    },
    /// Something is known or not.
    Known {
        /// What is known.
        what: Noun,
        /// Whether it is.
        is: bool,
    },
    /// Something is in a list, range or text, or not.
    Within {
        /// What is looked for.
        what: Noun,
        /// Where.
        within: Noun,
        /// Whether it is there.
        is: bool,
    },
    /// A test of a text or list.
    Text {
        /// Which.
        test: TextTest,
        /// What is tested.
        what: Noun,
        /// What it is tested for, where the test needs it.
        with: Option<Noun>,
        /// Whether it passes.
        is: bool,
    },
    /// A table has a row or not.
    Row {
        /// The table.
        table: TableIndex,
        /// The row's key.
        key: Noun,
        /// Whether it is there.
        is: bool,
    },
    /// What a helper function tells.
    Helper {
        /// The function.
        helper: Helper,
        /// What it is called with.
        arguments: Vec<Noun>,
        /// Whether it tells that it is so.
        is: bool,
    },
    /// What has no words: the rule file's own.
    Code {
        /// The line of the rule file.
        text: String,
        /// Whether it holds.
        is: bool,
    },
}

/// A comparison with something: `>= 180`.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound {
    /// The comparison.
    pub op: Op,
    /// What with.
    pub with: Noun,
}

/// A test of a text or list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextTest {
    /// It begins with something.
    StartsWith,
    /// It ends with something.
    EndsWith,
    /// It contains something.
    Contains,
    /// It is empty.
    IsEmpty,
}

/// A helper function by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    /// Its name.
    pub name: Arc<str>,
    /// The path, within the pack, of the file in which it stands; empty for a constant.
    pub file: Arc<str>,
    /// The names of its parameters.
    pub parameters: Vec<String>,
    /// The doc comment above it; empty where there is none.
    pub description: Arc<str>,
}

impl Helper {
    /// The id under which a pack may give it words of its own: `function-bands-one_band` for `one_band` in `bands.rhai`.
    #[must_use]
    pub fn words_id(&self) -> String {
        let file = self.file.trim_end_matches(".rhai").replace('/', "-");
        format!("function-{file}-{}", self.name)
    }
}

/// What something is said of.
#[derive(Debug, Clone, PartialEq)]
pub enum Noun {
    /// A value; the noun is what it is a value of, where that is known.
    Value(Value, Option<Box<Self>>),
    /// A measure of this period.
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
    Stated(Arc<str>, MeasureIndex),
    /// A cell of a table, by its row's key and its column's place.
    Cell(TableIndex, Box<Self>, usize),
    /// A computation.
    Compute(Operator, Box<[Self; 2]>),
    /// A number with its sign changed.
    Negated(Box<Self>),
    /// A built-in function of these, by its name.
    Builtin(&'static str, Vec<Self>),
    /// A plugin's function of these.
    Plugin(FunctionIndex, Vec<Self>),
    /// A helper function of these.
    Helper(Helper, Vec<Self>),
    /// One thing where a condition holds, another where it does not.
    Either(Box<(Phrase, Self, Self)>),
    /// Whether something is so.
    Whether(Box<Phrase>),
    /// Several things.
    List(Vec<Self>),
    /// Integers from the first to the second.
    Range(Box<[Self; 2]>),
    /// What has no words: the rule file's own.
    Code(String),
}

impl Says {
    /// What is mainly spoken of, where that is one thing.
    pub(super) fn about(&self) -> Option<&Noun> {
        match self {
            Self::Compare { what, .. }
            | Self::Is { what, .. }
            | Self::Holds { what, .. }
            | Self::Within { what, .. }
            | Self::Text { what, .. } => Some(what),
            Self::Known { .. } | Self::Row { .. } | Self::Helper { .. } | Self::Code { .. } => None,
        }
    }
}

impl Phrase {
    /// Each thing that is said, in order.
    pub fn statements<'a>(&'a self, each: &mut dyn FnMut(&'a Statement)) {
        match self {
            Self::Always(_) => {}
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.statements(each)),
            Self::Either(either) => {
                [&either.condition, &either.then, &either.otherwise].iter().for_each(|part| part.statements(each));
            }
            Self::Says(statement) => each(statement),
        }
    }

    /// The parts that must all hold: those of the outermost "all of", else the phrase itself.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) => parts,
            Self::Always(true) => &[],
            _ => std::slice::from_ref(self),
        }
    }
}
