//! The sentences of this crate, in its languages.

use std::sync::OnceLock;

use medhold_message::Catalogue;
use medhold_model::Language;

use crate::wording::{Told, render};

const FILES: [(&str, &str); 6] = [
    ("nb", include_str!("sentences/nb.ftl")),
    ("nb", include_str!("sentences/explain.nb.ftl")),
    ("nn", include_str!("sentences/nn.ftl")),
    ("nn", include_str!("sentences/explain.nn.ftl")),
    ("en", include_str!("sentences/en.ftl")),
    ("en", include_str!("sentences/explain.en.ftl")),
];

/// The sentences in bokmål, nynorsk and English.
pub(crate) fn sentences() -> &'static Catalogue {
    static SENTENCES: OnceLock<Catalogue> = OnceLock::new();
    SENTENCES.get_or_init(|| {
        let files: Vec<(Language, &str, &str)> =
            FILES.iter().filter_map(|(tag, text)| Some((tag.parse().ok()?, *tag, *text))).collect();
        // The files are the crate's own, and a test says that nothing is wrong with them.
        Catalogue::parse(&files).0
    })
}

/// One of the sentences on explanations and headings, by its id, in the language that serves this one; the id where there is no such
/// sentence, or it is not told what it shows.
#[must_use]
pub fn say(language: &Language, id: &str, told: &Told<'_>) -> String {
    render(sentences(), spoken(language), id, told)
}

/// The language of the sentences that serves a language: `en` for `en-GB`, `nb` for `no`, and English for any other.
#[must_use]
pub fn spoken(language: &Language) -> &'static Language {
    let primary = match language.as_str().split('-').next().unwrap_or_default() {
        "no" => "nb",
        primary => primary,
    };
    let languages = sentences().languages();
    let found = languages.iter().find(|spoken| spoken.as_str() == primary);
    found.or(languages.last()).unwrap_or_else(|| english())
}

/// The language where neither a case nor a pack names one: English.
#[must_use]
pub fn last_resort() -> &'static Language {
    english()
}

#[expect(clippy::expect_used, reason = "the tag is a constant")]
fn english() -> &'static Language {
    static ENGLISH: OnceLock<Language> = OnceLock::new();
    ENGLISH.get_or_init(|| "en".parse().expect("a language"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn every_sentence_is_written_in_every_language_and_told_the_same() {
        let files: Vec<(Language, &str, &str)> =
            FILES.iter().map(|(tag, text)| (tag.parse().unwrap(), *tag, *text)).collect();
        assert_eq!(Catalogue::parse(&files).1, []);
        let nb: Language = "nb".parse().unwrap();
        let ids: Vec<&str> = sentences().ids(&nb).collect();
        for language in sentences().languages() {
            assert!(sentences().ids(language).eq(ids.iter().copied()), "{language}");
            for id in &ids {
                assert_eq!(sentences().variables(language, id), sentences().variables(&nb, id), "{id} in {language}");
            }
        }
    }

    #[test]
    fn a_language_that_is_not_written_here_is_served_in_english() {
        let served = |tag: &str| spoken(&tag.parse().unwrap()).as_str();
        assert_eq!(["no", "nn", "en-GB", "de"].map(served), ["nb", "nn", "en", "en"]);
    }
}
