//! `[subject.<key>]` and `[customer.<key>]`: what cases may say of a claim's subject and of the customer.

use medhold_model::{Code, Diagnostic, KeyDecl, KeyName, Kind};

use super::bands;
use super::changeable;
use super::declared::{Declared, Manifest};
use super::value::{closed_set, kind_and_unit};
use crate::document::{Placed, Section};

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    manifest.subject = keys(top, "subject", Declared::Subject, manifest);
    manifest.customer = keys(top, "customer", Declared::Customer, manifest);
}

fn keys(top: &Section<'_>, of: &str, what: Declared, manifest: &mut Manifest) -> Vec<KeyDecl> {
    let mut keys = Vec::new();
    let mut proxies = Vec::new();
    for (name, section) in top.named::<KeyName>(of) {
        manifest.places.set(what, name.value.as_str(), &name.place);
        let (kind, unit) = kind_and_unit(&section);
        let kind = kind.or(Kind::Text);
        let proxy_of = section.parsed::<KeyName>("proxy_of");
        let mut key = KeyDecl {
            name: name.value,
            kind,
            unit,
            values: closed_set(&section, kind),
            protected: section.flag("protected").unwrap_or(false),
            proxy_of: proxy_of.as_ref().map(|key| key.value.clone()),
            bands: bands::read(&section, kind),
            changeable: None,
        };
        key.changeable = changeable::of_key(&section, what, &key);
        keys.push(key);
        proxies.extend(proxy_of);
        section.end();
    }
    for proxy in proxies {
        proxy_of_protected(top, &proxy, &keys);
    }
    keys
}

/// What a key betrays must be a declared, protected key beside it.
fn proxy_of_protected(top: &Section<'_>, proxy: &Placed<KeyName>, keys: &[KeyDecl]) {
    let name = proxy.value.as_str();
    if keys.iter().any(|key| key.protected && key.name == proxy.value) {
        return;
    }
    let fault =
        Diagnostic::new(Code::UnknownAttribute, proxy.place.clone(), format!("`{name}` is no protected attribute"));
    let protected = keys.iter().filter(|key| key.protected).map(|key| key.name.as_str());
    top.faults().add(fault.did_you_mean(name, protected));
}
