//! Something that may be written.

use lsp_types::{CompletionItem, CompletionItemKind as Icon, InsertTextFormat, Range, TextEdit};

use super::Snippets;
use crate::request::hover::markdown;

/// Something that may be written.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    label: String,
    icon: Icon,
    /// In a few words, beside the label.
    detail: Option<String>,
    /// In Markdown.
    about: Option<String>,
    /// What is written, where it is not the label: with places to fill in, `${1:id}`.
    snippet: Option<String>,
}

impl Offer {
    pub(super) fn new(label: impl Into<String>, icon: Icon) -> Self {
        Self { label: label.into(), icon, detail: None, about: None, snippet: None }
    }

    pub(super) fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    pub(super) fn about(self, about: impl Into<String>) -> Self {
        Self { about: Some(about.into()), ..self }
    }

    /// Something else is written, with places to fill in.
    pub(super) fn snippet(self, snippet: impl Into<String>) -> Self {
        Self { snippet: Some(snippet.into()), ..self }
    }

    /// It is written in quotes.
    pub(super) fn quoted(self) -> Self {
        let snippet = format!("\"{}\"", escaped(&self.label));
        self.snippet(snippet)
    }

    /// As the editor shows it, at this place among others.
    pub(super) fn shown(self, place: usize, range: Range, snippets: Snippets) -> CompletionItem {
        let (new_text, format) = match (self.snippet, snippets) {
            (Some(snippet), Snippets::Filled) => (snippet, InsertTextFormat::Snippet),
            (Some(snippet), Snippets::Plain) => (plain(&snippet), InsertTextFormat::PlainText),
            (None, _) => (self.label.clone(), InsertTextFormat::PlainText),
        };
        CompletionItem {
            kind: Some(self.icon),
            detail: self.detail,
            documentation: self.about.map(|about| markdown(about).into()),
            sort_text: Some(format!("{place:05}")),
            filter_text: Some(self.label.clone()),
            insert_text_format: Some(format),
            text_edit: Some(TextEdit { range, new_text }.into()),
            label: self.label,
            ..CompletionItem::default()
        }
    }
}

/// A text in which nothing is a place to fill in.
pub(super) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}

/// A snippet with its places filled by what they propose: `${1:id}`, `${2|law,expert|}`, `$0`.
fn plain(snippet: &str) -> String {
    let mut text = String::new();
    let mut rest = snippet;
    while let Some(at) = rest.find(['$', '\\']) {
        text.push_str(rest.get(..at).unwrap_or_default());
        let found = rest.get(at..).unwrap_or_default();
        if found.starts_with('\\') {
            let escaped = found.chars().nth(1).unwrap_or_default();
            text.push(escaped);
            rest = found.get(1 + escaped.len_utf8()..).unwrap_or_default();
        } else if let Some((place, after)) = found.strip_prefix("${").and_then(|inner| inner.split_once('}')) {
            let proposed = place.trim_start_matches(|c: char| c.is_ascii_digit());
            let first = proposed.trim_matches(['|', ':']).split(',').next().unwrap_or_default();
            text.push_str(if proposed.starts_with('|') { first } else { proposed.trim_start_matches(':') });
            rest = after;
        } else {
            rest = found.trim_start_matches(|c: char| c == '$' || c.is_ascii_digit());
        }
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_that_fills_nothing_in_gets_what_is_proposed() {
        let snippet = "rule \"${1:id}\" on {\n    authority ${2|law,expert|}\n    \\$5 \\} $0}";
        assert_eq!(plain(snippet), "rule \"id\" on {\n    authority law\n    $5 } }");
    }
}
