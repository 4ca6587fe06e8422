//! `message-argument`, `argument-unused`: a rule gives a message what it shows, in every language, and nothing that it doesn't.

use std::collections::BTreeSet;

use medhold_model::{Code, Diagnostic, Language};
use medhold_script::Reason;

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for reason in pack.program.rules().iter().flat_map(|rule| &rule.because) {
        let languages = pack.manifest.languages.iter();
        let spoken: Vec<&Language> =
            languages.filter(|language| pack.catalogue.has(language, reason.message.as_str())).collect();
        let mut shown = BTreeSet::new();
        for language in &spoken {
            let wanted = pack.catalogue.variables(language, reason.message.as_str());
            found.extend(
                wanted
                    .iter()
                    .filter(|name| !reason.args.contains_key(name))
                    .map(|name| lacking(reason, language, name)),
            );
            shown.extend(wanted);
        }
        if !spoken.is_empty() {
            found.extend(
                reason.args.keys().filter(|name| !shown.contains(*name)).map(|name| idle(reason, name, &shown)),
            );
        }
    }
}

fn lacking(reason: &Reason, language: &Language, name: &str) -> Diagnostic {
    let message =
        format!("the message `{}` shows `${name}` in `{language}`, and the rule does not give it", reason.message);
    let fault = Diagnostic::new(Code::MessageArgument, reason.place.clone(), message);
    match medhold_model::nearest(name, reason.args.keys().map(String::as_str)) {
        Some(near) => fault.help(format!("the rule gives `{near}`; spell it the same in both")),
        None => fault.help(format!("give it: `because \"{}\" with #{{ {name}: … }}`", reason.message)),
    }
}

fn idle(reason: &Reason, name: &str, shown: &BTreeSet<String>) -> Diagnostic {
    let message = format!("the message `{}` shows `{name}` in no language", reason.message);
    let fault = Diagnostic::new(Code::ArgumentUnused, reason.place.clone(), message);
    if shown.is_empty() {
        fault.help("leave it out")
    } else {
        fault.did_you_mean(name, shown.iter().map(String::as_str))
    }
}
