//! `[checks.<check>]`: checks of letters that the pack tightens, and checks of its own.

use std::collections::BTreeMap;

use medhold_message::Phrase;
use medhold_model::{BuiltInCheck, Code, Diagnostic, Language, Outcome, Remedy, TopicId, nearest};

use super::declared::{Declared, Manifest};
use crate::document::{Placed, Section};

/// What a pack says of a check of its letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckDecl {
    /// Whether a failure withholds the letter, where the pack says so.
    pub blocks: Option<bool>,
    /// The highest LIX of a letter, under the limit that holds without it.
    pub lix: Option<u16>,
    /// The lowest Flesch reading ease of a letter, above the limit that holds without it.
    pub flesch: Option<u16>,
    /// What letters must not say, by language.
    pub forbids: BTreeMap<Language, Vec<Phrase>>,
    /// What makes it a check of the pack's own; none where it tightens another's.
    pub own: Option<OwnCheck>,
}

/// A check of a pack's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnCheck {
    /// What it is for, in a sentence.
    pub about: String,
    /// What letters must say somewhere, by language: every one of the phrases.
    pub requires: BTreeMap<Language, Vec<Phrase>>,
    /// The topics that it looks at; all where none is named.
    pub topics: Vec<TopicId>,
    /// The outcomes that it looks at; all where none is named.
    pub outcomes: Vec<Outcome>,
    /// The remedies that it looks at; all where none is named.
    pub remedies: Vec<Remedy>,
}

/// The limits of readability that hold where a pack sets none. A pack can only go below the one and above the other.
const LIX: u16 = 60;
const FLESCH: u16 = 30;

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(checks) = top.section("checks") else {
        return;
    };
    for name in checks.keys() {
        let Some(section) = checks.section(&name.value) else {
            continue;
        };
        manifest.places.set(Declared::Check, &name.value, &name.place);
        let mut decl = CheckDecl { blocks: section.flag("blocks"), ..CheckDecl::default() };
        match name.value.parse::<BuiltInCheck>() {
            Ok(check) => tightened(&section, check, manifest, &mut decl),
            Err(_) => own(&section, &name, manifest, &mut decl),
        }
        section.end();
        manifest.checks.insert(name.value, decl);
    }
}

/// A check that every host makes, which a pack can only tighten.
fn tightened(section: &Section<'_>, check: BuiltInCheck, manifest: &Manifest, decl: &mut CheckDecl) {
    if decl.blocks == Some(false) && check.blocks() && check != BuiltInCheck::Respectful {
        let message = format!("`{check}` withholds the letters that fail it, and no pack can switch that off");
        let help = format!("leave `blocks` out; a known failure is told in every report by `[waivers.{check}]`");
        loosened(section, "blocks", message, &help);
        decl.blocks = None;
    }
    if matches!(check, BuiltInCheck::Respectful | BuiltInCheck::Honest) {
        decl.forbids = phrases(section, "forbids", manifest);
    }
    if check == BuiltInCheck::Respectful {
        decl.lix = limit(section, "lix", |lix| lix <= LIX, &format!("LIX {LIX} or less"));
        decl.flesch = limit(
            section,
            "flesch",
            |flesch| (FLESCH..=100).contains(&flesch),
            &format!("{FLESCH} or more, 100 at most"),
        );
    }
}

fn loosened(section: &Section<'_>, key: &str, message: String, help: &str) {
    let place = section.given(key).map_or_else(|| section.place().clone(), |given| given.place);
    section.faults().add(Diagnostic::new(Code::CheckLoosened, place, message).help(help));
}

/// A limit that is tighter than the one that holds without it.
fn limit(section: &Section<'_>, key: &str, within: impl Fn(u16) -> bool, asked: &str) -> Option<u16> {
    let limit = section.whole::<u16>(key)?;
    if within(limit) {
        return Some(limit);
    }
    let message = format!("`{key} = {limit}` asks for less than every pack must: {asked}");
    loosened(section, key, message, "a pack can only make a check stricter");
    None
}

/// A check of the pack's own, or one that a plugin brings.
fn own(section: &Section<'_>, name: &Placed<String>, manifest: &Manifest, decl: &mut CheckDecl) {
    let about = section.text("about");
    let own = OwnCheck {
        about: about.as_ref().map(|about| about.value.clone()).unwrap_or_default(),
        requires: phrases(section, "requires", manifest),
        topics: topics(section, manifest),
        outcomes: words(section.words("outcomes", "outcome", Outcome::ALL)),
        remedies: words(section.words("remedies", "remedy", Remedy::ALL)),
    };
    decl.forbids = phrases(section, "forbids", manifest);
    let says_something = section.raw("forbids").is_some() || section.raw("requires").is_some();
    if about.is_none() && !says_something {
        // What only says whether it blocks is a plugin's, and must be one that there is.
        if decl.blocks == Some(false) {
            let message = format!("whether `{}` withholds letters is its plugin's to say", name.value);
            loosened(section, "blocks", message, "leave it out: a pack can only make a plugin's check stricter");
            decl.blocks = None;
        }
        return;
    }
    grammar(section, name);
    if about.is_none() {
        section.missing("about", "say in a sentence what the check is for; it stands in every report");
    }
    if !says_something {
        section.missing(
            "forbids",
            "list what letters must not say, `forbids.nb = [\"…\"]`, or must, `requires.nb = [\"…\"]`",
        );
    }
    decl.own = Some(own);
}

/// A name like that of a check which every host makes is a slip.
fn grammar(section: &Section<'_>, name: &Placed<String>) {
    let all = || BuiltInCheck::ALL.iter().map(|check| check.as_str());
    if nearest(&name.value, all()).is_some() {
        let message = format!("`{}` is easily taken for a check that every host makes", name.value);
        let fault = Diagnostic::new(Code::UnknownCheck, name.place.clone(), message);
        section.faults().add(fault.did_you_mean(&name.value, all()));
    }
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !name.value.starts_with(|c: char| c.is_ascii_lowercase()) || !name.value.chars().all(letters) {
        let message = format!("`{}` is no name of a check", name.value);
        let fault = Diagnostic::new(Code::BadName, name.place.clone(), message);
        section
            .faults()
            .add(fault.help("write small letters, digits and underscores, a letter first, such as `no_jargon`"));
    }
}

fn words<T>(words: Option<Vec<Placed<T>>>) -> Vec<T> {
    words.unwrap_or_default().into_iter().map(|word| word.value).collect()
}

fn topics(section: &Section<'_>, manifest: &Manifest) -> Vec<TopicId> {
    let listed = section.parsed_list::<TopicId>("topics").unwrap_or_default();
    let (known, unknown): (Vec<_>, Vec<_>) =
        listed.into_iter().partition(|topic| manifest.topics.contains_key(&topic.value));
    for topic in unknown {
        let name = topic.value.as_str();
        let fault =
            Diagnostic::new(Code::UnknownTopic, topic.place.clone(), format!("the pack declares no topic `{name}`"));
        section.faults().add(fault.did_you_mean(name, manifest.topics.keys().map(TopicId::as_str)));
    }
    known.into_iter().map(|topic| topic.value).collect()
}

/// Phrases by language, `forbids.nb = ["…"]`.
fn phrases(section: &Section<'_>, key: &str, manifest: &Manifest) -> BTreeMap<Language, Vec<Phrase>> {
    let mut phrases = BTreeMap::new();
    let Some(below) = section.section(key) else {
        return phrases;
    };
    for name in below.keys() {
        let Some(language) = manifest.languages.iter().find(|language| language.as_str() == name.value) else {
            let message = format!("`{}` is none of the pack's languages", name.value);
            let fault = Diagnostic::new(Code::UnknownLanguage, name.place, message);
            below.faults().add(fault.did_you_mean(&name.value, manifest.languages.iter().map(Language::as_str)));
            continue;
        };
        let listed = below.parsed_list(language.as_str()).unwrap_or_default();
        if !listed.is_empty() {
            phrases.insert(language.clone(), listed.into_iter().map(|phrase| phrase.value).collect());
        }
    }
    phrases
}
