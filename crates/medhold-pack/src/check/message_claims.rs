//! `message-claims`: what a message claims in the firm's favour, `.claims = on_time_share >= 0.85`, is a declared measure held
//! against a value of its kind, or another measure or a parameter, the same in every language. So is what it says of period,
//! place, definition, source and the others' values; a claim that names no period is told.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Language, Place};

use super::Inspected;
use crate::firm_claim::{BESIDE, Reader, written};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let reader = Reader { manifest: pack.manifest, catalogue: pack.catalogue };
    let mut first: BTreeMap<&str, (String, Place)> = BTreeMap::new();
    for language in pack.catalogue.languages() {
        for id in pack.catalogue.ids(language) {
            let Some(read) = reader.read(language, id) else {
                found.extend(beside_nothing(pack, language, id));
                continue;
            };
            let (written, place) = whole(pack, language, id);
            match read {
                Err(faults) => found.extend(faults),
                Ok(claim) if claim.period.is_none() && !first.contains_key(id) => found.push(timeless(id, &place)),
                Ok(_) => {}
            }
            let (other, at) = first.entry(id).or_insert_with(|| (written.clone(), place.clone()));
            if *other != written {
                let message = format!("`{id}` claims `{written}` here and `{other}` at {at}");
                let fault = Diagnostic::new(Code::MessageClaims, place, message);
                found.push(fault.help("claim the same in every language"));
            }
        }
    }
}

/// All that a message says of its claim, and where the claim stands.
fn whole(pack: &Inspected<'_>, language: &Language, id: &str) -> (String, Place) {
    let attributes: BTreeMap<&str, _> = pack.catalogue.attributes(language, id).collect();
    let mut text = attributes.get("claims").map(|claims| written(claims)).unwrap_or_default();
    for name in BESIDE {
        let beside = attributes.get(name).map(|attribute| format!("; {name} {}", written(attribute)));
        text.push_str(&beside.unwrap_or_default());
    }
    let place = attributes.get("claims").map(|claims| claims.place.clone());
    (text, place.unwrap_or_else(|| Place::file("messages")))
}

fn timeless(id: &str, place: &Place) -> Diagnostic {
    let message = format!("`{id}` praises the firm and does not say of which period");
    let help = "say it beside the claim, such as `.period = 2013`, `.period = first .. last` or `.period = now`";
    Diagnostic::new(Code::ClaimTimeless, place.clone(), message).help(help)
}

/// What says more of a claim says nothing without one. A pack's messages about what is measured have a `.sample` and the like.
fn beside_nothing(pack: &Inspected<'_>, language: &Language, id: &str) -> Option<Diagnostic> {
    let mut attributes = pack.catalogue.attributes(language, id);
    let (name, attribute) = attributes.find(|(name, _)| BESIDE.contains(name))?;
    let message = format!("`{id}` has a `.{name}` and no `.claims` that it belongs to");
    let fault = Diagnostic::new(Code::ClaimBeside, attribute.place.clone(), message);
    Some(fault.help("add the claim, such as `.claims = on_time_share >= 0.85`, or leave it out"))
}
