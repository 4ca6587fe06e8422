//! What a pack demands of its letters.

use std::collections::{BTreeMap, BTreeSet};

use medhold_message::Phrase;
use medhold_model::{Language, Within};

/// What a pack demands of its letters: waivers, tightened checks, deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Failures that the pack declares a reason for, by check. They are printed, and the letter is still withheld.
    pub waivers: BTreeMap<String, String>,
    /// Checks that would only warn, and whose failure withholds the letter in this pack.
    pub blocking: BTreeSet<String>,
    /// The sources of evidence and the terms that are the firm's own, by the names under which rules and evidence cite them.
    pub firm_sources: BTreeSet<String>,
    /// How long the final answer may take, from the day on which the case came in.
    pub answer: Option<Within>,
    /// The same where an interim answer said why it takes longer.
    pub extended: Option<Within>,
    /// How hard letters may be to read.
    pub limits: Limits,
    /// What letters must not say besides what the checks know, by check and language.
    pub forbidden: BTreeMap<String, BTreeMap<Language, Vec<Phrase>>>,
}

/// How hard letters may be to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The highest LIX of a letter in Norwegian, Danish or Swedish.
    pub lix: u16,
    /// The lowest Flesch reading ease of a letter in English.
    pub flesch: u16,
}

impl Default for Limits {
    /// Where hard becomes very hard: LIX 60 by Björnsson's bands, 30 by Flesch's.
    fn default() -> Self {
        Self { lix: 60, flesch: 30 }
    }
}

impl Policy {
    /// What the pack forbids in letters in a language, under the name of a check.
    pub(crate) fn phrases(&self, check: &str, language: &Language) -> &[Phrase] {
        let by_language = self.forbidden.get(check);
        by_language.and_then(|languages| languages.get(language)).map(Vec::as_slice).unwrap_or_default()
    }
}
