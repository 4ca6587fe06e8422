//! `change-message`: what the customer can change is told in every language of the pack, as a clause that goes on after "if":
//! `measure-<name>.change` or `subject-<key>.change`, shown `$value`, `$op` (`le`, `ge`, `eq`) and `$outcome` at most.

use medhold_model::{Code, Diagnostic, Language, Place};

use super::Inspected;
use crate::Declared;

/// What such a clause is told.
const TOLD: [&str; 3] = ["op", "outcome", "value"];

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let measures = pack.manifest.measures.iter().filter(|decl| decl.changeable.is_some());
    let measures = measures.map(|decl| (Declared::Measure, "measure", decl.name.as_str()));
    let subject = pack.manifest.subject.iter().filter(|decl| decl.changeable.is_some());
    let subject = subject.map(|decl| (Declared::Subject, "subject", decl.name.as_str()));
    for (what, of, name) in measures.chain(subject) {
        let place = pack.manifest.place(what, name);
        let id = format!("{of}-{name}.change");
        let spoken = pack.manifest.languages.iter().filter(|spoken| pack.catalogue.languages().contains(spoken));
        found.extend(spoken.flat_map(|language| faults(pack, language, &id, &place)));
    }
}

fn faults(pack: &Inspected<'_>, language: &Language, id: &str, place: &Place) -> Vec<Diagnostic> {
    let fault = |message: String| Diagnostic::new(Code::ChangeMessage, place.clone(), message);
    if !pack.catalogue.has(language, id) {
        let (message, attribute) = id.split_once('.').unwrap_or((id, ""));
        let lacking = fault(format!("the customer can change this, and `{id}` is not written in `{language}`"));
        let example = format!("{message} = …` with `.{attribute} = the rest is at most {{ $value }}");
        return vec![lacking.help(format!("write in `messages/{language}.ftl` what would have to be so: `{example}`"))];
    }
    let shown = pack.catalogue.variables(language, id);
    let unknown = shown.iter().filter(|name| !TOLD.contains(&name.as_str()));
    let unknown = unknown.map(|name| fault(format!("`{id}` shows `${name}` in `{language}`, and is not told it")));
    unknown.map(|fault| fault.help("it is told `$value`, `$op` and `$outcome`")).collect()
}
