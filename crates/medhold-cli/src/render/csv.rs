//! Decisions as CSV: a claim a row, the main columns.

use std::borrow::Cow;
use std::io::{self, Write};

use medhold_batch::{PlainRuler, PlainRuling, Shape};
use medhold_model::{ClaimDecision, Currency, Decision, Money, RuleId};

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
        out.write_all(&rendered.rows.bytes)
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)
    }
}

/// Rows of several decisions.
#[derive(Debug, Default)]
pub(super) struct CsvRows {
    bytes: Vec<u8>,
    /// The cells of shapes from `topic` to `conflict`, by the shapes' places.
    shapes: Vec<Option<Box<[u8]>>>,
}

impl CsvRows {
    /// Adds a decision's rows.
    pub(super) fn add(&mut self, decision: &Decision) {
        let pack = decision.pack.as_ref().map(|pack| format!("{} {}", pack.name, pack.version)).unwrap_or_default();
        for claim in &decision.claims {
            row(&cells(decision, claim, &pack), &mut self.bytes);
            self.bytes.push(b'\n');
        }
    }

    /// Adds the ruling on a plain claim.
    pub(super) fn plain(&mut self, ids: [&str; 2], ruling: &PlainRuling, ruler: &PlainRuler<'_>) {
        let place = ruling.shape.place();
        if self.shapes.len() <= place {
            self.shapes.resize(place + 1, None);
        }
        let Some((known, shape)) = self.shapes.get_mut(place).zip(ruler.shape(ruling.shape)) else { return };
        let cells = known.get_or_insert_with(|| shape_cells(shape));
        let (amount, at_least) = match ruling.due {
            Some((amount, least)) => (amount.to_text(), least.map(Money::to_text).unwrap_or_default()),
            None => (String::new(), String::new()),
        };
        let currency = ruling.due.map(|(amount, _)| amount.currency());
        let currency = currency.as_ref().map(Currency::as_str).unwrap_or_default();
        row(&ids, &mut self.bytes);
        self.bytes.push(b',');
        self.bytes.extend_from_slice(cells);
        row(&["", &amount, currency, &at_least, ruler.pack(), "false"], &mut self.bytes);
        self.bytes.push(b'\n');
    }
}

/// The cells of a shape.
fn shape_cells(shape: &Shape<'_>) -> Box<[u8]> {
    let several = |items: &[&str]| items.join(" ");
    let mut cells = Vec::new();
    let cell: [&str; 12] = [
        &shape.topic,
        shape.authority.as_str(),
        shape.finding.as_str(),
        shape.outcome.as_str(),
        shape.remedy.as_str(),
        shape.basis.as_str(),
        shape.rule.as_deref().unwrap_or_default(),
        &several(&shape.merged),
        &several(&shape.overrode),
        &several(&shape.because),
        "",
        &several(&shape.conflict),
    ];
    row(&cell, &mut cells);
    cells.into()
}

/// Cells with commas between them, those in quotation marks that need them.
fn row(cells: &[impl AsRef<str>], out: &mut Vec<u8>) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        let cell = cell.as_ref();
        if cell.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
            out.push(b'"');
            out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(cell.as_bytes());
        }
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
