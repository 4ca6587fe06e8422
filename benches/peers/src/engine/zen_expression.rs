//! ZEN expressions: each guard compiled, evaluated over a scope that is kept.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use workload::{Field, FieldKind, Record, Rule, literal};
use zen_expression::expression::Standard;
use zen_expression::variable::{Variable, VariableMap};
use zen_expression::vm::VM;
use zen_expression::{Expression, Isolate, Scope};

use super::{Engine, Fault, Found, Rules, unexpected};

struct Expressions {
    guards: Vec<(u32, Expression<Standard>)>,
    machine: VM,
    scopes: Vec<Scope>,
}

pub(super) fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let mut isolate = Isolate::new();
    let mut guards = Vec::with_capacity(rules.all.len());
    for rule in rules.all {
        guards.push((rule.number, isolate.compile_standard(&text(rule)).map_err(Fault::new)?));
    }
    Ok(Box::new(Expressions { guards, machine: VM::new(), scopes: Vec::new() }))
}

fn text(rule: &Rule) -> String {
    let tests = rule
        .tests
        .iter()
        .map(|test| format!("{} {} {}", test.field.name(), test.comparison.symbol(), literal(test.field, test.value)));
    tests.collect::<Vec<_>>().join(" and ")
}

/// A case as ZEN's own value.
pub(super) fn variable(record: &Record) -> Result<Variable, Fault> {
    let mut fields = VariableMap::with_capacity(Field::COUNT);
    for field in Field::ALL {
        let value = match field.kind() {
            FieldKind::Text(_) => Variable::String(record.text(field).into()),
            FieldKind::Real => {
                Variable::Number(Decimal::from_f64(record.real(field)).ok_or_else(|| unexpected("number"))?)
            }
            FieldKind::Whole => Variable::Number(Decimal::from(record.get(field))),
            FieldKind::Flag => Variable::Bool(record.flag(field)),
        };
        fields.insert(field.name().into(), value);
    }
    Ok(Variable::from_object(fields))
}

impl Expressions {
    fn applies(guard: &Expression<Standard>, machine: &mut VM, scope: &Scope) -> Result<bool, Fault> {
        let value = guard.evaluate_with_scope(scope, machine).map_err(Fault::new)?;
        value.as_bool().ok_or_else(|| unexpected("flag"))
    }
}

impl Engine for Expressions {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.scopes = records.iter().map(|record| Ok(Scope::new(variable(record)?))).collect::<Result<_, Fault>>()?;
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        for scope in &self.scopes {
            let mut found = None;
            for (number, guard) in &self.guards {
                if Self::applies(guard, &mut self.machine, scope)? {
                    found = Some(*number);
                    break;
                }
            }
            answers.push(Found::from(found));
        }
        Ok(())
    }

    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        let mut all = Vec::with_capacity(self.scopes.len());
        for scope in &self.scopes {
            let mut found = Vec::new();
            for (number, guard) in &self.guards {
                if Self::applies(guard, &mut self.machine, scope)? {
                    found.push(*number);
                }
            }
            all.push(found);
        }
        Ok(Some(all))
    }
}
