//! A text in several languages, `title.nb = "…"`.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Language};

use super::declared::Manifest;
use crate::document::Section;

/// In which of the pack's languages a text must be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// In every one; a letter names what it has no text for by its id.
    Every,
    /// In those that the author likes.
    Some,
}

/// Reads a text that stands in several languages.
pub(super) fn translated(
    section: &Section<'_>,
    key: &str,
    manifest: &Manifest,
    need: Need,
) -> BTreeMap<Language, String> {
    let below = section.section(key);
    let mut texts = BTreeMap::new();
    let mut lacking = Vec::new();
    for language in &manifest.languages {
        match below.as_ref().and_then(|below| below.text(language.as_str())) {
            Some(text) => drop(texts.insert(language.clone(), text.value)),
            None => lacking.push(format!("`{key}.{language}`")),
        }
    }
    if need == Need::Every && !lacking.is_empty() {
        section.lacking(&lacking.join(", ").replace('`', ""), "give it in every language of the pack");
    }
    if let Some(below) = below {
        languages_only(&below, manifest);
    }
    texts
}

/// Reports keys that are not languages of the pack; where the pack has none, that is fault enough.
fn languages_only(below: &Section<'_>, manifest: &Manifest) {
    for key in below.keys() {
        if !manifest.languages.is_empty() && !manifest.languages.iter().any(|language| language.as_str() == key.value) {
            let message = format!("`{}` is none of the pack's languages", key.value);
            let fault = Diagnostic::new(Code::UnknownLanguage, key.place, message);
            let known = manifest.languages.iter().map(Language::as_str);
            below.faults().add(fault.did_you_mean(&key.value, known));
        }
    }
}
