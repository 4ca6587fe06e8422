//! The names in a file of messages, `messages/*.ftl`, and in one of words for rules, `words/*.ftl`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{Found, Symbol};

/// Attributes whose value names measures and parameters.
const TELLING: [&str; 3] = ["claims", "period", "compared"];

/// Reads the names of a file of messages.
pub(super) fn read(text: &str, found: &mut Found) {
    for (start, line) in lines(text) {
        match entry(line) {
            Some(id) => found.defines(start..start + id.len(), Symbol::Message(id.to_owned())),
            None => told(line, start, found),
        }
        references(line, start, found);
    }
}

/// Reads the names of a file of words: each entry is named after what it words.
pub(super) fn read_words(text: &str, files: &BTreeMap<String, Arc<str>>, found: &mut Found) {
    for (start, line) in lines(text) {
        let Some((kind, name)) = entry(line).and_then(|id| id.split_once('-')) else {
            continue;
        };
        let symbol = match kind {
            "rule" => Symbol::Rule(name.to_owned()),
            "measure" | "parameter" | "table" => Symbol::Name(name.to_owned()),
            "subject" => Symbol::Subject(name.to_owned()),
            "customer" => Symbol::Customer(name.to_owned()),
            "expert" => Symbol::Expert(name.to_owned()),
            "function" => match function(name, files) {
                Some(function) => function,
                None => continue,
            },
            _ => continue,
        };
        // Of a function the file's name stands before its own.
        let end = start + kind.len() + 1 + name.len();
        found.mentions(end - symbol.name().len()..end, symbol);
    }
}

/// The helper function that `<file>-<name>` means.
fn function(written: &str, files: &BTreeMap<String, Arc<str>>) -> Option<Symbol> {
    let (home, name) = written.rsplit_once('-')?;
    let is_home = |file: &&String| file.strip_suffix(".rhai").is_some_and(|path| path.replace('/', "-") == home);
    Some(Symbol::Function { file: files.keys().find(is_home)?.clone(), name: name.to_owned() })
}

/// The lines with the byte at which each begins; comments left out.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        start += line.len();
        (start - line.len(), line.trim_end())
    });
    lines.filter(|(_, line)| !line.starts_with('#'))
}

/// The id that a line begins, a term's with its `-`.
pub(crate) fn entry(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let bare = id.strip_prefix('-').unwrap_or(id);
    let is_id = bare.starts_with(|c: char| c.is_ascii_alphabetic())
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    is_id.then_some(id)
}

/// The measures and parameters that `.claims = on_time_share >= advertised_share` names.
fn told(line: &str, start: usize, found: &mut Found) {
    let attribute = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once('='));
    let Some((_, value)) = attribute.filter(|(name, _)| TELLING.contains(&name.trim())) else {
        return;
    };
    let from = start + line.len() - value.len();
    for range in words(value).into_iter().filter(|range| !value.get(range.clone()).is_some_and(is_word)) {
        let name = value.get(range.clone()).unwrap_or_default().to_owned();
        found.mentions(from + range.start..from + range.end, Symbol::Name(name));
    }
}

fn is_word(word: &str) -> bool {
    matches!(word, "now" | "true" | "false") || word.starts_with(|c: char| c.is_ascii_digit())
}

fn words(text: &str) -> Vec<Range<usize>> {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut words = Vec::new();
    let mut from = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (from, part(character)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                words.push(start..at);
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// The messages and terms that a line shows as a part of its own text: `{ yours-to-say }`, `{ -firm }`.
fn references(line: &str, start: usize, found: &mut Found) {
    for (at, _) in line.match_indices('{') {
        let rest = line.get(at + 1..).unwrap_or_default();
        let trimmed = rest.trim_start();
        let id =
            trimmed.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).next().unwrap_or_default();
        let after = trimmed.get(id.len()..).unwrap_or_default().trim_start();
        let bare = id.strip_prefix('-').unwrap_or(id);
        if bare.starts_with(|c: char| c.is_ascii_alphabetic()) && (after.starts_with('}') || after.starts_with('.')) {
            let from = start + at + 1 + (rest.len() - trimmed.len());
            found.mentions(from..from + id.len(), Symbol::Message(id.to_owned()));
        }
    }
}
