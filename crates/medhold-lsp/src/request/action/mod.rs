//! What the editor can do about what is found.

mod message;
mod near;
mod overriding;
mod test_case;

use std::collections::BTreeMap;

use lsp_types::{CodeAction, CodeActionKind, Range, TextEdit, WorkspaceEdit};
use medhold_model::Diagnostic;

use crate::publish;
use crate::view::View;

/// Something that the editor can do.
struct Action<'d> {
    title: String,
    /// What it is about; none where it is no remedy of a diagnostic.
    remedies: Option<&'d Diagnostic>,
    /// The changes by file, each the bytes that it takes the place of and the text.
    edits: Vec<(String, std::ops::Range<usize>, String)>,
}

/// What can be done about a range of a file. Nothing is offered for a text that has changed since it was checked.
pub(crate) fn actions(view: &View, range: Range) -> Option<Vec<CodeAction>> {
    let lines = view.lines_of(view.file());
    let (from, to) = (lines.offset(range.start), lines.offset(range.end));
    let mut actions = Vec::new();
    if view.pack().source(view.file()) == Some(view.text()) {
        let found = view.found.iter().filter(|one| one.diagnostic.place.file == view.file());
        for finding in found {
            let diagnostic = &finding.diagnostic;
            let bytes = lines.bytes_of(&diagnostic.place);
            if bytes.start <= to && from <= bytes.end {
                actions.extend(near::action(view, diagnostic, &bytes));
                actions.extend(overriding::action(view, diagnostic, &bytes));
                actions.extend(test_case::begun(view, diagnostic));
                actions.extend(test_case::shown(view, finding));
            }
        }
    }
    actions.extend(message::action(view, from..to));
    Some(actions.into_iter().filter_map(|action| action.shown(view)).collect())
}

impl Action<'_> {
    fn shown(self, view: &View) -> Option<CodeAction> {
        let text = view.text();
        let remedied = self.remedies.map(|diagnostic| vec![publish::of(diagnostic, text, view.encoding)]);
        Some(CodeAction {
            title: self.title,
            kind: Some(CodeActionKind::QuickFix),
            is_preferred: Some(remedied.is_some()),
            diagnostics: remedied,
            edit: Some(workspace_edit(view, self.edits)?),
            ..CodeAction::default()
        })
    }
}

/// Changes by file as the editor takes them; none where a file has no name that it knows.
pub(crate) fn workspace_edit(
    view: &View,
    edits: Vec<(String, std::ops::Range<usize>, String)>,
) -> Option<WorkspaceEdit> {
    let mut files: BTreeMap<String, Vec<TextEdit>> = BTreeMap::new();
    for (file, bytes, new_text) in edits {
        let range = view.range(&file, &bytes);
        files.entry(file).or_default().push(TextEdit { range, new_text });
    }
    let changes: Option<_> = files.into_iter().map(|(file, edits)| Some((view.uri(&file)?, edits))).collect();
    Some(WorkspaceEdit { changes: Some(changes?), ..WorkspaceEdit::default() })
}

/// An addition at the end of a file, after an empty line.
fn appended(view: &View, file: &str, addition: &str) -> (String, std::ops::Range<usize>, String) {
    let text = view.text_of(file);
    let kept = text.trim_end().len();
    let gap = if kept == 0 { "" } else { "\n\n" };
    (file.to_owned(), kept..text.len(), format!("{gap}{addition}\n"))
}

/// The texts in backticks, in their order.
fn in_backticks(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
