//! What a rule may know of a case: the facts that the host gives, and what it says where it has none.

use std::collections::BTreeSet;

use medhold_model::{ClaimKind, Date, Decimal, Evidence, ExpertStatement, MeasureId, MissingReason, Op, Value};

use crate::{FunctionIndex, KeyIndex, MeasureIndex, ParameterIndex};

/// Something that a rule read and that could not be had.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lack {
    /// What was read: a measure, `subject.origin`, `expert("airworthiness")`, `tek17["stair-width"]`.
    pub what: String,
    /// Why it could not be had.
    pub reason: MissingReason,
    /// The reason in words, with its figures.
    pub detail: String,
}

/// Why something is undecided: everything it read that could not be had, at least one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undecided(BTreeSet<Lack>);

impl Undecided {
    /// Undecided for what two things lack.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// What is lacking, in order.
    pub fn lacks(&self) -> impl Iterator<Item = &Lack> {
        self.0.iter()
    }
}

impl From<Lack> for Undecided {
    fn from(lack: Lack) -> Self {
        Self(BTreeSet::from([lack]))
    }
}

impl From<&Lack> for Undecided {
    fn from(lack: &Lack) -> Self {
        Self::from(lack.clone())
    }
}

/// True, false, or undecided: what a guard is on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not.
    False,
    /// It hangs on something that could not be had.
    Undecided(Undecided),
}

/// What a rule may know of a case and one of its claims. The same facts give the same answers.
pub trait Facts {
    /// The case's date.
    fn at(&self) -> Date;
    /// The measure's evidence for the claim, of the period up to the case's date.
    ///
    /// # Errors
    /// Where there is none, or it is too old, too thin, of the wrong period or malformed.
    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack>;
    /// The measure's evidence of the period before.
    ///
    /// # Errors
    /// Where there is none with enough of a sample.
    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack>;
    /// The parameter's value: the profile's, else the pack's.
    fn parameter(&self, parameter: ParameterIndex) -> &Value;
    /// The claim's subject at this key.
    ///
    /// # Errors
    /// Where it is not given or malformed.
    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack>;
    /// The case's customer at this key.
    ///
    /// # Errors
    /// Where it is not given or malformed.
    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack>;
    /// The stage of the customer journey.
    ///
    /// # Errors
    /// Where it is not given.
    fn stage(&self) -> Result<&str, &Lack>;
    /// The claim.
    fn claim(&self) -> &ClaimFacts;
    /// The one statement with standing in this field.
    ///
    /// # Errors
    /// Where there is none, or two contradict each other.
    fn expert(&self, field: &str) -> Result<&ExpertStatement, Lack>;
    /// Of the statements with standing in a field the one that states something of a measure; where none does, as
    /// [`Self::expert`].
    ///
    /// # Errors
    /// As [`Self::expert`].
    fn expert_on(&self, field: &str, measure: MeasureIndex) -> Result<&ExpertStatement, Lack>;
    /// Calls a plugin's function.
    ///
    /// # Errors
    /// Where the plugin fails or has no answer.
    fn call(&self, function: FunctionIndex, arguments: &[Value]) -> Result<Value, Lack>;
}

/// What rules may know of a claim: never its text, for words do not decide.
#[derive(Debug, Clone)]
pub struct ClaimFacts {
    /// Its kind.
    pub kind: ClaimKind,
    /// How the customer sees the topic, −1 to 1.
    pub stance: Option<Decimal>,
    /// Whether the whole interval of the asserted measure satisfies the assertion.
    pub supported: Result<bool, Undecided>,
    /// Whether the whole interval fails it.
    pub refuted: Result<bool, Undecided>,
    /// Whether an earlier period with enough evidence satisfied it.
    pub was_supported: bool,
    /// What the claim asserts, words replaced by their meaning.
    pub asserts: Option<AssertedMeasure>,
}

/// What a claim asserts of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct AssertedMeasure {
    /// The measure.
    pub measure: MeasureId,
    /// The comparison.
    pub op: Op,
    /// What it is compared with.
    pub value: Value,
    /// The word that the customer used, where it was one.
    pub word: Option<String>,
}
