//! Why a call could not be done.

use medhold::{BuildError, CaseError, Diagnostic};
use serde::Serialize;

use crate::code::Code;

/// The reason why a call could not be done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// A pointer is null.
    #[error("`{0}` is null; pass what it stands for")]
    Null(&'static str),
    /// A text is not UTF-8.
    #[error("`{name}` is not UTF-8 from its byte {byte} on")]
    NotUtf8 {
        /// The argument.
        name: &'static str,
        /// The first byte that is none of UTF-8, from 1.
        byte: usize,
    },
    /// A value is none of those that it may be.
    #[error("{0}")]
    BadValue(String),
    /// The builder has built its host.
    #[error("this builder has built its host; begin another one")]
    Spent,
    /// The host can't be built.
    #[error(transparent)]
    NotBuilt(Box<BuildError>),
    /// A text is no case.
    #[error(transparent)]
    NoCase(#[from] CaseError),
    /// A line of several is no case.
    #[error("line {line}: {reason}")]
    Line {
        /// The line, from 1.
        line: usize,
        /// Why.
        reason: String,
    },
    /// A text is no decision.
    #[error("this is no decision: {0}; pass what `medhold_host_decide` gave")]
    NoDecision(String),
    /// Something panicked.
    #[error("medhold failed: {0}; tell its maker")]
    Panicked(String),
}

/// What is wrong with a pack, in the words and under the names of `medhold check --format json`.
#[derive(Serialize)]
struct Told<'a> {
    code: medhold::Code,
    severity: medhold::Severity,
    file: &'a str,
    line: u32,
    column: u32,
    message: &'a str,
    help: Option<&'a str>,
}

impl From<BuildError> for Refusal {
    fn from(error: BuildError) -> Self {
        Self::NotBuilt(Box::new(error))
    }
}

impl Refusal {
    /// The code of its kind.
    pub(crate) fn code(&self) -> Code {
        match self {
            Self::Null(_) => Code::NULL_POINTER,
            Self::NotUtf8 { .. } => Code::NOT_UTF8,
            Self::BadValue(_) => Code::BAD_VALUE,
            Self::Spent => Code::SPENT,
            Self::NotBuilt(_) => Code::NOT_BUILT,
            Self::NoCase(_) | Self::Line { .. } | Self::NoDecision(_) => Code::NOT_READ,
            Self::Panicked(_) => Code::PANIC,
        }
    }

    /// Everything that is wrong with a pack, as a JSON array; empty where it is nothing of a pack's.
    pub(crate) fn diagnostics(&self) -> String {
        let Self::NotBuilt(error) = self else {
            return "[]".to_owned();
        };
        let BuildError::Faulty { diagnostics, .. } = error.as_ref() else {
            return "[]".to_owned();
        };
        let told: Vec<Told<'_>> = diagnostics.iter().map(Told::of).collect();
        serde_json::to_string(&told).unwrap_or_else(|_| "[]".to_owned())
    }
}

impl<'a> Told<'a> {
    fn of(diagnostic: &'a Diagnostic) -> Self {
        let place = &diagnostic.place;
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity,
            file: &place.file,
            line: place.line,
            column: place.column,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        }
    }
}
