//! `[words.<measure>]`: the meaning of the words that customers use of a measure.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Kind, Language, MeasureDecl, MeasureId, Op, Value, WordDecl};

use super::declared::{Declared, Manifest};
use super::value::value_of;
use crate::document::{Placed, Section};

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named::<MeasureId>("words") {
        manifest.places.set(Declared::Words, name.value.as_str(), &name.place);
        let Some(measure) = manifest.measure(name.value.as_str()).cloned() else {
            unknown_measure(&section, &name, manifest);
            continue;
        };
        let words = section.keys();
        let words = words.iter().filter_map(|word| self::word(&section, word, &measure, &manifest.languages)).collect();
        manifest.words.insert(name.value, words);
    }
}

fn unknown_measure(section: &Section<'_>, name: &Placed<MeasureId>, manifest: &Manifest) {
    let message = format!("the pack declares no measure `{}` for these words", name.value);
    let fault = Diagnostic::new(Code::UnknownMeasure, name.place.clone(), message);
    let known = manifest.measures.iter().map(|measure| measure.name.as_str());
    section.faults().add(fault.did_you_mean(name.value.as_str(), known));
}

fn word(
    parent: &Section<'_>,
    name: &Placed<String>,
    measure: &MeasureDecl,
    languages: &[Language],
) -> Option<WordDecl> {
    let section = parent.section(&name.value)?;
    let op = section.word("op", "comparison", Op::ALL);
    if section.raw("op").is_none() {
        section.missing("op", "say how the measure compares, such as `op = \">=\"`");
    }
    let given = section.given("value");
    if given.is_none() {
        section.missing("value", "say what the measure is compared with, such as `value = 0.25`");
    }
    let value = given.and_then(|given| value_of(&section, &given, measure.kind));
    let names = names(&section, name, languages);
    section.end();
    let (op, value) = (op?, value?);
    ordered(&section, &op, &value, measure.kind)?;
    Some(WordDecl { word: name.value.clone(), op: op.value, value, names })
}

/// The word in each language: as given, else as cases write it.
fn names(section: &Section<'_>, word: &Placed<String>, languages: &[Language]) -> BTreeMap<Language, String> {
    let name =
        |language: &Language| section.text(language.as_str()).map_or_else(|| word.value.clone(), |name| name.value);
    if languages.is_empty() {
        section.keys();
    }
    languages.iter().map(|language| (language.clone(), name(language))).collect()
}

/// Flags, texts and lists are equal or not; they have no order.
fn ordered(section: &Section<'_>, op: &Placed<Op>, value: &Value, kind: Kind) -> Option<()> {
    let orderless = matches!(value, Value::Flag(_) | Value::Text(_) | Value::List(_));
    if orderless && !matches!(op.value, Op::Eq | Op::Ne) {
        let message = format!("`{}` orders two values, and a {kind} has no order", op.value);
        let fault = Diagnostic::new(Code::BadValue, op.place.clone(), message);
        section.faults().add(fault.help("use `==` or `!=`"));
        return None;
    }
    Some(())
}
