//! What an analysis finds, and the cases that show it.

use std::fmt;

use medhold_model::{Case, Decision, Diagnostic};
use medhold_script::region::Unanalysed;

/// What an analysis of a pack's rules came to.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// What is wrong, in the order of file, line and column.
    pub findings: Vec<Finding>,
    /// How many questions about guards were asked.
    pub asked: usize,
    /// Those that could not be answered, in the order of asking.
    pub unanswered: Vec<Unanswered>,
}

/// Something that is wrong with rules taken together.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is wrong, where, and what to do.
    pub diagnostic: Diagnostic,
    /// A case that shows it, as the host decides it; none where what is wrong is that there is no such case.
    pub example: Option<Example>,
}

/// A case that shows something, decided by the host.
#[derive(Debug, Clone)]
pub struct Example {
    /// A name for it as a test.
    pub name: String,
    /// The case.
    pub case: Case,
    /// What the host decides, without a letter.
    pub decision: Decision,
    /// What is known of the case, in a line: `a request with event = "delay", arrival_delay_min = 200`.
    pub words: String,
}

/// A question that the analysis could not answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The question, such as ``whether `long-delay` can apply``.
    pub question: String,
    /// Why, at least one reason.
    pub why: Vec<Unanalysed>,
    /// How many cases were tried out instead, none of which showed anything; 0 where none were.
    pub tried: usize,
}

impl Analysis {
    /// How many questions were answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.asked.saturating_sub(self.unanswered.len())
    }
}

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.question)?;
        if let Some(first) = self.why.first() {
            write!(f, "{first}")?;
        }
        match self.why.len() {
            0 | 1 => {}
            several => write!(f, "; and {} more reasons", several - 1)?,
        }
        match self.tried {
            0 => Ok(()),
            tried => write!(f, "; {tried} cases were tried, and none shows it"),
        }
    }
}
