//! What rules may read of a case, as variables of a region.

use std::sync::Arc;

use super::linear::Linear;
use super::term::Term;
use crate::{FunctionIndex, KeyIndex, MeasureIndex};

/// Something that a rule may read of a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variable {
    /// The kind of the claim, never missing.
    ClaimKind,
    /// How the customer sees the topic.
    ClaimStance,
    /// The measure that the claim asserts something of; missing where it asserts nothing.
    AssertsMeasure,
    /// The comparison of what it asserts, as text. It is of importance only where it asserts something, as are the next two.
    AssertsOp,
    /// The value that the measure is compared with.
    AssertsValue,
    /// The word that the customer used; missing where it was none.
    AssertsWord,
    /// The claim held against its measure: the text `supported`, `refuted` or `neither`, missing where it can't be told.
    Verdict,
    /// Whether an earlier period supported the claim, never missing. It is of importance only where the claim asserts something.
    WasSupported,
    /// The stage of the customer journey.
    Stage,
    /// The day whose law holds, on which rules are in force or not; never missing.
    LawDate,
    /// The value of a measure, of the period up to the case's date.
    Measure(MeasureIndex),
    /// A part of its evidence, of importance only where it has a value.
    MeasurePart(MeasureIndex, EvidencePart),
    /// The value of a measure, of the period before.
    Before(MeasureIndex),
    /// A part of its evidence, of importance only where it has a value.
    BeforePart(MeasureIndex, EvidencePart),
    /// A key of the claim's subject.
    Subject(KeyIndex),
    /// A key of the customer.
    Customer(KeyIndex),
    /// Whether there is a statement with standing in a field: true, or missing.
    Expert(Arc<str>),
    /// A part of that statement, of importance only where there is one.
    ExpertPart(Arc<str>, StatementPart),
    /// The value that a statement with standing in the field gives a measure, of importance only where there is a statement.
    States(Arc<str>, MeasureIndex),
    /// Whether such a statement bounds the measure (`>=`, `!=`) where it gives no value; never missing.
    Bounds(Arc<str>, MeasureIndex),
    /// What a plugin's function gives for these arguments.
    Plugin(FunctionIndex, Computed),
    /// Something computed that is more than the analysis follows, such as a product of two measures: whatever it is, it is the same
    /// wherever it is computed from the same.
    Computed(Computed),
    /// What a helper function without parameters gives, true or false: assumed at first, and then shown by what it reads.
    Helper(Computed),
    /// The sign of a sum of several variables: how two of them compare.
    Sign(Computed),
}

/// Something computed from variables, told apart by how it is computed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Computed(pub(super) Arc<Formula>);

/// How something is computed.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Formula {
    Linear(Linear),
    Term(Term),
}

/// A part of evidence other than its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidencePart {
    /// The low end of its interval.
    Low,
    /// The high end of its interval.
    High,
    /// The sample size.
    N,
    /// Days from the day it is of to the case's date.
    AgeDays,
    /// The first day of its period.
    From,
    /// The last day of its period.
    To,
    /// Who says so.
    Source,
    /// Its unit.
    Unit,
}

/// A part of an expert's statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementPart {
    /// Whether the expert is licensed.
    Licensed,
    /// Days in the field.
    DaysInField,
    /// The financial interest.
    Interest,
    /// The role.
    Role,
}
