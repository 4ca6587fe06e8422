//! `unknown-check`: a waiver names a fairness check that there is.

use medhold_model::{BuiltInCheck, Diagnostic};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let built_in = || BuiltInCheck::ALL.iter().map(|check| check.as_str());
    let brought = pack.plugin_checks();
    let known = || built_in().chain(brought.iter().copied());
    for name in pack.manifest.waivers.keys().filter(|name| !built_in().any(|check| check == name.as_str())) {
        // A plugin that is not at hand may bring checks of its own, so an unlike name may well be right.
        if brought.contains(name.as_str()) || pack.lacks_a_plugin() && medhold_model::nearest(name, known()).is_none() {
            continue;
        }
        let place = pack.manifest.place(Declared::Waiver, name);
        let fault = Diagnostic::error("unknown-check", place, format!("there is no fairness check `{name}`"));
        found.push(fault.did_you_mean(name, known()));
    }
}
