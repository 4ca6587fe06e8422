//! Names that the pack's own cases mention: a message that isn't there can't come out, and a key that isn't declared can't be
//! read.

use std::collections::BTreeSet;

use medhold_model::{Code, Diagnostic, KeyDecl};

use super::Inspected;
use crate::case::{Mention, Mentioned};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let known = Known::of(pack);
    for mention in pack.cases.iter().flat_map(|case| &case.mentions) {
        let Some((names, fault)) = known.look(mention) else {
            continue;
        };
        if !names.contains(&mention.name) {
            found.push(fault.did_you_mean(&mention.name, names.iter().map(String::as_str)));
        }
    }
}

/// The names that there are, by what they name.
struct Known {
    messages: BTreeSet<String>,
    topics: BTreeSet<String>,
    measures: BTreeSet<String>,
    subject: BTreeSet<String>,
    customer: BTreeSet<String>,
}

impl Known {
    fn of(pack: &Inspected<'_>) -> Self {
        let keys = |keys: &[KeyDecl]| keys.iter().map(|key| key.name.to_string()).collect();
        let ids = pack.catalogue.languages().iter().flat_map(|language| pack.catalogue.ids(language));
        Self {
            messages: ids.map(str::to_owned).collect(),
            topics: pack.manifest.topics.keys().map(ToString::to_string).collect(),
            measures: pack.manifest.measures.iter().map(|measure| measure.name.to_string()).collect(),
            subject: keys(&pack.manifest.subject),
            customer: keys(&pack.manifest.customer),
        }
    }

    /// The names among which a mention must be, and what is said where it isn't. A case may well show what comes of an
    /// unknown key or topic, so that is a warning. Rules are looked for by a check of their own.
    fn look(&self, mention: &Mention) -> Option<(&BTreeSet<String>, Diagnostic)> {
        let Mention { what, name, place } = mention;
        let undeclared = |what: &str| {
            let message = format!("the pack declares no {what} `{name}`, so no rule can read it");
            Diagnostic::new(Code::CaseUndeclared, place.clone(), message)
        };
        let unwritten = || {
            let message = format!("the pack has no message `{name}`");
            Diagnostic::new(Code::UnknownMessage, place.clone(), message)
        };
        match what {
            Mentioned::Rule => None,
            Mentioned::Message => Some((&self.messages, unwritten())),
            Mentioned::Topic => Some((&self.topics, undeclared("topic"))),
            Mentioned::Measure => Some((&self.measures, undeclared("measure"))),
            Mentioned::Subject => Some((&self.subject, undeclared("key of the subject"))),
            Mentioned::Customer => Some((&self.customer, undeclared("key of the customer"))),
        }
    }
}
