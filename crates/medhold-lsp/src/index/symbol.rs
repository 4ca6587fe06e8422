//! The names of a pack and of the language.

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Symbol {
    /// A rule, by its id.
    Rule(String),
    Topic(String),
    Message(String),
    /// A measure, parameter or table: no two of them have one name.
    Name(String),
    /// A key of the subject.
    Subject(String),
    /// A key of the customer.
    Customer(String),
    Column {
        table: String,
        name: String,
    },
    Plugin(String),
    /// An expert's field.
    Expert(String),
    /// A helper function of a file.
    Function {
        file: String,
        name: String,
    },
    /// A function that no file defines: a plugin's.
    Offered(String),
    Constant {
        file: String,
        name: String,
    },
    /// A parameter or variable within the item of this number.
    Variable {
        file: String,
        item: usize,
        name: String,
    },
    /// A rule file.
    File(String),
    /// A part of the language.
    Term(Term),
}

/// A part of the language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Term {
    Clause(String),
    Authority(String),
    Finding(String),
    Remedy(String),
    /// `claim`, `subject`, `customer`, `stage`.
    Root(String),
    /// A field of `claim`, such as `asserts.op`.
    ClaimField(String),
    /// A part of a measure, such as `low`.
    Part(String),
    /// A part of an expert's statement.
    Statement(String),
    /// A function that every rule file has.
    Function(String),
}

impl Symbol {
    /// The name as it is written.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Rule(name)
            | Self::Topic(name)
            | Self::Message(name)
            | Self::Name(name)
            | Self::Subject(name)
            | Self::Customer(name)
            | Self::Column { name, .. }
            | Self::Plugin(name)
            | Self::Expert(name)
            | Self::Function { name, .. }
            | Self::Offered(name)
            | Self::Constant { name, .. }
            | Self::Variable { name, .. }
            | Self::File(name) => name,
            Self::Term(term) => term.name(),
        }
    }
}

impl Term {
    /// The word as it is written.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Clause(name)
            | Self::Authority(name)
            | Self::Finding(name)
            | Self::Remedy(name)
            | Self::Root(name)
            | Self::ClaimField(name)
            | Self::Part(name)
            | Self::Statement(name)
            | Self::Function(name) => name,
        }
    }
}
