//! A rule: its clauses a line each, their words in a column of their own.

use std::collections::BTreeSet;

use super::chain::{expression, row};
use super::doc::Doc;
use super::tree::{Bracket, Node};
use super::{INDENT, bracket, statement};

/// How many characters a clause's word takes, with the spaces after it.
const COLUMN: usize = 10;
const PADDING: [&str; COLUMN] =
    ["          ", "         ", "        ", "       ", "      ", "     ", "    ", "   ", "  ", " "];

/// A rule, given where the words begin that its clauses begin with.
pub(super) fn rule<'a>(mut nodes: Vec<Node<'a>>, clauses: &BTreeSet<usize>) -> Doc<'a> {
    let Some(Node::Nested(body)) = nodes.pop_if(|node| node.bracket() == Some(Bracket::Block)) else {
        return row(nodes);
    };
    let mut parts = vec![bracket::bare(nodes, INDENT), Doc::Text(" "), Doc::comments(body.open.comments)];
    let (open, close) = (Doc::Text(body.open.text), Doc::Text(body.close.text));
    let entries = split(body.inner, clauses).into_iter().map(|nodes| statement::Entry::of(nodes, clause));
    parts.push(open);
    parts.extend(statement::entries(entries.collect(), body.close.comments).map(|inner| Doc::nest(INDENT, inner)));
    parts.extend([Doc::Line, close]);
    Doc::group(true, Doc::Row(parts))
}

fn split<'a>(nodes: Vec<Node<'a>>, clauses: &BTreeSet<usize>) -> Vec<Vec<Node<'a>>> {
    let mut split: Vec<Vec<Node<'a>>> = Vec::new();
    for node in nodes {
        match split.last_mut().filter(|_| !clauses.contains(&node.first().start)) {
            Some(clause) => clause.push(node),
            None => split.push(vec![node]),
        }
    }
    split
}

fn clause<'a>(mut nodes: Vec<Node<'a>>) -> Doc<'a> {
    let value = nodes.split_off(1.min(nodes.len()));
    let word = nodes.first().map_or("", Node::word);
    let padding = PADDING.get(word.len()).copied().unwrap_or(" ");
    let value = if word == "overrides" { bracket::bare(value, 0) } else { expression(value, 0) };
    Doc::Row(vec![Doc::Text(word), Doc::Text(padding), Doc::nest(COLUMN, value)])
}
