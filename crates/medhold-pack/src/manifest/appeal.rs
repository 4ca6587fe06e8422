//! `[appeal.<language>]`: where a customer goes who is not content with the answer.

use medhold_model::{Diagnostic, Language, Place, Within};

use super::declared::{Declared, Manifest};
use crate::document::{Placed, Section};

/// Where a customer goes who is not content with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// The body's name in this language.
    pub body: String,
    /// Whether a complaint to it is free.
    pub free: bool,
    /// How long the customer has, counted from the answer.
    pub within: Within,
    /// Its web address.
    pub url: Option<String>,
    /// Its postal address.
    pub address: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (language, section) in top.named::<Language>("appeal") {
        manifest.places.set(Declared::Appeal, language.value.as_str(), &language.place);
        if !manifest.languages.is_empty() && !manifest.languages.contains(&language.value) {
            unknown_language(&section, &language, manifest);
        }
        if let Some(appeal) = appeal(&section, &language.place) {
            manifest.appeals.insert(language.value, appeal);
        }
        section.end();
    }
}

fn appeal(section: &Section<'_>, place: &Place) -> Option<Appeal> {
    let body = section.required("body", "name the body, such as `body = \"Transportklagenemnda\"`");
    let free = section.flag("free");
    if section.raw("free").is_none() {
        section.missing("free", "say whether a complaint to it costs nothing: `free = true`");
    }
    let within = section.required("within", "say how long the customer has, such as `within = \"1 year\"`");
    let within = within.and_then(|text| section.parse::<Within>(&text));
    let (url, address) = (section.text("url"), section.text("address"));
    Some(Appeal {
        body: body?.value,
        free: free?,
        within: within?.value,
        url: url.map(|url| url.value),
        address: address.map(|address| address.value),
        place: place.clone(),
    })
}

fn unknown_language(section: &Section<'_>, language: &Placed<Language>, manifest: &Manifest) {
    let message = format!("`{}` is none of the pack's languages", language.value);
    let fault = Diagnostic::error("unknown-language", language.place.clone(), message);
    let known = manifest.languages.iter().map(Language::as_str);
    section.faults().add(fault.did_you_mean(language.value.as_str(), known));
}
