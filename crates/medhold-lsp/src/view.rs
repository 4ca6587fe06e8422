//! A file of a pack and all that its pack knows: what a request looks at.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use lsp_types::{Location, Position, Uri};
use medhold_model::Language;
use medhold_pack::Pack;
use medhold_script::Syntax;

use crate::encoding::{Encoding, Lines};
use crate::index::{Index, Occurrence};
use crate::snapshot::Snapshot;
use crate::together::Finding;
use crate::uri;
use crate::workspace::Member;

/// A file of a pack and all that its pack knows.
pub(crate) struct View {
    pub(crate) member: Member,
    /// The pack as it was last checked, which may lie some keys behind the texts.
    pub(crate) snapshot: Arc<Snapshot>,
    /// What was found in it.
    pub(crate) found: Vec<Finding>,
    /// The names in the texts as they are now.
    pub(crate) index: Index,
    pub(crate) encoding: Encoding,
    /// By what names the editor knows the open files.
    pub(crate) uris: BTreeMap<String, Uri>,
}

impl View {
    /// The file that was asked about.
    pub(crate) fn file(&self) -> &str {
        &self.member.file
    }

    pub(crate) fn pack(&self) -> &Pack {
        &self.snapshot.checked.pack
    }

    /// The text of the file that was asked about.
    pub(crate) fn text(&self) -> &str {
        self.text_of(self.file())
    }

    /// The text of a file; empty where there is no such file.
    pub(crate) fn text_of(&self, file: &str) -> &str {
        self.index.file(file).map_or("", |indexed| &indexed.text)
    }

    pub(crate) fn lines_of(&self, file: &str) -> Lines<'_> {
        Lines::new(self.text_of(file), self.encoding)
    }

    /// The tokens of the file that was asked about, where it is a rule file.
    pub(crate) fn syntax(&self) -> Option<&Syntax> {
        self.index.file(self.file()).map(|indexed| &*indexed.syntax).filter(|_| self.file().ends_with(".rhai"))
    }

    pub(crate) fn offset(&self, position: Position) -> usize {
        self.lines_of(self.file()).offset(position)
    }

    /// The name at a position.
    pub(crate) fn name_at(&self, position: Position) -> Option<&Occurrence> {
        self.index.at(self.file(), self.offset(position))
    }

    pub(crate) fn range(&self, file: &str, bytes: &Range<usize>) -> lsp_types::Range {
        self.lines_of(file).range(bytes)
    }

    pub(crate) fn location(&self, file: &str, bytes: &Range<usize>) -> Option<Location> {
        Some(Location { uri: self.uri(file)?, range: self.range(file, bytes) })
    }

    /// By what name the editor knows a file.
    pub(crate) fn uri(&self, file: &str) -> Option<Uri> {
        self.uris.get(file).cloned().or_else(|| uri::of_path(&self.member.pack.join(file)))
    }

    /// The language in which names are told to the author: English where the pack has it, else the pack's first.
    pub(crate) fn language(&self) -> Option<&Language> {
        let languages = &self.pack().manifest().languages;
        languages.iter().find(|language| language.as_str().starts_with("en")).or(languages.first())
    }
}
