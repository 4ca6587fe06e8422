//! A file's rules, functions, constants and imports, one after the other.

use super::chain::expression;
use super::doc::Doc;
use super::print::{Lines, print};
use super::tree::{Node, tree};
use super::{INDENT, rule};
use crate::parse::{Comment, Outline};

/// The lines of a file. What has several lines is parted from what is before and after it by an empty one.
pub(super) fn lines(outline: &Outline<'_>) -> Lines {
    let mut lines = Lines::default();
    let mut several = false;
    for part in &outline.parts {
        let mut nodes = tree(outline.pieces.get(part.pieces.clone()).unwrap_or_default());
        let mut blank = nodes.first().is_some_and(|node| node.first().blank);
        let mut comments = nodes.first_mut().map(Node::take_comments).unwrap_or_default();
        let doc = match &part.clauses {
            Some(clauses) => rule::rule(nodes, clauses),
            None => expression(nodes, INDENT),
        };
        let laid_out = print(&doc);
        let parted = blank || comments.iter().any(|c| c.own_line && c.blank);
        if (several || laid_out.is_several()) && !parted {
            match comments.iter_mut().find(|c| c.own_line) {
                Some(comment) => comment.blank = true,
                None => blank = true,
            }
        }
        several = laid_out.is_several();
        add_comments(&mut lines, &comments);
        lines.add(laid_out, blank);
    }
    add_comments(&mut lines, &outline.tail);
    lines
}

fn add_comments(lines: &mut Lines, comments: &[Comment<'_>]) {
    for comment in comments {
        if comment.own_line {
            lines.add(print(&Doc::Text(comment.text)), comment.blank);
        } else {
            lines.add_at_end(comment.text);
        }
    }
}
