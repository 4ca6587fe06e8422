//! What an audit found, as data.

use serde::Serialize;

use crate::Letters;

/// What an audit found. Every key is always there, null or empty where there is nothing.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Report {
    /// The letters; none where another's decisions are audited, or none were written.
    pub letters: Option<Letters>,
}
