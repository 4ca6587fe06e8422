//! A guard as an outline: what must all hold, what of several must, one clause a line.

use medhold_script::{Either, Phrase};

use crate::Wording;
use crate::wording::{Told, word};

/// A line of an outline, and the lines under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What the line is.
    pub part: Part,
    /// The line: a clause, or a heading over the lines under it, without capital and full stop.
    pub text: String,
    /// The lines under it; none under a clause.
    pub lines: Vec<Self>,
}

/// What a line of an outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A clause.
    Clause,
    /// A heading over lines that all hold.
    All,
    /// A heading over lines of which at least one holds.
    Any,
    /// A heading over two lines that are each a condition and what must then hold.
    Either,
    /// A heading over lines that must hold on the condition that it names.
    If,
}

impl Wording<'_> {
    /// A phrase as an outline.
    #[must_use]
    pub fn outline(&self, phrase: &Phrase) -> Outline {
        let lines = |parts: &[Phrase]| parts.iter().map(|part| self.outline(part)).collect();
        match phrase {
            Phrase::All(parts) => Outline { part: Part::All, text: self.heading("all-head"), lines: lines(parts) },
            Phrase::Any(parts) => Outline { part: Part::Any, text: self.heading("any-head"), lines: lines(parts) },
            Phrase::Either(either) if !plain(either) => self.branches(either),
            other => Outline { part: Part::Clause, text: self.clause(other), lines: Vec::new() },
        }
    }

    fn branches(&self, either: &Either) -> Outline {
        let told = Told::from([("condition", word(&self.clause(&either.condition)))]);
        let then = Outline { part: Part::If, text: self.say("if-head", &told), lines: self.under(&either.then) };
        let text = self.heading("else-head");
        let otherwise = Outline { part: Part::If, text, lines: self.under(&either.otherwise) };
        let branches = [then, otherwise].into_iter().filter(|branch| !branch.lines.is_empty());
        Outline { part: Part::Either, text: self.heading("either-head"), lines: branches.collect() }
    }

    fn under(&self, phrase: &Phrase) -> Vec<Outline> {
        phrase.parts().iter().map(|part| self.outline(part)).collect()
    }

    fn heading(&self, id: &str) -> String {
        self.say(id, &Told::new())
    }
}

/// Whether both ways are one statement each, so that one line says it.
fn plain(either: &Either) -> bool {
    let short = |phrase: &Phrase| matches!(phrase, Phrase::Says(_) | Phrase::Always(_));
    short(&either.condition) && short(&either.then) && short(&either.otherwise)
}
