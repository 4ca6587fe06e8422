//! `message-claims`: what a message claims in the firm's favour, `.claims = on_time_share >= 0.85`, is a declared measure held
//! against a value of its kind, or another measure or a parameter, the same in every language.

use std::collections::BTreeMap;

use medhold_model::{Diagnostic, Given, Kind, Op, Place, Value};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, (String, Place)> = BTreeMap::new();
    for language in pack.catalogue.languages() {
        for id in pack.catalogue.ids(language) {
            let mut attributes = pack.catalogue.attributes(language, id);
            let Some((_, claims)) = attributes.find(|(name, _)| *name == "claims") else {
                continue;
            };
            let text = claims.text.as_deref().unwrap_or_default();
            let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
            found.extend(fault(pack, &written, &claims.place));
            let (other, place) = first.entry(id).or_insert_with(|| (written.clone(), claims.place.clone()));
            if *other != written {
                let message = format!("`{id}` claims `{written}` here and `{other}` at {place}");
                let fault = Diagnostic::error("message-claims", claims.place.clone(), message);
                found.push(fault.help("claim the same in every language"));
            }
        }
    }
}

fn fault(pack: &Inspected<'_>, written: &str, place: &Place) -> Option<Diagnostic> {
    let fault = |message: String| Diagnostic::error("message-claims", place.clone(), message);
    let parts: Vec<&str> = written.split(' ').collect();
    let [name, op, target] = parts.as_slice() else {
        return Some(fault(format!("`{written}` is no claim")).help("write `.claims = on_time_share >= 0.85`"));
    };
    let Some(measure) = pack.manifest.measure(name) else {
        return Some(unknown(pack, place, name, "measure"));
    };
    if let Err(reason) = op.parse::<Op>() {
        return Some(fault(reason));
    }
    let value = Value::read(&Given::Cell((*target).to_owned()), measure.kind);
    match (value, named(pack, target)) {
        (Ok(_), _) => None,
        (_, Some(kind)) if alike(measure.kind, kind) => None,
        (_, Some(kind)) => Some(fault(format!("`{name}` is a {}, and `{target}` is a {kind}", measure.kind))),
        (Err(_), None) if target.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            Some(unknown(pack, place, target, "measure or parameter"))
        }
        (Err(reason), None) => Some(fault(format!("`{name}` is a {}: {reason}", measure.kind))),
    }
}

/// The kind of the measure or parameter of this name.
fn named(pack: &Inspected<'_>, name: &str) -> Option<Kind> {
    let parameter = || pack.manifest.parameters.iter().find(|parameter| parameter.name.as_str() == name);
    pack.manifest.measure(name).map(|measure| measure.kind).or_else(|| Some(parameter()?.kind))
}

/// Whether values of two kinds can be compared.
fn alike(a: Kind, b: Kind) -> bool {
    let number = |kind| matches!(kind, Kind::Share | Kind::Number | Kind::Count);
    a == b || number(a) && number(b)
}

fn unknown(pack: &Inspected<'_>, place: &Place, name: &str, what: &str) -> Diagnostic {
    let fault = Diagnostic::error("unknown-measure", place.clone(), format!("the pack declares no {what} `{name}`"));
    fault.did_you_mean(name, pack.manifest.measures.iter().map(|measure| measure.name.as_str()))
}
