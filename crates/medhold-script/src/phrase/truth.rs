//! What a phrase is on a case: the same as the guard that it was made of.

use std::collections::BTreeSet;

use super::{Phrase, Statement};
use crate::eval::{Evaluation, Read};
use crate::program::Parts;
use crate::{Facts, Truth, Undecided};

/// What a phrase is on these facts.
pub(crate) fn truth(parts: &Parts, phrase: &Phrase, facts: &dyn Facts) -> Truth {
    match phrase {
        Phrase::Always(true) => Truth::True,
        Phrase::Always(false) => Truth::False,
        Phrase::All(list) => kleene(list.iter().map(|part| truth(parts, part, facts)), false),
        Phrase::Any(list) => kleene(list.iter().map(|part| truth(parts, part, facts)), true),
        Phrase::Either(either) => match truth(parts, &either.condition, facts) {
            Truth::True => truth(parts, &either.then, facts),
            Truth::False => truth(parts, &either.otherwise, facts),
            undecided => undecided,
        },
        Phrase::Says(statement) => examine(parts, statement, facts).0,
    }
}

/// What a statement is on these facts, and what it read, each name once.
pub(crate) fn examine(parts: &Parts, statement: &Statement, facts: &dyn Facts) -> (Truth, Vec<Read>) {
    let lacking = statement.given.iter().filter_map(|given| Evaluation::new(parts, facts).value(given).err());
    let lacking = lacking.reduce(Undecided::and);
    let (truth, mut read) = Evaluation::new(parts, facts).traced(&statement.tests);
    let mut seen = BTreeSet::new();
    read.retain(|(name, _)| seen.insert(name.clone()));
    match lacking {
        Some(lacking) => (Truth::Undecided(lacking), read),
        None => (truth, read),
    }
}

/// One part that is `decisive` decides; else what is undecided leaves it so.
fn kleene(parts: impl Iterator<Item = Truth>, decisive: bool) -> Truth {
    let mut lacking: Option<Undecided> = None;
    for part in parts {
        match part {
            Truth::True if decisive => return Truth::True,
            Truth::False if !decisive => return Truth::False,
            Truth::Undecided(one) => {
                lacking = Some(match lacking {
                    Some(before) => before.and(one),
                    None => one,
                });
            }
            Truth::True | Truth::False => {}
        }
    }
    match lacking {
        Some(lacking) => Truth::Undecided(lacking),
        None if decisive => Truth::False,
        None => Truth::True,
    }
}
