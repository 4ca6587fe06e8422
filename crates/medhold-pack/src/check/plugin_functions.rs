//! `plugin-function`: a function by one name comes from one plugin.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for plugin in pack.manifest.plugins.keys() {
        let Some(offer) = pack.offers.and_then(|offers| offers.get(plugin)) else {
            continue;
        };
        for function in offer.functions.keys() {
            if let Some(first) = seen.insert(function, plugin) {
                let place = pack.manifest.place(Declared::Plugin, plugin.as_str());
                let message = format!("the plugins `{first}` and `{plugin}` both give a function `{function}`");
                found.push(Diagnostic::new(Code::PluginFunction, place, message).help("use one of them"));
            }
        }
    }
}
