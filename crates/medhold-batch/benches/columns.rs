//! What a ruling costs in columns, from record batches in memory and from Parquet: `cargo bench -p medhold-batch --bench columns`.

#![expect(clippy::expect_used, reason = "a measurement may fail by panicking")]

use std::path::{Path, PathBuf};

use arrow::array::RecordBatch;
use bench_cases::{Columns, Generator, Shape};
use bytes::Bytes;
use divan::{Bencher, counter::ItemsCount};
use medhold::{Case, Host, Letters, MissingPlugins};
use medhold_batch::Deciding;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

const PACKS: [&str; 2] = ["rental", "retail"];
/// How many claims are ruled on.
const CLAIMS: usize = 65_536;
/// How many of them at a time.
const ROWS: usize = 8_192;

fn main() {
    divan::main();
}

#[divan::bench(args = PACKS, sample_count = 5)]
fn rulings_from_arrow(bencher: Bencher<'_, '_>, pack: &str) {
    let (host, columns, cases) = of(pack);
    let batch = |cases: &[Case]| bench_cases::batch(&columns, cases).expect("cases fit their columns");
    let batches: Vec<RecordBatch> = cases.chunks(ROWS).map(batch).collect();
    let every = || batches.iter().for_each(|batch| rule(&host, batch));
    bencher.counter(ItemsCount::new(CLAIMS)).bench_local(every);
}

#[divan::bench(args = PACKS, sample_count = 5)]
fn rulings_from_parquet(bencher: Bencher<'_, '_>, pack: &str) {
    let (host, columns, cases) = of(pack);
    let mut file = Vec::new();
    bench_cases::parquet(&mut file, &columns, cases.into_iter()).expect("cases can be written");
    let file = Bytes::from(file);
    bencher.counter(ItemsCount::new(CLAIMS)).bench_local(|| {
        let reader = ParquetRecordBatchReaderBuilder::try_new(file.clone()).expect("it was written as Parquet");
        let batches = reader.with_batch_size(ROWS).build().expect("it was written as Parquet");
        batches.for_each(|batch| rule(&host, &batch.expect("it was written as Parquet")));
    });
}

fn rule(host: &Host, batch: &RecordBatch) {
    drop(divan::black_box(Deciding::new(host).rulings(batch).expect("the columns are those of cases")));
}

/// A host with a shipped pack, and claims made from the pack's own cases.
fn of(pack: &str) -> (Host, Columns, Vec<Case>) {
    let folder: PathBuf = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules")).join(pack);
    let generator = Generator::of_folder(&folder, Shape::Row, 1).expect("a shipped pack has cases");
    let columns = Columns::of(&generator);
    let builder = Host::builder().pack(&folder).letters(Letters::Left).missing_plugins(MissingPlugins::LeaveAll);
    let host = builder.build().expect("a shipped pack can be read");
    (host, columns, generator.take(CLAIMS).collect())
}
