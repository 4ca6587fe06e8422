//! `unknown-rule`: a case or an invariant of the pack names a rule that there is not.

use std::collections::BTreeSet;

use medhold_model::{Authority, Code, Diagnostic};

use super::Inspected;
use crate::case::Mentioned;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let defaults = Authority::ALL.iter().map(|authority| format!("default-{authority}"));
    let rules = pack.program.rules().iter().map(|rule| rule.id.to_string());
    let known: BTreeSet<String> = rules.chain(defaults).chain(["customer-is-right".to_owned()]).collect();
    let mentions = pack.cases.iter().flat_map(|case| &case.mentions);
    let in_cases = mentions.filter(|mention| mention.what == Mentioned::Rule);
    let in_cases = in_cases.map(|mention| (mention.name.as_str(), &mention.place));
    let in_invariants = pack.manifest.invariants.iter().flat_map(|invariant| &invariant.named_rules);
    let in_invariants = in_invariants.map(|rule| (rule.value.as_str(), &rule.place));
    let unknown = in_cases.chain(in_invariants).filter(|(name, _)| !known.contains(*name));
    found.extend(unknown.map(|(name, place)| {
        let fault = Diagnostic::new(Code::UnknownRule, place.clone(), format!("the pack has no rule `{name}`"));
        fault.did_you_mean(name, known.iter().map(String::as_str))
    }));
}
