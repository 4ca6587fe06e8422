//! A case of the workload as facts, everything given.

use medhold_model::{Decimal, Kind, TopicId, Value};
use medhold_script::region::{Point, Variable};
use medhold_script::{KeyIndex, MeasureIndex, Program};
use workload::{Field, Record};

/// The case, by the places that a program's scope gives its measures and keys.
pub(crate) fn given(program: &Program, record: &Record) -> Point {
    let scope = program.scope();
    let measures = (0..).map(MeasureIndex).zip(&scope.measures);
    let measures = measures.map(|(at, decl)| (Variable::Measure(at), value(record, decl.name.as_str(), decl.kind)));
    let subject = (0..).map(KeyIndex).zip(&scope.subject);
    let subject = subject.map(|(at, decl)| (Variable::Subject(at), value(record, decl.name.as_str(), decl.kind)));
    let customer = (0..).map(KeyIndex).zip(&scope.customer);
    let customer = customer.map(|(at, decl)| (Variable::Customer(at), value(record, decl.name.as_str(), decl.kind)));
    measures.chain(subject).chain(customer).map(|(variable, value)| (variable, Some(value))).collect()
}

/// The case's topic.
pub(crate) fn topic(record: &Record) -> TopicId {
    record.text(Field::Topic).parse().expect("a topic")
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
