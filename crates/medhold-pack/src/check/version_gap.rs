//! `version-gap`: between two versions of one rule there are days on which neither is in force.
//!
//! Two rules count as versions of one where topics, authority, finding and guard are the same and only their time differs.

use std::collections::BTreeMap;

use medhold_model::{Code, Date, Diagnostic};
use medhold_script::Rule;

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mut versions: BTreeMap<_, Vec<&Rule>> = BTreeMap::new();
    for rule in pack.program.rules() {
        let guard: Vec<String> = pack.program.guard_parts(rule).into_iter().map(|part| part.text).collect();
        versions.entry((&rule.topics, rule.authority, rule.finding, guard)).or_default().push(rule);
    }
    for mut rules in versions.into_values() {
        rules.sort_by_key(|rule| rule.valid.from);
        for pair in rules.windows(2) {
            if let [earlier, later] = pair {
                found.extend(gap(earlier, later));
            }
        }
    }
}

fn gap(earlier: &Rule, later: &Rule) -> Option<Diagnostic> {
    let (end, begin) = (earlier.valid.to?, later.valid.from?);
    let (first, last) = (end.plus_days(1)?, begin.plus_days(-1)?);
    if first > last {
        return None;
    }
    let message =
        format!("neither `{}` nor `{}` is in force {}, and they ask the same", earlier.id, later.id, days(first, last));
    let help =
        format!("let `{}` begin on {first}, or `{}` end on {last}: both ends are days in force", later.id, earlier.id);
    Some(Diagnostic::new(Code::VersionGap, later.place.clone(), message).help(help))
}

fn days(first: Date, last: Date) -> String {
    if first == last { format!("on {first}") } else { format!("from {first} to {last}") }
}
