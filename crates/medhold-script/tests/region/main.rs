//! Guards over regions, held against guards on cases.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod conditions;
mod differential;
mod guards;
mod pack;
mod sample;
mod search;
