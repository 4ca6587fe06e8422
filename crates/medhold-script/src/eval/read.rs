//! What is read of the case: measures, parameters, keys and tables.

use medhold_model::{Date, Decimal, Evidence, KeyDecl, MissingReason, Value};

use super::val::Text;
use super::{Evaluated, Evaluation, Stop, Val};
use crate::tree::{Expr, Node, Part, Period};
use crate::{Lack, MeasureIndex, Scope, TableIndex};

impl<'a> Evaluation<'a> {
    /// An expression that reads something.
    pub(super) fn read(&mut self, expr: &'a Expr) -> Evaluated<'a> {
        let scope = &self.parts.scope;
        match &expr.node {
            Node::Measure(measure, period) => self.measure(*measure, *period),
            Node::Part(measure, period, part) => self.part(*measure, *period, *part),
            Node::Parameter(parameter) => {
                let value = self.facts.parameter(*parameter);
                let name = || scope.parameters.get(parameter.0).map(|p| p.name.to_string()).unwrap_or_default();
                self.note(name, || Some(Ok(value.clone())));
                Ok(value.into())
            }
            Node::Subject(key) => self.given(|| key_name("subject", &scope.subject, key.0), self.facts.subject(*key)),
            Node::Customer(key) => {
                self.given(|| key_name("customer", &scope.customer, key.0), self.facts.customer(*key))
            }
            Node::Stage => {
                let stage = self.facts.stage().map(|stage| Val::Text(Text::Borrowed(stage)));
                self.noted(|| "stage".to_owned(), stage.map_err(Lack::clone))
            }
            Node::Claim(field) => self.claim(*field),
            Node::Expert(field, part) => self.expert(field, *part),
            Node::States(field, measure) => self.stated(field, *measure),
            Node::Cell(table, key, column) => self.cell(*table, key, *column),
            Node::HasRow(table, key) => {
                let key = self.eval(key)?.to_string();
                let rows = scope.tables.get(table.0).map(|t| &t.rows);
                Ok(Val::Flag(rows.is_some_and(|rows| rows.contains_key(&key))))
            }
            _ => Err(self.incomputable(expr.spot, "this can't be evaluated").into()),
        }
    }

    /// Writes down what was read, where that is asked for.
    pub(super) fn note(&mut self, name: impl FnOnce() -> String, value: impl FnOnce() -> Option<Result<Value, Lack>>) {
        if let Some(trace) = &mut self.trace
            && let Some(value) = value()
        {
            trace.push((name(), value));
        }
    }

    /// Writes down a value of the facts and hands it on.
    fn given(&mut self, name: impl FnOnce() -> String, value: Result<&'a Value, &'a Lack>) -> Evaluated<'a> {
        self.note(name, || Some(value.cloned().map_err(Lack::clone)));
        value.map(Val::from).map_err(|lack| lack.clone().into())
    }

    /// Writes down a value and hands it on.
    pub(super) fn noted(&mut self, name: impl FnOnce() -> String, value: Result<Val<'a>, Lack>) -> Evaluated<'a> {
        self.note(name, || match &value {
            Ok(value) => value.clone().into_value().map(Ok),
            Err(lack) => Some(Err(lack.clone())),
        });
        value.map_err(Stop::from)
    }

    fn evidence(&self, measure: MeasureIndex, period: Period) -> Result<&'a Evidence, &'a Lack> {
        match period {
            Period::Now => self.facts.measure(measure),
            Period::Before => self.facts.before(measure),
        }
    }

    fn measure(&mut self, measure: MeasureIndex, period: Period) -> Evaluated<'a> {
        let evidence = self.evidence(measure, period);
        let scope = &self.parts.scope;
        self.given(|| measure_name(scope, measure, period), evidence.map(|e| &e.value))
    }

    fn part(&mut self, measure: MeasureIndex, period: Period, part: Part) -> Evaluated<'a> {
        let evidence = self.evidence(measure, period);
        if self.trace.is_none()
            && let Ok(evidence) = evidence
            && let Some(value) = part_of(evidence, part, self.facts.at())
        {
            return Ok(value);
        }
        let name = measure_name(&self.parts.scope, measure, period);
        match evidence {
            Err(lack) => self.noted(|| name, Err(lack.clone())),
            Ok(evidence) => {
                let name = format!("{name}.{}", part.name());
                let value = part_of(evidence, part, self.facts.at());
                let value = value.ok_or_else(|| not_told(&name, "the evidence does not tell it"));
                self.noted(|| name, value)
            }
        }
    }

    fn cell(&mut self, table: TableIndex, key: &'a Expr, column: usize) -> Evaluated<'a> {
        let key = self.eval(key)?.to_string();
        let Some(decl) = self.parts.scope.tables.get(table.0) else {
            return Ok(Val::Nothing);
        };
        let row = || format!("{}[\"{key}\"]", decl.name);
        let cell = || format!("{}.{}", row(), decl.columns.get(column).map_or("", |c| c.name.as_str()));
        let value = match decl.rows.get(&key).map(|row| row.get(column).and_then(Option::as_ref)) {
            Some(Some(value)) => Ok(Val::from(value)),
            Some(None) => Err(lack(&cell(), MissingReason::NoRow, "the cell is empty")),
            None => Err(lack(&row(), MissingReason::NoRow, "the table has no such row")),
        };
        self.noted(cell, value)
    }
}

fn measure_name(scope: &Scope, measure: MeasureIndex, period: Period) -> String {
    let name = scope.measure_name(measure).map(ToString::to_string).unwrap_or_default();
    if period == Period::Before { format!("{name}.before") } else { name }
}

fn key_name(of: &str, keys: &[KeyDecl], place: usize) -> String {
    keys.get(place).map(|k| format!("{of}.{}", k.name)).unwrap_or_default()
}

pub(super) fn lack(what: &str, reason: MissingReason, detail: &str) -> Lack {
    Lack { what: what.to_owned(), reason, detail: detail.to_owned() }
}

/// Lacking because what is there does not tell it.
pub(super) fn not_told(what: &str, detail: &str) -> Lack {
    lack(what, MissingReason::NotGiven, detail)
}

/// A part of evidence, where the evidence tells it.
pub(crate) fn part_of<'a>(evidence: &'a Evidence, part: Part, at: Date) -> Option<Val<'a>> {
    // The ends of an amount's interval are amounts.
    let quantity = |end: Decimal| match &evidence.value {
        Value::Money(money) => Val::Money(end, money.currency()),
        _ => Val::Number(end),
    };
    match part {
        Part::Low => evidence.low.map(quantity),
        Part::High => evidence.high.map(quantity),
        Part::N => evidence.n.map(|n| Val::Number(n.into())),
        Part::AgeDays => evidence.age_days(at).map(|days| Val::Number(i64::from(days).into())),
        Part::From => evidence.from.map(Val::Date),
        Part::To => evidence.to.map(Val::Date),
        Part::Source => Some(Val::Text(Text::Borrowed(&evidence.source))),
        Part::Unit => Some(Val::Text(Text::Borrowed(evidence.unit.as_str()))),
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
            Self::Unit => "unit",
        }
    }
}
