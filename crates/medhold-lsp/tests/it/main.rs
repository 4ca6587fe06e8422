//! The language server over its protocol: what an editor sends, and what it gets.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "a test may fail by panicking, and takes what it is given"
)]

mod changes;
mod completion;
mod diagnostics;
mod editor;
mod grammar;
mod hover;
mod navigate;
mod protocol;
mod together;
