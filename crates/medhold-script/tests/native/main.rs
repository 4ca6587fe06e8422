//! Rules in native form, held against the same rules interpreted.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod fuzzed;
mod generated;
mod grammar;
mod guards;
mod replayed;
mod rhai;
mod same;
mod settled;

#[path = "../region/pack.rs"]
mod pack;
#[path = "../region/guards.rs"]
mod region_guards;
#[path = "../region/sample.rs"]
#[expect(dead_code, reason = "regions are for other tests")]
mod sample;
