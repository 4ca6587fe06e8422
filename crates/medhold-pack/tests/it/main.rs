//! What a user of the crate sees of a pack: its faults, its files, its parameters, its plugins and its cases.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod archives;
mod cases;
mod digests;
mod faults;
mod folders;
mod formats;
mod good;
mod hostile;
mod native;
mod plugins;
mod profiles;
mod regions;
