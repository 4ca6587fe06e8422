//! Words by which letters say that something is free, without a time limit, or not the customer's to change.

use medhold_model::Language;

/// Whether a text says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// It does, in these words.
    Yes(&'static str),
    /// It does not.
    No,
    /// There are no words for it here in that language.
    Unknown,
}

/// Ways of saying the opposite first, then ways of saying it, all in lower case.
type Words = (&'static [&'static str], &'static [&'static str]);

/// Whether a text says that something costs nothing.
pub(super) fn free(language: &Language, text: &str) -> Said {
    let words: Words = match primary(language) {
        "nb" | "no" => (
            &["ikke gratis", "ikke kostnadsfri"],
            &["gratis", "kostnadsfri", "koster ingenting", "koster ikke noe", "uten kostnad"],
        ),
        "nn" => (
            &["ikkje gratis", "ikkje kostnadsfri"],
            &["gratis", "kostnadsfri", "kostar ingenting", "kostar ikkje noko", "utan kostnad"],
        ),
        "en" => (
            &["not free", "isn't free", "isn’t free", "feel free", "free to"],
            &["free", "no charge", "no cost", "costs nothing", "without charge"],
        ),
        _ => return Said::Unknown,
    };
    said(words, text)
}

/// Whether a text says that there is no time limit.
pub(super) fn unlimited(language: &Language, text: &str) -> Said {
    let words: Words = match primary(language) {
        "nb" | "no" => (&[], &["ingen frist", "ikke noen frist", "uten frist", "ingen tidsfrist"]),
        "nn" => (&[], &["ingen frist", "inga frist", "ikkje nokon frist", "utan frist", "ingen tidsfrist"]),
        "en" => (&[], &["no time limit", "no deadline", "no last day", "without a time limit"]),
        _ => return Said::Unknown,
    };
    said(words, text)
}

/// Whether a text says that nothing which the customer can change would help.
pub(super) fn nothing_helps(language: &Language, text: &str) -> Said {
    let words: Words = match primary(language) {
        "nb" | "no" => (&[], &["ikke om noe", "ikke noe", "ingenting", "ikke endre"]),
        "nn" => (&[], &["ikkje om noko", "ikkje noko", "ingenting", "ikkje endre"]),
        "en" => (&[], &["nothing", "no change", "not change", "can't change", "can’t change", "cannot change"]),
        _ => return Said::Unknown,
    };
    said(words, text)
}

fn said((opposite, words): Words, text: &str) -> Said {
    let text = opposite.iter().fold(text.to_lowercase(), |text, not| text.replace(not, ""));
    words.iter().copied().find(|word| text.contains(word)).map_or(Said::No, Said::Yes)
}

fn primary(language: &Language) -> &str {
    language.as_str().split('-').next().unwrap_or_default()
}
