//! A letter's texts, read once for all checks.

use medhold_response::{Letter, Passage};

use super::Stretch;
use crate::lexicon::Lexicon;

/// The texts of a letter: its words told apart, and what they say of blame, praise and numbers found, once for all checks.
///
/// Quotations, citations and marks are masked: they are not the author's.
pub struct Texts<'a> {
    /// The subject.
    pub(crate) subject: Stretch<'a>,
    /// The greeting and opening, with what closes the letter.
    pub(crate) own: Stretch<'a>,
    /// The passages, in the order of the letter.
    pub(crate) passages: Vec<Stretch<'a>>,
    /// What is known of the letter's language.
    pub(crate) lexicon: Option<&'static Lexicon>,
}

impl<'a> Texts<'a> {
    /// Reads a letter.
    #[must_use]
    pub fn of(letter: &'a Letter) -> Self {
        let lexicon = Lexicon::of(&letter.response.language);
        let passage = |passage: &'a Passage| Stretch::of(&passage.parts, lexicon);
        Self {
            subject: Stretch::line(&letter.subject, lexicon),
            own: Stretch::of(letter.opening.iter().chain(&letter.closing), lexicon),
            passages: letter.passages.iter().map(passage).collect(),
            lexicon,
        }
    }

    /// The letter's own sentences: the subject, and what opens and closes the letter.
    pub(crate) fn own_sentences(&self) -> [&Stretch<'a>; 2] {
        [&self.subject, &self.own]
    }
}
