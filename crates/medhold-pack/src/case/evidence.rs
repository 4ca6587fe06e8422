//! `evidence`: which measures the ruling must have used, or what must be known of each.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Given};
use toml::de::DeValue;

use super::expectation::EvidenceExpected;
use super::mention::{Mention, Mentioned};
use crate::document::Section;

/// What a piece of evidence in a decision is told by.
const FIELDS: [&str; 11] = ["as_of", "from", "high", "low", "method", "n", "source", "to", "unit", "used", "value"];

/// A list of measures, exactly those that the ruling used; or a table of measures, each with its value or with fields.
pub(super) fn read(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Option<EvidenceExpected> {
    let value = section.raw("evidence")?;
    match value.get_ref() {
        DeValue::Array(_) => {
            let names = section.texts("evidence")?;
            mentions.extend(names.iter().map(|name| Mention::of(Mentioned::Evidence, name)));
            let mut names: Vec<String> = names.into_iter().map(|name| name.value).collect();
            names.sort();
            Some(EvidenceExpected::Used(names))
        }
        DeValue::Table(_) => Some(EvidenceExpected::Of(measures(&section.section("evidence")?, mentions))),
        _ => {
            let wanted = "a list of measures that the ruling used, or a table of measures with their values";
            section.wrong_type("evidence", value, wanted);
            None
        }
    }
}

fn measures(section: &Section<'_>, mentions: &mut Vec<Mention>) -> BTreeMap<String, BTreeMap<String, Given>> {
    let mut expected = BTreeMap::new();
    for name in section.keys() {
        mentions.push(Mention::of(Mentioned::Evidence, &name));
        let fields = match section.given(&name.value).map(|given| given.value) {
            Some(Given::Map(_)) => section.section(&name.value).map(|section| fields(&section)).unwrap_or_default(),
            Some(value) => BTreeMap::from([("value".to_owned(), value)]),
            None => continue,
        };
        expected.insert(name.value, fields);
    }
    expected
}

fn fields(section: &Section<'_>) -> BTreeMap<String, Given> {
    let mut fields = BTreeMap::new();
    for key in section.keys() {
        if !FIELDS.contains(&key.value.as_str()) {
            let message = format!("evidence in a decision has no `{}`", key.value);
            section
                .faults()
                .add(Diagnostic::new(Code::UnknownKey, key.place, message).did_you_mean(&key.value, FIELDS));
        } else if let Some(given) = section.given(&key.value) {
            fields.insert(key.value, given.value);
        }
    }
    fields
}
