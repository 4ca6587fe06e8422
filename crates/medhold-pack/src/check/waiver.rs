//! `unknown-check`: a waiver, and a check that a pack tightens, is a fairness check that there is; no two have one name.

use std::collections::BTreeSet;

use medhold_model::{BuiltInCheck, Code, Diagnostic};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let built_in = || BuiltInCheck::ALL.iter().map(|check| check.as_str());
    let brought = pack.plugin_checks();
    let checks = &pack.manifest.checks;
    let own: BTreeSet<&str> =
        checks.iter().filter(|(_, decl)| decl.own.is_some()).map(|(name, _)| name.as_str()).collect();
    for name in own.iter().filter(|name| brought.contains(**name)) {
        let place = pack.manifest.place(Declared::Check, name);
        let fault = Diagnostic::new(Code::NameClash, place, format!("`{name}` is a check of the pack and of a plugin"));
        found.push(fault.help("give the pack's another name"));
    }
    let known = || built_in().chain(brought.iter().copied()).chain(own.iter().copied());
    let tightened = checks.iter().filter(|(_, decl)| decl.own.is_none()).map(|(name, _)| (Declared::Check, name));
    for (what, name) in pack.manifest.waivers.keys().map(|name| (Declared::Waiver, name)).chain(tightened) {
        if known().any(|check| check == name.as_str()) {
            continue;
        }
        // A plugin that is not at hand may bring checks of its own, so an unlike name may well be right.
        if pack.lacks_a_plugin() && medhold_model::nearest(name, known()).is_none() {
            continue;
        }
        let place = pack.manifest.place(what, name);
        let fault = Diagnostic::new(Code::UnknownCheck, place, format!("there is no fairness check `{name}`"));
        found.push(fault.did_you_mean(name, known()));
    }
}
