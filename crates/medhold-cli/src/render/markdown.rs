//! The table and its summary as Markdown.

use std::io::{self, Write};

use medhold_model::{Case, Decision};

use super::{ClaimRow, HEADINGS, Paint, Rendered, Report};
use crate::summary::Summary;

/// Writes rows as they come.
#[derive(Default)]
pub(crate) struct Markdown {
    headed: bool,
}

/// Adds a decision's rows.
pub(super) fn rows(case: &Case, decision: &Decision, out: &mut Vec<u8>) -> io::Result<()> {
    ClaimRow::of(case, decision).try_for_each(|row| line(out, &row.cells().map(|cell| escaped(&cell))))
}

impl Report for Markdown {
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()> {
        if !rendered.text.is_empty() && !std::mem::replace(&mut self.headed, true) {
            line(out, &HEADINGS)?;
            line(out, &["---"; 7])?;
        }
        out.write_all(&rendered.text)
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}```text", if self.headed { "\n" } else { "" })?;
        summary.write(out, Paint::plain())?;
        writeln!(out, "```")
    }

    fn summarises(&self) -> bool {
        true
    }
}

pub(super) fn line<S: AsRef<str>>(out: &mut dyn Write, cells: &[S]) -> io::Result<()> {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

/// A customer's text must not become markup.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' {
            safe.push_str("<br>");
            continue;
        }
        if matches!(c, '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#') {
            safe.push('\\');
        }
        safe.push(if c.is_control() { ' ' } else { c });
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_a_customers_text_does_not_break_the_table() {
        assert_eq!(escaped("a|b <i>"), "a\\|b \\<i\\>");
    }
}
