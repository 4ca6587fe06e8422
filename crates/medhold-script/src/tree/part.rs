//! What an expression reads or computes at its ends: periods, parts of evidence, fields, operators.

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
    Unit,
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
