//! The host against plugins that behave, misbehave or are none; they are built on the way.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests may fail by panicking, as tests may"
)]

mod apart;
mod asking;
mod calling;
mod checking;
mod fixtures;
mod in_c;
mod refusing;
