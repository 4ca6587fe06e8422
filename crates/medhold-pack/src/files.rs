//! The files of a pack, in memory.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Language, Place};

use crate::digest;

/// The name of the manifest within a pack's folder.
pub const MANIFEST: &str = "pack.toml";

/// The texts of a pack by their path from its folder, with `/` between folders, and what was wrong with reading them.
///
/// Only what a pack consists of is kept: `pack.toml`, rules (`*.rhai`, also in folders), `messages/*.ftl`, `words/*.ftl`,
/// `tables/*.csv` and `cases/*.toml`.
#[derive(Debug, Clone, Default)]
pub struct PackFiles {
    pub(crate) texts: BTreeMap<String, String>,
    pub(crate) faults: Vec<Diagnostic>,
}

/// What a file of a pack is, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Manifest,
    Rules,
    Messages,
    /// By which names and clauses rules are told to people.
    Words,
    Table,
    Cases,
}

impl Part {
    /// What the file at a path is; none where it is no part of the pack.
    pub(crate) fn of(path: &str) -> Option<Self> {
        if path == MANIFEST {
            return Some(Self::Manifest);
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        match (folder, ending) {
            ("messages", Some("ftl")) => Some(Self::Messages),
            ("words", Some("ftl")) => Some(Self::Words),
            ("tables", Some("csv")) => Some(Self::Table),
            ("cases", Some("toml")) => Some(Self::Cases),
            (_, Some("rhai")) => Some(Self::Rules),
            _ => None,
        }
    }

    /// The same of a file that neither is hidden nor lies in a hidden folder: the others are never looked at.
    pub(crate) fn in_sight(path: &str) -> Option<Self> {
        let hidden = path.split('/').any(|part| part.starts_with('.'));
        Self::of(path).filter(|_| !hidden)
    }

    /// The largest text that is read, in bytes.
    pub(crate) fn most_bytes(self) -> u64 {
        match self {
            Self::Manifest | Self::Rules | Self::Messages | Self::Words => 1 << 20,
            Self::Cases => 4 << 20,
            Self::Table => 16 << 20,
        }
    }

    /// That a file of this part is larger than is read.
    pub(crate) fn too_large(self, path: &str) -> Diagnostic {
        let message = format!("this file is larger than {} KiB", self.most_bytes() >> 10);
        Diagnostic::new(Code::FileTooLarge, Place::file(path), message).help("split it")
    }

    /// Whether what the pack decides hangs on it.
    pub(crate) fn decides(self) -> bool {
        !matches!(self, Self::Cases | Self::Words)
    }
}

impl PackFiles {
    /// The name of the manifest within a pack's folder.
    pub const MANIFEST: &'static str = MANIFEST;

    /// The most bytes that a file at this path from the pack's folder may hold; none where it is no part of a pack.
    #[must_use]
    pub fn most_bytes(path: &str) -> Option<u64> {
        Part::in_sight(path).map(Part::most_bytes)
    }

    /// `sha256:` and the digest that decisions by these files carry, where these parameters were set to other values than the pack's
    /// own, as text.
    #[must_use]
    pub fn digest(&self, set: &BTreeMap<String, String>) -> String {
        let set: Vec<_> = set.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        digest::digest(self, &set)
    }

    /// A pack from memory: its texts by path. What is no part of a pack is left out.
    #[must_use]
    pub fn from_texts(texts: BTreeMap<String, String>) -> Self {
        let texts = texts.into_iter().filter(|(path, _)| Part::of(path).is_some());
        let texts = texts.map(|(path, text)| (path, without_mark(text))).collect();
        Self { texts, faults: Vec::new() }
    }

    /// Lays a text over a file of the pack, or adds the file, as an editor has it before it is saved. What was wrong with reading the
    /// file from disk no longer counts; a text that is too large is told as it would be there. What is no part of a pack is left out.
    pub fn lay_over(&mut self, path: &str, text: &str) {
        let Some(part) = Part::of(path) else {
            return;
        };
        self.faults.retain(|fault| fault.place.file != path);
        if text.len() as u64 > part.most_bytes() {
            self.texts.remove(path);
            self.faults.push(part.too_large(path));
        } else {
            self.texts.insert(path.to_owned(), without_mark(text.to_owned()));
        }
    }

    /// The files' paths and texts, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Whether the file at a path, from a pack's folder, is a part of the pack.
    #[must_use]
    pub fn is_part(path: &str) -> bool {
        Part::of(path).is_some()
    }

    /// The text of a file by its path.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// The files of a part with their texts, by path.
    pub(crate) fn of(&self, part: Part) -> impl Iterator<Item = (&str, &str)> {
        let files = self.texts.iter().filter(move |(path, _)| Part::of(path) == Some(part));
        files.map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The message files with their language; a file whose name is no language is a fault.
    pub(crate) fn messages(&self, faults: &mut Vec<Diagnostic>) -> Vec<(Language, &str, &str)> {
        self.in_languages(Part::Messages, faults)
    }

    /// The files of words with their language; a file whose name is no language is a fault.
    pub(crate) fn words(&self, faults: &mut Vec<Diagnostic>) -> Vec<(Language, &str, &str)> {
        self.in_languages(Part::Words, faults)
    }

    fn in_languages(&self, part: Part, faults: &mut Vec<Diagnostic>) -> Vec<(Language, &str, &str)> {
        let mut messages = Vec::new();
        for (path, text) in self.of(part) {
            match stem(path).parse::<Language>() {
                Ok(language) => messages.push((language, path, text)),
                Err(error) => {
                    let place = Place::file(path);
                    let fault = Diagnostic::new(Code::UnknownLanguage, place, error.to_string());
                    let folder = path.split('/').next().unwrap_or_default();
                    faults.push(fault.help(format!("name the file after its language, such as `{folder}/nb.ftl`")));
                }
            }
        }
        messages
    }
}

/// A file's name without folders and ending.
pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The text without the byte-order mark that some editors put first.
pub(crate) fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}
