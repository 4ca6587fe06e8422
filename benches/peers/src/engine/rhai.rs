//! Rhai: each guard compiled as an expression, evaluated over a scope of constants that is kept.

use rhai::{AST, Engine as Interpreter, OptimizationLevel, Scope};
use workload::{Field, FieldKind, Record, conjunction};

use super::{Engine, Fault, Found, Rules};

struct Rhai {
    interpreter: Interpreter,
    guards: Vec<(u32, AST)>,
    scopes: Vec<Scope<'static>>,
}

pub(super) fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let mut interpreter = Interpreter::new();
    interpreter.set_optimization_level(OptimizationLevel::Simple);
    let guard = |rule: &workload::Rule| {
        let text = conjunction(rule, " && ", |field| Some(field.name().to_owned()));
        Ok((rule.number, interpreter.compile_expression(text).map_err(Fault::new)?))
    };
    let guards = rules.all.iter().map(guard).collect::<Result<_, Fault>>()?;
    Ok(Box::new(Rhai { interpreter, guards, scopes: Vec::new() }))
}

fn scope(record: &Record) -> Scope<'static> {
    let mut scope = Scope::new();
    for field in Field::ALL {
        match field.kind() {
            FieldKind::Text(_) => scope.push_constant(field.name(), record.text(field)),
            FieldKind::Real => scope.push_constant(field.name(), record.real(field)),
            FieldKind::Whole => scope.push_constant(field.name(), record.get(field)),
            FieldKind::Flag => scope.push_constant(field.name(), record.flag(field)),
        };
    }
    scope
}

impl Engine for Rhai {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.scopes = records.iter().map(scope).collect();
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        for scope in &mut self.scopes {
            let mut found = None;
            for (number, guard) in &self.guards {
                if self.interpreter.eval_ast_with_scope::<bool>(scope, guard).map_err(Fault::new)? {
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
        for scope in &mut self.scopes {
            let mut found = Vec::new();
            for (number, guard) in &self.guards {
                if self.interpreter.eval_ast_with_scope::<bool>(scope, guard).map_err(Fault::new)? {
                    found.push(*number);
                }
            }
            all.push(found);
        }
        Ok(Some(all))
    }
}
