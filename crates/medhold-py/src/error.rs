//! Errors as Python's exceptions, with their diagnostics.

use medhold::{BuildError, CaseError, Diagnostic};
use medhold_batch::BatchError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// The exception `medhold.<class>`, with a text and its diagnostics.
fn exception(py: Python<'_>, class: &str, text: &str, diagnostics: &[Diagnostic]) -> PyErr {
    let made = || -> PyResult<Bound<'_, PyAny>> {
        let told: PyResult<Vec<_>> = diagnostics.iter().map(|one| told(py, one)).collect();
        py.import("medhold._errors")?.getattr(class)?.call1((text, told?))
    };
    made().map_or_else(|error| error, PyErr::from_value)
}

fn told<'py>(py: Python<'py>, one: &Diagnostic) -> PyResult<Bound<'py, PyAny>> {
    let severity = if one.severity == medhold::Severity::Error { "error" } else { "warning" };
    let fields = PyDict::new(py);
    fields.set_item("severity", severity)?;
    fields.set_item("code", one.code.name())?;
    fields.set_item("file", &one.place.file)?;
    fields.set_item("line", one.place.line)?;
    fields.set_item("column", one.place.column)?;
    fields.set_item("message", &one.message)?;
    fields.set_item("help", one.help.as_deref())?;
    py.import("medhold._errors")?.getattr("Diagnostic")?.call((), Some(&fields))
}

/// Why no host is built.
pub(crate) fn build(py: Python<'_>, error: &BuildError) -> PyErr {
    let nothing = Vec::new();
    let (class, diagnostics) = match error {
        BuildError::Faulty { diagnostics, .. } => ("PackError", diagnostics),
        BuildError::Pack(_) | BuildError::NoPack | BuildError::TwiceTheSame { .. } => ("PackError", &nothing),
        BuildError::Plugin { .. } => ("LoadError", &nothing),
        _ => ("BuildError", &nothing),
    };
    exception(py, class, &in_full(error), diagnostics)
}

/// Why a text is no case; with the place of the case where there are several.
pub(crate) fn case(py: Python<'_>, error: &CaseError, place: Option<usize>) -> PyErr {
    let text = match place {
        Some(place) => format!("case {place}: {error}"),
        None => error.to_string(),
    };
    exception(py, "CaseError", &text, &[])
}

/// Why columns can't be decided.
pub(crate) fn columns(py: Python<'_>, error: &BatchError) -> PyErr {
    exception(py, "BatchError", &error.to_string(), &[])
}

/// What can't be set as it is said.
pub(crate) fn setting(py: Python<'_>, text: &str) -> PyErr {
    exception(py, "BuildError", text, &[])
}

/// An error with what lies behind it, where its own text does not say it.
fn in_full(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut behind = error.source();
    while let Some(cause) = behind {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        behind = cause.source();
    }
    text
}
