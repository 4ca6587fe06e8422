//! A case of the workload as facts, everything given.

use medhold_model::{ClaimKind, Date, Decimal, Evidence, ExpertStatement, Kind, MissingReason, TopicId, Unit, Value};
use medhold_script::{
    ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex, Program, Undecided,
};
use workload::{Field, Record};

/// What is known of a case.
pub(crate) struct Given {
    topic: TopicId,
    measures: Vec<Evidence>,
    subject: Vec<Value>,
    customer: Vec<Value>,
    claim: ClaimFacts,
    lack: Lack,
}

impl Given {
    /// The case, by the places that a program's scope gives its measures and keys.
    pub(crate) fn of(program: &Program, record: &Record) -> Self {
        let scope = program.scope();
        let lack = Lack { what: "nothing".to_owned(), reason: MissingReason::NotGiven, detail: String::new() };
        let value = |name: &str, kind: Kind| value(record, name, kind);
        let evidence = |name: &str, kind| Evidence::of(value(name, kind), Unit::one(), "case");
        Self {
            topic: record.text(Field::Topic).parse().expect("a topic"),
            measures: scope.measures.iter().map(|measure| evidence(measure.name.as_str(), measure.kind)).collect(),
            subject: scope.subject.iter().map(|key| value(key.name.as_str(), key.kind)).collect(),
            customer: scope.customer.iter().map(|key| value(key.name.as_str(), key.kind)).collect(),
            claim: ClaimFacts {
                kind: ClaimKind::Request,
                stance: None,
                supported: Err(Undecided::from(lack.clone())),
                refuted: Err(Undecided::from(lack.clone())),
                was_supported: false,
                asserts: None,
            },
            lack,
        }
    }

    /// The claim's topic.
    pub(crate) fn topic(&self) -> &TopicId {
        &self.topic
    }
}

fn value(record: &Record, name: &str, kind: Kind) -> Value {
    let field = Field::ALL.into_iter().find(|field| field.name() == name).expect("a field");
    match kind {
        Kind::Text => Value::Text(record.text(field).to_owned()),
        Kind::Flag => Value::Flag(record.flag(field)),
        Kind::Number => Value::Number(Decimal::from_f64(record.real(field)).expect("a number")),
        _ => Value::Number(Decimal::from(record.get(field))),
    }
}

impl Facts for Given {
    fn at(&self) -> Date {
        Date::MIN
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.measures.get(measure.0).ok_or(&self.lack)
    }

    fn before(&self, _: MeasureIndex) -> Result<&Evidence, &Lack> {
        Err(&self.lack)
    }

    fn parameter(&self, _: ParameterIndex) -> &Value {
        unreachable!("the workload has no parameters")
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.subject.get(key.0).ok_or(&self.lack)
    }

    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.customer.get(key.0).ok_or(&self.lack)
    }

    fn stage(&self) -> Result<&str, &Lack> {
        Err(&self.lack)
    }

    fn claim(&self) -> &ClaimFacts {
        &self.claim
    }

    fn expert(&self, _: &str) -> Result<&ExpertStatement, Lack> {
        Err(self.lack.clone())
    }

    fn expert_on(&self, _: &str, _: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        Err(self.lack.clone())
    }

    fn call(&self, _: FunctionIndex, _: &[Value]) -> Result<Value, Lack> {
        Err(self.lack.clone())
    }
}
