//! Tokens with their brackets matched.

use crate::parse::{Comment, Piece};

/// What a pair of brackets is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    /// `( … )`
    Round,
    /// `[ … ]` and `?[ … ]`
    Square,
    /// `#{ … }`
    Map,
    /// `{ … }`
    Block,
}

/// A token, or brackets with what they hold.
#[derive(Debug, Clone)]
pub(super) enum Node<'a> {
    /// A token.
    Leaf(Piece<'a>),
    /// Brackets.
    Nested(Nested<'a>),
}

/// Brackets with what they hold.
#[derive(Debug, Clone)]
pub(super) struct Nested<'a> {
    pub bracket: Bracket,
    pub open: Piece<'a>,
    pub inner: Vec<Node<'a>>,
    pub close: Piece<'a>,
}

impl<'a> Nested<'a> {
    /// Whether a line ends directly within the opening bracket.
    pub(super) fn opens_line(&self) -> bool {
        self.inner.first().map_or(self.close.newline, Node::newline)
    }

    /// Whether a line that ends with a comment, or is one, stands anywhere within.
    pub(super) fn has_comment_line(&self) -> bool {
        let ends = |comments: &[Comment<'_>]| comments.iter().any(|c| c.own_line || c.ends_line);
        let mut open: Vec<&Node<'_>> = self.inner.iter().collect();
        let mut found = ends(&self.close.comments);
        while let Some(node) = open.pop() {
            found |= ends(&node.first().comments);
            if let Node::Nested(nested) = node {
                found |= ends(&nested.close.comments);
                open.extend(&nested.inner);
            }
        }
        found
    }
}

impl<'a> Node<'a> {
    /// Its first token.
    pub(super) fn first(&self) -> &Piece<'a> {
        match self {
            Self::Leaf(piece) => piece,
            Self::Nested(nested) => &nested.open,
        }
    }

    /// Its text where it is a token; else nothing.
    pub(super) fn word(&self) -> &'a str {
        match self {
            Self::Leaf(piece) => piece.text,
            Self::Nested(_) => "",
        }
    }

    /// The kind of brackets that it is, if it is.
    pub(super) fn bracket(&self) -> Option<Bracket> {
        match self {
            Self::Leaf(_) => None,
            Self::Nested(nested) => Some(nested.bracket),
        }
    }

    /// Whether a line ends before it.
    pub(super) fn newline(&self) -> bool {
        self.first().newline
    }

    /// Takes the comments before it away from it.
    pub(super) fn take_comments(&mut self) -> Vec<Comment<'a>> {
        let first = match self {
            Self::Leaf(piece) => piece,
            Self::Nested(nested) => &mut nested.open,
        };
        std::mem::take(&mut first.comments)
    }
}

/// Tokens with their brackets matched. A closing bracket that closes nothing stands as a token.
pub(super) fn tree<'a>(pieces: &[Piece<'a>]) -> Vec<Node<'a>> {
    let mut open: Vec<(Bracket, Piece<'a>, Vec<Node<'a>>)> = Vec::new();
    let mut row = Vec::new();
    for piece in pieces {
        let opened = match piece.text {
            "(" => Some(Bracket::Round),
            "[" | "?[" => Some(Bracket::Square),
            "#{" => Some(Bracket::Map),
            "{" => Some(Bracket::Block),
            _ => None,
        };
        if let Some(bracket) = opened {
            open.push((bracket, piece.clone(), std::mem::take(&mut row)));
        } else if matches!(piece.text, ")" | "]" | "}")
            && let Some((bracket, first, outer)) = open.pop()
        {
            let inner = std::mem::replace(&mut row, outer);
            row.push(Node::Nested(Nested { bracket, open: first, inner, close: piece.clone() }));
        } else {
            row.push(Node::Leaf(piece.clone()));
        }
    }
    row
}
