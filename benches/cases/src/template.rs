//! A pack's own cases as templates of others.

use medhold_model::{Asserted, Case, Given, GivenEvidence, Kind, Value};
use medhold_pack::{Manifest, Pack};

/// Which of a pack's cases are taken for templates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shape {
    /// All of them.
    #[default]
    Any,
    /// Those that are one row of a table: one claim, at most one expert, no list, every value of its declared kind, and what is asserted
    /// a number, so that a typed column holds it. The same cases can then be written in every format, and are decided alike.
    Row,
}

/// The cases of a pack that have this shape, in the pack's order, with values of their declared kinds.
pub(crate) fn templates(pack: &Pack, shape: Shape) -> Vec<Case> {
    let cases = pack.cases().iter().map(|case| read(pack.manifest(), case.case.clone()));
    match shape {
        Shape::Any => cases.collect(),
        Shape::Row => cases.filter(|case| is_row(pack.manifest(), case)).map(as_row).collect(),
    }
}

/// The case with each value as a number, flag or text where the pack declares it so: `"149.01"` of money is 149.01.
fn read(manifest: &Manifest, mut case: Case) -> Case {
    each_evidence(&mut case, &mut |measure, given| {
        if let (Some(declared), GivenEvidence::Bare(value)) = (manifest.measure(measure), given) {
            *value = typed(value, declared.kind);
        }
    });
    case
}

fn typed(given: &Given, kind: Kind) -> Given {
    match Value::read(given, kind) {
        Ok(value) if kind != Kind::List => Given::from(&value),
        _ => given.clone(),
    }
}

fn each_evidence(case: &mut Case, change: &mut dyn FnMut(&str, &mut GivenEvidence)) {
    let of_claims = case.claims.iter_mut().flat_map(|claim| claim.evidence.iter_mut());
    for (measure, given) in case.evidence.iter_mut().chain(of_claims) {
        change(measure, given);
    }
}

/// The case with all its evidence in its claim, where a row of a table has it.
fn as_row(mut case: Case) -> Case {
    let of_case = std::mem::take(&mut case.evidence);
    if let Some(claim) = case.claims.first_mut() {
        claim.evidence.extend(of_case);
    }
    case
}

fn is_row(manifest: &Manifest, case: &Case) -> bool {
    let [claim] = case.claims.as_slice() else {
        return false;
    };
    let mut evidence = case.evidence.iter().chain(&claim.evidence);
    let both = case.evidence.keys().any(|measure| claim.evidence.contains_key(measure));
    let stated = case.experts.iter().filter_map(|expert| Some(&expert.states.as_ref()?.value));
    let asserted = claim.asserts.iter().filter_map(|asserts| match &asserts.says {
        Asserted::Compared { value, .. } => Some(value),
        Asserted::Word(_) => None,
    });
    case.experts.len() <= 1
        && !both
        && evidence.all(|(measure, given)| is_cell(manifest, measure, given))
        && stated.chain(asserted).all(|value| matches!(value, Given::Number(_)))
        && case.customer.values().chain(claim.subject.values()).all(is_flat)
}

fn is_cell(manifest: &Manifest, measure: &str, given: &GivenEvidence) -> bool {
    let value = match given {
        GivenEvidence::Bare(value) => value,
        GivenEvidence::Record(record) => &record.value,
        GivenEvidence::Records(_) => return false,
    };
    let fits = |kind| kind != Kind::List && Value::read(value, kind).is_ok();
    manifest.measure(measure).is_some_and(|declared| fits(declared.kind)) && is_flat(value)
}

fn is_flat(given: &Given) -> bool {
    matches!(given, Given::Flag(_) | Given::Number(_) | Given::Text(_))
}
