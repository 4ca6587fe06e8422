//! Tables out of bytes: the corpus of the fuzz target `columns`, held anew, and as many drawn from a seed as a test has time for.

use std::fs;
use std::path::Path;

use bench_cases::Seeded;

use crate::fuzzed::hold;

#[test]
fn what_a_fuzzer_kept_is_ruled_on_in_columns_as_in_cases() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/corpus");
    let mut files: Vec<_> = fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 12, "{files:?}");
    for file in files {
        assert!(hold(&fs::read(&file).unwrap()) > 0, "{file:?} has no row that is ruled on");
    }
}

#[test]
fn tables_out_of_any_bytes_are_ruled_on_in_columns_as_in_cases() {
    let mut seeded = Seeded::new(11);
    let tables = (0..4_000).map(|_| (0..96).map(|_| u8::try_from(seeded.bits() % 256).unwrap()).collect::<Vec<u8>>());
    let ruled: usize = tables.map(|bytes| hold(&bytes)).sum();
    assert!(ruled > 3_000, "{ruled} rows were ruled on");
}
