//! How a run ends.

use std::process::ExitCode;

/// The exit codes of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: all well.
    Well,
    /// 1: it ran and found something: a failing test, a pack's fault, a rejected row.
    Found,
    /// 2: it could not run: bad arguments, an unreadable pack, a missing plugin.
    CouldNotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
