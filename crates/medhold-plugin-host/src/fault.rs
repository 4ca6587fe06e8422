//! How a call into a plugin failed, wherever the plugin runs.

/// How a call into a plugin failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The plugin says why.
    Failed(String),
    /// It panicked; the text.
    Panicked(String),
    /// It answered what can't be read.
    Garbled(String),
    /// Its process is gone; how that came about.
    Ended(String),
    /// Its process was ended because it had not answered in time; the time.
    Overdue(String),
}

/// Longest text taken from a plugin, in characters.
const LONGEST: usize = 2_000;

/// A plugin's text as one line, fit for a report.
pub(crate) fn readable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.trim().chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect()
}
