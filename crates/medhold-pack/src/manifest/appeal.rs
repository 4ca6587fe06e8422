//! `[appeal.<language>]`: where a customer goes who is not content with the answer.

use medhold_model::{Code, CountedFrom, Diagnostic, Language, Place, Within};

use super::declared::{Declared, Manifest};
use crate::document::{Placed, Section};

/// Where a customer goes who is not content with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// The body's name in this language.
    pub body: String,
    /// Whether a complaint to it is free.
    pub free: bool,
    /// How long the customer has; none where the body sets no time limit.
    pub within: Option<Within>,
    /// From which day that is counted.
    pub counted_from: CountedFrom,
    /// How long the firm has, from the day on which the customer complained, before the body takes a case that has no final
    /// answer; none where the customer may go there at once.
    pub earliest: Option<Within>,
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
    let within = limit(section);
    let counted_from = section.word("counted_from", "day to count from", CountedFrom::ALL);
    let earliest = section.parsed::<Within>("earliest");
    let (url, address) = (section.text("url"), section.text("address"));
    Some(Appeal {
        body: body?.value,
        free: free?,
        within: within?,
        counted_from: counted_from.map_or(CountedFrom::Answer, |day| day.value),
        earliest: earliest.map(|within| within.value),
        url: url.map(|url| url.value),
        address: address.map(|address| address.value),
        place: place.clone(),
    })
}

/// How long the customer has; the inner none where the pack says that there is no limit.
fn limit(section: &Section<'_>) -> Option<Option<Within>> {
    let help = "say how long the customer has, such as `within = \"1 year\"`, or `\"none\"` where there is no limit";
    let text = section.required("within", help)?;
    if text.value == "none" { Some(None) } else { section.parse::<Within>(&text).map(|within| Some(within.value)) }
}

fn unknown_language(section: &Section<'_>, language: &Placed<Language>, manifest: &Manifest) {
    let message = format!("`{}` is none of the pack's languages", language.value);
    let fault = Diagnostic::new(Code::UnknownLanguage, language.place.clone(), message);
    let known = manifest.languages.iter().map(Language::as_str);
    section.faults().add(fault.did_you_mean(language.value.as_str(), known));
}
