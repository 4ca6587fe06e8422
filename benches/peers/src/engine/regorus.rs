//! regorus: the rules as one `else` chain of Rego for the first that applies, and as a set for all, in its virtual machine.

use std::collections::BTreeMap;
use std::num::{NonZeroU32, NonZeroUsize};

use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine as Rego, PolicyLengthConfig, Rc, Value};
use workload::{Field, FieldKind, Record, Rule, literal, ruling};

use super::{Engine, Fault, Found, Rules, unexpected};

struct Regorus {
    first: RegoVM,
    all: RegoVM,
    inputs: Vec<Value>,
}

pub(super) fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let first = machine(&chain(rules.all), "data.rules.decision")?;
    let all = machine(&set(rules.all), "data.rules.applying")?;
    Ok(Box::new(Regorus { first, all, inputs: Vec::new() }))
}

fn machine(policy: &str, entry: &str) -> Result<RegoVM, Fault> {
    let mut rego = Rego::new();
    rego.set_policy_length_config(PolicyLengthConfig {
        max_col: NonZeroU32::MAX,
        max_file_bytes: NonZeroUsize::MAX,
        max_lines: NonZeroUsize::MAX,
    });
    rego.add_policy("rules.rego".to_owned(), policy.to_owned()).map_err(Fault::new)?;
    let compiled = rego.compile_with_entrypoint(&Rc::from(entry)).map_err(Fault::new)?;
    let program = Compiler::compile_from_policy(&compiled, &[entry]).map_err(Fault::new)?;
    program.validate_limits().map_err(Fault::new)?;
    let mut machine = RegoVM::new();
    machine.set_max_instructions(usize::MAX);
    machine.load_program(program);
    Ok(machine)
}

/// First match in Rego's own ordered form.
fn chain(rules: &[Rule]) -> String {
    let decision = |rule: &Rule| {
        let [authority, finding, remedy] = ruling(rule.number, rules.len());
        let object = format!(
            "{{\"id\": {}, \"authority\": \"{authority}\", \"finding\": \"{finding}\", \"remedy\": \"{remedy}\"}}",
            rule.number
        );
        format!(":= {object} if {{\n{}}}", body(rule))
    };
    let links: Vec<String> = rules.iter().map(decision).collect();
    format!("package rules\nimport rego.v1\n\ndefault decision := null\n\ndecision {}\n", links.join(" else "))
}

/// All matches, as Rego gathers them.
fn set(rules: &[Rule]) -> String {
    let members = rules.iter().map(|rule| format!("applying contains {} if {{\n{}}}\n\n", rule.number, body(rule)));
    format!("package rules\nimport rego.v1\n\n{}", members.collect::<String>())
}

fn body(rule: &Rule) -> String {
    let tests = rule.tests.iter().map(|test| {
        let name = format!("input.{}", test.field.name());
        match test.field.kind() {
            FieldKind::Flag if test.value == 1 => format!("  {name}\n"),
            FieldKind::Flag => format!("  not {name}\n"),
            _ => format!("  {name} {} {}\n", test.comparison.symbol(), literal(test.field, test.value)),
        }
    });
    tests.collect()
}

fn input(record: &Record) -> Value {
    let fields = Field::ALL.map(|field| {
        let value = match field.kind() {
            FieldKind::Text(_) => Value::from(record.text(field)),
            FieldKind::Real => Value::from(record.real(field)),
            FieldKind::Whole => Value::from(record.get(field)),
            FieldKind::Flag => Value::from(record.flag(field)),
        };
        (Value::from(field.name()), value)
    });
    Value::from(BTreeMap::from(fields))
}

fn evaluated(machine: &mut RegoVM, input: &Value) -> Result<Value, Fault> {
    machine.set_input(input.clone());
    machine.execute_entry_point_by_index(0).map_err(Fault::new)
}

fn number(value: &Value) -> Result<u32, Fault> {
    let number = value.as_i64().map_err(Fault::new)?;
    u32::try_from(number).map_err(|_| unexpected("rule's number"))
}

impl Engine for Regorus {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.inputs = records.iter().map(input).collect();
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        let id = Value::from("id");
        for input in &self.inputs {
            let decision = evaluated(&mut self.first, input)?;
            let found = decision.as_object().ok().and_then(|object| object.get(&id)).map(number);
            answers.push(Found::from(found.transpose()?));
        }
        Ok(())
    }

    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        let mut all = Vec::with_capacity(self.inputs.len());
        for input in &self.inputs {
            let applying = evaluated(&mut self.all, input)?;
            let numbers = applying.as_set().map_err(Fault::new)?.iter().map(number);
            all.push(numbers.collect::<Result<_, _>>()?);
        }
        Ok(Some(all))
    }
}
