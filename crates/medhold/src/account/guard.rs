//! A guard's conditions on a claim: each in words, with what is so on the case.

use medhold_script::{Noun, Phrase, Read, Says, Statement, Truth};

use super::figures::{fact, held_against};
use super::{Condition, Teller};

/// How deep what makes a condition so is told.
const DEEPEST: usize = 4;
/// The longest clause that stands for a condition of several parts, in characters; a longer one is a heading.
const LONGEST: usize = 140;

/// The conditions of a guard, all of which must hold.
pub(super) fn conditions(teller: &Teller<'_>, phrase: &Phrase) -> Vec<Condition> {
    phrase.parts().iter().map(|part| condition(teller, part, 0)).collect()
}

fn condition(teller: &Teller<'_>, phrase: &Phrase, depth: usize) -> Condition {
    if let Phrase::Says(statement) = phrase {
        return said(teller, statement, depth);
    }
    let truth = teller.loaded.pack.program().truth(phrase, teller.facts);
    Condition {
        text: heading(teller, phrase),
        truth: name(&truth),
        found: Vec::new(),
        within: within(teller, phrase, &truth, depth),
    }
}

/// One sentence, or a heading where what is under it is told line by line.
fn heading(teller: &Teller<'_>, phrase: &Phrase) -> String {
    let outline = teller.wording.outline(phrase);
    let clause = teller.wording.clause(phrase);
    let plain = outline.lines.iter().all(|line| line.lines.is_empty());
    if plain || clause.chars().count() <= LONGEST { clause } else { outline.text }
}

/// The parts that make a phrase what it is on the case.
fn within(teller: &Teller<'_>, phrase: &Phrase, truth: &Truth, depth: usize) -> Vec<Condition> {
    if depth >= DEEPEST {
        return Vec::new();
    }
    let parts: Vec<&Phrase> = match phrase {
        Phrase::All(parts) | Phrase::Any(parts) => parts.iter().collect(),
        Phrase::Either(either) => match teller.loaded.pack.program().truth(&either.condition, teller.facts) {
            Truth::True => vec![&either.condition, &either.then],
            Truth::False => vec![&either.condition, &either.otherwise],
            Truth::Undecided(_) => vec![&either.condition],
        },
        Phrase::Always(_) | Phrase::Says(_) => Vec::new(),
    };
    let told = parts.into_iter().map(|part| condition(teller, part, depth + 1));
    match (phrase, truth) {
        (Phrase::Either(_), _) => told.collect(),
        // What is open explains what can't be told, and what fails what does not hold.
        (_, Truth::Undecided(_)) => told.filter(|part| part.truth == "undecided").collect(),
        (_, Truth::False) => told.filter(|part| part.truth == "false").collect(),
        (_, Truth::True) => told.filter(|part| part.truth == "true").collect(),
    }
}

fn said(teller: &Teller<'_>, statement: &Statement, depth: usize) -> Condition {
    let program = teller.loaded.pack.program();
    let (truth, read) = program.examine(statement, teller.facts);
    let text = teller.wording.statement(statement);
    let unfolded =
        (depth < DEEPEST).then(|| program.unfolded(statement, &|helper| teller.wording.names(helper))).flatten();
    if let Some(meaning) = unfolded.filter(|_| !matches!(truth, Truth::True)) {
        let within = match &meaning {
            Phrase::Says(inner) => vec![said(teller, inner, depth + 1)],
            meaning => within(teller, meaning, &truth, depth),
        };
        return Condition { text, truth: name(&truth), found: Vec::new(), within };
    }
    // What a helper function read has been told where it matters: where it fails.
    let told = shows_what_was_read(&statement.says) || matches!(truth, Truth::Undecided(_));
    let mut found = if told { found(teller, read, &text) } else { Vec::new() };
    if let Says::Holds { what: Noun::Claim(field), .. } = &statement.says {
        found.extend(held_against(teller, *field));
    }
    Condition { text, truth: name(&truth), found, within: Vec::new() }
}

/// Whether a sentence does not tell by itself what is so on the case: a flag of a measure does, one in a table hangs on the row's key.
fn shows_what_was_read(says: &Says) -> bool {
    match says {
        Says::Holds { what, .. } => matches!(what, Noun::Cell(..)),
        Says::Helper { .. } | Says::Code { .. } => false,
        _ => true,
    }
}

/// What was read and could be had or not, in words, but for what the condition itself says.
fn found(teller: &Teller<'_>, read: Vec<Read>, text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    // Parameters, cells of tables and fields of the claim are no facts of the case.
    let scope = teller.facts.scope;
    let of_the_case = |name: &str| {
        !name.starts_with("claim.")
            && (!name.contains('[') || name.starts_with("expert"))
            && scope.parameter(name).is_none()
    };
    for (name, value) in read.into_iter().filter(|(name, value)| value.is_err() || of_the_case(name)) {
        let clause = match value {
            Ok(value) => fact(teller, &name, &value),
            Err(lack) => teller.wording.lack(&lack.what, lack.reason),
        };
        if clause != text && !found.contains(&clause) {
            found.push(clause);
        }
    }
    found
}

pub(super) fn name(truth: &Truth) -> &'static str {
    match truth {
        Truth::True => "true",
        Truth::False => "false",
        Truth::Undecided(_) => "undecided",
    }
}
