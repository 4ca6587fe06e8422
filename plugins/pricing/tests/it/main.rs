//! The plugin on files of each kind, through the SDK's test kit.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests may fail by panicking, as tests may"
)]

mod faults;
mod files;
mod market;
mod reductions;
mod setup;
