//! ZEN's decision table with hit policy `first`, compiled.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value, json};
use workload::{Comparison, Field, Record, Rule, literal, ruling};
use zen_engine::model::GraphContent;
use zen_engine::{Decision, Variable};

use super::zen_expression::variable;
use super::{Engine, Fault, Found, Rules, unexpected};

struct Table {
    decision: Decision,
    inputs: Vec<Variable>,
}

pub(super) fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let graph: GraphContent = serde_json::from_value(graph(rules.all)).map_err(Fault::new)?;
    let mut decision = Decision::from(Arc::new(graph));
    decision.compile();
    Ok(Box::new(Table { decision, inputs: Vec::new() }))
}

fn graph(rules: &[Rule]) -> Value {
    let inputs = Field::ALL.map(|field| json!({ "id": field.name(), "name": field.name(), "field": field.name() }));
    let outputs = OUTPUTS.map(|name| json!({ "id": format!("out-{name}"), "name": name, "field": name }));
    let rows: Vec<Value> = rules.iter().map(|rule| row(rule, rules.len())).collect();
    json!({
        "nodes": [
            { "id": "in", "name": "in", "type": "inputNode" },
            { "id": "table", "name": "table", "type": "decisionTableNode", "content": {
                "hitPolicy": "first", "inputs": inputs, "outputs": outputs, "rules": rows,
                "passThrough": false, "inputField": null, "outputPath": null, "executionMode": "single" } },
            { "id": "out", "name": "out", "type": "outputNode" },
        ],
        "edges": [
            { "id": "first", "sourceId": "in", "targetId": "table" },
            { "id": "second", "sourceId": "table", "targetId": "out" },
        ],
    })
}

const OUTPUTS: [&str; 4] = ["id", "authority", "finding", "remedy"];

fn row(rule: &Rule, count: usize) -> Value {
    let mut cells = Map::from_iter([("_id".to_owned(), json!(format!("r{}", rule.number)))]);
    cells.extend(Field::ALL.map(|field| (field.name().to_owned(), json!(cell(rule, field)))));
    let texts = ruling(rule.number, count).map(|text| format!("\"{text}\""));
    let values = std::iter::once(rule.number.to_string()).chain(texts);
    cells.extend(OUTPUTS.iter().zip(values).map(|(name, value)| (format!("out-{name}"), json!(value))));
    Value::Object(cells)
}

fn cell(rule: &Rule, field: Field) -> String {
    let tests = rule.tests.iter().filter(|test| test.field == field).map(|test| {
        let value = literal(field, test.value);
        if test.comparison == Comparison::Equal { value } else { format!("{} {value}", test.comparison.symbol()) }
    });
    tests.collect::<Vec<_>>().join(" and ")
}

/// Runs a future that never waits for anything.
fn at_once<F: Future>(future: F) -> Result<F::Output, Fault> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Ok(output),
        Poll::Pending => Err(unexpected("answer yet")),
    }
}

impl Engine for Table {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.inputs = records.iter().map(variable).collect::<Result<_, Fault>>()?;
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        for input in &self.inputs {
            let answer = at_once(self.decision.evaluate(input.shallow_clone()))?.map_err(Fault::new)?;
            answers.push(Found::from(match answer.result.dot("id") {
                Some(Variable::Number(number)) => Some(number.to_u32().ok_or_else(|| unexpected("rule's number"))?),
                _ => None,
            }));
        }
        Ok(())
    }
}
