//! A pack's faults for people: with the lines that they stand on.

use std::cell::RefCell;
use std::io::{self, Write};

use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use medhold_model::{Diagnostic, Place, Severity};

use super::Paint;

/// Writes diagnostics of one pack.
pub(crate) struct Diagnostics<'a> {
    folder: &'a str,
    source: &'a dyn Fn(&str) -> Option<String>,
    paint: Paint,
    /// The file that was shown last, in lines: what comes next is mostly of the same.
    last: RefCell<Option<Shown>>,
}

/// A file's path within the pack, and its lines under the path that is shown.
struct Shown {
    file: String,
    lines: (String, Source<String>),
}

impl<'a> Diagnostics<'a> {
    /// For the pack in a folder, as the user named it, whose files have these texts.
    pub(crate) fn new(folder: &'a str, source: &'a dyn Fn(&str) -> Option<String>, paint: Paint) -> Self {
        Self { folder, source, paint, last: RefCell::default() }
    }

    /// Writes each with its snippet, in order.
    pub(crate) fn write(&self, all: &[Diagnostic], out: &mut dyn Write) -> io::Result<()> {
        all.iter().try_for_each(|diagnostic| self.one(diagnostic, out))
    }

    fn one(&self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let file = &diagnostic.place.file;
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|shown| shown.file != *file) {
            *last = (self.source)(file).map(|text| self.shown(file, text));
        }
        let span = last.as_mut().and_then(|shown| {
            let range = bytes(shown.lines.1.text(), &diagnostic.place)?;
            Some((&mut shown.lines, range))
        });
        match span {
            Some((lines, range)) => self.with_snippet(diagnostic, lines, range, out),
            None => self.without_snippet(diagnostic, out),
        }
    }

    fn shown(&self, file: &str, text: String) -> Shown {
        Shown { file: file.to_owned(), lines: (self.path(file), Source::from(text)) }
    }

    fn with_snippet(
        &self,
        diagnostic: &Diagnostic,
        lines: &mut (String, Source<String>),
        range: std::ops::Range<usize>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let file = lines.0.clone();
        let (kind, colour) = kind(diagnostic.severity);
        let config = Config::default()
            .with_index_type(IndexType::Byte)
            .with_char_set(CharSet::Unicode)
            .with_color(self.paint.is_coloured());
        let mut report = Report::build(kind, (file.clone(), range.clone()))
            .with_config(config)
            .with_code(diagnostic.code)
            .with_message(&diagnostic.message)
            .with_label(Label::new((file, range)).with_message("here").with_color(colour));
        if let Some(help) = &diagnostic.help {
            report = report.with_help(help);
        }
        report.finish().write(lines, out)
    }

    fn without_snippet(&self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let head = format!("[{}] {}:", diagnostic.code, named(diagnostic.severity));
        let head = match diagnostic.severity {
            Severity::Error => self.paint.bad(&head),
            Severity::Warning => self.paint.doubtful(&head),
        };
        writeln!(out, "{head} {}", diagnostic.message)?;
        let place = Place { file: self.path(&diagnostic.place.file), ..diagnostic.place.clone() };
        writeln!(out, "   in {place}")?;
        match &diagnostic.help {
            Some(help) => writeln!(out, "   Help: {help}"),
            None => Ok(()),
        }
    }

    fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.folder.trim_end_matches('/'))
    }
}

fn named(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
    }
}

fn kind(severity: Severity) -> (ReportKind<'static>, Color) {
    match severity {
        Severity::Error => (ReportKind::Error, Color::Red),
        Severity::Warning => (ReportKind::Warning, Color::Yellow),
    }
}

/// The bytes of a place within its file's text; none where the place is a whole file.
fn bytes(text: &str, place: &Place) -> Option<std::ops::Range<usize>> {
    let index = usize::try_from(place.line).ok()?.checked_sub(1)?;
    let line = text.split_inclusive('\n').nth(index)?;
    let begin = line.as_ptr() as usize - text.as_ptr() as usize;
    let line = line.trim_end_matches(['\n', '\r']);
    let column = usize::try_from(place.column.saturating_sub(1)).ok()?;
    let length = if place.column == 0 { line.chars().count() } else { usize::try_from(place.length).ok()? };
    let at = |n: usize| line.char_indices().nth(n).map_or(line.len(), |(at, _)| at);
    Some(begin + at(column)..begin + at(column + length))
}

#[cfg(test)]
mod tests {
    use medhold_model::Code;

    use super::*;

    #[test]
    fn a_fault_after_norwegian_letters_is_shown_at_its_own_column_and_without_colour_in_a_pipe() {
        let text = "# første\nnavn = \"æøå\" tull\n";
        let fault =
            Diagnostic::new(Code::BadValue, Place::at("pack.toml", 2, 14, 4), "`tull` is no value").help("take it out");
        let source = |_: &str| Some(text.to_owned());
        let mut out = Vec::new();
        Diagnostics::new("rules/x/", &source, Paint::plain()).write(&[fault], &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains("rules/x/pack.toml:2:14"), "{out}");
        assert!(out.contains("[bad-value] Error: `tull` is no value"), "{out}");
        assert!(out.contains("Help: take it out"), "{out}");
        assert!(!out.contains('\u{1b}'), "{out}");
        let (code, below) = (out.lines().position(|l| l.contains("navn")).unwrap(), out.lines().collect::<Vec<_>>());
        let column = |line: &str, wanted: &str| line.find(wanted).map(|at| line[..at].chars().count());
        assert_eq!(column(below[code], "tull"), column(below[code + 1], "──┬"), "{out}");
    }
}
