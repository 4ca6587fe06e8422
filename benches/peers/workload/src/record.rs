//! A case in whole numbers, and as the struct that hand-written Rust works on.

use crate::field::{Field, FieldKind};

/// A case in whole numbers, by [`Field`]: the index of a text, ten thousand times a real number, 0 or 1 for a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record(pub [i64; Field::COUNT]);

impl Record {
    /// What it has in a field.
    #[must_use]
    pub fn get(&self, field: Field) -> i64 {
        self.0.get(field as usize).copied().unwrap_or_default()
    }

    /// The text that it has in a field of texts.
    #[must_use]
    pub fn text(&self, field: Field) -> &'static str {
        let FieldKind::Text(texts) = field.kind() else { return "" };
        usize::try_from(self.get(field)).ok().and_then(|index| texts.get(index)).copied().unwrap_or("")
    }

    /// The real number that it has in a field.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "at most 10,000")]
    pub fn real(&self, field: Field) -> f64 {
        self.get(field) as f64 / 10_000.0
    }

    /// Whether it has a flag.
    #[must_use]
    pub fn flag(&self, field: Field) -> bool {
        self.get(field) == 1
    }
}

/// A case as a person would type it for hand-written rules.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct Row {
    pub topic: u8,
    pub sector: u8,
    pub channel: u8,
    pub hazard: bool,
    pub licensed: bool,
    pub trend: f64,
    pub severity: i64,
    pub fault_share: f64,
    pub share_low: f64,
    pub share_high: f64,
    pub sample: i64,
    pub age_days: i64,
    pub years: i64,
}

impl From<&Record> for Row {
    fn from(record: &Record) -> Self {
        let text = |field| u8::try_from(record.get(field)).unwrap_or(u8::MAX);
        Self {
            topic: text(Field::Topic),
            sector: text(Field::Sector),
            channel: text(Field::Channel),
            hazard: record.flag(Field::Hazard),
            licensed: record.flag(Field::Licensed),
            trend: record.real(Field::Trend),
            severity: record.get(Field::Severity),
            fault_share: record.real(Field::FaultShare),
            share_low: record.real(Field::ShareLow),
            share_high: record.real(Field::ShareHigh),
            sample: record.get(Field::Sample),
            age_days: record.get(Field::AgeDays),
            years: record.get(Field::Years),
        }
    }
}
