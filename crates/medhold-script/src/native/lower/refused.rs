//! Why something stays interpreted.

use std::fmt;

use crate::tree::Spot;

/// What can't be lowered, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NotLowered {
    /// Where it stands.
    pub spot: Spot,
    /// Why.
    pub why: Why,
}

/// Why something can't be lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// It has a fault.
    Fault,
    /// It repeats.
    Loop,
    /// It calls itself.
    Recursion,
    /// It gives a variable another value within an expression.
    Assignment,
    /// It leaves the function from within an expression.
    Return,
    /// It computes with lists.
    List,
    /// It computes with maps.
    Map,
    /// It builds a text or looks into one.
    Text,
    /// It compares texts of which none is known before a case.
    OpenTexts,
    /// Only a case tells what kind of value it is.
    Untyped,
    /// It may give no value.
    Nothing,
    /// It calls a plugin's function.
    Plugin,
    /// It reads what an expert states.
    States,
    /// It is so large that it could run out of steps.
    Large,
}

impl Why {
    /// The reason where something stands.
    pub(super) fn at(self, spot: Spot) -> NotLowered {
        NotLowered { spot, why: self }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fault => "this has a fault",
            Self::Loop => "a loop",
            Self::Recursion => "a function that calls itself",
            Self::Assignment => "an assignment within an expression",
            Self::Return => "`return` within an expression",
            Self::List => "a list that is computed with",
            Self::Map => "a map",
            Self::Text => "a text that is built or looked into",
            Self::OpenTexts => "two texts compared of which neither has declared values",
            Self::Untyped => "a value whose kind only the case tells",
            Self::Nothing => "a value that is not there on every way",
            Self::Plugin => "a function of a plugin",
            Self::States => "what an expert states",
            Self::Large => "an expression that is very large with the functions that it calls",
        })
    }
}
