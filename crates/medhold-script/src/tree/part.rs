//! What an expression reads or computes at its ends: periods, parts of evidence, fields, operators.

/// Which period of a measure is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// The one up to the case's date.
    Now,
    /// The one before.
    Before,
}

/// A part of evidence other than its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The low end of its interval.
    Low,
    /// The high end of its interval.
    High,
    /// The size of its sample.
    N,
    /// Its age on the case's date, in days.
    AgeDays,
    /// The first day of its period.
    From,
    /// The last day of its period.
    To,
    /// Where it comes from.
    Source,
    /// Its unit.
    Unit,
}

/// A field of the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClaimField {
    /// Its kind.
    Kind,
    /// How the customer sees the topic.
    Stance,
    /// Whether the evidence supports what it asserts.
    Supported,
    /// Whether the evidence refutes it.
    Refuted,
    /// Whether earlier evidence supported it.
    WasSupported,
    /// Whether it asserts anything of a measure.
    Asserts,
    /// The measure of which it asserts something.
    AssertsMeasure,
    /// The comparison that it asserts.
    AssertsOp,
    /// What it compares the measure with.
    AssertsValue,
    /// The customer's word, where it was one.
    AssertsWord,
}

/// A field of an expert's statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExpertField {
    /// Whether there is one.
    Present,
    /// Whether the expert has a licence.
    Licensed,
    /// The days that the expert has worked in the field.
    DaysInField,
    /// The expert's interest in the matter.
    Interest,
    /// The expert's role.
    Role,
}

/// A computation with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `**`
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
