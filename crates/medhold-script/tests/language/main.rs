//! The rule language as a host meets it: what rules mean, what is refused, and what no rule can do.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod compute;
mod explain;
mod faults;
mod given;
mod helpers;
mod laws;
mod limits;
mod observe;
mod reading;
mod truth;
