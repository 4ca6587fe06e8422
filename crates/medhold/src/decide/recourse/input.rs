//! What the customer can change on a claim.

use medhold_model::{Changeable, Claim, Decimal, Given, GivenEvidence, Kind, Value};
use medhold_script::{Facts, KeyIndex, MeasureIndex};

use crate::decide::again::Again;
use crate::decide::moved::{Move, Target};
use crate::loaded::Loaded;

/// Something that the customer can change.
#[derive(Debug)]
pub(super) struct Input {
    pub target: Target,
    /// The measure's name, or `subject.span_m`.
    pub name: String,
    pub kind: Kind,
    /// The values that a text may have.
    pub values: Vec<String>,
    pub how: Changeable,
    /// What it is now.
    pub now: Value,
    /// Whether a plugin computes other measures from it, so that they have to be asked for again.
    pub feeds: bool,
}

/// What the customer can change of what is known and the topic's rules read, themselves or through a plugin, by name.
pub(super) fn inputs(again: &Again<'_, '_>, loaded: &Loaded, claim: &Claim) -> Vec<Input> {
    let asked: Vec<Asked<'_>> = again.facts.asked.iter().filter_map(|m| Asked::of(*m, again, loaded)).collect();
    let (scope, program) = (again.facts.scope, again.pack.program());
    let read = &again.facts.readable;
    let measures = scope.measures.iter().enumerate().filter_map(|(i, decl)| {
        let feeds = asked.iter().any(|offer| offer.reads_measure(decl.name.as_str()));
        let index = MeasureIndex(i);
        let how = decl.changeable.clone().filter(|how| how.on(claim.kind) && (feeds || read.contains(&index)))?;
        let now = again.facts.measure(index).ok()?.value.clone();
        let (name, values, target) = (decl.name.to_string(), decl.values.clone(), Target::Measure(index));
        Some(Input { target, name, kind: decl.kind, values, how, now, feeds })
    });
    let subject = scope.subject.iter().enumerate().filter_map(|(i, decl)| {
        let feeds = asked.iter().any(|offer| offer.reads_subject(decl.name.as_str()));
        let index = KeyIndex(i);
        let by_rules = || again.ruled.rules_in_force(program).any(|(_, rule)| rule.reads.subject.contains(&index));
        let how = decl.changeable.clone().filter(|how| how.on(claim.kind) && (feeds || by_rules()))?;
        let now = again.facts.subject(index).ok()?.clone();
        let (name, values) = (format!("subject.{}", decl.name), decl.values.clone());
        Some(Input { target: Target::Subject(index), name, kind: decl.kind, values, how, now, feeds })
    });
    let mut inputs: Vec<Input> = measures.chain(subject).collect();
    inputs.sort_by(|a, b| a.name.cmp(&b.name));
    inputs
}

/// A measure that a plugin was asked for.
struct Asked<'a>(&'a medhold_plugin_host::MeasureOffer);

impl<'a> Asked<'a> {
    fn of(measure: MeasureIndex, again: &Again<'_, '_>, loaded: &'a Loaded) -> Option<Self> {
        let decl = again.facts.scope.measure_decl(measure)?;
        let offer = loaded.offers.get(decl.from.as_ref()?.as_str())?;
        offer.measures.get(&decl.name).map(Self)
    }

    fn reads_measure(&self, name: &str) -> bool {
        self.0.measures.contains_key(name)
    }

    fn reads_subject(&self, name: &str) -> bool {
        self.0.subject.contains_key(name)
    }
}

impl Input {
    /// The number that it is now.
    pub(super) fn number(&self) -> Option<Decimal> {
        self.now.as_quantity()
    }

    /// The step in which it can be changed.
    pub(super) fn step(&self) -> Decimal {
        self.how.step.filter(|step| *step > Decimal::ZERO).unwrap_or_else(|| self.kind.step())
    }

    /// A number as a value that it may have: within what is declared, and of the sign that it has.
    pub(super) fn value(&self, number: Decimal) -> Option<Value> {
        let signed =
            self.how.least.is_some_and(Decimal::is_negative) || self.number().is_some_and(Decimal::is_negative);
        let fits = self.how.allows(number) && (signed || !number.is_negative());
        self.kind.value(number).filter(|_| fits)
    }
}

/// The claim with values moved, as a customer would write it.
pub(super) fn changed(claim: &Claim, again: &Again<'_, '_>, moves: &[Move]) -> Claim {
    let scope = again.facts.scope;
    let mut changed = claim.clone();
    for Move { target, value } in moves {
        match target {
            Target::Measure(measure) => {
                let name = scope.measure_name(*measure).map(ToString::to_string).unwrap_or_default();
                changed.evidence.insert(name, GivenEvidence::Bare(Given::from(value)));
            }
            Target::Subject(key) => {
                let name = scope.subject.get(key.0).map(|decl| decl.name.to_string()).unwrap_or_default();
                changed.subject.insert(name, Given::from(value));
            }
        }
    }
    changed
}
