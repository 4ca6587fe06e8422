//! What the names of helper functions in a guard mean.

use std::collections::BTreeSet;

use medhold_script::{Phrase, Says, Statement};

use crate::{Outline, Wording};

/// The most names whose meaning is told.
const MOST: usize = 64;

/// A clause by which a helper function is named, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The clause, as it affirms.
    pub clause: String,
    /// What it means; none where that has no words, and the rule file has to be read.
    pub meaning: Option<Outline>,
}

pub(crate) fn definitions(wording: &Wording<'_>, phrase: &Phrase) -> Vec<Definition> {
    let mut told = Vec::new();
    let mut seen = BTreeSet::new();
    let mut left = named(phrase);
    while !left.is_empty() && told.len() < MOST {
        let mut next = Vec::new();
        for mut statement in left {
            let Says::Helper { helper, arguments, .. } = &statement.says else {
                continue;
            };
            if !seen.insert((helper.words_id(), format!("{arguments:?}"))) {
                continue;
            }
            let meaning = wording.pack.program().meaning(&statement, &|helper| wording.names(helper));
            next.extend(meaning.as_ref().map(named).unwrap_or_default());
            // It is told as it affirms, whether the rule denies it or not.
            statement.certain = false;
            if let Says::Helper { is, .. } = &mut statement.says {
                *is = true;
            }
            let clause = wording.statement(&statement);
            told.push(Definition { clause, meaning: meaning.map(|meaning| wording.outline(&meaning)) });
        }
        left = next;
    }
    told
}

/// What is said by the name of a helper function.
fn named(phrase: &Phrase) -> Vec<Statement> {
    let mut found = Vec::new();
    phrase.statements(&mut |statement| {
        if matches!(statement.says, Says::Helper { .. }) {
            found.push(statement.clone());
        }
    });
    found
}
