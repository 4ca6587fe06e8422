//! `unknown-check`: a waiver names a fairness check that there is.

use medhold_model::Diagnostic;

use super::Inspected;
use crate::Declared;

/// The checks of a response that are built in.
const CHECKS: [&str; 10] = [
    "consistent",
    "even_handed",
    "grounded",
    "heard",
    "honest",
    "independent",
    "reasoned",
    "recourse",
    "respectful",
    "timely",
];

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for name in pack.manifest.waivers.keys().filter(|name| !CHECKS.contains(&name.as_str())) {
        // A plugin may bring checks of its own, so an unlike name may well be right.
        if !pack.manifest.plugins.is_empty() && medhold_model::nearest(name, CHECKS).is_none() {
            continue;
        }
        let place = pack.manifest.place(Declared::Waiver, name);
        let fault = Diagnostic::error("unknown-check", place, format!("there is no fairness check `{name}`"));
        found.push(fault.did_you_mean(name, CHECKS));
    }
}
