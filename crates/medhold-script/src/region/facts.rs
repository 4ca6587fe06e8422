//! The facts of a point: a case that says what the point says, and nothing else.

use std::collections::BTreeMap;

use medhold_model::{
    ClaimKind, Date, Decimal, Evidence, ExpertStatement, Given, Kind, MeasureId, MissingReason, Money, Op, States,
    Value,
};

use super::variable::Formula;
use super::{Computed, EvidencePart, Point, StatementPart, Variable};
use crate::region::term::Term;
use crate::{
    AssertedMeasure, ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex, Scope, Undecided,
};

/// A case that says what a point says and nothing else; parameters have the pack's own values.
pub struct PointFacts<'p> {
    scope: &'p Scope,
    point: &'p Point,
    at: Date,
    measures: BTreeMap<MeasureIndex, Evidence>,
    before: BTreeMap<MeasureIndex, Evidence>,
    claim: ClaimFacts,
    experts: BTreeMap<&'p str, ExpertStatement>,
    stating: BTreeMap<(String, MeasureIndex), ExpertStatement>,
    lack: Lack,
}

impl<'p> PointFacts<'p> {
    pub(super) fn new(scope: &'p Scope, point: &'p Point) -> Self {
        let at = Date::new(2024, 6, 1).unwrap_or(Date::MIN);
        let lack = Lack { what: String::new(), reason: MissingReason::NotGiven, detail: String::new() };
        let claim = claim(scope, point, &lack);
        let mut facts = Self {
            scope,
            point,
            at,
            measures: BTreeMap::new(),
            before: BTreeMap::new(),
            claim,
            experts: BTreeMap::new(),
            stating: BTreeMap::new(),
            lack,
        };
        for (variable, value) in point.iter() {
            facts.take(variable, value);
        }
        facts
    }

    fn take(&mut self, variable: &'p Variable, value: Option<&Value>) {
        let Some(value) = value else {
            return;
        };
        match variable {
            Variable::Measure(index) => {
                let evidence = self.evidence(*index, value, |part| Variable::MeasurePart(*index, part));
                self.measures.insert(*index, evidence);
            }
            Variable::Before(index) => {
                let evidence = self.evidence(*index, value, |part| Variable::BeforePart(*index, part));
                self.before.insert(*index, evidence);
            }
            Variable::Expert(field) => {
                let statement = self.statement(field);
                self.experts.insert(field, statement);
            }
            Variable::States(field, index) if self.known(&Variable::Expert(field.clone())).is_some() => {
                let measure = self.scope.measure_name(*index).cloned();
                let states = measure.map(|measure| States { measure, op: Op::Eq, value: given(value) });
                let statement = ExpertStatement { states, ..self.statement(field) };
                self.stating.insert((field.to_string(), *index), statement);
            }
            _ => {}
        }
    }

    /// The value of a variable, where the point has one.
    fn known(&self, variable: &Variable) -> Option<&'p Value> {
        self.point.get(variable).flatten()
    }

    fn evidence(&self, index: MeasureIndex, value: &Value, of: impl Fn(EvidencePart) -> Variable) -> Evidence {
        let unit = self.scope.measure_decl(index).map(|decl| decl.unit.clone());
        let mut evidence = Evidence::of(value.clone(), unit.unwrap_or_else(medhold_model::Unit::one), "case");
        let number = |part| self.known(&of(part)).and_then(Value::as_quantity);
        let date = |part| match self.known(&of(part)) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        };
        let text = |part| match self.known(&of(part)) {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        evidence.low = number(EvidencePart::Low);
        evidence.high = number(EvidencePart::High);
        evidence.n = number(EvidencePart::N).and_then(Decimal::to_i64).and_then(|n| u64::try_from(n).ok());
        evidence.from = date(EvidencePart::From);
        evidence.to = date(EvidencePart::To);
        evidence.as_of = days_ago(self.at, number(EvidencePart::AgeDays));
        if let Some(source) = text(EvidencePart::Source) {
            source.clone_into(&mut evidence.source);
        }
        if let Some(unit) = text(EvidencePart::Unit) {
            evidence.unit = medhold_model::Unit::new(unit);
        }
        evidence
    }

    fn statement(&self, field: &std::sync::Arc<str>) -> ExpertStatement {
        let part = |part| self.known(&Variable::ExpertPart(field.clone(), part));
        let text = |value: Option<&Value>| match value {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        ExpertStatement {
            role: text(part(StatementPart::Role)).unwrap_or_else(|| "expert".to_owned()),
            field: field.to_string(),
            licensed: part(StatementPart::Licensed) == Some(&Value::Flag(true)),
            since: days_ago(self.at, part(StatementPart::DaysInField).and_then(Value::as_number)),
            states: None,
            interest: text(part(StatementPart::Interest)),
            text: None,
        }
    }
}

fn days_ago(at: Date, days: Option<Decimal>) -> Option<Date> {
    at.plus_days(i32::try_from(days?.to_i64()?.checked_neg()?).ok()?)
}

fn claim(scope: &Scope, point: &Point, lack: &Lack) -> ClaimFacts {
    let value = |variable: &Variable| point.get(variable).flatten();
    let text = |variable: &Variable| match value(variable) {
        Some(Value::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let asserts = text(&Variable::AssertsMeasure).and_then(|measure| measure.parse().ok());
    let verdict = match (text(&Variable::Verdict), point.get(&Variable::Verdict)) {
        (Some(verdict), _) => Ok(verdict),
        // Without an assertion there is nothing that could be undecided, unless the point says so.
        (None, None) if asserts.is_none() => Ok("neither"),
        _ => Err(Undecided::from(lack)),
    };
    let op = text(&Variable::AssertsOp).and_then(|op| Op::ALL.iter().copied().find(|o| o.as_str() == op));
    ClaimFacts {
        kind: text(&Variable::ClaimKind).and_then(|kind| kind.parse().ok()).unwrap_or(ClaimKind::Assertion),
        stance: value(&Variable::ClaimStance).and_then(Value::as_number),
        supported: verdict.clone().map(|v| v == "supported"),
        refuted: verdict.map(|v| v == "refuted"),
        was_supported: asserts.is_some() && value(&Variable::WasSupported) == Some(&Value::Flag(true)),
        asserts: asserts.map(|measure| AssertedMeasure {
            value: value(&Variable::AssertsValue).cloned().unwrap_or_else(|| any(scope, &measure)),
            measure,
            op: op.unwrap_or(Op::Eq),
            word: text(&Variable::AssertsWord).map(str::to_owned),
        }),
    }
}

/// Some value of a measure's kind.
fn any(scope: &Scope, measure: &MeasureId) -> Value {
    match scope.measures.iter().find(|decl| decl.name == *measure).map(|decl| decl.kind) {
        Some(Kind::Flag) => Value::Flag(true),
        Some(Kind::Text) => Value::Text(String::new()),
        Some(Kind::Date) => Value::Date(Date::MIN),
        Some(Kind::List) => Value::List(Vec::new()),
        Some(Kind::Money(currency)) => Value::Money(Money::new(Decimal::ZERO, currency)),
        _ => Value::Number(Decimal::ZERO),
    }
}

fn given(value: &Value) -> Given {
    match value {
        Value::Flag(flag) => Given::Flag(*flag),
        Value::Number(number) => Given::Number(*number),
        Value::Money(money) => Given::Number(money.amount()),
        Value::Text(text) => Given::Text(text.clone()),
        Value::Date(date) => Given::Text(date.to_string()),
        Value::List(items) => Given::List(items.iter().map(given).collect()),
    }
}

impl Facts for PointFacts<'_> {
    fn at(&self) -> Date {
        self.at
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.measures.get(&measure).ok_or(&self.lack)
    }

    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.before.get(&measure).ok_or(&self.lack)
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        self.scope.parameters.get(parameter.0).map_or(&Value::Flag(false), |decl| &decl.value)
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.known(&Variable::Subject(key)).ok_or(&self.lack)
    }

    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.known(&Variable::Customer(key)).ok_or(&self.lack)
    }

    fn stage(&self) -> Result<&str, &Lack> {
        match self.known(&Variable::Stage) {
            Some(Value::Text(stage)) => Ok(stage),
            _ => Err(&self.lack),
        }
    }

    fn claim(&self) -> &ClaimFacts {
        &self.claim
    }

    fn expert(&self, field: &str) -> Result<&ExpertStatement, Lack> {
        self.experts.get(field).ok_or_else(|| self.lack.clone())
    }

    fn expert_on(&self, field: &str, measure: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        self.stating.get(&(field.to_owned(), measure)).map_or_else(|| self.expert(field), Ok)
    }

    fn call(&self, function: FunctionIndex, arguments: &[Value]) -> Result<Value, Lack> {
        let name = self.scope.functions.get(function.0).map_or("", |f| f.name.as_str());
        let terms = arguments.iter().map(Term::constant).collect();
        let computed = Computed(std::sync::Arc::new(Formula::Term(Term::apply(name, terms))));
        self.known(&Variable::Plugin(function, computed)).cloned().ok_or_else(|| self.lack.clone())
    }
}
