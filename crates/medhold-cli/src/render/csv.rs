//! Decisions as CSV: a claim a row, the main columns.

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
        line(out, COLUMNS)
    }
}

impl Report for Rows {
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)?;
        out.write_all(&rendered.text)
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)
    }
}

/// Adds a decision's rows.
pub(super) fn rows(decision: &Decision, out: &mut Vec<u8>) -> io::Result<()> {
    decision.claims.iter().try_for_each(|claim| line(out, cells(decision, claim)))
}

fn line<C: AsRef<[u8]>>(out: &mut dyn Write, cells: impl IntoIterator<Item = C>) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(cells)?;
    writer.flush()
}

fn cells(decision: &Decision, claim: &ClaimDecision) -> [String; 19] {
    let amount = claim.amount.as_ref();
    let messages: Vec<&str> = claim.because.iter().map(|b| b.message.as_str()).collect();
    let missing: Vec<&str> = claim.missing.iter().map(|m| m.measure.as_str()).collect();
    let pack = decision.pack.as_ref().map(|pack| format!("{} {}", pack.name, pack.version));
    [
        decision.case.to_string(),
        claim.id.to_string(),
        claim.topic.to_string(),
        claim.authority.to_string(),
        claim.finding.to_string(),
        claim.outcome.to_string(),
        claim.remedy.to_string(),
        claim.basis.to_string(),
        claim.rule.as_ref().map(RuleId::to_string).unwrap_or_default(),
        ids(&claim.merged),
        ids(&claim.overrode),
        messages.join(" "),
        missing.join(" "),
        claim.conflict.join(" "),
        amount.map(|a| a.value.clone()).unwrap_or_default(),
        amount.map(|a| a.currency.to_string()).unwrap_or_default(),
        amount.and_then(|a| a.at_least.clone()).unwrap_or_default(),
        pack.unwrap_or_default(),
        decision.fairness.released.to_string(),
    ]
}

fn ids(rules: &[RuleId]) -> String {
    rules.iter().map(RuleId::as_str).collect::<Vec<_>>().join(" ")
}
