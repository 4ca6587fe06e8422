//! Statements, blocks, and what has blocks: `if`, `switch` and loops.

use super::chain::{expression, row};
use super::doc::Doc;
use super::tree::{Bracket, Nested, Node};
use super::{INDENT, bracket};
use crate::parse::Comment;

/// How many parts at the start are an `if` with its `else`, a `switch` or a loop; 0 where none stands there.
pub(super) fn construct_length(nodes: &[Node<'_>]) -> usize {
    let mut length = 0;
    loop {
        let rest = nodes.get(length..).unwrap_or_default();
        let first = rest.first().map_or("", Node::word);
        if !matches!(first, "if" | "switch" | "for" | "while" | "until" | "loop") {
            return length;
        }
        let Some(block) = rest.iter().position(|node| node.bracket() == Some(Bracket::Block)) else {
            return length;
        };
        length += block + 1;
        let after = nodes.get(length..).unwrap_or_default();
        if first != "if" || after.first().is_none_or(|node| node.word() != "else") {
            return length;
        }
        if after.get(1).is_some_and(|node| node.bracket() == Some(Bracket::Block)) {
            return length + 2;
        }
        length += 1;
    }
}

/// An `if` with its `else`, a `switch` or a loop: all its blocks are on one line or none is.
pub(super) fn construct<'a>(nodes: Vec<Node<'a>>) -> Doc<'a> {
    let mut parts = Vec::new();
    let mut broken = false;
    let mut head: Vec<Node<'a>> = Vec::new();
    let mut switch = false;
    for node in nodes {
        match node {
            Node::Nested(mut block) if block.bracket == Bracket::Block => {
                parts.push(header(std::mem::take(&mut head)));
                parts.push(Doc::Text(" "));
                parts.push(Doc::comments(std::mem::take(&mut block.open.comments)));
                if switch {
                    parts.push(bracket::arms(block));
                } else {
                    broken |= has_lines(&block);
                    parts.extend(braces(block));
                }
            }
            node => {
                switch |= node.word() == "switch" && head.is_empty();
                head.push(node);
            }
        }
    }
    let broken = broken || parts.iter().any(Doc::ends_line);
    Doc::group(broken, Doc::Row(parts))
}

/// What stands before a block: `if condition`, ` else if condition`, ` else`.
fn header<'a>(mut nodes: Vec<Node<'a>>) -> Doc<'a> {
    let goes_on = nodes.first().is_some_and(|node| node.word() == "else");
    let keywords = nodes.iter().take_while(|node| KEYWORDS.contains(&node.word())).count();
    let condition = nodes.split_off(keywords);
    let mut parts = vec![Doc::Text(if goes_on { " " } else { "" }), row(nodes)];
    if !condition.is_empty() {
        // Deeper than the block, so that the two are told apart.
        parts.extend([Doc::Text(" "), expression(condition, 2 * INDENT)]);
    }
    Doc::Row(parts)
}

const KEYWORDS: [&str; 7] = ["if", "else", "switch", "for", "while", "until", "loop"];

/// `{ … }`.
pub(super) fn block<'a>(nested: Nested<'a>) -> Doc<'a> {
    let broken = has_lines(&nested);
    let inner = Doc::Row(braces(nested));
    Doc::group(broken || inner.ends_line(), inner)
}

/// Whether a block has lines of its own: the author gave it some, or it holds several statements.
fn has_lines(block: &Nested<'_>) -> bool {
    let several = statement_length(&block.inner) < block.inner.len();
    block.opens_line() || block.close.newline || block.has_comment_line() || several
}

/// A block's braces and statements, broken with the group that they stand in.
fn braces<'a>(block: Nested<'a>) -> Vec<Doc<'a>> {
    let (open, close) = (Doc::Text(block.open.text), Doc::Text(block.close.text));
    let statements = split(block.inner).into_iter().map(|nodes| Entry::of(nodes, |nodes| expression(nodes, INDENT)));
    match entries(statements.collect(), block.close.comments) {
        Some(inner) => vec![open, Doc::nest(INDENT, inner), Doc::Line, close],
        None => vec![open, close],
    }
}

/// The statements of a block, each with its `;`.
fn split<'a>(mut nodes: Vec<Node<'a>>) -> Vec<Vec<Node<'a>>> {
    let mut statements = Vec::new();
    while !nodes.is_empty() {
        let rest = nodes.split_off(statement_length(&nodes));
        statements.push(std::mem::replace(&mut nodes, rest));
    }
    statements
}

/// How many parts the first statement has, with its `;`.
fn statement_length(nodes: &[Node<'_>]) -> usize {
    // A `switch` is an expression, which an operator may follow.
    let construct = construct_length(nodes);
    let ends_itself = construct > 0 && nodes.first().is_some_and(|node| node.word() != "switch");
    let semicolon = nodes.iter().position(|node| node.word() == ";");
    match semicolon {
        Some(at) if !ends_itself || at == construct => at + 1,
        None if !ends_itself => nodes.len(),
        _ => construct,
    }
}

/// A statement or clause with the comments before it.
pub(super) struct Entry<'a> {
    comments: Vec<Comment<'a>>,
    blank: bool,
    doc: Doc<'a>,
}

impl<'a> Entry<'a> {
    /// The entry that some parts are, by how they are laid out.
    pub(super) fn of(mut nodes: Vec<Node<'a>>, layout: impl FnOnce(Vec<Node<'a>>) -> Doc<'a>) -> Self {
        let blank = nodes.first().is_some_and(|node| node.first().blank);
        let comments = nodes.first_mut().map(Node::take_comments).unwrap_or_default();
        Self { comments, blank, doc: layout(nodes) }
    }
}

/// Entries a line each with their comments and empty lines, and the comments after them; none where there is nothing.
pub(super) fn entries<'a>(entries: Vec<Entry<'a>>, end: Vec<Comment<'a>>) -> Option<Doc<'a>> {
    let mut row = Vec::new();
    for entry in entries {
        add_comments(&mut row, entry.comments);
        add_line(&mut row, entry.blank);
        row.push(entry.doc);
    }
    add_comments(&mut row, end);
    (!row.is_empty()).then_some(Doc::Row(row))
}

fn add_comments<'a>(row: &mut Vec<Doc<'a>>, comments: Vec<Comment<'a>>) {
    for comment in comments {
        if comment.own_line {
            add_line(row, comment.blank);
        }
        row.push(Doc::Comment(comment));
    }
}

/// A line end before an entry; the first one belongs to the braces.
fn add_line(row: &mut Vec<Doc<'_>>, blank: bool) {
    row.push(if row.is_empty() { Doc::Line } else { Doc::Hard { blank } });
}
