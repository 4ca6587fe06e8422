//! Bytes as a table of claims: its rows are ruled on in columns as the cases that they hold.
//!
//! `cargo +nightly fuzz run columns fuzz/corpus/columns crates/medhold-batch/tests/it/corpus`
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/medhold-batch/tests/it/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/medhold-batch/tests/it/written.rs"]
#[expect(dead_code, reason = "cases as columns are for tests")]
mod written;

fuzz_target!(|bytes: &[u8]| {
    fuzzed::hold(bytes);
});
