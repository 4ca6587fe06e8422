//! The whole program, run in memory on small packs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

mod audit;
mod audit_perception;
mod audit_shape;
mod audit_swaps;
mod audit_table;
mod check;
mod diff;
mod diff_git;
mod doc;
mod dry_run;
mod explain;
mod fmt;
mod inputs;
mod language_server;
mod ledger;
mod new;
mod offers;
mod pack_tests;
mod pack_tests_coverage;
mod pack_tests_generate;
mod pack_tests_run;
mod pack_tests_watch;
mod pages;
mod plugin;
mod plugin_new;
mod program;
mod reference;
mod replay;
mod report_keys;
mod repository;
mod rulings;
mod usage;
