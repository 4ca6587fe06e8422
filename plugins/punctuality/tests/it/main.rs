//! The plugin on its shipped data, through the SDK's test kit.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests may fail by panicking, as tests may"
)]

mod files;
mod one_flight;
mod places;
mod setup;
mod shares;
