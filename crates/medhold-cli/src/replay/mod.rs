//! Recorded decisions decided again, each by the pack that it was decided by, and held against what comes out.

mod again;
mod difference;
mod outcome;
mod records;
mod runs;
mod shelf;

pub(crate) use again::{Deciding, again};
pub(crate) use difference::Difference;
pub(crate) use outcome::{Replay, Replayed, Stamped};
pub(crate) use records::{Record, records};
pub(crate) use shelf::Shelf;
