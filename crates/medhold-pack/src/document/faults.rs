//! What is wrong with one file, gathered while it is read.

use std::cell::RefCell;
use std::ops::Range;

use medhold_model::{Code, Diagnostic, Lines, Place};

/// What is wrong with one file, gathered while it is read.
pub(crate) struct Faults<'a> {
    file: &'a str,
    text: &'a str,
    lines: Lines,
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
        Self { file, text, lines: Lines::of(text), found: RefCell::default() }
    }

    /// The place of the bytes `span` of the file.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        self.lines.place(self.file, self.text, span)
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
