//! `words-unknown`: words for something that the pack does not have, or for a value that it can't have.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Language, Place};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let known = known(pack);
    for language in pack.words.languages() {
        let shown = pack.words.referenced(language);
        for id in pack.words.ids(language).filter(|id| !shown.contains(id)) {
            let place = pack.words.place(language, id).cloned();
            let place = place.unwrap_or_else(|| Place::file(&format!("words/{language}.ftl")));
            match known.get(id) {
                Some(parts) => found.extend(faults(pack, language, id, parts)),
                None => {
                    let fault =
                        Diagnostic::new(Code::WordsUnknown, place, format!("the pack has nothing called `{id}`"));
                    found.push(fault.did_you_mean(id, known.keys().map(String::as_str)));
                }
            }
        }
    }
}

/// The attributes that words of something may have.
enum Parts {
    /// None but these.
    These(Vec<String>),
    /// Those of something whose values are not closed: any value's, and the two of a flag.
    OfAnyValue,
}

/// What may have words, by id.
fn known(pack: &Inspected<'_>) -> BTreeMap<String, Parts> {
    let manifest = pack.manifest;
    let measures = manifest.measures.iter().map(|decl| (format!("measure-{}", decl.name), of_values(&decl.values)));
    let keys = |of: &'static str, keys: &[medhold_model::KeyDecl]| -> Vec<(String, Parts)> {
        keys.iter().map(|decl| (format!("{of}-{}", decl.name), of_values(&decl.values))).collect()
    };
    let parameters = manifest.parameters.iter().map(|decl| (format!("parameter-{}", decl.name), Parts::OfAnyValue));
    let tables = pack.program.scope().tables.iter().map(|table| {
        let columns = table
            .columns
            .iter()
            .flat_map(|column| ["", "-true", "-false"].map(|ending| format!("{}{ending}", column.name)));
        (format!("table-{}", table.name), Parts::These(columns.collect()))
    });
    let experts = pack.program.rules().iter().flat_map(|rule| &rule.reads.experts);
    let experts = experts.map(|field| (format!("expert-{}", field.replace(' ', "-")), Parts::These(Vec::new())));
    let helpers = pack.program.helpers();
    let functions = helpers.iter().map(|helper| (helper.words_id(), Parts::OfAnyValue));
    let rules = pack.program.rules().iter().map(|rule| (format!("rule-{}", rule.id), Parts::These(Vec::new())));
    let subject = keys("subject", &manifest.subject);
    let customer = keys("customer", &manifest.customer);
    measures
        .chain(subject)
        .chain(customer)
        .chain(parameters)
        .chain(tables)
        .chain(experts)
        .chain(functions)
        .chain(rules)
        .collect()
}

fn of_values(values: &[String]) -> Parts {
    if values.is_empty() {
        return Parts::OfAnyValue;
    }
    let attribute = |value: &String| value.replace(|c: char| !c.is_ascii_alphanumeric() && c != '_', "-");
    let attributes = values.iter().map(attribute);
    let attributes = attributes.flat_map(|value| ["is", "not", "value"].map(|part| format!("{part}-{value}")));
    Parts::These(attributes.collect())
}

fn faults(pack: &Inspected<'_>, language: &Language, id: &str, parts: &Parts) -> Vec<Diagnostic> {
    let known: &[String] = match parts {
        Parts::These(known) => known,
        Parts::OfAnyValue => &[],
    };
    let of_a_value = |name: &str| ["is-", "not-", "value-"].iter().any(|start| name.starts_with(start));
    let fits = |name: &str| match parts {
        Parts::These(known) => known.iter().any(|known| known == name),
        Parts::OfAnyValue => of_a_value(name) || ["true", "false", "not"].contains(&name),
    };
    let unknown = pack.words.attributes(language, id).filter(|(name, _)| !fits(name));
    unknown
        .map(|(name, attribute)| {
            let message = format!("`{id}` has no part `.{name}`");
            let fault = Diagnostic::new(Code::WordsUnknown, attribute.place.clone(), message);
            fault.did_you_mean(name, known.iter().map(String::as_str))
        })
        .collect()
}
