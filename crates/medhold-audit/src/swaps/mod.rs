//! Swaps over a batch: each case decided again as if its customer were another, and what that changes.

mod others;
mod tally;

pub use others::Others;
pub use tally::{AttributeSwaps, Swaps, Tally, Violation};
