//! `[topics.<topic>]`: what claims may be about, and who decides where no rule does.

use std::collections::BTreeMap;

use medhold_model::{Authority, Code, Diagnostic, KeyName, Kind, Language, Place};

use super::declared::{Declared, Manifest};
use super::translated::{Need, translated};
use crate::document::{Placed, Section};

/// What claims may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its name in every language of the pack, for letters.
    pub title: BTreeMap<Language, String>,
    /// Who decides where no rule applies.
    pub default: Authority,
    /// The key of the subject whose date says which law is in force; the case's date where there is none.
    pub date: Option<KeyName>,
    /// Whether its author says that some rule applies to every claim on it.
    pub complete: bool,
    /// Whether upholding a claim on it costs the firm; none where it is told by whether a rule on it compensates or honours.
    pub firm_pays: Option<bool>,
    /// Where it is declared.
    pub place: Place,
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named("topics") {
        let topic = Topic {
            title: translated(&section, "title", manifest, Need::Every),
            default: authority(&section),
            date: section.text("date").and_then(|date| law_date(&section, &date, manifest)),
            complete: section.flag("complete").unwrap_or(false),
            firm_pays: section.flag("firm_pays"),
            place: name.place.clone(),
        };
        section.end();
        let id: &medhold_model::TopicId = &name.value;
        manifest.places.set(Declared::Topic, id.as_str(), &name.place);
        manifest.topics.insert(name.value, topic);
    }
    if manifest.topics.is_empty() {
        top.missing("topics", "declare what claims may be about, such as `[topics.punctuality]`");
    }
}

fn authority(section: &Section<'_>) -> Authority {
    let authority = section.word("default", "authority", Authority::ALL);
    authority.map_or(Authority::Customer, |authority| authority.value)
}

/// `date = "subject.date"`: a declared key of the subject that is a date.
fn law_date(section: &Section<'_>, text: &Placed<String>, manifest: &Manifest) -> Option<KeyName> {
    let fault = |message: String| Diagnostic::new(Code::TopicDate, text.place.clone(), message);
    let dates = || manifest.subject.iter().filter(|key| key.kind == Kind::Date).map(|key| key.name.as_str());
    let Some(name) = text.value.strip_prefix("subject.") else {
        let message = format!("`{}` is no key of the subject", text.value);
        section.faults().add(fault(message).help("write `subject.` and the key, such as `date = \"subject.date\"`"));
        return None;
    };
    match manifest.subject.iter().find(|key| key.name.as_str() == name) {
        Some(key) if key.kind == Kind::Date => Some(key.name.clone()),
        Some(key) => {
            let message = format!("`subject.{name}` is declared a {}, not a date", key.kind);
            section
                .faults()
                .add(fault(message).help(format!("declare it so: `[subject.{name}]` with `kind = \"date\"`")));
            None
        }
        None => {
            let message = format!("the pack declares no key `{name}` of the subject");
            section.faults().add(fault(message).did_you_mean(name, dates()));
            None
        }
    }
}
