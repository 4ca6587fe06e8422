//! Phrases looked for in the words of a letter, whatever capitals, spaces, hyphens and hidden characters stand between them.

mod pattern;
mod phrases;
mod starts;
mod words;

pub use pattern::{Phrase, PhraseError};
pub use phrases::{Match, Phrases};
pub use words::{Break, MASK, Word, Words, is_hidden};
