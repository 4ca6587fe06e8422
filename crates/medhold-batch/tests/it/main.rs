//! Tests of claims in columns: the same answers as one at a time.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

mod fuzzed;
mod generated;
mod rejects;
mod replayed;
mod shipped;
mod types;
mod written;
