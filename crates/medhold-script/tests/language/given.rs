//! Facts that a test gives, and the pack that its rules are written for.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{
    ClaimKind, Currency, Date, Decimal, Diagnostic, Evidence, ExpertStatement, KeyDecl, Kind, MeasureDecl,
    MissingReason, Money, Op, ParameterDecl, Unit, Value,
};
use medhold_script::{
    AssertedMeasure, ClaimFacts, Column, Compiled, Facts, FunctionDecl, FunctionIndex, KeyIndex, Lack, Limits,
    MeasureIndex, ParameterIndex, Scope, SourceFile, Table, Truth, compile,
};

pub(crate) fn number(text: &str) -> Value {
    Value::Number(decimal(text))
}

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn euro(text: &str) -> Value {
    Value::Money(Money::new(decimal(text), eur()))
}

pub(crate) fn eur() -> Currency {
    "EUR".parse().unwrap()
}

fn measure(name: &str, kind: Kind, unit: &str, values: &[&str]) -> MeasureDecl {
    MeasureDecl {
        name: name.parse().unwrap(),
        kind,
        unit: Unit::new(unit),
        min_n: None,
        max_age_days: None,
        from: None,
        absent: None,
        values: values.iter().map(|v| (*v).to_owned()).collect(),
        changeable: None,
    }
}

fn key(name: &str, kind: Kind, values: &[&str]) -> KeyDecl {
    KeyDecl {
        name: name.parse().unwrap(),
        kind,
        unit: None,
        values: values.iter().map(|v| (*v).to_owned()).collect(),
        protected: name == "gender",
        proxy_of: (name == "first_name").then(|| "gender".parse().unwrap()),
        bands: Vec::new(),
        changeable: None,
    }
}

fn parameter(name: &str, value: Value, unit: Option<&str>) -> ParameterDecl {
    let kind = if matches!(value, Value::Money(_)) { Kind::Money(eur()) } else { Kind::Number };
    ParameterDecl { name: name.parse().unwrap(), kind, value, unit: unit.map(Unit::new), about: None }
}

fn table() -> Table {
    let cell = |limit: Option<&str>, ground: &str| vec![limit.map(number), Some(text(ground))];
    Table {
        name: "tek17".parse().unwrap(),
        key: "id".parse().unwrap(),
        columns: vec![
            Column { name: "limit".parse().unwrap(), kind: Kind::Number, unit: Some(Unit::new("m")) },
            Column { name: "ground".parse().unwrap(), kind: Kind::Text, unit: None },
        ],
        rows: BTreeMap::from([
            ("stair-width".to_owned(), cell(Some("0.9"), "§ 12-14")),
            ("no-limit".to_owned(), cell(None, "§ 1-1")),
        ]),
    }
}

/// The pack that the tests' rules are written for. Every list is in the order of names.
pub(crate) fn scope() -> Scope {
    let plugin = |name: &str, unit: Option<&str>| FunctionDecl {
        name: name.to_owned(),
        plugin: "geo".parse().unwrap(),
        parameters: vec![(Kind::Text, None), (Kind::Number, unit.map(Unit::new))],
        result: (Kind::Number, Some(Unit::new("km"))),
    };
    Scope {
        topics: ["comfort", "punctuality"].map(|t| t.parse().unwrap()).into(),
        measures: vec![
            measure("airworthy", Kind::Flag, "1", &[]),
            measure("delay_min", Kind::Number, "min", &[]),
            measure("distance_km", Kind::Number, "km", &[]),
            measure("event", Kind::Text, "1", &["delay", "cancellation"]),
            measure("fare", Kind::Money(eur()), "EUR", &[]),
            measure("flag_a", Kind::Flag, "1", &[]),
            measure("flag_b", Kind::Flag, "1", &[]),
            measure("late_share", Kind::Share, "1", &[]),
            measure("marks", Kind::List, "1", &[]),
            measure("seats", Kind::Count, "1", &[]),
            measure("spoken", Kind::Text, "1", &[]),
            measure("told_on", Kind::Date, "1", &[]),
            measure("wage", Kind::Money("NOK".parse().unwrap()), "NOK", &[]),
        ],
        parameters: vec![parameter("least_min", number("180"), Some("min")), parameter("scale", number("1.5"), None)],
        subject: vec![key("day", Kind::Date, &[]), key("origin", Kind::Text, &[])],
        customer: vec![key("first_name", Kind::Text, &[]), key("gender", Kind::Text, &["female", "male", "other"])],
        tables: vec![table()],
        functions: vec![plugin("great_circle", Some("km"))],
        limits: Limits { milliseconds: 0, ..Limits::default() },
        ..Scope::default()
    }
}

/// What a test knows of a case: nothing, until it is given.
#[derive(Debug)]
pub(crate) struct Given {
    scope: Scope,
    pub(crate) at: Date,
    measures: BTreeMap<usize, Result<Evidence, Lack>>,
    before: BTreeMap<usize, Evidence>,
    parameters: Vec<Value>,
    subject: BTreeMap<usize, Value>,
    pub(crate) stage: Option<String>,
    pub(crate) claim: ClaimFacts,
    pub(crate) experts: Vec<ExpertStatement>,
    missing: BTreeMap<usize, Lack>,
    lack: Lack,
}

pub(crate) fn lack(what: &str) -> Lack {
    Lack { what: what.to_owned(), reason: MissingReason::NotGiven, detail: "nobody gave it".to_owned() }
}

impl Given {
    pub(crate) fn nothing() -> Self {
        let scope = scope();
        let missing = scope.measures.iter().map(|m| lack(m.name.as_str())).enumerate().collect();
        Self {
            at: date("2013-12-31"),
            measures: BTreeMap::new(),
            before: BTreeMap::new(),
            parameters: scope.parameters.iter().map(|p| p.value.clone()).collect(),
            subject: BTreeMap::new(),
            stage: None,
            claim: ClaimFacts {
                kind: ClaimKind::Assertion,
                stance: None,
                supported: Ok(false),
                refuted: Ok(false),
                was_supported: false,
                asserts: None,
            },
            experts: Vec::new(),
            missing,
            lack: lack("key"),
            scope,
        }
    }

    fn index(&self, name: &str) -> usize {
        self.scope.measure(name).unwrap_or_else(|| panic!("no measure {name}")).0
    }

    pub(crate) fn evidence(mut self, name: &str, value: Value, change: impl FnOnce(&mut Evidence)) -> Self {
        let index = self.index(name);
        let unit = self.scope.measures[index].unit.clone();
        let mut evidence = Evidence::of(value, unit, "test");
        change(&mut evidence);
        self.measures.insert(index, Ok(evidence));
        self
    }

    pub(crate) fn with(self, name: &str, value: Value) -> Self {
        self.evidence(name, value, |_| {})
    }

    /// With this value where there is none yet.
    pub(crate) fn or(self, name: &str, value: Value) -> Self {
        if self.measures.contains_key(&self.index(name)) { self } else { self.with(name, value) }
    }

    pub(crate) fn before(mut self, name: &str, value: Value) -> Self {
        let index = self.index(name);
        self.before.insert(index, Evidence::of(value, Unit::one(), "then"));
        self
    }

    pub(crate) fn subject(mut self, name: &str, value: Value) -> Self {
        let place = self.scope.subject.iter().position(|k| k.name.as_str() == name).unwrap();
        self.subject.insert(place, value);
        self
    }

    pub(crate) fn parameter(mut self, name: &str, value: Value) -> Self {
        let place = self.scope.parameter(name).unwrap().0;
        self.parameters[place] = value;
        self
    }

    pub(crate) fn asserting(mut self, measure: &str, op: Op, value: Value, word: Option<&str>) -> Self {
        let word = word.map(str::to_owned);
        self.claim.asserts = Some(AssertedMeasure { measure: measure.parse().unwrap(), op, value, word });
        self
    }
}

impl Facts for Given {
    fn at(&self) -> Date {
        self.at
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        match self.measures.get(&measure.0) {
            Some(found) => found.as_ref(),
            None => Err(&self.missing[&measure.0]),
        }
    }

    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.before.get(&measure.0).ok_or(&self.missing[&measure.0])
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        &self.parameters[parameter.0]
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.subject.get(&key.0).ok_or(&self.lack)
    }

    fn customer(&self, _: KeyIndex) -> Result<&Value, &Lack> {
        Err(&self.lack)
    }

    fn stage(&self) -> Result<&str, &Lack> {
        self.stage.as_deref().ok_or(&self.lack)
    }

    fn claim(&self) -> &ClaimFacts {
        &self.claim
    }

    fn expert(&self, field: &str) -> Result<&ExpertStatement, Lack> {
        self.experts.iter().find(|e| e.field == field).ok_or_else(|| lack(&format!("expert(\"{field}\")")))
    }

    fn expert_on(&self, field: &str, measure: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        let name = self.scope.measure_name(measure);
        let about = |e: &&ExpertStatement| e.field == field && e.states.as_ref().map(|s| &s.measure) == name;
        self.experts.iter().find(about).map_or_else(|| self.expert(field), Ok)
    }

    fn call(&self, _: FunctionIndex, arguments: &[Value]) -> Result<Value, Lack> {
        match arguments {
            [Value::Text(name), Value::Number(n)] if name != "nowhere" => {
                Ok(Value::Number(n.plus(decimal("1")).unwrap()))
            }
            _ => Err(lack("great_circle(…)")),
        }
    }
}

/// A file with one rule of this guard, after `before`.
pub(crate) fn file(before: &str, guard: &str) -> SourceFile {
    let rule = format!(
        "{before}\nrule \"r\" on \"comfort\" {{\n  when {guard}\n  authority business\n  finding fact\n  remedy explain\n  because \"m\"\n}}\n"
    );
    SourceFile { path: "r.rhai".to_owned(), text: rule }
}

/// Compiles one file, whatever is wrong with it.
pub(crate) fn compiled(file: SourceFile) -> Compiled {
    compile(&[file], scope())
}

/// What a guard is; the helper functions stand before it. Warnings are let pass, errors are not.
pub(crate) fn guard_with(before: &str, guard: &str, facts: &dyn Facts) -> Truth {
    let compiled = compiled(file(before, guard));
    let errors: Vec<&Diagnostic> =
        compiled.diagnostics.iter().filter(|d| d.severity == medhold_model::Severity::Error).collect();
    assert!(errors.is_empty(), "{guard}: {errors:#?}");
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("no rule for {guard}"));
    compiled.program.guard(rule, facts)
}

pub(crate) fn guard(guard: &str, facts: &dyn Facts) -> Truth {
    guard_with("", guard, facts)
}

/// What an expression is worth, shown as a reason's argument would be.
pub(crate) fn value_with(before: &str, expr: &str, facts: &dyn Facts) -> Result<Value, Vec<Lack>> {
    let text = format!(
        "{before}\nrule \"r\" on \"comfort\" {{\n  when true\n  authority business\n  finding fact\n  remedy explain\n  \
         because \"m\" with #{{ x: {expr} }}\n}}\n"
    );
    let compiled = compiled(SourceFile { path: "r.rhai".to_owned(), text });
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{expr}: {:#?}", compiled.diagnostics));
    let mut args = compiled.program.reason_args(&rule.because[0], facts);
    args.remove("x").unwrap().map_err(|undecided| undecided.lacks().cloned().collect())
}

pub(crate) fn value(expr: &str, facts: &dyn Facts) -> Result<Value, Vec<Lack>> {
    value_with("", expr, facts)
}

/// What is lacking, by name.
pub(crate) fn lacking(truth: &Truth) -> BTreeSet<String> {
    match truth {
        Truth::Undecided(undecided) => undecided.lacks().map(|l| l.what.clone()).collect(),
        decided => panic!("{decided:?} lacks nothing"),
    }
}

pub(crate) fn word(truth: &Truth) -> &'static str {
    match truth {
        Truth::True => "true",
        Truth::False => "false",
        Truth::Undecided(_) => "undecided",
    }
}
