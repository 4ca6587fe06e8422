//! The last look: a file that was laid out says what it said.

use crate::parse::Outline;

/// Whether two files have the same tokens and comments in the same order, and the same number of things and clauses. A comma before
/// a closing bracket counts for nothing.
pub(super) fn same(one: &Outline<'_>, other: &Outline<'_>) -> bool {
    tokens(one) == tokens(other) && comments(one) == comments(other) && clauses(one) == clauses(other)
}

fn tokens<'a>(outline: &Outline<'a>) -> Vec<&'a str> {
    let words = || outline.pieces.iter().map(|piece| piece.text);
    let next = words().skip(1).chain([""]);
    words()
        .zip(next)
        .filter(|(word, next)| *word != "," || !matches!(*next, "}" | "]" | ")"))
        .map(|(word, _)| word)
        .collect()
}

fn comments<'a>(outline: &Outline<'a>) -> Vec<&'a str> {
    outline.pieces.iter().flat_map(|piece| &piece.comments).chain(&outline.tail).map(|comment| comment.text).collect()
}

fn clauses(outline: &Outline<'_>) -> Vec<Option<usize>> {
    outline.parts.iter().map(|part| part.clauses.as_ref().map(std::collections::BTreeSet::len)).collect()
}
