//! The letter's own sentences, in the languages of this crate.

use std::sync::OnceLock;

use medhold_message::Catalogue;
use medhold_model::Language;

const FILES: [(&str, &str); 3] = [
    ("nb", include_str!("sentences/nb.ftl")),
    ("nn", include_str!("sentences/nn.ftl")),
    ("en", include_str!("sentences/en.ftl")),
];

/// The letter's own sentences (`letter-…`) in bokmål, nynorsk and English.
#[must_use]
pub fn sentences() -> &'static Catalogue {
    static SENTENCES: OnceLock<Catalogue> = OnceLock::new();
    SENTENCES.get_or_init(|| {
        let files: Vec<(Language, &str, &str)> =
            FILES.iter().filter_map(|(tag, text)| Some((tag.parse().ok()?, *tag, *text))).collect();
        // The files are the crate's own, and a test says that nothing is wrong with them.
        Catalogue::parse(&files).0
    })
}

/// The language of the letter's own sentences that serves a language: `en` for `en-US`, `nb` for `no`; none where there is none,
/// and a pack in that language writes them all itself.
#[must_use]
pub fn speaks(language: &Language) -> Option<&'static Language> {
    let primary = match language.as_str().split('-').next().unwrap_or_default() {
        "no" => "nb",
        primary => primary,
    };
    sentences().languages().iter().find(|spoken| spoken.as_str() == primary)
}

/// The language of letters where neither the case nor a pack names one that is known here.
#[expect(clippy::expect_used, reason = "the tags and files are this crate's own, and a test reads them")]
pub(crate) fn last_resort() -> &'static Language {
    sentences().languages().last().expect("the crate has sentences")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_written_in_every_language_and_told_the_same() {
        let files: Vec<(Language, &str, &str)> =
            FILES.iter().map(|(tag, text)| (tag.parse().unwrap(), *tag, *text)).collect();
        assert_eq!(Catalogue::parse(&files).1, []);
        let [nb, nn, en] = ["nb", "nn", "en"].map(|tag| tag.parse::<Language>().unwrap());
        let ids: Vec<&str> = sentences().ids(&nb).collect();
        for language in [&nn, &en] {
            assert!(sentences().ids(language).eq(ids.iter().copied()));
            for id in &ids {
                assert_eq!(sentences().variables(language, id), sentences().variables(&nb, id), "{id} in {language}");
            }
        }
    }
}
