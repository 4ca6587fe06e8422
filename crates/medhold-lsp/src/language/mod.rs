//! What the words of the language say: one text for hover and completion.

mod words;

use medhold_script::functions;

use crate::index::Term;

/// A word of the language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// As it is written, such as `asserts.op`.
    pub(crate) name: &'static str,
    /// How it is used, in the language.
    pub(crate) form: &'static str,
    /// What it says.
    pub(crate) about: &'static str,
}

/// The words of one kind.
pub(crate) fn words(kind: Kind) -> &'static [Word] {
    match kind {
        Kind::Clause => words::CLAUSES,
        Kind::Authority => words::AUTHORITIES,
        Kind::Finding => words::FINDINGS,
        Kind::Remedy => words::REMEDIES,
        Kind::Root => words::ROOTS,
        Kind::ClaimField => words::CLAIM_FIELDS,
        Kind::Part => words::PARTS,
        Kind::Statement => words::STATEMENT,
        Kind::Function => words::FUNCTIONS,
    }
}

/// The kinds of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Clause,
    Authority,
    Finding,
    Remedy,
    Root,
    ClaimField,
    Part,
    Statement,
    Function,
}

/// A function that every rule file has.
pub(crate) fn function(name: &str) -> Option<&'static Word> {
    word(Kind::Function, name)
}

fn word(kind: Kind, name: &str) -> Option<&'static Word> {
    words(kind).iter().find(|word| word.name == name)
}

/// The word that a term is.
pub(crate) fn of(term: &Term) -> Option<&'static Word> {
    let kind = match term {
        Term::Clause(_) => Kind::Clause,
        Term::Authority(_) => Kind::Authority,
        Term::Finding(_) => Kind::Finding,
        Term::Remedy(_) => Kind::Remedy,
        Term::Root(_) => Kind::Root,
        Term::ClaimField(_) => Kind::ClaimField,
        Term::Part(_) => Kind::Part,
        Term::Statement(_) => Kind::Statement,
        Term::Function(_) => Kind::Function,
    };
    word(kind, term.name())
}

/// What a built-in function takes and gives, in words; none for those that the language reads itself.
pub(crate) fn signature(name: &str) -> Option<String> {
    let mut known = functions();
    known.find(|(known, ..)| *known == name).map(|(_, call, gives)| format!("{call} gives {gives}"))
}

#[cfg(test)]
mod tests {
    use medhold_model::{Authority, Finding, Remedy};

    use super::*;

    fn names(kind: Kind) -> Vec<&'static str> {
        let mut names: Vec<&str> = words(kind).iter().map(|word| word.name).collect();
        names.sort_unstable();
        names
    }

    fn sorted(names: impl IntoIterator<Item = &'static str>) -> Vec<&'static str> {
        let mut names: Vec<&str> = names.into_iter().collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_word_of_the_language_is_told() {
        assert_eq!(names(Kind::Authority), sorted(Authority::ALL.iter().map(|word| word.as_str())));
        assert_eq!(names(Kind::Finding), sorted(Finding::ALL.iter().map(|word| word.as_str())));
        assert_eq!(names(Kind::Remedy), sorted(Remedy::ALL.iter().map(|word| word.as_str())));
        let own = ["compensate", "expert", "has", "known"];
        assert_eq!(names(Kind::Function), sorted(functions().map(|(name, ..)| name).chain(own)));
    }

    #[test]
    fn the_language_knows_every_word_that_is_told() {
        let clauses: Vec<String> = words(Kind::Clause).iter().map(|word| format!("    {}\n", word.form)).collect();
        let fields =
            ["supported", "refuted", "was_supported", "asserts"].map(|field| format!("claim.{field}")).join(" && ");
        let text = format!("rule \"a\" on \"b\" {{\n{}}}\nfn f() {{ {fields} }}", clauses.concat());
        let read = medhold_script::syntax(&text);
        let clauses = read.tokens.iter().filter(|token| token.role == medhold_script::Role::Clause).count();
        assert_eq!(clauses, words(Kind::Clause).len(), "{text}");
    }
}
