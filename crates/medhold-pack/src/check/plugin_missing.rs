//! `plugin-missing`: a plugin that was looked for and not found, so what it gives could not be checked.

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::{Declared, Inputs, PluginDecl};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let missing: Vec<&PluginDecl> = pack.missing_plugins().collect();
    if pack.offers.is_some() {
        for plugin in &missing {
            let message = format!("the plugin `{}` was not found, and what it gives is not checked", plugin.name);
            let place = pack.manifest.place(Declared::Plugin, plugin.name.as_str());
            let help = format!("build `{}` and name its folder with `--plugins`", plugin.library);
            found.push(Diagnostic::new(Code::PluginMissing, place, message).help(help));
        }
    }
    if missing.is_empty() {
        return;
    }
    let names: Vec<String> = missing.iter().map(|plugin| format!("`{}`", plugin.name)).collect();
    for fault in found.iter_mut().filter(|fault| fault.code == Code::UnknownFunction) {
        let before = fault.help.take().map(|help| format!("{help} ")).unwrap_or_default();
        fault.help =
            Some(format!("{before}it may be a function of the plugin {}, which is not at hand", names.join(" or ")));
    }
}

impl Inspected<'_> {
    /// The declared plugins of which it is not known what they offer.
    pub(super) fn missing_plugins(&self) -> impl Iterator<Item = &PluginDecl> {
        let offered = |plugin: &PluginDecl| self.offers.is_some_and(|offers| offers.contains_key(&plugin.name));
        self.manifest.plugins.values().filter(move |plugin| !offered(plugin))
    }

    pub(super) fn lacks_a_plugin(&self) -> bool {
        self.missing_plugins().next().is_some()
    }

    /// What the plugins need for the measures that the pack takes from them, by measure.
    pub(super) fn inputs(&self) -> impl Iterator<Item = (&str, &Inputs)> {
        self.manifest.measures.iter().filter_map(|measure| {
            let offer = self.offers?.get(measure.from.as_ref()?)?.measures.get(measure.name.as_str())?;
            Some((measure.name.as_str(), &offer.inputs))
        })
    }
}
