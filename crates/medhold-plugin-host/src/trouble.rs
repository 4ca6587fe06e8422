//! What the process of a plugin went through in a run.

use std::fmt;

/// What happened to the process of a plugin that runs apart; none of it happens where nothing goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The plugin.
    pub plugin: String,
    /// How often its process ended or was ended.
    pub ended: u64,
    /// How many of these times it was ended because it had not answered in time.
    pub overdue: u64,
    /// How many questions and calls went unanswered; what hangs on them is undecided.
    pub unanswered: u64,
    /// How it ended the last time.
    pub last: String,
    /// Whether it ended so often that it is not started again.
    pub given_up: bool,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (plugin, last) = (&self.plugin, &self.last);
        match self.ended {
            1 => write!(f, "the process of the plugin `{plugin}` ended once: it {last}")?,
            n => write!(f, "the process of the plugin `{plugin}` ended {n} times; the last time it {last}")?,
        }
        f.write_str(if self.given_up { "; it is not started again" } else { "; it was started again" })?;
        match self.unanswered {
            0 => f.write_str("; every question was answered"),
            1 => f.write_str("; 1 question went unanswered"),
            n => write!(f, "; {n} questions went unanswered"),
        }
    }
}
