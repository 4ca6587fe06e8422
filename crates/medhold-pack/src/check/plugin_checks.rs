//! `plugin-check`: a fairness check by one name comes from one plugin, and one that the pack counts on comes from its plugin.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::{Declared, PluginDecl, PluginOffer};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for plugin in pack.manifest.plugins.values() {
        let Some(offer) = pack.offers.and_then(|offers| offers.get(&plugin.name)) else {
            continue;
        };
        found.extend(counted_on(pack, plugin, offer));
        for check in &offer.checks {
            if let Some(first) = seen.insert(check, &plugin.name) {
                let message =
                    format!("the plugins `{first}` and `{}` both bring a fairness check `{check}`", plugin.name);
                let place = pack.manifest.place(Declared::Plugin, plugin.name.as_str());
                found.push(Diagnostic::new(Code::PluginCheck, place, message).help("use one of them"));
            }
        }
    }
}

/// The checks that the pack counts on and that the plugin does not bring.
fn counted_on(pack: &Inspected<'_>, plugin: &PluginDecl, offer: &PluginOffer) -> Vec<Diagnostic> {
    let place = || pack.manifest.place(Declared::Plugin, plugin.name.as_str());
    let lacking = plugin.checks.iter().filter(|check| !offer.checks.contains(check.as_str()));
    lacking
        .map(|check| {
            let message = format!("the plugin `{}` brings no fairness check `{check}`", plugin.name);
            let fault = Diagnostic::new(Code::PluginCheck, place(), message);
            fault.did_you_mean(check, offer.checks.iter().map(String::as_str))
        })
        .collect()
}

impl Inspected<'_> {
    /// The fairness checks that plugins bring or that the pack counts on them for.
    pub(super) fn plugin_checks(&self) -> BTreeSet<&str> {
        let offered = self.offers.into_iter().flat_map(BTreeMap::values).flat_map(|offer| &offer.checks);
        let counted_on = self.manifest.plugins.values().flat_map(|plugin| &plugin.checks);
        offered.chain(counted_on).map(String::as_str).collect()
    }
}
