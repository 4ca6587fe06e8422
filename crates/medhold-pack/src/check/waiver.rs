//! `unknown-check`: a waiver names a fairness check that there is.

use medhold_model::{BuiltInCheck, Diagnostic};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let built_in = || BuiltInCheck::ALL.iter().map(|check| check.as_str());
    for name in pack.manifest.waivers.keys().filter(|name| !built_in().any(|check| check == name.as_str())) {
        // A plugin may bring checks of its own, so an unlike name may well be right.
        if !pack.manifest.plugins.is_empty() && medhold_model::nearest(name, built_in()).is_none() {
            continue;
        }
        let place = pack.manifest.place(Declared::Waiver, name);
        let fault = Diagnostic::error("unknown-check", place, format!("there is no fairness check `{name}`"));
        found.push(fault.did_you_mean(name, built_in()));
    }
}
