//! The page's own texts, in bokmål, nynorsk and English.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use medhold_message::{Argument, Catalogue, text_of};
use medhold_model::{Date, Decimal, Language, Value};

const FILES: [(&str, &str); 3] =
    [("nb", include_str!("text/nb.ftl")), ("nn", include_str!("text/nn.ftl")), ("en", include_str!("text/en.ftl"))];

fn texts() -> &'static Catalogue {
    static TEXTS: OnceLock<Catalogue> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let files: Vec<(Language, &str, &str)> =
            FILES.iter().filter_map(|(tag, text)| Some((tag.parse().ok()?, *tag, *text))).collect();
        // The files are the program's own, and a test says that nothing is wrong with them.
        Catalogue::parse(&files).0
    })
}

/// Whether pages are written in a language.
pub(crate) fn is_written_in(language: &Language) -> bool {
    texts().languages().contains(language)
}

/// A text in a language; its id where it can't be shown, which the tests rule out.
pub(super) fn text(language: &Language, id: &str, told: &BTreeMap<&str, Argument>) -> String {
    texts().render(language, id, told).map_or_else(|_| id.to_owned(), |segments| text_of(&segments))
}

/// A number that a text is told.
pub(super) fn count(n: usize) -> Argument {
    Argument::fact(Value::Number(Decimal::from(i64::try_from(n).unwrap_or(i64::MAX))))
}

/// A day that a text is told.
pub(super) fn day(date: Date) -> Argument {
    Argument::fact(Value::Date(date))
}

/// Yes or no that a text is told, to choose by.
pub(super) fn flag(holds: bool) -> Argument {
    Argument::fact(Value::Flag(holds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_written_in_every_language_and_told_the_same() {
        let files: Vec<(Language, &str, &str)> =
            FILES.iter().map(|(tag, text)| (tag.parse().unwrap(), *tag, *text)).collect();
        assert_eq!(Catalogue::parse(&files).1, []);
        let nb: Language = "nb".parse().unwrap();
        let ids: Vec<&str> = texts().ids(&nb).collect();
        for language in texts().languages() {
            assert!(texts().ids(language).eq(ids.iter().copied()), "{language}");
            for id in &ids {
                assert_eq!(texts().variables(language, id), texts().variables(&nb, id), "{id} in {language}");
            }
        }
    }
}
