//! `version-gap`: between two versions of one rule there are days on which neither is in force.
//!
//! Two rules count as versions of one where topics, authority, finding and guard are the same and only their time differs.

use std::collections::BTreeMap;

use medhold_model::{Code, Date, Diagnostic};
use medhold_script::Rule;

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mut alike: BTreeMap<_, Vec<&Rule>> = BTreeMap::new();
    for rule in pack.program.rules() {
        alike.entry((&rule.topics, rule.authority, rule.finding)).or_default().push(rule);
    }
    for rules in alike.into_values().filter(|rules| ends_and_begins(rules)) {
        for versions in versions(pack, &rules) {
            let pairs = versions.iter().zip(versions.iter().skip(1));
            found.extend(pairs.filter_map(|(earlier, later)| gap(earlier, later)));
        }
    }
}

/// Whether some rule ends and some rule begins, without which there is no gap: few rules do, and guards take time to compare.
fn ends_and_begins(rules: &[&Rule]) -> bool {
    rules.iter().any(|rule| rule.valid.to.is_some()) && rules.iter().any(|rule| rule.valid.from.is_some())
}

/// The rules with one guard, each list by when they begin.
fn versions<'r>(pack: &Inspected<'_>, rules: &[&'r Rule]) -> Vec<Vec<&'r Rule>> {
    let mut versions: BTreeMap<Vec<String>, Vec<&Rule>> = BTreeMap::new();
    for rule in rules {
        let guard = pack.program.guard_parts(rule).into_iter().map(|part| part.text).collect();
        versions.entry(guard).or_default().push(rule);
    }
    let mut versions: Vec<_> = versions.into_values().collect();
    versions.iter_mut().for_each(|rules| rules.sort_by_key(|rule| rule.valid.from));
    versions
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
