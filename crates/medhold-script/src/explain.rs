//! Why a guard came out as it did.

use medhold_model::{Place, Value};

use crate::eval::Evaluation;
use crate::program::Parts;
use crate::{Facts, Lack, Rule, Truth};

/// An operand of a guard's outermost `&&`, evaluated on its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Conjunct {
    /// The operand as the rule file has it, white space folded.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// What it is on these facts.
    pub truth: Truth,
    /// What it read, in the order of reading, each name once.
    pub read: Vec<(String, Result<Value, Lack>)>,
}

pub(crate) fn explain(_parts: &Parts, _rule: &Rule, _facts: &dyn Facts) -> Vec<Conjunct> {
    Vec::new()
}
