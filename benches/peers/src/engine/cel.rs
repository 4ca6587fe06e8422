//! CEL: each guard a program, executed over a context that is kept.

use std::sync::Arc;

use cel::{Context, Env, Program, Value};
use workload::{Field, FieldKind, Record, Rule, conjunction};

use super::{Engine, Fault, Found, Rules};

struct Cel {
    environment: Arc<Env>,
    guards: Vec<(u32, Program)>,
    contexts: Vec<Context<'static, 'static>>,
}

pub(super) fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let environment = Arc::new(Env::stdlib());
    let guard = |rule: &Rule| {
        let text = conjunction(rule, " && ", |field| Some(field.name().to_owned()));
        Ok((rule.number, environment.compile(&text).map_err(Fault::new)?))
    };
    let guards = rules.all.iter().map(guard).collect::<Result<_, Fault>>()?;
    Ok(Box::new(Cel { environment, guards, contexts: Vec::new() }))
}

fn context(environment: &Arc<Env>, record: &Record) -> Context<'static, 'static> {
    let mut context = Context::with_env(Arc::clone(environment));
    for field in Field::ALL {
        match field.kind() {
            FieldKind::Text(_) => {
                let text = Value::String(Arc::new(record.text(field).to_owned()));
                context.add_variable_from_value(field.name(), text);
            }
            FieldKind::Real => context.add_variable_from_value(field.name(), record.real(field)),
            FieldKind::Whole => context.add_variable_from_value(field.name(), record.get(field)),
            FieldKind::Flag => context.add_variable_from_value(field.name(), record.flag(field)),
        }
    }
    context
}

impl Cel {
    fn applies(guard: &Program, context: &Context<'_, '_>) -> Result<bool, Fault> {
        Ok(matches!(guard.execute(context).map_err(Fault::new)?, Value::Bool(true)))
    }
}

impl Engine for Cel {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.contexts = records.iter().map(|record| context(&self.environment, record)).collect();
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        for context in &self.contexts {
            let mut found = None;
            for (number, guard) in &self.guards {
                if Self::applies(guard, context)? {
                    found = Some(*number);
                    break;
                }
            }
            answers.push(Found::from(found));
        }
        Ok(())
    }

    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        let mut all = Vec::with_capacity(self.contexts.len());
        for context in &self.contexts {
            let mut found = Vec::new();
            for (number, guard) in &self.guards {
                if Self::applies(guard, context)? {
                    found.push(*number);
                }
            }
            all.push(found);
        }
        Ok(Some(all))
    }
}
