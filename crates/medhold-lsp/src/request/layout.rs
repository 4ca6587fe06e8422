//! Laying out a rule file as `medhold fmt` does.

use lsp_types::TextEdit;
use medhold_script::{SourceFile, format};

use crate::view::View;

/// What changes; nothing where the file can't be read, for its faults are shown already.
pub(crate) fn layout(view: &View) -> Option<Vec<TextEdit>> {
    let text = view.syntax().map(|_| view.text())?;
    let laid_out = format(&SourceFile { path: view.file().to_owned(), text: text.to_owned() }).ok()?;
    if laid_out == text {
        return Some(Vec::new());
    }
    // What stays the same before and behind is left alone, so that the place of the cursor is kept.
    let same = |ours: &mut dyn Iterator<Item = &str>, theirs: &mut dyn Iterator<Item = &str>| -> usize {
        ours.zip(theirs).take_while(|(a, b)| a == b).map(|(line, _)| line.len()).sum()
    };
    let (ours, theirs): (Vec<&str>, Vec<&str>) =
        (text.split_inclusive('\n').collect(), laid_out.split_inclusive('\n').collect());
    let head = same(&mut ours.iter().copied(), &mut theirs.iter().copied());
    let tail = same(&mut ours.iter().rev().copied(), &mut theirs.iter().rev().copied());
    let tail = tail.min(text.len() - head).min(laid_out.len() - head);
    let range = view.range(view.file(), &(head..text.len() - tail));
    let new_text = laid_out.get(head..laid_out.len() - tail)?.to_owned();
    Some(vec![TextEdit { range, new_text }])
}
