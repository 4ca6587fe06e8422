//! What may be written in a file of messages: what rules tell the message.

use std::collections::BTreeSet;
use std::ops::Range;

use lsp_types::CompletionItemKind as Icon;

use super::item::Offer;
use super::word_around;
use crate::index::message_entry;
use crate::view::View;

/// What may be written at a byte, and what it takes the place of.
pub(super) fn offers(view: &View, offset: usize) -> (Range<usize>, Vec<Offer>) {
    let text = view.text();
    let word = word_around(text, offset, true);
    let before = text.get(..word.start).unwrap_or_default();
    if !before.ends_with('$') {
        return (word, Vec::new());
    }
    let id = before.lines().rev().find_map(message_entry).unwrap_or_default();
    let rules = view.pack().program().rules().iter();
    let reasons = rules.flat_map(|rule| rule.because.iter().filter(|reason| reason.message.as_str() == id));
    let told: BTreeSet<&str> = reasons.flat_map(|reason| reason.args.keys().map(String::as_str)).collect();
    (word, told.into_iter().map(|name| Offer::new(name, Icon::Variable)).collect())
}
