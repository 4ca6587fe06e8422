//! The corpus of the fuzz target `guards`, held anew: the seeds that a fuzzer begins with, and what it finds worth keeping.

use std::fs;
use std::path::Path;

use super::fuzzed::hold;

#[test]
fn what_a_fuzzer_kept_comes_out_natively_as_it_does_interpreted() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/corpus");
    let mut files: Vec<_> = fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 12, "{files:?}");
    for file in files {
        assert!(hold(&fs::read(&file).unwrap()), "{file:?} says no guard");
    }
}
