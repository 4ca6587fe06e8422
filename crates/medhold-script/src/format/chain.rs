//! Expressions: chains of operators, broken before an operator where the author broke them or where they are too long.

use super::doc::Doc;
use super::spacing::{ends_operand, is_sign, space};
use super::statement::{self, construct_length};
use super::tree::Node;
use super::{INDENT, bracket};
use crate::parse::Comment;

const ASSIGNMENT: u8 = 0;
const MEMBER: u8 = 110;
const RANGE: u8 = 140;

/// How tightly an operator binds, as Rhai has it; none where a token is no operator between operands.
fn binding(word: &str) -> Option<u8> {
    Some(match word {
        "=" | "+=" | "-=" | "*=" | "/=" | "%=" | "**=" | "<<=" | ">>=" | "|=" | "&=" | "^=" | "=>" => ASSIGNMENT,
        "||" | "|" | "^" => 30,
        "&&" | "&" => 60,
        "==" | "!=" => 90,
        "in" => MEMBER,
        "<" | "<=" | ">" | ">=" => 130,
        "??" => 135,
        ".." | "..=" => RANGE,
        "+" | "-" => 150,
        "*" | "/" | "%" => 180,
        "**" => 190,
        "<<" | ">>" => 210,
        _ => return None,
    })
}

/// An operator of a chain: where it stands, how many tokens it has, and how tightly it binds.
#[derive(Debug, Clone, Copy)]
struct Operator {
    at: usize,
    length: usize,
    binding: u8,
}

/// An expression; lines after the first are indented by `hang` more.
pub(super) fn expression<'a>(nodes: Vec<Node<'a>>, hang: usize) -> Doc<'a> {
    let operators = operators(&nodes);
    let Some(loosest) = operators.iter().map(|o| o.binding).min() else {
        return row(nodes);
    };
    let operators: Vec<Operator> = operators.into_iter().filter(|o| o.binding == loosest).collect();
    let (mut first, links) = links(nodes, &operators);
    // Before the group, which a comment on a line of its own would break.
    let comments = first.first_mut().map(Node::take_comments).unwrap_or_default();
    let laid_out = match loosest {
        ASSIGNMENT | MEMBER => unbroken(first, links, hang, " "),
        RANGE => unbroken(first, links, hang, ""),
        _ => chain(first, links, hang),
    };
    Doc::Row(vec![Doc::comments(comments), laid_out])
}

/// Whether the author broke the line at an operator.
pub(super) fn is_broken(nodes: &[Node<'_>]) -> bool {
    let at = |i: usize| nodes.get(i).is_some_and(Node::newline);
    let mut operators = operators(nodes).into_iter().filter(|o| !matches!(o.binding, ASSIGNMENT | MEMBER | RANGE));
    operators.any(|o| at(o.at) || at(o.at + o.length))
}

/// The operators between operands, outermost brackets only and none that belongs to an `if` or a loop.
fn operators(nodes: &[Node<'_>]) -> Vec<Operator> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        let rest = nodes.get(at..).unwrap_or_default();
        let construct = construct_length(rest);
        if construct > 0 {
            at += construct;
            continue;
        }
        let not_in = node.word() == "!" && rest.get(1).is_some_and(|n| n.word() == "in");
        let (word, length) = if not_in { ("in", 2) } else { (node.word(), 1) };
        let before = at.checked_sub(1).and_then(|i| nodes.get(i));
        if let Some(binding) = binding(word).filter(|_| before.is_some_and(ends_operand)) {
            found.push(Operator { at, length, binding });
        }
        at += length;
    }
    found
}

/// An operator with the operand after it.
struct Link<'a> {
    /// Whether the author broke the line at it.
    newline: bool,
    /// The comments at it, which go before it.
    comments: Vec<Comment<'a>>,
    sign: Vec<Node<'a>>,
    operand: Vec<Node<'a>>,
}

fn links<'a>(mut nodes: Vec<Node<'a>>, operators: &[Operator]) -> (Vec<Node<'a>>, Vec<Link<'a>>) {
    let mut links = Vec::new();
    for operator in operators.iter().rev() {
        let mut sign = nodes.split_off(operator.at.min(nodes.len()));
        let mut operand = sign.split_off(operator.length.min(sign.len()));
        let mut link = Link { newline: false, comments: Vec::new(), sign: Vec::new(), operand: Vec::new() };
        for node in sign.iter_mut().chain(operand.first_mut()) {
            link.newline |= node.newline();
            link.comments.extend(node.take_comments());
        }
        links.push(Link { sign, operand, ..link });
    }
    links.reverse();
    (nodes, links)
}

/// Operands and operators of which none begins a line.
fn unbroken<'a>(first: Vec<Node<'a>>, links: Vec<Link<'a>>, hang: usize, around: &'a str) -> Doc<'a> {
    let mut parts = vec![expression(first, hang)];
    for link in links {
        parts.extend([Doc::Text(around), row(link.sign), Doc::comments(link.comments), Doc::Text(around)]);
        parts.push(expression(link.operand, hang));
    }
    Doc::Row(parts)
}

/// Operands and the operators of one strength between them. The author's line ends at operators stay; between two of them either
/// every operator begins a line or none does.
fn chain<'a>(first: Vec<Node<'a>>, links: Vec<Link<'a>>, hang: usize) -> Doc<'a> {
    let mut segments: Vec<Doc<'a>> = Vec::new();
    let mut segment = vec![expression(first, INDENT)];
    for link in links {
        segment.push(Doc::comments(link.comments));
        if link.newline {
            segments.push(Doc::group(false, Doc::Row(std::mem::take(&mut segment))));
            segments.push(Doc::hard());
        } else {
            segment.push(Doc::Line);
        }
        segment.extend([row(link.sign), Doc::Text(" "), expression(link.operand, INDENT)]);
    }
    if segments.is_empty() {
        return Doc::group(false, Doc::hang(hang, Doc::Row(segment)));
    }
    segments.push(Doc::group(false, Doc::Row(segment)));
    Doc::group(true, Doc::hang(hang, Doc::Row(segments)))
}

/// Parts one after the other.
pub(super) fn row<'a>(nodes: Vec<Node<'a>>) -> Doc<'a> {
    let mut parts = Vec::new();
    let mut nodes = nodes;
    let mut sign = false;
    let mut before: Option<Node<'a>> = None;
    while !nodes.is_empty() {
        let construct = construct_length(&nodes);
        let rest = nodes.split_off(construct.max(1));
        let Some(mut node) = nodes.first().cloned() else { break };
        if before.as_ref().is_some_and(|before| space(before, &node, sign)) {
            parts.push(Doc::Text(" "));
        }
        let last = nodes.last().cloned();
        sign = is_sign(before.as_ref(), node.word());
        parts.push(Doc::comments(node.take_comments()));
        if construct > 0 {
            nodes.first_mut().map(Node::take_comments);
            parts.push(statement::construct(nodes));
        } else {
            parts.push(match node {
                Node::Leaf(piece) => Doc::Text(piece.text),
                Node::Nested(nested) => bracket::nested(nested, before.as_ref().is_some_and(ends_operand)),
            });
        }
        before = last;
        nodes = rest;
    }
    Doc::Row(parts)
}
