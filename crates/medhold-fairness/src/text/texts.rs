//! A letter's texts, read once for all checks.

use medhold_response::{Letter, Passage};

use super::{Key, Memory, Reader, Stretch};
use crate::lexicon::{Lexicon, primary};

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
    /// Reads a letter; what was found in earlier letters is not looked for again.
    #[must_use]
    pub fn of(letter: &'a Letter, memory: &'a Memory) -> Self {
        let language = &letter.response.language;
        let lexicon = Lexicon::of(language);
        let reader = Reader { language: primary(language), lexicon, memory };
        let mut key = Key::default();
        let subject = Stretch::line(&letter.subject, reader, &mut key);
        let own = Stretch::of([letter.opening.as_slice(), letter.closing.as_slice()], reader, &mut key);
        let passage = |passage: &'a Passage| Stretch::of([passage.parts.as_slice()], reader, &mut key);
        Self { subject, own, passages: letter.passages.iter().map(passage).collect(), lexicon }
    }

    /// Whether names of the closed platform for disputes may stand in something that is not masked.
    pub(crate) fn may_name_closed_platform(&self) -> bool {
        self.own_sentences().into_iter().chain(&self.passages).any(Stretch::may_name_closed_platform)
    }

    /// The letter's own sentences: the subject, and what opens and closes the letter.
    pub(crate) fn own_sentences(&self) -> [&Stretch<'a>; 2] {
        [&self.subject, &self.own]
    }
}
