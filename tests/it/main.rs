//! Tests of the whole, a module for each surface.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

mod apart;
mod book;
mod complaint_boards;
mod conformance;
mod contract;
mod eu261;
mod eu261_boundaries;
mod fees;
mod generated;
mod in_c;
mod layering;
mod own_checks;
mod plugin_checks;
mod profiles;
mod retail;
mod rulings;
mod schema;
mod shape;
mod structural;
mod swaps;
mod tek17;
mod timely;
mod withheld;
