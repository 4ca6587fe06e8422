//! A rule file with its tokens, and the way between bytes, Rhai's positions and places.

use std::ops::Range;
use std::sync::Arc;

use medhold_model::{Lines, Place};

use super::items::Item;
use super::lex::{Kind, Lexed, Token, lex};

/// A file and its tokens.
pub(super) struct Source {
    pub path: String,
    pub text: Arc<str>,
    pub lexed: Lexed,
    pub lines: Lines,
}

impl Source {
    /// A file, taken into tokens.
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.into(), lexed: lex(text), lines: Lines::of(text) }
    }

    /// The token of an index.
    pub(super) fn token(&self, index: usize) -> Option<&Token> {
        self.lexed.tokens.get(index)
    }

    /// The kind and text of the token of an index; an empty symbol past the end.
    pub(super) fn word(&self, index: usize) -> (Kind, &str) {
        self.token(index).map_or((Kind::Symbol, ""), |t| (t.kind, self.slice(t.range.clone())))
    }

    /// The text of some bytes.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The place of some bytes.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        self.lines.place(&self.path, &self.text, range)
    }

    /// The place of a token; the whole file where there is no such token.
    pub(super) fn place_of(&self, index: usize) -> Place {
        self.token(index).map_or_else(|| Place::file(&self.path), |t| self.place(t.range.clone()))
    }

    /// The bytes of an item, from its first token to its last.
    pub(super) fn bytes_of(&self, item: &Item) -> Range<usize> {
        let start = self.token(item.tokens.start).map_or(0, |t| t.range.start);
        start..self.token(item.tokens.end.saturating_sub(1)).map_or(start, |t| t.range.end)
    }

    /// The index of the token at or after a position of Rhai's.
    pub(super) fn token_at(&self, position: rhai::Position) -> usize {
        let column = position.position().unwrap_or(1);
        let offset = position.line().map_or(self.text.len(), |line| self.lines.offset(&self.text, line, column));
        self.lexed.tokens.partition_point(|t| t.range.end <= offset)
    }

    /// The line of a byte, from 1, and how many characters stand before it on that line.
    pub(super) fn line_of(&self, offset: usize) -> (usize, usize) {
        self.lines.at(&self.text, offset)
    }

    /// How many lines there are.
    pub(super) fn line_count(&self) -> usize {
        self.lines.count()
    }
}
