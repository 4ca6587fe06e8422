//! What a plugin gives, in the model's terms.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Display;

use medhold_model::{BuiltInCheck, Kind, MeasureDecl, MeasureId, Unit};
use medhold_plugin_wire as wire;

/// What a plugin gives under its configuration.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Description {
    /// The measures that it gives evidence of.
    pub measures: BTreeMap<MeasureId, MeasureOffer>,
    /// The functions that rules may call.
    pub functions: BTreeMap<String, FunctionOffer>,
    /// The fairness checks, by name.
    pub checks: BTreeMap<String, CheckOffer>,
}

/// A measure that a plugin gives, and what it must know to do so.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureOffer {
    /// Its kind.
    pub kind: Kind,
    /// Its unit; the currency where it is money.
    pub unit: Unit,
    /// What it is, for people.
    pub about: String,
    /// Whether the period before can be had.
    pub history: bool,
    /// Whether it hangs on the case's date.
    pub dated: bool,
    /// The keys of the claim's subject that it reads.
    pub subject: BTreeMap<String, InputOffer>,
    /// The measures given in the case that it reads.
    pub measures: BTreeMap<String, InputOffer>,
    /// The parameters that it reads.
    pub parameters: BTreeMap<String, InputOffer>,
    /// What its records are held against.
    pub(crate) decl: MeasureDecl,
}

/// Something that a measure reads.
#[derive(Debug, Clone, PartialEq)]
pub struct InputOffer {
    /// Its kind.
    pub kind: Kind,
    /// Its unit, where that matters.
    pub unit: Option<Unit>,
    /// Whether the measure can't be had without it.
    pub required: bool,
}

/// A function that rules may call.
#[derive(Debug, Clone, PartialEq)]
pub struct FunctionOffer {
    /// What it is, for people.
    pub about: String,
    /// Its parameters, in order.
    pub parameters: Vec<ParameterOffer>,
    /// The kind of its result.
    pub result: Kind,
    /// The unit of its result.
    pub unit: Unit,
    /// Whether the same arguments always give the same result.
    pub pure: bool,
}

/// A parameter of a function.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterOffer {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its unit.
    pub unit: Unit,
}

/// A fairness check that a plugin brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckOffer {
    /// What it looks at, for people.
    pub about: String,
    /// Whether a failure withholds the letter; otherwise it is a warning.
    pub blocks: bool,
}

impl MeasureOffer {
    /// A measure of this name, kind and unit without inputs, history or date: what an app's own source gives.
    #[must_use]
    pub fn new(name: &MeasureId, kind: Kind, unit: Unit) -> Self {
        let decl = MeasureDecl {
            name: name.clone(),
            kind,
            unit: unit.clone(),
            min_n: None,
            max_age_days: None,
            from: None,
            absent: None,
            values: Vec::new(),
            changeable: None,
        };
        Self {
            kind,
            unit,
            about: String::new(),
            history: false,
            dated: false,
            subject: BTreeMap::new(),
            measures: BTreeMap::new(),
            parameters: BTreeMap::new(),
            decl,
        }
    }
}

impl Description {
    /// Reads what a plugin says of itself; the error names what can't be used.
    pub(crate) fn read(said: &wire::Description) -> Result<Self, String> {
        let mut description = Self::default();
        for measure in &said.measures {
            let offer = read_measure(measure).map_err(|e| format!("measure `{}`: {e}", measure.name))?;
            insert(&mut description.measures, offer.decl.name.clone(), offer)?;
        }
        for function in &said.functions {
            let offer = read_function(function).map_err(|e| format!("function `{}`: {e}", function.name))?;
            insert(&mut description.functions, function.name.clone(), offer)?;
        }
        for check in &said.checks {
            let offer = read_check(check).map_err(|e| format!("fairness check `{}`: {e}", check.name))?;
            insert(&mut description.checks, check.name.clone(), offer)?;
        }
        Ok(description)
    }
}

fn insert<K: Ord + Display, V>(map: &mut BTreeMap<K, V>, name: K, value: V) -> Result<(), String> {
    match map.entry(name) {
        Entry::Occupied(entry) => Err(format!("`{}` is described twice", entry.key())),
        Entry::Vacant(entry) => {
            entry.insert(value);
            Ok(())
        }
    }
}

fn read_measure(said: &wire::Measure) -> Result<MeasureOffer, String> {
    let name: MeasureId = said.name.parse().map_err(|e: medhold_model::IdError| e.to_string())?;
    let kind = read_kind(said.kind, &said.unit)?;
    Ok(MeasureOffer {
        about: said.about.clone(),
        history: said.history,
        dated: said.dated,
        subject: read_inputs(&said.subject)?,
        measures: read_inputs(&said.measures)?,
        parameters: read_inputs(&said.parameters)?,
        ..MeasureOffer::new(&name, kind, Unit::new(&said.unit))
    })
}

fn read_inputs(said: &[wire::Input]) -> Result<BTreeMap<String, InputOffer>, String> {
    let mut inputs = BTreeMap::new();
    for input in said {
        let kind = read_kind(input.kind, input.unit.as_deref().unwrap_or_default());
        let kind = kind.map_err(|e| format!("input `{}`: {e}", input.name))?;
        let offer = InputOffer { kind, unit: input.unit.as_deref().map(Unit::new), required: input.required };
        insert(&mut inputs, input.name.clone(), offer)?;
    }
    Ok(inputs)
}

fn read_function(said: &wire::Function) -> Result<FunctionOffer, String> {
    let mut parameters = Vec::new();
    for parameter in &said.parameters {
        let kind = read_kind(parameter.kind, &parameter.unit)?;
        parameters.push(ParameterOffer { name: parameter.name.clone(), kind, unit: Unit::new(&parameter.unit) });
    }
    Ok(FunctionOffer {
        about: said.about.clone(),
        parameters,
        result: read_kind(said.result.kind, &said.result.unit)?,
        unit: Unit::new(&said.result.unit),
        pure: said.pure,
    })
}

fn read_check(said: &wire::Check) -> Result<CheckOffer, String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !said.name.starts_with(|c: char| c.is_ascii_lowercase()) || !said.name.chars().all(plain) {
        return Err("a check's name is of small letters, digits and `_`, and begins with a letter".to_owned());
    }
    if said.name.parse::<BuiltInCheck>().is_ok() {
        return Err("every host makes a check of this name by itself; give it another".to_owned());
    }
    Ok(CheckOffer { about: said.about.clone(), blocks: said.blocks })
}

fn read_kind(kind: wire::Kind, unit: &str) -> Result<Kind, String> {
    Ok(match kind {
        wire::Kind::Share => Kind::Share,
        wire::Kind::Number => Kind::Number,
        wire::Kind::Count => Kind::Count,
        wire::Kind::Money => Kind::Money(unit.parse().map_err(|e| format!("the unit of money is its currency: {e}"))?),
        wire::Kind::Flag => Kind::Flag,
        wire::Kind::Text => Kind::Text,
        wire::Kind::Date => Kind::Date,
        wire::Kind::List => Kind::List,
    })
}
