//! `unknown-rule`: a case of the pack expects a rule that there is.

use std::collections::BTreeSet;

use medhold_model::{Authority, Code, Diagnostic};

use super::Inspected;
use crate::case::Mentioned;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let defaults = Authority::ALL.iter().map(|authority| format!("default-{authority}"));
    let rules = pack.program.rules().iter().map(|rule| rule.id.to_string());
    let known: BTreeSet<String> = rules.chain(defaults).chain(["customer-is-right".to_owned()]).collect();
    let mentions = pack.cases.iter().flat_map(|case| &case.mentions);
    let unknown = mentions.filter(|mention| mention.what == Mentioned::Rule && !known.contains(&mention.name));
    found.extend(unknown.map(|mention| {
        let message = format!("the pack has no rule `{}`", mention.name);
        let fault = Diagnostic::new(Code::UnknownRule, mention.place.clone(), message);
        fault.did_you_mean(&mention.name, known.iter().map(String::as_str))
    }));
}
