//! What a message says, in each language.

use medhold_pack::Pack;

use super::{lines, listed};
use crate::index::{Sense, Symbol, message_entry};
use crate::view::View;

/// A message: its text in each language as it is written, and what it is told.
pub(super) fn about(view: &View, id: &str) -> Option<String> {
    let symbol = Symbol::Message(id.to_owned());
    let written = view.index.of(&symbol).filter(|(_, one)| one.sense == Sense::Defines);
    let texts: Vec<Option<String>> = written
        .map(|(file, one)| {
            let language = file.rsplit('/').next().and_then(|name| name.strip_suffix(".ftl")).unwrap_or(file);
            Some(format!("{language}\n```ftl\n{}\n```", entry(view.text_of(file), one.range.start)))
        })
        .collect();
    if texts.is_empty() {
        return None;
    }
    let arguments = arguments(view.pack(), id);
    let told = (!arguments.is_empty()).then(|| format!("It is told {}", listed(arguments.iter().map(String::as_str))));
    Some(lines(format!("**message** `{id}`"), texts.into_iter().chain([told])))
}

/// What a message shows, in all languages together.
pub(crate) fn arguments(pack: &Pack, id: &str) -> Vec<String> {
    let catalogue = pack.catalogue();
    let all = catalogue.languages().iter().flat_map(|language| catalogue.variables(language, id));
    let mut all: Vec<String> = all.collect();
    all.sort();
    all.dedup();
    all
}

/// The lines of the entry that begins at a byte.
fn entry(text: &str, start: usize) -> &str {
    let rest = text.get(start..).unwrap_or_default();
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        let goes_on = line.starts_with([' ', '\t', '}']) || line.trim().is_empty();
        if end > 0 && (!goes_on || message_entry(line).is_some()) {
            break;
        }
        end += line.len();
    }
    rest.get(..end).unwrap_or(rest).trim_end()
}
