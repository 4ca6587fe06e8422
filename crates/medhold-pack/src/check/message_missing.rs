//! `message-missing`: a message that a rule names must be written in every language of the pack.

use medhold_model::{Code, Diagnostic, Language, Place};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let catalogue = pack.catalogue;
    let needed = pack.program.rules().iter().any(|rule| !rule.because.is_empty());
    for language in &pack.manifest.languages {
        if catalogue.languages().contains(language) {
            found.extend(missing(pack, language));
        } else if needed {
            let place = pack.manifest.place(Declared::Language, language.as_str());
            let message = format!("the pack has no messages in `{language}`");
            found.push(
                Diagnostic::new(Code::MessageMissing, place, message).help(format!("write `messages/{language}.ftl`")),
            );
        }
    }
    let languages = &pack.manifest.languages;
    for language in
        catalogue.languages().iter().filter(|language| !languages.is_empty() && !languages.contains(language))
    {
        let place = Place::file(&format!("messages/{language}.ftl"));
        let message = format!("`{language}` is none of the pack's languages");
        let fault = Diagnostic::new(Code::UnknownLanguage, place, message);
        found.push(fault.help(format!("add `{language}` to `languages` in `pack.toml`, or remove the file")));
    }
}

fn missing(pack: &Inspected<'_>, language: &Language) -> Vec<Diagnostic> {
    let reasons = pack.program.rules().iter().flat_map(|rule| &rule.because);
    let lacking = reasons.filter(|reason| !pack.catalogue.has(language, reason.message.as_str()));
    lacking
        .map(|reason| {
            let message = format!("the message `{}` is not written in `{language}`", reason.message);
            let fault = Diagnostic::new(Code::MessageMissing, reason.place.clone(), message);
            let fault = fault.help(format!("write it in `messages/{language}.ftl`"));
            match medhold_model::nearest(reason.message.as_str(), pack.catalogue.ids(language)) {
                Some(near) => fault.help(format!("did you mean `{near}`? else write it in `messages/{language}.ftl`")),
                None => fault,
            }
        })
        .collect()
}
