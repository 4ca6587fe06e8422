//! One row of a table of cases: a claim, and what the row says of its case.

use std::collections::BTreeMap;

use medhold_model::{
    Asserted, Asserts, CaseId, Claim, Date, EvidenceRecord, ExpertStatement, Given, GivenEvidence, Kind, Language,
    PackName, Stance, States, Value,
};

use crate::columns::{Column, Columns, EvidenceField, Fixed};

/// A row as it was read, before it is known to be a claim. Its cells are what a case may give.
pub struct Row {
    /// Where it stands.
    pub(crate) line: u64,
    /// Its case's id.
    pub(crate) id: CaseId,
    cells: Cells,
}

/// What a row says of its case.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct CasePart {
    pub(crate) received: Option<Date>,
    pub(crate) language: Option<Language>,
    pub(crate) stage: Option<String>,
    pub(crate) pack: Option<PackName>,
    pub(crate) client: Option<String>,
    pub(crate) customer: BTreeMap<String, Given>,
    pub(crate) expert: Option<ExpertStatement>,
}

#[derive(Default)]
struct Cells {
    fixed: BTreeMap<Fixed, Given>,
    customer: BTreeMap<String, Given>,
    subject: BTreeMap<String, Given>,
    evidence: BTreeMap<String, EvidenceRecord>,
}

impl Row {
    /// The row of these cells, as many as there are columns.
    ///
    /// # Errors
    /// Where it has no id that can be one.
    pub fn new(line: u64, columns: &Columns, cells: impl IntoIterator<Item = Given>) -> Result<Self, String> {
        let mut sorted = Cells::default();
        for (column, cell) in columns.iter().zip(cells) {
            if !cell.is_nothing() {
                sorted.put(column, cell);
            }
        }
        let id = sorted.parsed(Fixed::Id)?.ok_or("the row has no `id`")?;
        Ok(Self { line, id, cells: sorted })
    }

    /// The row's claim, with `ordinal` for its id where the table gives none, and what it says of the case.
    ///
    /// # Errors
    /// Where a cell is not what its column asks for.
    pub(crate) fn parts(mut self, ordinal: usize) -> Result<(Claim, CasePart), String> {
        let part = self.cells.case_part()?;
        let claim = self.cells.claim(ordinal)?;
        Ok((claim, part))
    }
}

impl Cells {
    fn put(&mut self, column: &Column, cell: Given) {
        match column {
            Column::Fixed(fixed) => {
                self.fixed.insert(*fixed, cell);
            }
            Column::Customer(key) => {
                self.customer.insert(key.clone(), cell);
            }
            Column::Subject(key) => {
                self.subject.insert(key.clone(), cell);
            }
            Column::Evidence(measure, field) => {
                let empty = || EvidenceRecord::bare(Given::Nothing);
                let record = self.evidence.entry(measure.clone()).or_insert_with(empty);
                *field_of(record, *field) = cell;
            }
        }
    }

    /// The text of a fixed column; numbers and flags of a typed table as they are written.
    fn text(&mut self, column: Fixed) -> Option<String> {
        self.fixed.remove(&column).map(|cell| match cell {
            Given::Text(text) | Given::Cell(text) => text,
            other => other.to_string(),
        })
    }

    fn parsed<T: std::str::FromStr>(&mut self, column: Fixed) -> Result<Option<T>, String>
    where
        T::Err: std::fmt::Display,
    {
        let Some(text) = self.text(column) else {
            return Ok(None);
        };
        text.parse().map(Some).map_err(|e| at(column, e))
    }

    fn needed<T: std::str::FromStr>(&mut self, column: Fixed) -> Result<T, String>
    where
        T::Err: std::fmt::Display,
    {
        self.parsed(column)?.ok_or_else(|| format!("the row has no `{}`", column.name()))
    }

    fn value(&mut self, column: Fixed, kind: Kind) -> Result<Option<Value>, String> {
        let Some(cell) = self.fixed.remove(&column) else {
            return Ok(None);
        };
        Value::read(&cell, kind).map(Some).map_err(|e| at(column, e))
    }

    fn date(&mut self, column: Fixed) -> Result<Option<Date>, String> {
        Ok(match self.value(column, Kind::Date)? {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        })
    }

    fn case_part(&mut self) -> Result<CasePart, String> {
        Ok(CasePart {
            received: self.date(Fixed::Received)?,
            language: self.parsed(Fixed::Language)?,
            stage: self.text(Fixed::Stage),
            pack: self.parsed(Fixed::Pack)?,
            client: self.text(Fixed::Client),
            customer: std::mem::take(&mut self.customer),
            expert: self.expert()?,
        })
    }

    fn claim(&mut self, ordinal: usize) -> Result<Claim, String> {
        let id = match self.parsed(Fixed::Claim)? {
            Some(id) => id,
            None => ordinal.to_string().parse().map_err(|e| at(Fixed::Claim, e))?,
        };
        Ok(Claim {
            id,
            topic: self.needed(Fixed::Topic)?,
            kind: self.needed(Fixed::Kind)?,
            text: self.text(Fixed::Text),
            stance: self.stance()?,
            asserts: self.asserts()?,
            subject: std::mem::take(&mut self.subject),
            evidence: self.records(),
        })
    }

    fn stance(&mut self) -> Result<Option<Stance>, String> {
        let number = self.value(Fixed::Stance, Kind::Number)?.and_then(|value| value.as_number());
        number.map(Stance::try_from).transpose().map_err(|e| at(Fixed::Stance, e))
    }

    fn asserts(&mut self) -> Result<Option<Asserts>, String> {
        let measure = self.parsed(Fixed::AssertsMeasure)?;
        let op = self.parsed(Fixed::AssertsOp)?;
        let value = self.fixed.remove(&Fixed::AssertsValue);
        let word = self.text(Fixed::AssertsWord);
        let (measure, says) = match (measure, op, value, word) {
            (None, None, None, None) => return Ok(None),
            (Some(measure), Some(op), Some(value), None) => (measure, Asserted::Compared { op, value }),
            (Some(measure), None, None, Some(word)) => (measure, Asserted::Word(word)),
            _ => {
                return Err("an assertion has `asserts.measure` and either `asserts.op` and \
                            `asserts.value`, or `asserts.word`"
                    .to_owned());
            }
        };
        Ok(Some(Asserts { measure, says }))
    }

    fn expert(&mut self) -> Result<Option<ExpertStatement>, String> {
        let given = self.fixed.keys().any(|column| column.name().starts_with("experts."));
        if !given {
            return Ok(None);
        }
        Ok(Some(ExpertStatement {
            role: self.needed(Fixed::ExpertRole)?,
            field: self.needed(Fixed::ExpertField)?,
            licensed: self.value(Fixed::ExpertLicensed, Kind::Flag)? == Some(Value::Flag(true)),
            since: self.date(Fixed::ExpertSince)?,
            states: self.states()?,
            interest: self.text(Fixed::ExpertInterest),
            text: self.text(Fixed::ExpertText),
        }))
    }

    fn states(&mut self) -> Result<Option<States>, String> {
        let measure = self.parsed(Fixed::ExpertMeasure)?;
        let op = self.parsed(Fixed::ExpertOp)?;
        let value = self.fixed.remove(&Fixed::ExpertValue);
        match (measure, op, value) {
            (None, None, None) => Ok(None),
            (Some(measure), Some(op), Some(value)) => Ok(Some(States { measure, op, value })),
            _ => Err("a statement has all of `experts.states.measure`, `.op` and `.value`".to_owned()),
        }
    }

    fn records(&mut self) -> BTreeMap<String, GivenEvidence> {
        std::mem::take(&mut self.evidence)
            .into_iter()
            .filter(|(_, record)| !record.value.is_nothing())
            .map(|(measure, record)| {
                let bare = record == EvidenceRecord::bare(record.value.clone());
                let given =
                    if bare { GivenEvidence::Bare(record.value) } else { GivenEvidence::Record(Box::new(record)) };
                (measure, given)
            })
            .collect()
    }
}

fn at(column: Fixed, reason: impl std::fmt::Display) -> String {
    format!("`{}`: {reason}", column.name())
}

fn field_of(record: &mut EvidenceRecord, field: EvidenceField) -> &mut Given {
    match field {
        EvidenceField::Value => &mut record.value,
        EvidenceField::Unit => &mut record.unit,
        EvidenceField::Low => &mut record.low,
        EvidenceField::High => &mut record.high,
        EvidenceField::N => &mut record.n,
        EvidenceField::From => &mut record.from,
        EvidenceField::To => &mut record.to,
        EvidenceField::AsOf => &mut record.as_of,
        EvidenceField::Source => &mut record.source,
        EvidenceField::Method => &mut record.method,
    }
}
