//! The texts that are open in the editor.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{TextDocumentContentChangeEvent as Change, Uri};

use crate::encoding::{Encoding, Lines};

/// A text as the editor has it.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// By what name the editor knows it: what is said of it must use the same.
    pub(crate) uri: Uri,
    /// The editor's number for this state of it.
    pub(crate) version: i32,
    pub(crate) text: Arc<str>,
}

/// The open texts by their paths.
#[derive(Debug, Default)]
pub(crate) struct Documents(BTreeMap<PathBuf, Document>);

impl Documents {
    pub(crate) fn open(&mut self, path: PathBuf, uri: Uri, version: i32, text: &str) {
        self.0.insert(path, Document { uri, version, text: text.into() });
    }

    pub(crate) fn close(&mut self, path: &Path) {
        self.0.remove(path);
    }

    pub(crate) fn get(&self, path: &Path) -> Option<&Document> {
        self.0.get(path)
    }

    /// The open texts, in the order of paths.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Path, &Document)> {
        self.0.iter().map(|(path, document)| (path.as_path(), document))
    }

    /// Applies changes one after the other, each to what the one before it left. A change of a text that is not open is none.
    pub(crate) fn change(&mut self, path: &Path, version: i32, changes: Vec<Change>, encoding: Encoding) {
        let Some(document) = self.0.get_mut(path) else {
            return;
        };
        let mut text = document.text.to_string();
        for change in changes {
            match change {
                Change::TextDocumentContentChangeWholeDocument(whole) => text = whole.text,
                Change::TextDocumentContentChangePartial(part) => {
                    let lines = Lines::new(&text, encoding);
                    let (start, end) = (lines.offset(part.range.start), lines.offset(part.range.end));
                    text.replace_range(start.min(end)..end.max(start), &part.text);
                }
            }
        }
        document.version = version;
        document.text = text.into();
    }
}
