//! What plugins offer, as the host tells it, so that a pack can be held against it before anything runs.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Kind, PluginName, Unit};

/// What the plugins that are at hand offer, by the pack's names for them. A declared plugin that is not in here is missing.
pub type Offers = BTreeMap<PluginName, PluginOffer>;

/// What a plugin offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PluginOffer {
    /// The measures that it gives, by name.
    pub measures: BTreeMap<String, MeasureOffer>,
    /// The functions that rules may call, by name.
    pub functions: BTreeMap<String, FunctionOffer>,
    /// The fairness checks that it makes of letters, by name.
    pub checks: BTreeSet<String>,
}

/// A measure that a plugin gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureOffer {
    /// Its kind.
    pub kind: Kind,
    /// Its unit.
    pub unit: Unit,
    /// Whether it gives the period before, too.
    pub history: bool,
    /// What it needs to know.
    pub inputs: Inputs,
}

/// What a plugin needs to know of a case to give a measure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inputs {
    /// Keys of the subject.
    pub subject: Vec<Input>,
    /// Measures of the case.
    pub measures: Vec<Input>,
    /// Parameters of the pack.
    pub parameters: Vec<Input>,
}

/// One thing that a plugin needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Whether it must be given.
    pub need: InputNeed,
}

/// Whether an input must be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputNeed {
    /// Without it there is no answer.
    Required,
    /// It narrows the answer where it is given.
    Optional,
}

/// A function that rules may call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionOffer {
    /// The kind and unit of each parameter.
    pub parameters: Vec<(Kind, Option<Unit>)>,
    /// The kind and unit of what it gives.
    pub result: (Kind, Option<Unit>),
}
