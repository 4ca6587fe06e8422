//! What the guards of a topic cost a claim: interpreted one by one, and held against a record in native form.
//!
//! `cargo bench -p medhold-script`. The rules and cases are those of `benches/peers`, a hundred cases a run.

#![expect(clippy::expect_used, reason = "a measurement may fail by panicking")]

mod facts;
mod program;

use divan::Bencher;
use divan::counter::ItemsCount;
use medhold_script::Truth;
use medhold_script::native::{Judged, Native};

use facts::Given;
use program::{cases, program};

const CASES: usize = 100;

fn main() {
    divan::main();
}

/// Every guard on the claim's topic, one after another, by the typed tree.
#[divan::bench(args = [10, 100, 1000])]
fn interpreted(bencher: Bencher<'_, '_>, rules: usize) {
    let program = program(rules);
    let given: Vec<_> = cases(rules, CASES).iter().map(|record| Given::of(&program, record)).collect();
    bencher.counter(ItemsCount::new(CASES)).bench(|| {
        let applying = |given: &Given| {
            let on_topic = program.rules_on(given.topic());
            on_topic.filter(|rule| matches!(program.guard(rule, given), Truth::True)).count()
        };
        given.iter().map(applying).sum::<usize>()
    });
}

/// The same, with the record made beforehand.
#[divan::bench(args = [10, 100, 1000, 10_000])]
fn native(bencher: Bencher<'_, '_>, rules: usize) {
    let program = program(rules);
    let native = Native::new(&program, &[]);
    let records: Vec<_> = cases(rules, CASES)
        .iter()
        .map(|record| {
            let given = Given::of(&program, record);
            let mut read = native.record();
            native.read(&given, None, &mut read);
            (native.topic(given.topic()).expect("every topic has a place"), read)
        })
        .collect();
    let mut judged = Judged::default();
    bencher.counter(ItemsCount::new(CASES)).bench_local(|| {
        let mut applying = 0;
        for (topic, record) in &records {
            native.judge(*topic, record, None, &mut judged);
            applying += judged.applies().len();
        }
        applying
    });
}

/// Making a record of what is known of a claim.
#[divan::bench(args = [10, 1000])]
fn reading(bencher: Bencher<'_, '_>, rules: usize) {
    let program = program(rules);
    let native = Native::new(&program, &[]);
    let given: Vec<_> = cases(rules, CASES).iter().map(|record| Given::of(&program, record)).collect();
    let mut record = native.record();
    bencher.counter(ItemsCount::new(CASES)).bench_local(|| {
        for given in &given {
            native.read(given, None, &mut record);
        }
    });
}
