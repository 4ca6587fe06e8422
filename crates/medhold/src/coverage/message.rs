//! In which languages a message came up in a letter.

use std::collections::BTreeMap;

use medhold_model::{Language, MessageId};
use serde::Serialize;

/// In which languages a message that rules give as a reason came up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageCoverage {
    /// The message.
    pub message: MessageId,
    /// The rules that give it, by id.
    pub rules: Vec<String>,
    /// In how many letters it came up, by each language of the pack.
    pub letters: BTreeMap<Language, usize>,
}

impl MessageCoverage {
    /// The languages in which no letter shows it, in order.
    pub fn unseen(&self) -> impl Iterator<Item = &Language> {
        self.letters.iter().filter(|(_, count)| **count == 0).map(|(language, _)| language)
    }
}
