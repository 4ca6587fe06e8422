//! Decisions as CSV: a claim a row, the main columns.

use std::borrow::Cow;
use std::io::{self, Write};

use medhold_model::{ClaimDecision, Decision, RuleId};

use super::{Rendered, Report};
use crate::summary::Summary;

const COLUMNS: [&str; 19] = [
    "case",
    "claim",
    "topic",
    "authority",
    "finding",
    "outcome",
    "remedy",
    "basis",
    "rule",
    "merged",
    "overrode",
    "because",
    "missing",
    "conflict",
    "amount",
    "currency",
    "at_least",
    "pack",
    "released",
];

/// Writes rows as they come; several values in a cell are parted by spaces.
#[derive(Default)]
pub(crate) struct Rows {
    headed: bool,
}

impl Rows {
    fn head(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if std::mem::replace(&mut self.headed, true) {
            return Ok(());
        }
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(COLUMNS)?;
        writer.flush()
    }
}

impl Report for Rows {
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)?;
        out.write_all(&rendered.rows.into_bytes()?)
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)
    }
}

/// Rows of several decisions.
#[derive(Debug)]
pub(super) struct CsvRows(csv::Writer<Vec<u8>>);

impl Default for CsvRows {
    fn default() -> Self {
        Self(csv::WriterBuilder::new().buffer_capacity(BUFFER).from_writer(Vec::new()))
    }
}

/// How many bytes of rows are written at a time.
const BUFFER: usize = 1024;

impl CsvRows {
    /// Adds a decision's rows.
    pub(super) fn add(&mut self, decision: &Decision) -> io::Result<()> {
        let pack = decision.pack.as_ref().map(|pack| format!("{} {}", pack.name, pack.version)).unwrap_or_default();
        for claim in &decision.claims {
            for cell in cells(decision, claim, &pack) {
                self.0.write_field(cell.as_bytes())?;
            }
            self.0.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }

    fn into_bytes(self) -> io::Result<Vec<u8>> {
        self.0.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

fn cells<'a>(decision: &'a Decision, claim: &'a ClaimDecision, pack: &'a str) -> [Cow<'a, str>; 19] {
    let amount = claim.amount.as_ref();
    [
        decision.case.as_str().into(),
        claim.id.as_str().into(),
        claim.topic.as_str().into(),
        claim.authority.as_str().into(),
        claim.finding.as_str().into(),
        claim.outcome.as_str().into(),
        claim.remedy.as_str().into(),
        claim.basis.as_str().into(),
        claim.rule.as_ref().map(RuleId::as_str).unwrap_or_default().into(),
        spaced(&claim.merged, RuleId::as_str),
        spaced(&claim.overrode, RuleId::as_str),
        spaced(&claim.because, |because| &because.message),
        spaced(&claim.missing, |missing| &missing.measure),
        spaced(&claim.conflict, String::as_str),
        amount.map(|amount| amount.value.as_str()).unwrap_or_default().into(),
        amount.map(|amount| amount.currency.to_string()).unwrap_or_default().into(),
        amount.and_then(|amount| amount.at_least.as_deref()).unwrap_or_default().into(),
        pack.into(),
        if decision.fairness.released { "true" } else { "false" }.into(),
    ]
}

fn spaced<T>(items: &[T], name: impl Fn(&T) -> &str) -> Cow<'_, str> {
    match items {
        [] => Cow::Borrowed(""),
        [only] => Cow::Borrowed(name(only)),
        several => Cow::Owned(several.iter().map(name).collect::<Vec<_>>().join(" ")),
    }
}
