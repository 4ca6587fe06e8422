//! What is wrong with one file, gathered while it is read.

use std::cell::RefCell;
use std::ops::Range;

use medhold_model::{Code, Diagnostic, Place};

/// What is wrong with one file, gathered while it is read.
pub(crate) struct Faults<'a> {
    file: &'a str,
    text: &'a str,
    /// The byte at which each line begins, so that finding a place does not read the text from its start.
    lines: Vec<usize>,
    found: RefCell<Vec<Diagnostic>>,
}

/// A value and the place where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

impl<'a> Faults<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { file, text, lines: std::iter::once(0).chain(ends).collect(), found: RefCell::default() }
    }

    /// The place of the bytes `span` of the file.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        let line = self.lines.partition_point(|begin| *begin <= span.start);
        let begin = line.checked_sub(1).and_then(|before| self.lines.get(before)).copied().unwrap_or(0);
        let rest = self.text.get(begin..).unwrap_or_default();
        let here = Place::of_bytes(self.file, rest, span.start.saturating_sub(begin)..span.end.saturating_sub(begin));
        Place { line: u32::try_from(line).unwrap_or(u32::MAX), ..here }
    }

    pub(crate) fn whole_file(&self) -> Place {
        Place::file(self.file)
    }

    pub(crate) fn add(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    pub(crate) fn error(&self, code: Code, place: &Place, message: impl Into<String>) {
        self.add(Diagnostic::new(code, place.clone(), message));
    }

    pub(crate) fn syntax(&self, span: Range<usize>, message: &str) {
        let fault = Diagnostic::new(Code::Syntax, self.place(span), format!("this is not TOML: {message}"));
        self.add(fault.help("mend the line; what stands in it was not read"));
    }

    /// Splits `what is wrong; what to do` and reports it.
    pub(crate) fn reason(&self, code: Code, place: &Place, reason: &str) {
        let fault = |text: &str| Diagnostic::new(code, place.clone(), text);
        self.add(match reason.split_once("; ") {
            Some((wrong, help)) => fault(wrong).help(help),
            None => fault(reason),
        });
    }

    pub(crate) fn into_found(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }
}
