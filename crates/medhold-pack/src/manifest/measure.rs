//! `[measures.<measure>]`: what evidence may be given of.

use medhold_model::{Code, Diagnostic, Kind, MeasureDecl, MeasureId, PluginName, Unit, Value};

use super::changeable;
use super::declared::{Declared, Manifest};
use super::translated::{Need, translated};
use super::value::{KindRead, closed_set, kind_and_unit, value_of};
use crate::document::{Placed, Section};

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named::<MeasureId>("measures") {
        manifest.places.set(Declared::Measure, name.value.as_str(), &name.place);
        let titles = translated(&section, "title", manifest, Need::Some);
        let measure = measure(&section, &name, manifest);
        section.end();
        manifest.measures.push(measure);
        if !titles.is_empty() {
            manifest.measure_titles.insert(name.value, titles);
        }
    }
}

fn measure(section: &Section<'_>, name: &Placed<MeasureId>, manifest: &Manifest) -> MeasureDecl {
    let (read, unit) = kind_and_unit(section);
    if read == KindRead::Undeclared {
        section.missing("kind", "say what it is: share, number, count, money, flag, text, date or list");
    }
    let kind = read.or(Kind::Number);
    let values = closed_set(section, kind);
    let absent = section.given("absent").and_then(|given| {
        let value = value_of(section, &given, kind)?;
        if let Value::Text(text) = &value
            && !values.is_empty()
            && !values.contains(text)
        {
            let fault =
                Diagnostic::new(Code::BadValue, given.place, format!("`{text}` is none of the measure's `values`"));
            section.faults().add(fault.did_you_mean(text, values.iter().map(String::as_str)));
        }
        Some(value)
    });
    let mut decl = MeasureDecl {
        name: name.value.clone(),
        kind,
        unit: unit.unwrap_or_else(|| default_unit(section, read)),
        min_n: section.whole("min_n"),
        max_age_days: section.whole("max_age_days"),
        from: plugin(section, manifest),
        absent,
        values,
        changeable: None,
    };
    decl.changeable = changeable::of_measure(section, &decl);
    decl
}

/// A number's unit should be said, and is taken to be pure where it is not; the rest are.
fn default_unit(section: &Section<'_>, kind: KindRead) -> Unit {
    if kind == KindRead::Declared(Kind::Number) {
        section.lacking("unit", "say its unit, such as `unit = \"min\"`; it is taken to be `\"1\"`, a pure number");
    }
    Unit::one()
}

fn plugin(section: &Section<'_>, manifest: &Manifest) -> Option<PluginName> {
    let from = section.parsed::<PluginName>("from")?;
    if !manifest.plugins.contains_key(&from.value) {
        let message = format!("the pack declares no plugin `{}`", from.value);
        let fault = Diagnostic::new(Code::UnknownPlugin, from.place, message);
        let known = manifest.plugins.keys().map(PluginName::as_str);
        section.faults().add(fault.did_you_mean(from.value.as_str(), known));
        return None;
    }
    Some(from.value)
}
