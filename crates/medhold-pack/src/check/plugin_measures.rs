//! `plugin-measure`: a measure `from` a plugin is one that the plugin gives, of the same kind and unit.

use medhold_model::{Code, Diagnostic, MeasureDecl};

use super::Inspected;
use crate::{Declared, MeasureOffer, PluginOffer};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for measure in &pack.manifest.measures {
        let offer = measure.from.as_ref().and_then(|plugin| pack.offers?.get(plugin));
        if let Some(offer) = offer {
            found.extend(fault(pack, measure, offer));
        }
    }
}

fn fault(pack: &Inspected<'_>, measure: &MeasureDecl, plugin: &PluginOffer) -> Option<Diagnostic> {
    let place = pack.manifest.place(Declared::Measure, measure.name.as_str());
    let from = measure.from.as_ref()?;
    let Some(offer) = plugin.measures.get(measure.name.as_str()) else {
        let message = format!("the plugin `{from}` gives no measure `{}`", measure.name);
        let fault = Diagnostic::new(Code::PluginMeasure, place, message);
        return Some(fault.did_you_mean(measure.name.as_str(), plugin.measures.keys().map(String::as_str)));
    };
    let message = clash(measure, offer)?;
    Some(
        Diagnostic::new(Code::PluginMeasure, place, format!("`{}` is {message} `{from}` gives it", measure.name)).help(
            format!("declare `kind = \"{}\"` and `unit = \"{}\"`, as the plugin describes it", offer.kind, offer.unit),
        ),
    )
}

fn clash(measure: &MeasureDecl, offer: &MeasureOffer) -> Option<String> {
    if measure.kind != offer.kind {
        return Some(format!("declared a {}, and as a {} the plugin", measure.kind, offer.kind));
    }
    let free = measure.unit.is_any() || offer.unit.is_any();
    (!free && measure.unit != offer.unit)
        .then(|| format!("declared in `{}`, and in `{}` the plugin", measure.unit, offer.unit))
}
