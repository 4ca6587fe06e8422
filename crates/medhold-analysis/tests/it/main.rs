//! Tests of the analysis of rules.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

mod planted;
mod proposals;
mod shipped;
mod ssvc;
mod texts;
