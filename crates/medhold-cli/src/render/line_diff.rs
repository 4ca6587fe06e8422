//! What changes from one text to another, line by line.

use std::io::{self, Write};

use similar::{ChangeTag, TextDiff};

use super::Paint;

/// How many unchanged lines stand around a change.
const AROUND: usize = 3;

/// Writes the lines that change, as a unified diff; a line end of another kind is shown as `␍`.
pub(crate) fn write_line_diff(file: &str, old: &str, new: &str, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let diff = TextDiff::from_lines(old, new);
    writeln!(out, "{}", paint.strong(&format!("--- {file}")))?;
    writeln!(out, "{}", paint.strong(&format!("+++ {file}")))?;
    for hunk in diff.unified_diff().context_radius(AROUND).iter_hunks() {
        writeln!(out, "{}", paint.faint(hunk.header().to_string().trim_end()))?;
        for change in hunk.iter_changes() {
            let line = change.value().trim_end_matches('\n').replace('\r', "␍");
            match change.tag() {
                ChangeTag::Delete => writeln!(out, "{}", paint.bad(&format!("-{line}")))?,
                ChangeTag::Insert => writeln!(out, "{}", paint.good(&format!("+{line}")))?,
                ChangeTag::Equal => writeln!(out, " {line}")?,
            }
        }
    }
    Ok(())
}
