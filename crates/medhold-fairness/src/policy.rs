//! What a pack demands of its letters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use medhold_message::Phrases;
use medhold_model::{Changeable, FirmClaim, Kind, Language, Value, Within};
use medhold_response::Appeal;

/// What a pack demands of its letters: waivers, tightened checks, deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Failures that the pack declares a reason for, by check. They are printed, and the letter is still withheld.
    pub waivers: BTreeMap<String, String>,
    /// Checks that would only warn, and whose failure withholds the letter in this pack.
    pub blocking: BTreeSet<String>,
    /// Checks that leave it to the pack whether a failure withholds the letter, and whose failure only warns in this pack.
    pub advisory: BTreeSet<String>,
    /// The sources of evidence and the terms that are the firm's own, by the names under which rules and evidence cite them.
    pub firm_sources: BTreeSet<String>,
    /// Where a customer goes who disagrees, by language.
    pub appeals: BTreeMap<Language, Appeal>,
    /// What the customer can change, by the name of the measure or of the subject's key: `subject.span_m`.
    pub alterable: BTreeMap<String, Alterable>,
    /// How long the final answer may take, from the day on which the case came in.
    pub answer: Option<Within>,
    /// The same where an interim answer said why it takes longer.
    pub extended: Option<Within>,
    /// How hard letters may be to read.
    pub limits: Limits,
    /// What messages say in the firm's favour, by message.
    pub firm_claims: BTreeMap<String, Vec<FirmClaim>>,
    /// What letters must not say besides what the checks know, by check and language.
    pub forbidden: BTreeMap<String, BTreeMap<Language, Phrases>>,
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
    pub(crate) fn phrases(&self, check: &str, language: &Language) -> &Phrases {
        static NONE: LazyLock<Phrases> = LazyLock::new(Phrases::default);
        self.forbidden.get(check).and_then(|languages| languages.get(language)).unwrap_or(&NONE)
    }
}

/// Something that the customer can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alterable {
    /// Its kind.
    pub kind: Kind,
    /// The values that a text may have.
    pub closed_set: Vec<String>,
    /// How it can be changed.
    pub how: Changeable,
}

impl Alterable {
    /// Every value that it may have, where they can be counted: those of a flag and of a closed set.
    #[must_use]
    pub fn values(&self) -> Vec<Value> {
        match self.kind {
            Kind::Flag => vec![Value::Flag(false), Value::Flag(true)],
            Kind::Text => self.closed_set.iter().cloned().map(Value::Text).collect(),
            _ => Vec::new(),
        }
    }
}
