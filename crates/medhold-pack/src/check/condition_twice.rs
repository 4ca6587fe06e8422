//! `condition-twice`: a guard asks the same thing twice.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for rule in pack.program.rules() {
        let mut seen = BTreeMap::new();
        for part in pack.program.guard_parts(rule) {
            if let Some(first) = seen.get(&part.text) {
                let message = format!("`{}` is asked twice in the rule `{}`: at {first}, too", part.text, rule.id);
                let help = "leave one out; was something else meant?";
                found.push(Diagnostic::new(Code::ConditionTwice, part.place.clone(), message).help(help));
            }
            seen.entry(part.text).or_insert(part.place);
        }
    }
}
