//! Plugins opened on small files, and questions to them.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Date32Array, Float64Array, RecordBatch, StringArray};
use medhold_plugin::testkit::Trial;
use medhold_plugin::{Absence, Config, Date, Record, Request};
use parquet::arrow::ArrowWriter;
use pricing::Pricing;

/// Articles, days and prices, as each kind of file holds them.
pub(crate) const ROWS: [(&str, &str, f64); 4] = [
    ("jacket", "2026-01-01", 1499.0),
    ("jacket", "2026-01-20", 999.5),
    ("jacket", "2026-01-25", 1499.0),
    ("shoes", "2026-01-01", 899.0),
];

pub(crate) fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub(crate) fn open(config: impl Into<Config>, folder: &Path) -> Result<Trial<Pricing>, String> {
    Trial::open(config.into().in_folder(folder))
}

pub(crate) fn ask(trial: &Trial<Pricing>, request: Request) -> Result<Vec<Record>, Absence> {
    trial.ask(request).expect("the answer is as it is described")
}

/// The value of the latest record, as text.
pub(crate) fn value(answer: Result<Vec<Record>, Absence>) -> String {
    let records = answer.expect("evidence");
    records.last().expect("a record").value.to_string()
}

pub(crate) fn write_csv(path: &Path) {
    let rows = ROWS.map(|(article, day, price)| format!("{article},{day},{price}\n"));
    fs::write(path, format!("article,date,price\n{}", rows.concat())).expect("written");
}

pub(crate) fn write_sqlite(path: &Path, table: &str) {
    let database = rusqlite::Connection::open(path).expect("a database");
    let create = format!("CREATE TABLE {table} (article TEXT, date TEXT, price REAL)");
    database.execute(&create, []).expect("a table");
    for row in ROWS {
        let insert = format!("INSERT INTO {table} VALUES (?1, ?2, ?3)");
        database.execute(&insert, row).expect("a row");
    }
}

/// With days and prices in types of their own, as a data warehouse writes them.
pub(crate) fn write_parquet(path: &Path) {
    let articles: StringArray = ROWS.iter().map(|(article, ..)| Some(*article)).collect();
    let days: Date32Array = ROWS.iter().map(|(_, day, _)| Some(date(day).epoch_day())).collect();
    let prices: Float64Array = ROWS.iter().map(|(.., price)| Some(*price)).collect();
    let columns: [(&str, ArrayRef); 3] =
        [("article", Arc::new(articles)), ("date", Arc::new(days)), ("price", Arc::new(prices))];
    let batch = RecordBatch::try_from_iter(columns).expect("a batch");
    let file = File::create(path).expect("a file");
    let mut writer = ArrowWriter::try_new(file, batch.schema(), None).expect("a writer");
    writer.write(&batch).expect("written");
    writer.close().expect("closed");
}
