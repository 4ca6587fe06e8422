//! What an author of messages and a reader of letters would notice.

mod faults;
mod segments;
mod values;

use std::collections::BTreeMap;

use medhold_model::{Date, Language, Money, Value};

use crate::{Catalogue, text_of};

pub(super) fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

pub(super) fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

pub(super) fn money(amount: &str, currency: &str) -> Value {
    Value::Money(Money::new(amount.parse().unwrap(), currency.parse().unwrap()))
}

pub(super) fn date(text: &str) -> Value {
    Value::Date(text.parse::<Date>().unwrap())
}

pub(super) fn args<const N: usize>(pairs: [(&str, Value); N]) -> BTreeMap<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

pub(super) fn catalogue(tag: &str, ftl: &str) -> Catalogue {
    let (catalogue, faults) = Catalogue::parse(&[(language(tag), "messages/x.ftl", ftl)]);
    assert_eq!(faults, []);
    catalogue
}

pub(super) fn faults(ftl: &str) -> Vec<String> {
    let (_, faults) = Catalogue::parse(&[(language("nb"), "messages/nb.ftl", ftl)]);
    faults.iter().map(ToString::to_string).collect()
}

/// The text of `placeable` for `$x`, with the spaces that don't break shown as `_`.
pub(super) fn shown(tag: &str, placeable: &str, x: Value) -> String {
    let catalogue = catalogue(tag, &format!("m = {{ {placeable} }}"));
    text_of(&catalogue.render(&language(tag), "m", &args([("x", x)])).unwrap()).replace('\u{a0}', "_")
}

pub(super) fn refused(placeable: &str, x: Value) -> String {
    let catalogue = catalogue("nb", &format!("m = {{ {placeable} }}"));
    catalogue.render(&language("nb"), "m", &args([("x", x)])).unwrap_err().to_string()
}
