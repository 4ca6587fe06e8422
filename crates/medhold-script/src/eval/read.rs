//! What is read of the case: measures, parameters, the claim, its subject, experts and tables.

use medhold_model::{Evidence, ExpertStatement, MissingReason, Value};

use super::val::Text;
use super::{Evaluated, Evaluation, Stop, Val};
use crate::tree::{ClaimField, ExpertField, Expr, Node, Part, Period};
use crate::{Lack, MeasureIndex, TableIndex};

impl<'a> Evaluation<'a> {
    /// An expression that reads something.
    pub(super) fn read(&mut self, expr: &'a Expr) -> Evaluated<'a> {
        match &expr.node {
            Node::Measure(measure, period) => self.measure(*measure, *period),
            Node::Part(measure, period, part) => self.part(*measure, *period, *part),
            Node::Parameter(parameter) => Ok(self.facts.parameter(*parameter).into()),
            Node::Subject(key) => {
                let value = self.facts.subject(*key);
                self.note(
                    || key_name("subject", &self.parts.scope.subject, key.0),
                    value.cloned().map_err(Lack::clone),
                );
                value.map(Val::from).map_err(|lack| lack.clone().into())
            }
            Node::Customer(key) => {
                let value = self.facts.customer(*key);
                let scope = &self.parts.scope;
                self.note(
                    || key_name("customer", &scope.customer, key.0),
                    value.cloned().map_err(Lack::clone),
                );
                value.map(Val::from).map_err(|lack| lack.clone().into())
            }
            Node::Stage => {
                let stage = self.facts.stage();
                self.note(
                    || "stage".to_owned(),
                    stage
                        .map(|s| Value::Text(s.to_owned()))
                        .map_err(Lack::clone),
                );
                stage
                    .map(|s| Val::Text(Text::Borrowed(s)))
                    .map_err(|lack| lack.clone().into())
            }
            Node::Claim(field) => self.claim(*field),
            Node::Expert(field, part) => self.expert(field, *part),
            Node::States(field, measure) => self.stated(field, *measure),
            Node::Cell(table, key, column) => self.cell(*table, key, *column),
            Node::HasRow(table, key) => {
                let key = self.eval(key)?.to_string();
                let rows = self.parts.scope.tables.get(table.0).map(|t| &t.rows);
                Ok(Val::Flag(rows.is_some_and(|rows| rows.contains_key(&key))))
            }
            _ => Err(self
                .incomputable(expr.spot, "this can't be evaluated")
                .into()),
        }
    }

    /// Writes down what was read, where that is asked for.
    pub(super) fn note(&mut self, name: impl FnOnce() -> String, value: Result<Value, Lack>) {
        if let Some(trace) = &mut self.trace {
            trace.push((name(), value));
        }
    }

    fn evidence(&self, measure: MeasureIndex, period: Period) -> Result<&'a Evidence, &'a Lack> {
        match period {
            Period::Now => self.facts.measure(measure),
            Period::Before => self.facts.before(measure),
        }
    }

    fn name_of(&self, measure: MeasureIndex, period: Period) -> String {
        let name = self
            .parts
            .scope
            .measure_name(measure)
            .map(ToString::to_string)
            .unwrap_or_default();
        if period == Period::Before {
            format!("{name}.before")
        } else {
            name
        }
    }

    fn measure(&mut self, measure: MeasureIndex, period: Period) -> Evaluated<'a> {
        let evidence = self.evidence(measure, period);
        if self.trace.is_some() {
            let name = self.name_of(measure, period);
            self.note(
                || name,
                evidence.map(|e| e.value.clone()).map_err(Lack::clone),
            );
        }
        match evidence {
            Ok(evidence) => Ok((&evidence.value).into()),
            Err(lack) => Err(lack.clone().into()),
        }
    }

    fn part(&mut self, measure: MeasureIndex, period: Period, part: Part) -> Evaluated<'a> {
        let found = self.evidence(measure, period);
        let value = match found {
            Ok(evidence) => part_of(evidence, part, self.facts.at()),
            Err(lack) => {
                let name = self.name_of(measure, period);
                self.note(|| name, Err(lack.clone()));
                return Err(lack.clone().into());
            }
        };
        let name = format!("{}.{}", self.name_of(measure, period), part.name());
        let value = value.ok_or_else(|| {
            lack(
                &name,
                MissingReason::NotGiven,
                "the evidence does not tell it",
            )
        });
        self.noted(name, value)
    }

    /// Writes down a value and hands it on.
    fn noted(&mut self, name: String, value: Result<Val<'a>, Lack>) -> Evaluated<'a> {
        if self.trace.is_some() {
            let shown = match &value {
                Ok(value) => value.clone().into_value().map(Ok),
                Err(lack) => Some(Err(lack.clone())),
            };
            if let Some(shown) = shown {
                self.note(|| name, shown);
            }
        }
        value.map_err(Stop::from)
    }

    fn claim(&mut self, field: ClaimField) -> Evaluated<'a> {
        let claim = self.facts.claim();
        let text = |t: &'a str| Val::Text(Text::Borrowed(t));
        let asserted = claim.asserts.as_ref();
        let tested = |truth: &Result<bool, crate::Undecided>| truth.clone().map(Val::Flag);
        let value = match field {
            ClaimField::Kind => Some(text(claim.kind.as_str())),
            ClaimField::Stance => claim.stance.map(Val::Number),
            ClaimField::Supported => Some(tested(&claim.supported)?),
            ClaimField::Refuted => Some(tested(&claim.refuted)?),
            ClaimField::WasSupported => Some(Val::Flag(claim.was_supported)),
            ClaimField::Asserts => Some(Val::Flag(asserted.is_some())),
            ClaimField::AssertsMeasure => asserted.map(|a| text(a.measure.as_str())),
            ClaimField::AssertsOp => asserted.map(|a| text(a.op.as_str())),
            ClaimField::AssertsValue => asserted.map(|a| (&a.value).into()),
            ClaimField::AssertsWord => asserted.and_then(|a| a.word.as_deref()).map(text),
        };
        let name = field.full_name();
        let value =
            value.ok_or_else(|| lack(name, MissingReason::NotGiven, "the claim does not tell it"));
        self.noted(name.to_owned(), value)
    }

    /// The statement with standing in a field.
    pub(super) fn statement(&mut self, field: &str) -> Result<&'a ExpertStatement, Stop<'a>> {
        match self.facts.expert(field) {
            Ok(statement) => Ok(statement),
            Err(lack) => {
                self.note(|| format!("expert(\"{field}\")"), Err(lack.clone()));
                Err(lack.into())
            }
        }
    }

    fn expert(&mut self, field: &str, part: ExpertField) -> Evaluated<'a> {
        let statement = self.statement(field)?;
        let text = |t: &'a str| Val::Text(Text::Borrowed(t));
        let value = match part {
            ExpertField::Present => Some(Val::Flag(true)),
            ExpertField::Licensed => Some(Val::Flag(statement.licensed)),
            ExpertField::DaysInField => statement
                .days_in_field(self.facts.at())
                .map(|days| Val::Number(i64::from(days).into())),
            ExpertField::Interest => statement.interest.as_deref().map(text),
            ExpertField::Role => Some(text(&statement.role)),
        };
        let name = format!("expert(\"{field}\").{}", part.name());
        let value = value.ok_or_else(|| {
            lack(
                &name,
                MissingReason::NotGiven,
                "the statement does not tell it",
            )
        });
        self.noted(name, value)
    }

    fn cell(&mut self, table: TableIndex, key: &'a Expr, column: usize) -> Evaluated<'a> {
        let key = self.eval(key)?.to_string();
        let Some(decl) = self.parts.scope.tables.get(table.0) else {
            return Ok(Val::Nothing);
        };
        let name = decl.columns.get(column).map_or("", |c| c.name.as_str());
        let what = || format!("{}[\"{key}\"].{name}", decl.name);
        let value = match decl.rows.get(&key) {
            None => Err(lack(
                &format!("{}[\"{key}\"]", decl.name),
                MissingReason::NoRow,
                "the table has no such row",
            )),
            Some(row) => match row.get(column).and_then(Option::as_ref) {
                Some(value) => Ok(Val::from(value)),
                None => Err(lack(&what(), MissingReason::NoRow, "the cell is empty")),
            },
        };
        self.noted(what(), value)
    }
}

fn key_name(of: &str, keys: &[medhold_model::KeyDecl], place: usize) -> String {
    keys.get(place)
        .map(|k| format!("{of}.{}", k.name))
        .unwrap_or_default()
}

pub(super) fn lack(what: &str, reason: MissingReason, detail: &str) -> Lack {
    Lack {
        what: what.to_owned(),
        reason,
        detail: detail.to_owned(),
    }
}

fn part_of<'a>(evidence: &'a Evidence, part: Part, at: medhold_model::Date) -> Option<Val<'a>> {
    // The ends of an amount's interval are amounts.
    let quantity = |end: medhold_model::Decimal| match &evidence.value {
        Value::Money(money) => Val::Money(end, money.currency()),
        _ => Val::Number(end),
    };
    match part {
        Part::Low => evidence.low.map(quantity),
        Part::High => evidence.high.map(quantity),
        Part::N => evidence.n.map(|n| Val::Number(n.into())),
        Part::AgeDays => evidence
            .age_days(at)
            .map(|days| Val::Number(i64::from(days).into())),
        Part::From => evidence.from.map(Val::Date),
        Part::To => evidence.to.map(Val::Date),
        Part::Source => Some(Val::Text(Text::Borrowed(&evidence.source))),
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
            Self::N => "n",
            Self::AgeDays => "age_days",
            Self::From => "from",
            Self::To => "to",
            Self::Source => "source",
        }
    }
}

impl ExpertField {
    fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Licensed => "licensed",
            Self::DaysInField => "days_in_field",
            Self::Interest => "interest",
            Self::Role => "role",
        }
    }
}

impl ClaimField {
    fn full_name(self) -> &'static str {
        match self {
            Self::Kind => "claim.kind",
            Self::Stance => "claim.stance",
            Self::Supported => "claim.supported",
            Self::Refuted => "claim.refuted",
            Self::WasSupported => "claim.was_supported",
            Self::Asserts => "claim.asserts",
            Self::AssertsMeasure => "claim.asserts.measure",
            Self::AssertsOp => "claim.asserts.op",
            Self::AssertsValue => "claim.asserts.value",
            Self::AssertsWord => "claim.asserts.word",
        }
    }
}
