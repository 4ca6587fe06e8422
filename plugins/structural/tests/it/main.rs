//! Tests of the plugin as a host asks it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod joists;
mod range;
mod setup;
mod steel_beams;
