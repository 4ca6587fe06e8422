//! `message-uneven`: a reason shows the same in every language, so that nobody is told less for the language that they write in.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Code, Diagnostic, Language, Place};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mut given: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for reason in pack.program.rules().iter().flat_map(|rule| &rule.because) {
        given.entry(reason.message.as_str()).or_default().extend(reason.args.keys().map(String::as_str));
    }
    for (message, given) in given {
        let written = pack.manifest.languages.iter().filter(|language| pack.catalogue.has(language, message));
        let shown: BTreeMap<&Language, BTreeSet<String>> =
            written.map(|language| (language, pack.catalogue.variables(language, message))).collect();
        let all: BTreeSet<&String> = shown.values().flatten().collect();
        // What no rule gives is a fault by itself, mostly a slip of the pen.
        if all.iter().any(|name| !given.contains(name.as_str())) {
            continue;
        }
        for (language, own) in &shown {
            let lacking: Vec<&str> =
                all.iter().filter(|name| !own.contains(**name)).map(|name| name.as_str()).collect();
            if !lacking.is_empty() {
                found.push(uneven(pack, message, language, &lacking));
            }
        }
    }
}

fn uneven(pack: &Inspected<'_>, message: &str, language: &Language, lacking: &[&str]) -> Diagnostic {
    let place = pack.catalogue.place(language, message).cloned();
    let place = place.unwrap_or_else(|| Place::file(&format!("messages/{language}.ftl")));
    let names = lacking.join("`, `$");
    let text = format!("`{message}` does not show `${names}` in `{language}`, and does in another language");
    Diagnostic::new(Code::MessageUneven, place, text).help("tell the same in every language")
}
