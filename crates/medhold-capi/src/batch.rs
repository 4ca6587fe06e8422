//! Several cases as JSON lines.

use medhold::Case;
use serde::Serialize;

use crate::refusal::Refusal;

/// The cases of a text of JSON lines, and the lines that are none.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) cases: Vec<Case>,
    rejects: Vec<Reject>,
}

/// A line that is no case, and why.
#[derive(Debug, Serialize)]
struct Reject {
    line: usize,
    reason: String,
}

impl Batch {
    /// Reads a case a line; blank lines are none.
    pub(crate) fn read(text: &str) -> Self {
        let mut batch = Self::default();
        for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
            match Case::from_json(text) {
                Ok(case) => batch.cases.push(case),
                Err(error) => batch.rejects.push(Reject { line, reason: error.to_string() }),
            }
        }
        batch
    }

    /// Refuses a batch with a line that is no case, by the first such line.
    pub(crate) fn whole(&self) -> Result<(), Refusal> {
        match self.rejects.first() {
            Some(first) => Err(Refusal::Line { line: first.line, reason: first.reason.clone() }),
            None => Ok(()),
        }
    }

    /// The lines that are no case, a JSON object a line.
    pub(crate) fn rejects(&self) -> String {
        lines(&self.rejects)
    }
}

/// Each as JSON on a line of its own.
pub(crate) fn lines<T: Serialize>(all: &[T]) -> String {
    let mut text = String::new();
    for one in all {
        text.push_str(&json(one));
        text.push('\n');
    }
    text
}

/// As JSON on one line.
pub(crate) fn json<T: Serialize>(one: &T) -> String {
    // Every key is a text and no writer can fail, so there is nothing that could go wrong.
    serde_json::to_string(one).unwrap_or_default()
}
