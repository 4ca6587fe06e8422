//! Where each name of a pack is defined and mentioned, in files of all kinds, faulty ones too.

mod case;
mod chain;
mod manifest;
mod message;
mod rule;
mod symbol;
mod table;
mod toml;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use medhold_pack::{MANIFEST, Pack};
use medhold_script::Syntax;

pub(crate) use chain::{Base, before};
pub(crate) use message::entry as message_entry;
pub(crate) use symbol::{Symbol, Term};

/// A place where a name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Occurrence {
    /// The bytes of the name alone, without quotes.
    pub(crate) range: Range<usize>,
    pub(crate) symbol: Symbol,
    pub(crate) sense: Sense,
}

/// Whether a name is made or used where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    Defines,
    Mentions,
}

/// A file of a pack as it is now, and the names in it.
#[derive(Debug, Clone)]
pub(crate) struct Indexed {
    pub(crate) text: Arc<str>,
    /// In the order of the text.
    pub(crate) occurrences: Arc<[Occurrence]>,
    /// The tokens, where it is a rule file.
    pub(crate) syntax: Arc<Syntax>,
}

/// The names of a pack's files, by file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index(BTreeMap<String, Indexed>);

impl Index {
    /// Takes in a pack's files as they are now, the open texts laid over them; those that are as before are not read again.
    pub(crate) fn update(&mut self, pack: &Pack, open: &[(String, Arc<str>)]) {
        let files = self.texts(pack, open);
        let same_files = self.0.len() == files.len() && files.keys().all(|file| self.0.contains_key(file));
        self.0.retain(|file, _| files.contains_key(file));
        for (file, text) in &files {
            // What an import means hangs on which files there are.
            let known = self.0.get(file).is_some_and(|indexed| same_files && indexed.text == *text);
            if !known {
                self.0.insert(file.clone(), indexed(file, text, &files));
            }
        }
    }

    fn texts(&self, pack: &Pack, open: &[(String, Arc<str>)]) -> BTreeMap<String, Arc<str>> {
        let read = |file: &str| {
            let text = pack.source(file).unwrap_or_default();
            let known = self.0.get(file).filter(|known| *known.text == *text);
            (file.to_owned(), known.map_or_else(|| text.into(), |known| known.text.clone()))
        };
        let mut files: BTreeMap<String, Arc<str>> = pack.files().map(read).collect();
        files.extend(open.iter().cloned());
        files
    }

    /// A file.
    pub(crate) fn file(&self, file: &str) -> Option<&Indexed> {
        self.0.get(file)
    }

    /// The files, in the order of paths.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Indexed)> {
        self.0.iter().map(|(file, indexed)| (file.as_str(), indexed))
    }

    /// The name at a byte of a file: the shortest where one lies within another.
    pub(crate) fn at(&self, file: &str, offset: usize) -> Option<&Occurrence> {
        let touching =
            |one: &&Occurrence| one.range.start <= offset && offset <= one.range.end && !one.range.is_empty();
        self.0.get(file)?.occurrences.iter().filter(touching).min_by_key(|one| one.range.len())
    }

    /// Every place of a name, by file and place.
    pub(crate) fn of<'a>(&'a self, symbol: &'a Symbol) -> impl Iterator<Item = (&'a str, &'a Occurrence)> {
        let all = self.files().flat_map(|(file, indexed)| indexed.occurrences.iter().map(move |one| (file, one)));
        all.filter(move |(_, one)| one.symbol == *symbol)
    }
}

fn indexed(file: &str, text: &Arc<str>, files: &BTreeMap<String, Arc<str>>) -> Indexed {
    let mut found = Found::default();
    let mut syntax = Syntax::default();
    match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "rhai" => {
            syntax = medhold_script::syntax(text);
            rule::read(&rule::File { path: file, text, syntax: &syntax, files }, &mut found);
        }
        "toml" if file == MANIFEST => manifest::read(text, files, &mut found),
        "toml" => case::read(text, &mut found),
        "ftl" if file.starts_with("words/") => message::read_words(text, files, &mut found),
        "ftl" => message::read(text, &mut found),
        "csv" => table::read(file, text, &mut found),
        _ => {}
    }
    let mut occurrences = found.occurrences;
    occurrences.sort_by_key(|one| (one.range.start, one.range.end));
    Indexed { text: text.clone(), occurrences: occurrences.into(), syntax: Arc::new(syntax) }
}

/// What has been found in a file so far.
#[derive(Default)]
struct Found {
    occurrences: Vec<Occurrence>,
}

impl Found {
    fn defines(&mut self, range: Range<usize>, symbol: Symbol) {
        self.occurrences.push(Occurrence { range, symbol, sense: Sense::Defines });
    }

    fn mentions(&mut self, range: Range<usize>, symbol: Symbol) {
        self.occurrences.push(Occurrence { range, symbol, sense: Sense::Mentions });
    }
}

/// The bytes of a text between its quotes, the closing one of which may be missing.
pub(crate) fn within_quotes(text: &str, range: &Range<usize>) -> Range<usize> {
    let quoted = text.get(range.clone()).unwrap_or_default();
    let Some(quote) = quoted.chars().next().filter(|first| matches!(first, '"' | '\'' | '`')) else {
        return range.clone();
    };
    let closed = quoted.len() > 1 && quoted.ends_with(quote);
    range.start + 1..range.end - usize::from(closed)
}
