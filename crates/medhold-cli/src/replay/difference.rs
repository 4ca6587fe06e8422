//! Where two texts of JSON differ, by path, numbers digit by digit.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;

/// A place at which a decision comes out otherwise.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Difference {
    /// The path into the decision, `claims[0].amount.value`.
    pub(crate) path: String,
    /// What was recorded; null where nothing stood there.
    pub(crate) recorded: Option<Box<RawValue>>,
    /// What comes out now; null where nothing does.
    pub(crate) now: Option<Box<RawValue>>,
}

impl Difference {
    /// Every place at which the two differ, in the order of paths. How they are laid out and in which order keys stand makes no difference.
    pub(crate) fn between(recorded: &RawValue, now: &RawValue) -> Vec<Self> {
        let mut found = Vec::new();
        compare(String::new(), Some(recorded), Some(now), &mut found);
        found
    }
}

fn compare(path: String, recorded: Option<&RawValue>, now: Option<&RawValue>, found: &mut Vec<Difference>) {
    if recorded.map(RawValue::get) == now.map(RawValue::get) {
        return;
    }
    if let (Some(before), Some(after)) = (read::<BTreeMap<String, &RawValue>>(recorded), read(now)) {
        return objects(&path, &before, &after, found);
    }
    if let (Some(before), Some(after)) = (read::<Vec<&RawValue>>(recorded), read::<Vec<&RawValue>>(now)) {
        for i in 0..before.len().max(after.len()) {
            compare(format!("{path}[{i}]"), before.get(i).copied(), after.get(i).copied(), found);
        }
        return;
    }
    // The same text may be escaped in two ways.
    let (before, after): (Option<String>, Option<String>) = (read(recorded), read(now));
    if before.is_none() || before != after {
        found.push(Difference { path, recorded: recorded.map(RawValue::to_owned), now: now.map(RawValue::to_owned) });
    }
}

fn objects(
    path: &str,
    before: &BTreeMap<String, &RawValue>,
    after: &BTreeMap<String, &RawValue>,
    found: &mut Vec<Difference>,
) {
    let added = after.keys().filter(|key| !before.contains_key(*key));
    for key in before.keys().chain(added) {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        compare(path, before.get(key).copied(), after.get(key).copied(), found);
    }
}

fn read<'a, T: serde::Deserialize<'a>>(value: Option<&'a RawValue>) -> Option<T> {
    serde_json::from_str(value?.get()).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    fn places(recorded: &str, now: &str) -> Vec<String> {
        let raw = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
        Difference::between(&raw(recorded), &raw(now)).into_iter().map(|one| one.path).collect()
    }

    #[test]
    fn each_place_that_differs_is_named_by_its_path_and_others_are_not() {
        let now = r#"{ "a": 1, "b": [{ "c": "y" }], "d": null, "e": {} }"#;
        assert_eq!(places(r#"{"a":1,"b":[{"c":"x"},2],"d":null}"#, now), ["b[0].c", "b[1]", "e"]);
        assert!(places(r#"{"a":1,"e":{},"b":[{"c":"\u0079"}],"d":null}"#, now).is_empty());
    }

    #[test]
    fn numbers_are_told_apart_by_digits_that_a_double_has_not() {
        assert_eq!(places("[0.2212634526592576323303316495]", "[0.2212634526592576323303316496]"), ["[0]"]);
    }
}
