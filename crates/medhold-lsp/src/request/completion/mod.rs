//! What may be written at a place.

mod case;
mod context;
mod expression;
mod format;
mod item;
mod manifest;
mod message;
mod rule;

pub(crate) use format::SECTIONS;
use lsp_types::{CompletionItem, Position};
use medhold_pack::MANIFEST;

use crate::view::View;

/// Whether the editor fills in places within a text that it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Snippets {
    Filled,
    Plain,
}

/// What may be written at a position: in the order of likelihood, then of names.
pub(crate) fn completion(view: &View, position: Position, snippets: Snippets) -> Option<Vec<CompletionItem>> {
    let offset = view.offset(position);
    let (replaced, offers) = match view.file() {
        MANIFEST => manifest::offers(view, offset),
        file if file.ends_with(".rhai") => rule::offers(view, offset)?,
        file if file.starts_with("cases/") => case::offers(view, offset),
        file if file.starts_with("messages/") => message::offers(view, offset),
        _ => return None,
    };
    let range = view.range(view.file(), &replaced);
    Some(offers.into_iter().enumerate().map(|(place, offer)| offer.shown(place, range, snippets)).collect())
}

/// The bytes of the word that a byte lies in or ends: letters, digits and `_`, and `-` within quotes.
fn word_around(text: &str, offset: usize, quoted: bool) -> std::ops::Range<usize> {
    let part = |c: &char| c.is_alphanumeric() || *c == '_' || (quoted && *c == '-');
    let before = text.get(..offset).unwrap_or_default();
    let after = text.get(offset..).unwrap_or_default();
    let left: usize = before.chars().rev().take_while(part).map(char::len_utf8).sum();
    let right: usize = after.chars().take_while(part).map(char::len_utf8).sum();
    offset - left..offset + right
}
