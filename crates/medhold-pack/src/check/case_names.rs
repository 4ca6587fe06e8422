//! Names that the pack's own cases mention: a message or a check that isn't there can't come out, and a key that isn't declared can't be
//! read.

use std::collections::BTreeSet;

use medhold_model::{BuiltInCheck, Code, Diagnostic, KeyDecl, nearest};

use super::Inspected;
use crate::case::{Mention, Mentioned};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let known = Known::of(pack);
    for mention in pack.cases.iter().flat_map(|case| &case.mentions) {
        let Some((names, fault)) = known.look(mention) else {
            continue;
        };
        // A plugin that is not at hand may bring checks of its own, so an unlike name may well be right.
        let may_be_brought = mention.what == Mentioned::Check
            && pack.lacks_a_plugin()
            && nearest(&mention.name, names.iter().map(String::as_str)).is_none();
        if !names.contains(&mention.name) && !may_be_brought {
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
    checks: BTreeSet<String>,
}

impl Known {
    fn of(pack: &Inspected<'_>) -> Self {
        let keys = |keys: &[KeyDecl]| keys.iter().map(|key| key.name.to_string()).collect();
        let ids = pack.catalogue.languages().iter().flat_map(|language| pack.catalogue.ids(language));
        let built_in = BuiltInCheck::ALL.iter().map(|check| check.as_str());
        let brought = pack.plugin_checks().into_iter();
        let own = pack.manifest.checks.keys().map(String::as_str);
        Self {
            messages: ids.map(str::to_owned).collect(),
            topics: pack.manifest.topics.keys().map(ToString::to_string).collect(),
            measures: pack.manifest.measures.iter().map(|measure| measure.name.to_string()).collect(),
            subject: keys(&pack.manifest.subject),
            customer: keys(&pack.manifest.customer),
            checks: built_in.chain(brought).chain(own).map(str::to_owned).collect(),
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
        let none = |code, what: &str| Diagnostic::new(code, place.clone(), format!("the pack has no {what} `{name}`"));
        match what {
            Mentioned::Rule => None,
            Mentioned::Message => Some((&self.messages, none(Code::UnknownMessage, "message"))),
            Mentioned::Evidence => Some((&self.measures, none(Code::UnknownMeasure, "measure"))),
            Mentioned::Check => Some((&self.checks, none(Code::UnknownCheck, "fairness check"))),
            Mentioned::Topic => Some((&self.topics, undeclared("topic"))),
            Mentioned::Measure => Some((&self.measures, undeclared("measure"))),
            Mentioned::Subject => Some((&self.subject, undeclared("key of the subject"))),
            Mentioned::Customer => Some((&self.customer, undeclared("key of the customer"))),
        }
    }
}
