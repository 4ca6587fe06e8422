//! Names of the pack that a case mentions, so that a slip of the pen in a case is found like one in a rule.

use medhold_model::{Case, Place};

use crate::document::{Faults, Placed, Section, place_of_path};

/// A name of the pack that a case mentions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mention {
    pub(crate) what: Mentioned,
    pub(crate) name: String,
    pub(crate) place: Place,
}

/// What a mentioned name should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mentioned {
    Rule,
    Message,
    Topic,
    Measure,
    Subject,
    Customer,
    /// A measure whose evidence must come out.
    Evidence,
    /// A check of letters.
    Check,
}

impl Mention {
    pub(super) fn of(what: Mentioned, text: &Placed<String>) -> Self {
        Self { what, name: text.value.clone(), place: text.place.clone() }
    }
}

/// Gathers the names that the case itself mentions.
pub(super) fn in_case(section: &Section<'_>, case: &Case, faults: &Faults<'_>, mentions: &mut Vec<Mention>) {
    let mut add = |what, path: &str, name: &str| {
        let long = place_of_path(section.table(), path);
        let span = long.or_else(|| place_of_path(section.table(), &path.replacen("claims[0]", "claim", 1)));
        let place = span.map_or_else(|| section.place().clone(), |span| faults.place(span));
        mentions.push(Mention { what, name: name.to_owned(), place });
    };
    for name in case.evidence.keys() {
        add(Mentioned::Measure, &format!("evidence.{name}"), name);
    }
    for name in case.customer.keys() {
        add(Mentioned::Customer, &format!("customer.{name}"), name);
    }
    for (i, claim) in case.claims.iter().enumerate() {
        add(Mentioned::Topic, &format!("claims[{i}].topic"), claim.topic.as_str());
        if let Some(asserts) = &claim.asserts {
            add(Mentioned::Measure, &format!("claims[{i}].asserts.measure"), asserts.measure.as_str());
        }
        for name in claim.evidence.keys() {
            add(Mentioned::Measure, &format!("claims[{i}].evidence.{name}"), name);
        }
        for name in claim.subject.keys() {
            add(Mentioned::Subject, &format!("claims[{i}].subject.{name}"), name);
        }
    }
}
