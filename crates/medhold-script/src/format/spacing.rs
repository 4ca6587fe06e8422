//! Where a space stands between two parts of an expression.

use super::tree::{Bracket, Node};

/// Words after which an operand begins.
const KEYWORDS: [&str; 14] =
    ["if", "else", "switch", "return", "in", "let", "const", "for", "while", "until", "loop", "do", "import", "as"];

/// Whether an operand can end with this: then what follows is no sign before an operand, and a bracket calls or indexes it.
pub(super) fn ends_operand(node: &Node<'_>) -> bool {
    match node {
        Node::Leaf(piece) => piece.wordlike && !KEYWORDS.contains(&piece.text),
        Node::Nested(_) => true,
    }
}

/// Whether a token is a sign that stands directly before its operand, given what stands before it.
pub(super) fn is_sign(before: Option<&Node<'_>>, word: &str) -> bool {
    matches!(word, "!" | "-" | "+") && !before.is_some_and(ends_operand)
}

/// Whether a space stands between two parts; `sign` where the first is a sign before an operand.
pub(super) fn space(before: &Node<'_>, after: &Node<'_>, sign: bool) -> bool {
    if sign {
        // `--` and `++` are other tokens.
        return matches!(after.word(), "-" | "+") && before.word() != "!";
    }
    let tight = |word: &str| matches!(word, "." | "?." | "::" | ".." | "..=");
    if tight(before.word()) || tight(after.word()) || matches!(after.word(), "," | ";" | ":") {
        return false;
    }
    match after.bracket() {
        Some(Bracket::Round | Bracket::Square) => !ends_operand(before) || before.bracket() == Some(Bracket::Block),
        _ => true,
    }
}
