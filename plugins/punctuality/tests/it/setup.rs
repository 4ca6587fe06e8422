//! The plugin with the shipped data, opened once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use medhold_plugin::testkit::Trial;
use medhold_plugin::{Absence, Config, Date, Record, Request};
use punctuality::Punctuality;

/// The folder of the shipped data.
pub(crate) fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// The folder of the tables that the answers are held against.
pub(crate) fn expected() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

pub(crate) fn ask(request: Request) -> Result<Vec<Record>, Absence> {
    static TRIAL: OnceLock<Trial<Punctuality>> = OnceLock::new();
    let trial = TRIAL.get_or_init(|| {
        let config = Config::from([("flights", "flights13.parquet"), ("airports", "airports.csv")]).in_folder(data());
        Trial::open(config).expect("the shipped data are read")
    });
    trial.ask(request).expect("the answer is as it is described")
}

/// A question about a subject, without a date.
pub(crate) fn about(measure: &str, subject: &[(&str, &str)]) -> Request {
    subject.iter().fold(Request::new(measure), |request, (key, value)| request.subject(key, *value))
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub(crate) fn value(record: &Record) -> f64 {
    record.value.as_number().expect("a number")
}
