//! What the guards of a topic cost a claim: interpreted one by one, and held against a record in native form.
//!
//! `cargo bench -p medhold-script`. The rules and cases are those of `benches/peers`, a hundred cases a run.

#![expect(clippy::expect_used, reason = "a measurement may fail by panicking")]

mod facts;
mod program;

use divan::Bencher;
use divan::counter::ItemsCount;
use medhold_model::TopicId;
use medhold_script::Truth;
use medhold_script::native::{Judged, Native};
use medhold_script::region::PointFacts;

use facts::{given, topic};
use program::{cases, program};

const CASES: usize = 100;

fn main() {
    divan::main();
}

/// Every guard on the claim's topic, one after another, by the typed tree.
#[divan::bench(args = [10, 100, 1000])]
fn interpreted(bencher: Bencher<'_, '_>, rules: usize) {
    let program = program(rules);
    let (space, cases) = (program.space(), cases(rules, CASES));
    let points: Vec<_> = cases.iter().map(|record| (topic(record), given(&program, record))).collect();
    let facts: Vec<_> = points.iter().map(|(topic, point)| (topic, space.facts(point))).collect();
    bencher.counter(ItemsCount::new(CASES)).bench(|| {
        let applying = |(topic, facts): &(&TopicId, PointFacts<'_>)| {
            program.rules_on(topic).filter(|rule| matches!(program.guard(rule, facts), Truth::True)).count()
        };
        facts.iter().map(applying).sum::<usize>()
    });
}

/// The same, with the record made beforehand.
#[divan::bench(args = [10, 100, 1000, 10_000])]
fn native(bencher: Bencher<'_, '_>, rules: usize) {
    let program = program(rules);
    let (native, space) = (Native::new(&program, &[]), program.space());
    let records: Vec<_> = cases(rules, CASES)
        .iter()
        .map(|record| {
            let mut read = native.record();
            native.read(&space.facts(&given(&program, record)), None, &mut read);
            (native.topic(&topic(record)).expect("every topic has a place"), read)
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
    let (native, space) = (Native::new(&program, &[]), program.space());
    let points: Vec<_> = cases(rules, CASES).iter().map(|record| given(&program, record)).collect();
    let facts: Vec<_> = points.iter().map(|point| space.facts(point)).collect();
    let mut record = native.record();
    bencher.counter(ItemsCount::new(CASES)).bench_local(|| {
        for facts in &facts {
            native.read(facts, None, &mut record);
        }
    });
}
