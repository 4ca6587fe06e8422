//! What a case's attributes may be exchanged for: declared values, and those of the batch's other customers.

use std::collections::{BTreeMap, BTreeSet};

use medhold::{Exchange, KeyPath, Swap};
use medhold_model::{Case, Given, KeyDecl};
use medhold_pack::Manifest;

/// How many different customers are kept of an attribute. The first of the batch count.
const MOST_KEPT: usize = 1000;

/// The attributes on which no decision may hang, and who else is in the batch.
///
/// A value is exchanged together with the declared proxies, as some customer of the batch has them: a man's first name comes with
/// his gender. Where nobody has a declared value, it comes alone.
#[derive(Debug, Clone, Default)]
pub struct Others {
    attributes: Vec<Attribute>,
}

/// An attribute and the customers that differ in it or in what betrays it.
#[derive(Debug, Clone)]
struct Attribute {
    /// Its own key, then its proxies.
    keys: Vec<KeyPath>,
    /// Its declared values; empty where any will do.
    declared: Vec<Given>,
    /// The values of the keys, by their texts.
    seen: BTreeMap<Vec<String>, Vec<Option<Given>>>,
}

impl Others {
    /// The protected attributes that some manifests declare, nobody seen yet.
    #[must_use]
    pub fn of<'a>(manifests: impl IntoIterator<Item = &'a Manifest>) -> Self {
        let mut attributes: Vec<Attribute> = Vec::new();
        for manifest in manifests {
            let customer = declared(&manifest.customer, KeyPath::Customer);
            let subject = declared(&manifest.subject, KeyPath::Subject);
            for attribute in customer.into_iter().chain(subject) {
                match attributes.iter_mut().find(|known| known.keys.first() == attribute.keys.first()) {
                    Some(known) => known.also(attribute),
                    None => attributes.push(attribute),
                }
            }
        }
        Self { attributes }
    }

    /// Takes note of who is in a case.
    pub fn see(&mut self, case: &Case) {
        for attribute in &mut self.attributes {
            let given: Vec<Option<Given>> = attribute.keys.iter().map(|key| key.given(case).cloned()).collect();
            let named = given.first().is_some_and(Option::is_some);
            if named && attribute.seen.len() < MOST_KEPT {
                attribute.seen.entry(given.iter().map(plain).collect()).or_insert(given);
            }
        }
    }

    /// The swaps of a case: for each attribute every declared value, or where none is declared the first, the last and the next
    /// two of the batch.
    #[must_use]
    pub fn swaps(&self, case: &Case) -> Vec<Swap> {
        self.attributes.iter().flat_map(|attribute| attribute.swaps(case)).collect()
    }
}

impl Attribute {
    /// Adds what another pack declares of the same attribute.
    fn also(&mut self, other: Self) {
        let keys = other.keys.into_iter().filter(|key| !self.keys.contains(key)).collect::<Vec<_>>();
        self.keys.extend(keys);
        let values = other.declared.into_iter().filter(|value| !self.declared.contains(value)).collect::<Vec<_>>();
        self.declared.extend(values);
    }

    fn swaps(&self, case: &Case) -> Vec<Swap> {
        let Some(own) = self.keys.first() else {
            return Vec::new();
        };
        let now: Vec<String> = self.keys.iter().map(|key| plain(&key.given(case).cloned())).collect();
        let others = if self.declared.is_empty() { self.near(&now) } else { self.declared(&now) };
        let swap = |to: Vec<Option<Given>>| {
            let given = self.keys.iter().zip(to).filter_map(|(key, to)| Some((key, to?)));
            let changes = given.filter(|(key, to)| plain(&key.given(case).cloned()) != plain(&Some(to.clone())));
            let change =
                |(key, to): (&KeyPath, Given)| Exchange { key: key.clone(), from: key.given(case).cloned(), to };
            Swap { attribute: own.clone(), changes: changes.map(change).collect() }
        };
        others.into_iter().map(swap).filter(|swap| !swap.changes.is_empty()).collect()
    }

    /// Each declared value but the case's own, as the first customer has it.
    fn declared(&self, now: &[String]) -> Vec<Vec<Option<Given>>> {
        let own = now.first().map(String::as_str).unwrap_or_default();
        let values = self.declared.iter().filter(|value| plain(&Some((*value).clone())) != own);
        let whole = |value: &Given| {
            let text = plain(&Some(value.clone()));
            let seen = self.seen.iter().find(|(texts, _)| texts.first() == Some(&text)).map(|(_, given)| given.clone());
            seen.unwrap_or_else(|| vec![Some(value.clone())])
        };
        values.map(whole).collect()
    }

    /// Of the customers seen, the first and the last in order, and the two next to this one.
    fn near(&self, now: &[String]) -> Vec<Vec<Option<Given>>> {
        let own = now.first();
        let other = |texts: &&Vec<String>| texts.first() != own;
        let texts = || self.seen.keys().filter(other);
        let below = texts().rfind(|texts| texts.as_slice() < now);
        let above = texts().find(|texts| texts.as_slice() > now);
        let chosen: BTreeSet<&Vec<String>> =
            [texts().next(), texts().next_back(), below, above].into_iter().flatten().collect();
        chosen.into_iter().filter_map(|texts| self.seen.get(texts).cloned()).collect()
    }
}

fn plain(given: &Option<Given>) -> String {
    match given {
        None => String::new(),
        Some(Given::Text(text) | Given::Cell(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// The protected attributes among declared keys, each with its proxies.
fn declared(keys: &[KeyDecl], path: fn(String) -> KeyPath) -> Vec<Attribute> {
    let attribute = |own: &KeyDecl| {
        let proxies = keys.iter().filter(|decl| decl.proxy_of.as_ref() == Some(&own.name));
        let flags = [Given::Flag(false), Given::Flag(true)];
        let declared = match own.kind {
            medhold_model::Kind::Flag => flags.into(),
            _ => own.values.iter().cloned().map(Given::Text).collect(),
        };
        let keys = std::iter::once(own).chain(proxies).map(|decl| path(decl.name.to_string()));
        Attribute { keys: keys.collect(), declared, seen: BTreeMap::new() }
    };
    keys.iter().filter(|decl| decl.protected).map(attribute).collect()
}
