//! What may be written in a file of cases: by lines, so that one that can't be read yet is no hindrance.

use std::ops::Range;

use lsp_types::CompletionItemKind as Icon;
use medhold_model::{Authority, Basis, ClaimKind, Finding, Outcome, Remedy};

use super::item::Offer;
use super::rule::{defined, named};
use super::word_around;
use crate::index::Symbol;
use crate::view::View;

/// What may be written at a byte, and what it takes the place of.
pub(super) fn offers(view: &View, offset: usize) -> (Range<usize>, Vec<Offer>) {
    let text = view.text();
    let start = text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let word = word_around(text, offset, true);
    let written = text.get(start..word.start).unwrap_or_default();
    let offers = if written.matches('"').count() % 2 == 1 {
        let before = written.rsplit_once('"').map_or(written, |(before, _)| before);
        in_text(view, key_before(before))
    } else {
        keys(view, written)
    };
    (word, offers)
}

/// The key whose value is being written: of `expect = { rule = ` the `rule`, of `because = ["a", ` the `because`.
fn key_before(written: &str) -> &str {
    let written = written.rsplit_once('=').map_or("", |(key, _)| key).trim_end();
    written.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default()
}

fn in_text(view: &View, key: &str) -> Vec<Offer> {
    let manifest = view.pack().manifest();
    let words = |words: Vec<String>| words.into_iter().map(|word| Offer::new(word, Icon::EnumMember)).collect();
    match key {
        "rule" | "merged" | "overrode" | "conflict" => {
            defined(view, Icon::Class, |symbol| matches!(symbol, Symbol::Rule(_)))
        }
        "because" => defined(view, Icon::Text, |symbol| matches!(symbol, Symbol::Message(_))),
        "topic" => words(manifest.topics.keys().map(ToString::to_string).collect()),
        "measure" | "missing" => measures(view),
        "field" => words(manifest.experts.keys().cloned().collect()),
        "kind" => words(ClaimKind::ALL.iter().map(ToString::to_string).collect()),
        "authority" => words(Authority::ALL.iter().map(ToString::to_string).collect()),
        "finding" => words(Finding::ALL.iter().map(ToString::to_string).collect()),
        "outcome" => words(Outcome::ALL.iter().map(ToString::to_string).collect()),
        "remedy" => words(Remedy::ALL.iter().map(ToString::to_string).collect()),
        "basis" => words(Basis::ALL.iter().map(ToString::to_string).collect()),
        "language" => words(manifest.languages.iter().map(ToString::to_string).collect()),
        key => match manifest.measure(key) {
            Some(measure) => words(measure.values.clone()),
            None => Vec::new(),
        },
    }
}

/// Keys of evidence, subject, customer and parameters, by what opens the table that is written.
fn keys(view: &View, written: &str) -> Vec<Offer> {
    let manifest = view.pack().manifest();
    let key = |name: String, symbol: Symbol| named(view, &symbol, Icon::Field).snippet(format!("{name} = $0"));
    match opened(written) {
        "evidence" => measures(view),
        "subject" => manifest
            .subject
            .iter()
            .map(|one| key(one.name.to_string(), Symbol::Subject(one.name.to_string())))
            .collect(),
        "customer" => manifest
            .customer
            .iter()
            .map(|one| key(one.name.to_string(), Symbol::Customer(one.name.to_string())))
            .collect(),
        "parameters" => {
            let parameters = manifest.parameters.iter();
            parameters.map(|one| key(one.name.to_string(), Symbol::Name(one.name.to_string()))).collect()
        }
        _ => Vec::new(),
    }
}

fn measures(view: &View) -> Vec<Offer> {
    let measures = view.pack().manifest().measures.iter();
    measures.map(|one| named(view, &Symbol::Name(one.name.to_string()), Icon::Variable)).collect()
}

/// The key of the table that a place on a line lies in: `case.evidence.`, `evidence = { a = 1, `.
fn opened(written: &str) -> &str {
    let name = |text: &str| text.trim_end().rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().map(str::len);
    let last = |text: &'_ str| -> Range<usize> {
        let text_end = text.trim_end().len();
        text_end - name(text).unwrap_or_default()..text_end
    };
    if let Some(before) = written.strip_suffix('.') {
        return before.get(last(before)).unwrap_or_default();
    }
    let mut depth = 0_usize;
    for (at, character) in written.char_indices().rev() {
        match character {
            '}' => depth += 1,
            '{' if depth > 0 => depth -= 1,
            '{' => {
                let before = written.get(..at).unwrap_or_default().trim_end();
                let before = before.strip_suffix('=').unwrap_or(before);
                return before.get(last(before)).unwrap_or_default();
            }
            _ => {}
        }
    }
    ""
}
