//! Whether a phrase is negated.
//!
//! A negation reaches a phrase that follows it in the same clause with nothing but bridges between: auxiliaries, articles,
//! pronouns and verbs of saying and thinking. "It is not in any way your fault" and "we do not mean that it was your fault" are
//! negated; "you did not ask, it was your own fault" and "not only was it your fault" are not. Two negations cancel out: "we do
//! not doubt that it was your fault" is blame. After the phrase only set ways of speaking count: "din skyld er det ikke".

use medhold_message::{Break, Phrases, Words};

use super::Found;

/// The words by which negation is known.
#[derive(Debug, Default)]
pub(super) struct Negation {
    /// Negations that stand before a phrase.
    pub(super) before: Phrases,
    /// What may stand between a negation and the phrase.
    pub(super) bridge: Phrases,
    /// Negations that follow a phrase.
    pub(super) after: Phrases,
}

impl Negation {
    /// Whether the phrase is negated where it stands.
    pub(super) fn negates(&self, words: &Words, found: &Found) -> bool {
        let after = self.after.at(words, found.end).is_some();
        let follows = words.as_slice().get(found.end).is_some_and(|word| word.after == Break::Space);
        (self.count_before(words, found.start) % 2 == 1) != (after && follows)
    }

    /// The negations that reach the word.
    fn count_before(&self, words: &Words, first: usize) -> usize {
        let mut count = 0;
        for at in (0..first).rev() {
            let joined = words.as_slice().get(at + 1).is_some_and(|word| word.after == Break::Space);
            match (joined, self.before.at(words, at).is_some()) {
                (false, _) => break,
                (true, true) => count += 1,
                (true, false) if self.bridge.at(words, at).is_some() => {}
                (true, false) => break,
            }
        }
        count
    }
}
