//! What is known of a case, in a line for people.

use medhold_model::{Asserted, Case, ClaimKind, Given, GivenEvidence};

/// `a request with event = "delay", arrival_delay_min = 200`.
pub(crate) fn words(case: &Case) -> String {
    let mut known = Vec::new();
    for claim in &case.claims {
        if let Some(asserts) = &claim.asserts {
            known.push(match &asserts.says {
                Asserted::Compared { op, value } => format!("which asserts that {} {op} {value}", asserts.measure),
                Asserted::Word(word) => format!("which says `{word}` of {}", asserts.measure),
            });
        }
        claim.stance.iter().for_each(|stance| known.push(format!("claim.stance = {}", stance.get())));
        known.extend(claim.subject.iter().map(|(name, value)| format!("subject.{name} = {value}")));
    }
    case.stage.iter().for_each(|stage| known.push(format!("stage = \"{stage}\"")));
    known.extend(case.customer.iter().map(|(name, value)| format!("customer.{name} = {value}")));
    known.extend(case.evidence.iter().map(|(name, value)| format!("{name} = {}", evidence(value))));
    for expert in &case.experts {
        let states = expert.states.as_ref();
        let states = states.map(|s| format!(" that {} {} {}", s.measure, s.op, s.value)).unwrap_or_default();
        known.push(format!("a statement in `{}`{states}", expert.field));
    }
    let kind = case.claims.first().map_or("a claim", |claim| article(claim.kind));
    let day = case.received.map(|day| format!(" of {day}")).unwrap_or_default();
    if known.is_empty() {
        return format!("{kind}{day} of which nothing else is known");
    }
    format!("{kind}{day} with {}", known.join(", "))
}

fn article(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Experience => "an experience",
        ClaimKind::Assertion => "an assertion",
        ClaimKind::Preference => "a preference",
        ClaimKind::Request => "a request",
    }
}

fn evidence(given: &GivenEvidence) -> String {
    match given {
        GivenEvidence::Bare(value) => value.to_string(),
        GivenEvidence::Record(record) => {
            let parts: Vec<String> =
                record.parts().map(|(name, value)| format!("{} {}", name.replace('_', " "), plain(value))).collect();
            format!("{} ({})", record.value, parts.join(", "))
        }
        GivenEvidence::Records(records) => {
            let records = records.iter().map(|record| evidence(&GivenEvidence::Record(Box::new(record.clone()))));
            records.collect::<Vec<_>>().join(" and then ")
        }
    }
}

fn plain(value: &Given) -> String {
    match value {
        Given::Text(text) => text.clone(),
        other => other.to_string(),
    }
}
