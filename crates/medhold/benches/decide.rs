//! What a decision costs on the shipped packs' own cases, with letters and without: `cargo bench -p medhold --bench decide`.

#![expect(clippy::expect_used, reason = "a measurement may fail by panicking")]

use std::path::Path;

use divan::{Bencher, counter::ItemsCount};
use medhold::{Case, Host, Letters, MissingPlugins};

/// The packs of which most cases bring their own evidence.
const PACKS: [&str; 3] = ["construction", "rental", "retail"];

fn main() {
    divan::main();
}

#[divan::bench(args = PACKS)]
fn with_letter(bencher: Bencher<'_, '_>, pack: &str) {
    decide(bencher, pack, Letters::Written);
}

#[divan::bench(args = PACKS)]
fn without_letter(bencher: Bencher<'_, '_>, pack: &str) {
    decide(bencher, pack, Letters::Left);
}

#[divan::bench(args = PACKS)]
fn bare_ruling(bencher: Bencher<'_, '_>, pack: &str) {
    let (host, cases) = of(pack, Letters::Left);
    let every = || cases.iter().for_each(|case| drop(divan::black_box(host.rulings(std::slice::from_ref(case)))));
    bencher.counter(ItemsCount::new(cases.len())).bench_local(every);
}

/// Decides every case of a pack one by one.
fn decide(bencher: Bencher<'_, '_>, pack: &str, letters: Letters) {
    let (host, cases) = of(pack, letters);
    let every = || cases.iter().for_each(|case| drop(divan::black_box(host.decide(case))));
    bencher.counter(ItemsCount::new(cases.len())).bench_local(every);
}

/// A host with a shipped pack, and the pack's own cases.
fn of(pack: &str, letters: Letters) -> (Host, Vec<Case>) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules")).join(pack);
    let builder = Host::builder().pack(folder).letters(letters).missing_plugins(MissingPlugins::LeaveAll);
    let host = builder.build().expect("a shipped pack can be read");
    let cases = host.packs().flat_map(|pack| pack.cases()).map(|one| one.case.clone()).collect();
    (host, cases)
}
