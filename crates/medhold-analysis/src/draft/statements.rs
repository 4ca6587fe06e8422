//! Expert statements with standing, as a point has them.

use medhold_model::{ExpertStatement, Given, MeasureId, Op, States, Value};
use medhold_script::region::{StatementPart, Variable};

use super::Draft;

impl Draft<'_, '_> {
    /// The statements of the fields in which there is one; none where no case can have them.
    pub(super) fn statements(&self) -> Option<Vec<ExpertStatement>> {
        let mut statements = Vec::new();
        for field in self.fields() {
            let stated = self.stated(field);
            let first = self.statement(field, stated.first().cloned())?;
            // Who states something of another measure as well speaks in the same role, later.
            let others =
                stated.into_iter().skip(1).map(|states| ExpertStatement { states: Some(states), ..first.clone() });
            let others: Vec<_> = others.collect();
            statements.push(first);
            statements.extend(others);
        }
        Some(statements)
    }

    fn statement(&self, field: &str, states: Option<States>) -> Option<ExpertStatement> {
        let demand = self.pack.manifest().expert(field);
        let days = match self.part(field, StatementPart::DaysInField) {
            Some(Value::Number(days)) => i32::try_from(days.to_i64()?).ok()?,
            _ => i32::try_from(demand.min_days).ok()?.max(3650),
        };
        let licensed = match self.part(field, StatementPart::Licensed) {
            Some(Value::Flag(licensed)) => *licensed,
            _ => true,
        };
        let text = |part| self.part(field, part).map(ToString::to_string);
        Some(ExpertStatement {
            role: text(StatementPart::Role).unwrap_or_else(|| format!("expert in {field}")),
            field: field.to_owned(),
            licensed,
            since: self.received.plus_days(days.checked_neg()?),
            states,
            interest: text(StatementPart::Interest).or_else(|| Some("none".to_owned())),
            text: None,
        })
    }

    fn part(&self, field: &str, part: StatementPart) -> Option<&Value> {
        self.known.get(&Variable::ExpertPart(field.into(), part))?.as_ref()
    }

    /// What is stated of measures: a value, or a bound.
    fn stated(&self, field: &str) -> Vec<States> {
        let scope = self.pack.program().scope();
        let name = |index| scope.measure_name(index).cloned();
        let states = |measure: MeasureId, op, value: &Value| States { measure, op, value: Given::from(value) };
        let stated = self.known.iter().filter_map(|(variable, value)| match (variable, value) {
            (Variable::States(of, measure), Some(value)) if **of == *field => {
                Some(states(name(*measure)?, Op::Eq, value))
            }
            (Variable::Bounds(of, measure), Some(Value::Flag(true))) if **of == *field => {
                let decl = scope.measure_decl(*measure)?;
                let value = super::natural::value(decl.kind, &decl.values, self.received);
                Some(states(name(*measure)?, Op::Ge, &value))
            }
            _ => None,
        });
        stated.collect()
    }
}
