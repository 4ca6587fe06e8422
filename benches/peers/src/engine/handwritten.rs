//! Hand-written Rust: a chain of conditions, scanned from the first or dispatched by topic.

use handwritten::{Scan, scans};
use workload::{Record, Row};

use super::{Engine, Fault, Found, Rules};

struct Handwritten {
    scan: Scan,
    rows: Vec<Row>,
}

/// Looks at every rule until one applies.
pub(super) fn scan(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    make(rules, |(scan, _)| scan)
}

/// Looks at the rules of the case's topic, and then at those on all topics.
pub(super) fn dispatched(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    make(rules, |(_, dispatched)| dispatched)
}

fn make(rules: &Rules<'_>, choose: fn((Scan, Scan)) -> Scan) -> Result<Box<dyn Engine>, Fault> {
    let scans = scans(rules.all.len(), rules.wrong);
    let scan = choose(scans.ok_or_else(|| Fault::new("no Rust was written for so many rules"))?);
    Ok(Box::new(Handwritten { scan, rows: Vec::new() }))
}

impl Engine for Handwritten {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.rows = records.iter().map(Row::from).collect();
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        answers
            .extend(self.rows.iter().map(|row| Found::from(Some((self.scan)(row)).filter(|found| *found != u32::MAX))));
        Ok(())
    }
}
