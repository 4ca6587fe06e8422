//! Bytes as a guard and cases for it: in native form it comes out as it does interpreted.
//!
//! `cargo +nightly fuzz run guards fuzz/corpus/guards crates/medhold-script/tests/native/corpus`
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/medhold-script/tests/native/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/medhold-script/tests/native/grammar.rs"]
mod grammar;
#[path = "../../crates/medhold-script/tests/region/pack.rs"]
#[expect(dead_code, reason = "a guard that says nothing sound is no fault")]
mod pack;
#[path = "../../crates/medhold-script/tests/native/same.rs"]
mod same;
#[path = "../../crates/medhold-script/tests/region/sample.rs"]
#[expect(dead_code, reason = "regions and seeds are for tests")]
mod sample;

fuzz_target!(|bytes: &[u8]| {
    fuzzed::hold(bytes);
});
