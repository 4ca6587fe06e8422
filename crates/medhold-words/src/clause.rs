//! A phrase as one clause, and lists of clauses joined.

use medhold_script::{Either, Phrase};

use crate::Wording;
use crate::wording::{Told, number, word};

/// What stands around a phrase, and so how it is joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    Nothing,
    Others,
}

impl Wording<'_> {
    /// A phrase as one clause, without capital and full stop.
    #[must_use]
    pub fn clause(&self, phrase: &Phrase) -> String {
        self.within(phrase, Around::Nothing)
    }

    fn within(&self, phrase: &Phrase, around: Around) -> String {
        match phrase {
            Phrase::Always(true) => self.say("always", &Told::new()),
            Phrase::Always(false) => self.say("never", &Told::new()),
            Phrase::Says(statement) => self.statement(statement),
            Phrase::All(parts) => self.several(parts, "and", "both", around),
            Phrase::Any(parts) => self.several(parts, "or", "either", around),
            Phrase::Either(either) => self.alternative(either),
        }
    }

    fn several(&self, parts: &[Phrase], join: &str, within: &str, around: Around) -> String {
        let clauses: Vec<String> = parts.iter().map(|part| self.within(part, Around::Others)).collect();
        let list = self.joined(join, &clauses);
        match around {
            Around::Nothing => list,
            Around::Others => self.say(within, &Told::from([("list", word(&list)), ("n", number(parts.len()))])),
        }
    }

    fn alternative(&self, either: &Either) -> String {
        let clause = |phrase: &Phrase| word(&self.within(phrase, Around::Others));
        let condition = ("condition", clause(&either.condition));
        match (&either.then, &either.otherwise) {
            (then, Phrase::Always(true)) => self.say("if-then", &Told::from([condition, ("then", clause(then))])),
            (Phrase::Always(true), otherwise) => {
                self.say("if-not", &Told::from([condition, ("otherwise", clause(otherwise))]))
            }
            (then, otherwise) => {
                self.say("if-else", &Told::from([condition, ("then", clause(then)), ("otherwise", clause(otherwise))]))
            }
        }
    }

    /// Clauses that must all hold, as one.
    #[must_use]
    pub fn all_of(&self, clauses: &[String]) -> String {
        self.joined("and", clauses)
    }

    /// Texts joined by `and` or `or`: `a, b and c`.
    pub(crate) fn joined(&self, join: &str, texts: &[String]) -> String {
        let Some((last, head)) = texts.split_last() else {
            return String::new();
        };
        let told = Told::from([("head", word(&head.join(", "))), ("last", word(last)), ("n", number(texts.len()))]);
        self.say(join, &told)
    }
}
