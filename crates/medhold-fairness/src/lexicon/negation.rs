//! Whether a phrase is negated.
//!
//! A negation reaches a phrase that follows it in the same clause with nothing but bridges between: auxiliaries, articles,
//! pronouns and verbs of saying and thinking. "It is not in any way your fault" and "we do not mean that it was your fault" are
//! negated; "you did not ask, it was your own fault" and "not only was it your fault" are not. Two negations cancel out: "we do
//! not doubt that it was your fault" is blame. After the phrase only set ways of speaking count: "din skyld er det ikke".

use medhold_message::{Break, Phrase, Words};

use super::Found;

/// The words by which negation is known.
#[derive(Debug)]
pub(super) struct Negation {
    /// Negations that stand before a phrase.
    pub(super) before: Vec<Phrase>,
    /// What may stand between a negation and the phrase.
    pub(super) bridge: Vec<Phrase>,
    /// Negations that follow a phrase.
    pub(super) after: Vec<Phrase>,
}

impl Negation {
    /// Whether the phrase is negated where it stands.
    pub(super) fn negates(&self, words: &Words, found: &Found) -> bool {
        let after = self.after.iter().any(|phrase| phrase.at(words, found.end).is_some());
        let follows = words.as_slice().get(found.end).is_some_and(|word| word.after == Break::Space);
        (self.count_before(words, found.start) % 2 == 1) != (after && follows)
    }

    /// The negations that reach the word.
    fn count_before(&self, words: &Words, first: usize) -> usize {
        let is_any = |phrases: &[Phrase], at: usize| phrases.iter().any(|phrase| phrase.at(words, at).is_some());
        let mut count = 0;
        for at in (0..first).rev() {
            let joined = words.as_slice().get(at + 1).is_some_and(|word| word.after == Break::Space);
            match (joined, is_any(&self.before, at)) {
                (false, _) => break,
                (true, true) => count += 1,
                (true, false) if is_any(&self.bridge, at) => {}
                (true, false) => break,
            }
        }
        count
    }
}
