//! Reading recorded decisions: JSON lines, an array, or a ledger's lines with the case beside the decision.

use std::fs;
use std::io::Read;
use std::path::Path;

use medhold_model::{Case, Decision};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::cases::{FileName, InputError, Reject};
use crate::streams::Streams;

/// A decision as it was recorded.
pub(crate) struct Record {
    /// The line that it stands on, from 1; in an array its place, from 1.
    pub(crate) line: u64,
    /// The case, where it is recorded beside the decision.
    pub(crate) case: Option<Case>,
    /// The decision.
    pub(crate) decision: Decision,
    /// The decision as it stands there, with every digit.
    pub(crate) text: Box<RawValue>,
}

/// What tells a line of a ledger from a decision by itself: it has a decision in it.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    case: &'a RawValue,
    #[serde(borrow)]
    decision: Option<&'a RawValue>,
}

/// Reads a file of decisions, or standard input where it is `-`; what is no decision comes out as a reject in its place.
pub(crate) fn records(file: &Path, io: &mut Streams<'_>) -> Result<Vec<Result<Record, Reject>>, InputError> {
    let name = FileName::of(file);
    let text = text(file, io).map_err(|source| InputError::Open { file: name.as_str().to_owned(), source })?;
    let record =
        |(line, text): (u64, &str)| record(line, text).map_err(|reason| name.reject(line, reason, text.as_bytes()));
    if !text.trim_start().starts_with('[') {
        let lines = (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty());
        return Ok(lines.map(record).collect());
    }
    match serde_json::from_str::<Vec<&RawValue>>(&text) {
        Ok(items) => Ok((1..).zip(items).map(|(line, item)| record((line, item.get()))).collect()),
        Err(error) => Ok(vec![Err(name.reject(error.line() as u64, format!("not an array: {error}"), b""))]),
    }
}

fn text(file: &Path, io: &mut Streams<'_>) -> std::io::Result<String> {
    if file.as_os_str() != "-" {
        return fs::read_to_string(file);
    }
    let mut text = String::new();
    io.stdin.take().map_or(Ok(0), |mut stdin| stdin.read_to_string(&mut text))?;
    Ok(text)
}

fn record(line: u64, text: &str) -> Result<Record, String> {
    let said = |error: serde_json::Error| format!("no decision: {error}");
    let both: Line<'_> = serde_json::from_str(text).map_err(said)?;
    let Some(decided) = both.decision else {
        let decided: &RawValue = serde_json::from_str(text).map_err(said)?;
        let decision = serde_json::from_str(text).map_err(said)?;
        return Ok(Record { line, case: None, decision, text: decided.to_owned() });
    };
    let case = Case::from_json(both.case.get()).map_err(|error| error.to_string())?;
    let decision: Decision = serde_json::from_str(decided.get()).map_err(said)?;
    if case.id != decision.case {
        return Err(format!("the decision is of case `{}`, and the case beside it is `{}`", decision.case, case.id));
    }
    Ok(Record { line, case: Some(case), decision, text: decided.to_owned() })
}
