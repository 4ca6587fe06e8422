//! `message-claims`: what a message claims in the firm's favour, `.claims = on_time_share >= 0.85`, is a declared measure held
//! against a value of its kind, the same in every language.

use std::collections::BTreeMap;

use medhold_model::{Diagnostic, Given, Op, Place, Value};

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
            let (other, place) = first
                .entry(id)
                .or_insert_with(|| (written.clone(), claims.place.clone()));
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
    let [name, op, value] = parts.as_slice() else {
        return Some(
            fault(format!("`{written}` is no claim"))
                .help("write `.claims = on_time_share >= 0.85`"),
        );
    };
    let Some(measure) = pack.manifest.measure(name) else {
        let unknown = Diagnostic::error(
            "unknown-measure",
            place.clone(),
            format!("the pack declares no measure `{name}`"),
        );
        return Some(
            unknown.did_you_mean(
                name,
                pack.manifest
                    .measures
                    .iter()
                    .map(|measure| measure.name.as_str()),
            ),
        );
    };
    if let Err(reason) = op.parse::<Op>() {
        return Some(fault(reason));
    }
    let value = Value::read(&Given::Cell((*value).to_owned()), measure.kind);
    value
        .err()
        .map(|reason| fault(format!("`{name}` is a {}: {reason}", measure.kind)))
}
