//! The comparisons of a guard that one measure decides.

use medhold_model::{Op, Value};

use crate::program::Parts;
use crate::{Facts, MeasureIndex, Rule};

/// A comparison of one measure's value with a value that hangs on no measure: `measure op value`.
#[derive(Debug, Clone, PartialEq)]
pub struct Threshold {
    /// The measure.
    pub measure: MeasureIndex,
    /// The comparison as the guard has it, within `!` the opposite one.
    pub op: Op,
    /// What it is compared with.
    pub value: Value,
}

pub(crate) fn thresholds(_parts: &Parts, _rule: &Rule, _facts: &dyn Facts) -> Vec<Threshold> {
    Vec::new()
}
