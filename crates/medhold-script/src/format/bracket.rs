//! What stands in brackets: one line where it fits and the author had one, else one entry a line.

use super::INDENT;
use super::chain::{expression, is_broken};
use super::doc::Doc;
use super::statement::{self, construct_length};
use super::tree::{Bracket, Nested, Node};
use crate::parse::Comment;

/// An entry of a list, with the comments before it and whether an empty line or a line end stands there.
struct Entry<'a> {
    comments: Vec<Comment<'a>>,
    nodes: Vec<Node<'a>>,
    newline: bool,
    blank: bool,
}

/// Brackets and what they hold; `after_operand` where they call or index what stands before them.
pub(super) fn nested<'a>(nested: Nested<'a>, after_operand: bool) -> Doc<'a> {
    match nested.bracket {
        Bracket::Block => statement::block(nested),
        Bracket::Map => list(nested, Doc::Line, Doc::Broken(",")),
        Bracket::Square if after_operand => tight(nested),
        Bracket::Square => list(nested, Doc::Soft, Doc::Broken(",")),
        Bracket::Round if after_operand || has_comma(&nested) => list(nested, Doc::Soft, Doc::none()),
        Bracket::Round => parenthesis(nested),
    }
}

/// The arms of a `switch`.
pub(super) fn arms<'a>(nested: Nested<'a>) -> Doc<'a> {
    list(nested, Doc::Line, Doc::none())
}

fn has_comma(nested: &Nested<'_>) -> bool {
    nested.inner.iter().any(|node| node.word() == ",")
}

/// `[index]`: never broken within its brackets.
fn tight<'a>(nested: Nested<'a>) -> Doc<'a> {
    let end = Doc::comments(nested.close.comments);
    Doc::Row(vec![Doc::Text(nested.open.text), expression(nested.inner, INDENT), end, Doc::Text(nested.close.text)])
}

/// One expression in brackets.
fn parenthesis<'a>(nested: Nested<'a>) -> Doc<'a> {
    let opens_line = nested.opens_line();
    let whole = construct_length(&nested.inner) == nested.inner.len() || nested.inner.len() == 1;
    if !opens_line && (whole || is_broken(&nested.inner)) {
        return tight(nested);
    }
    let (open, close) = (Doc::Text(nested.open.text), Doc::Text(nested.close.text));
    let end = Doc::comments(nested.close.comments);
    let inner = Doc::nest(INDENT, Doc::Row(vec![Doc::Soft, expression(nested.inner, 0), end]));
    Doc::group(opens_line, Doc::Row(vec![open, inner, Doc::Soft, close]))
}

/// Entries with commas between, `edge` within the brackets and `last` after the last entry.
fn list<'a>(nested: Nested<'a>, edge: Doc<'a>, last: Doc<'a>) -> Doc<'a> {
    let (opens_line, comment_line) = (nested.opens_line(), nested.has_comment_line());
    let (open, close) = (Doc::Text(nested.open.text), Doc::Text(nested.close.text));
    let (entries, mut end) = entries(nested.inner);
    end.extend(nested.close.comments);
    if entries.is_empty() {
        return Doc::Row(vec![open, Doc::nest(INDENT, Doc::comments(end)), close]);
    }
    let hugged = entries.len() == 1 && nested.bracket == Bracket::Round;
    let mut broken = opens_line || comment_line || entries.iter().skip(1).any(|entry| entry.newline);
    let mut inner = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        inner.extend((place > 0).then_some(Doc::Text(",")));
        add_comments(&mut inner, entry.comments, &edge);
        add_line(&mut inner, entry.blank, &edge);
        let entry = self::entry(entry.nodes);
        broken |= !hugged && entry.ends_line();
        inner.push(entry);
    }
    inner.push(last);
    add_comments(&mut inner, end, &edge);
    Doc::group(broken, Doc::Row(vec![open, Doc::nest(INDENT, Doc::Row(inner)), edge, close]))
}

fn add_comments<'a>(row: &mut Vec<Doc<'a>>, comments: Vec<Comment<'a>>, edge: &Doc<'a>) {
    for comment in comments {
        if comment.own_line {
            add_line(row, comment.blank, edge);
        }
        row.push(Doc::Comment(comment));
    }
}

/// A line end before an entry, or the space where it has none; `edge` before the first.
fn add_line<'a>(row: &mut Vec<Doc<'a>>, blank: bool, edge: &Doc<'a>) {
    row.push(match row.is_empty() {
        true => edge.clone(),
        false if blank => Doc::Hard { blank },
        false => Doc::Line,
    });
}

/// `value`, or `name: value`.
fn entry<'a>(mut nodes: Vec<Node<'a>>) -> Doc<'a> {
    let Some(colon) = nodes.iter().position(|node| node.word() == ":") else {
        return expression(nodes, INDENT);
    };
    let value = nodes.split_off((colon + 1).min(nodes.len()));
    Doc::Row(vec![super::chain::row(nodes), Doc::Text(" "), expression(value, INDENT)])
}

/// The entries between commas, and the comments after a comma that nothing follows.
fn entries<'a>(nodes: Vec<Node<'a>>) -> (Vec<Entry<'a>>, Vec<Comment<'a>>) {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut comments = Vec::new();
    let mut fresh = true;
    for mut node in nodes {
        if node.word() == "," && !fresh {
            comments.extend(node.take_comments());
            fresh = true;
            continue;
        }
        if fresh {
            let (newline, blank) = (node.newline(), node.first().blank);
            comments.extend(node.take_comments());
            entries.push(Entry { comments: std::mem::take(&mut comments), nodes: Vec::new(), newline, blank });
            fresh = false;
        }
        if let Some(entry) = entries.last_mut() {
            entry.nodes.push(node);
        }
    }
    (entries, comments)
}

/// Entries with commas between that stand without brackets, as topics do; lines after the first are indented by `hang` more.
pub(super) fn bare<'a>(nodes: Vec<Node<'a>>, hang: usize) -> Doc<'a> {
    let (entries, end) = entries(nodes);
    let mut row = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        if place > 0 {
            row.extend([Doc::Text(","), Doc::comments(entry.comments), Doc::Line]);
        } else {
            row.push(Doc::comments(entry.comments));
        }
        row.push(expression(entry.nodes, INDENT));
    }
    row.push(Doc::comments(end));
    Doc::group(false, Doc::hang(hang, Doc::Row(row)))
}
