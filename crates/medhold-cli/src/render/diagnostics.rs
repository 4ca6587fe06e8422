//! A pack's faults for people: with the lines that they stand on.

use std::io::{self, Write};

use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use medhold_model::{Diagnostic, Place, Severity};

use super::Paint;

/// Writes diagnostics of one pack.
pub(crate) struct Diagnostics<'a> {
    /// The pack's folder, as the user named it.
    pub(crate) folder: &'a str,
    /// The text of a file of the pack.
    pub(crate) source: &'a dyn Fn(&str) -> Option<String>,
    /// How it is coloured.
    pub(crate) paint: Paint,
}

impl Diagnostics<'_> {
    /// Writes each with its snippet, in order.
    pub(crate) fn write(&self, all: &[Diagnostic], out: &mut dyn Write) -> io::Result<()> {
        all.iter().try_for_each(|diagnostic| self.one(diagnostic, out))
    }

    fn one(&self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let span = (self.source)(&diagnostic.place.file)
            .and_then(|text| bytes(&text, &diagnostic.place).map(|range| (text, range)));
        match span {
            Some((text, range)) => self.with_snippet(diagnostic, &text, range, out),
            None => self.without_snippet(diagnostic, out),
        }
    }

    fn with_snippet(
        &self,
        diagnostic: &Diagnostic,
        text: &str,
        range: std::ops::Range<usize>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let file = self.path(&diagnostic.place.file);
        let (kind, colour) = kind(diagnostic.severity);
        let config = Config::default()
            .with_index_type(IndexType::Byte)
            .with_char_set(CharSet::Unicode)
            .with_color(self.paint.is_coloured());
        let mut report = Report::build(kind, (file.clone(), range.clone()))
            .with_config(config)
            .with_code(diagnostic.code)
            .with_message(&diagnostic.message)
            .with_label(Label::new((file.clone(), range)).with_message("here").with_color(colour));
        if let Some(help) = &diagnostic.help {
            report = report.with_help(help);
        }
        report.finish().write((file, Source::from(text)), out)
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
        Diagnostics { folder: "rules/x/", source: &source, paint: Paint::plain() }.write(&[fault], &mut out).unwrap();
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
