//! Which expert statements have standing: the licence and the time in the field that the pack asks for.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use medhold_model::{Date, ExpertStatement, Given, MeasureId, MissingReason, Op, States};
use medhold_pack::ExpertField;
use medhold_script::Lack;

/// The statements with standing in each field that the case has statements in, at least one and in the order of their roles, or
/// why there is none.
pub(crate) type Standing = BTreeMap<String, Result<Vec<ExpertStatement>, Lack>>;

/// Holds the statements of a case against what the pack demands of each field.
pub(crate) fn by_field(statements: &[ExpertStatement], demand: impl Fn(&str) -> ExpertField, at: Date) -> Standing {
    let mut fields: BTreeMap<String, Vec<&ExpertStatement>> = BTreeMap::new();
    for statement in statements {
        fields.entry(statement.field.clone()).or_default().push(statement);
    }
    fields
        .into_iter()
        .map(|(field, statements)| {
            let standing = with_standing(&field, &statements, demand(&field), at);
            (field, standing)
        })
        .collect()
}

/// The statement that speaks for a field: on a measure the first that states something of it, else the first of all.
pub(crate) fn speaker<'a>(
    standing: &'a Standing,
    field: &str,
    on: Option<&MeasureId>,
) -> Result<&'a ExpertStatement, Lack> {
    let statements = standing.get(field).ok_or_else(|| nobody(field))?.as_ref().map_err(Clone::clone)?;
    let about = |one: &&ExpertStatement| one.states.as_ref().is_some_and(|states| Some(&states.measure) == on);
    statements.iter().find(about).or(statements.first()).ok_or_else(|| nobody(field))
}

/// That the case has no statement in a field.
fn nobody(field: &str) -> Lack {
    Lack { what: name(field), reason: MissingReason::NotGiven, detail: "no statement in this field".to_owned() }
}

fn name(field: &str) -> String {
    format!("expert(\"{field}\")")
}

fn with_standing(
    field: &str,
    statements: &[&ExpertStatement],
    demand: ExpertField,
    at: Date,
) -> Result<Vec<ExpertStatement>, Lack> {
    let mut left_out = Vec::new();
    let mut standing: Vec<&ExpertStatement> = Vec::new();
    for statement in statements {
        match lacks_standing(statement, demand, at) {
            None => standing.push(statement),
            Some(reason) => left_out.push(format!("{}: {reason}", statement.role)),
        }
    }
    standing.sort_by(|a, b| (&a.role, a.since).cmp(&(&b.role, b.since)));
    if standing.is_empty() {
        return Err(Lack { what: name(field), reason: MissingReason::NoStanding, detail: left_out.join("; ") });
    }
    match contradiction(&standing) {
        None => Ok(standing.into_iter().cloned().collect()),
        Some((a, b)) => Err(Lack {
            what: name(field),
            reason: MissingReason::Disagreement,
            detail: format!("{} and {} contradict each other", a.role, b.role),
        }),
    }
}

/// Why a statement has no standing, or none where it has.
fn lacks_standing(statement: &ExpertStatement, demand: ExpertField, at: Date) -> Option<String> {
    if demand.licence && !statement.licensed {
        return Some("not licensed, and the field asks for a licence".to_owned());
    }
    let least = demand.min_days;
    match statement.days_in_field(at) {
        Some(days) if i64::from(days) >= i64::from(least) => None,
        Some(days) => Some(format!("{} days in the field, and {least} are asked for", days.max(0))),
        None if least == 0 => None,
        None => Some(format!("the time in the field is not given, and {least} days are asked for")),
    }
}

/// The first two statements that contradict each other.
fn contradiction<'a>(standing: &[&'a ExpertStatement]) -> Option<(&'a ExpertStatement, &'a ExpertStatement)> {
    standing
        .iter()
        .enumerate()
        .find_map(|(i, a)| standing.iter().skip(i + 1).find(|b| disagree(a, b)).map(|b| (*a, *b)))
}

/// Whether two statements can't both be true of one measure.
fn disagree(a: &ExpertStatement, b: &ExpertStatement) -> bool {
    match (&a.states, &b.states) {
        (Some(a), Some(b)) if a.measure == b.measure => exclude(a, b),
        _ => false,
    }
}

/// Whether no value satisfies both comparisons.
fn exclude(a: &States, b: &States) -> bool {
    let order = match (&a.value, &b.value) {
        (Given::Number(a), Given::Number(b)) => Some(a.cmp(b)),
        (a, b) => (a == b).then_some(Ordering::Equal),
    };
    match (a.op, b.op, order) {
        (Op::Eq, Op::Eq, order) => order != Some(Ordering::Equal),
        (Op::Eq, op, Some(order)) => !op.holds(order),
        (op, Op::Eq, Some(order)) => !op.holds(order.reverse()),
        (Op::Gt | Op::Ge, Op::Lt | Op::Le, Some(order)) => order.is_gt() || (order.is_eq() && !touch(a.op, b.op)),
        (Op::Lt | Op::Le, Op::Gt | Op::Ge, Some(order)) => order.is_lt() || (order.is_eq() && !touch(a.op, b.op)),
        _ => false,
    }
}

/// Whether a bound from below and one from above at the same value leave that value.
fn touch(a: Op, b: Op) -> bool {
    matches!((a, b), (Op::Ge, Op::Le) | (Op::Le, Op::Ge))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(role: &str, licensed: bool, since: &str, value: bool) -> ExpertStatement {
        serde_json::from_str(&format!(
            r#"{{ "role": "{role}", "field": "airworthiness", "licensed": {licensed}, "since": "{since}",
                 "states": {{ "measure": "airworthy", "op": "==", "value": {value} }} }}"#
        ))
        .unwrap()
    }

    fn one(statements: &[ExpertStatement]) -> Result<ExpertStatement, Lack> {
        let demand = |_: &str| ExpertField { licence: true, min_days: 60 };
        let standing = by_field(statements, demand, "2024-01-01".parse().unwrap());
        speaker(&standing, "airworthiness", None).cloned()
    }

    #[test]
    fn a_statement_without_standing_is_left_out_with_the_reason() {
        let unlicensed = one(&[statement("blogger", false, "2000-01-01", true)]).unwrap_err();
        assert_eq!(unlicensed.reason, MissingReason::NoStanding);
        assert_eq!(unlicensed.detail, "blogger: not licensed, and the field asks for a licence");
        let new = one(&[statement("trainee", true, "2023-12-01", true)]).unwrap_err();
        assert_eq!(new.detail, "trainee: 31 days in the field, and 60 are asked for");
        let both =
            one(&[statement("blogger", false, "2000-01-01", true), statement("engineer", true, "2000-01-01", false)]);
        assert_eq!(both.unwrap().role, "engineer");
    }

    #[test]
    fn two_with_standing_that_contradict_each_other_are_a_disagreement() {
        let statements =
            [statement("engineer", true, "2000-01-01", false), statement("captain", true, "2000-01-01", true)];
        assert_eq!(one(&statements).unwrap_err().reason, MissingReason::Disagreement);
    }

    #[test]
    fn of_several_the_one_on_the_measure_speaks() {
        let engineer = statement("engineer", true, "2000-01-01", false);
        let mut captain = statement("captain", true, "2000-01-01", true);
        captain.states = serde_json::from_str(r#"{ "measure": "visibility", "op": ">=", "value": 3 }"#).unwrap();
        let demand = |_: &str| ExpertField { licence: true, min_days: 60 };
        let standing = by_field(&[engineer, captain], demand, "2024-01-01".parse().unwrap());
        let role = |on: Option<&str>| {
            let on = on.map(|measure| measure.parse().unwrap());
            speaker(&standing, "airworthiness", on.as_ref()).unwrap().role.clone()
        };
        let speaks = [Some("airworthy"), Some("visibility"), Some("fuel"), None].map(role);
        assert_eq!(speaks, ["engineer", "captain", "captain", "captain"]);
    }

    #[test]
    fn only_statements_that_cannot_both_be_true_contradict_each_other() {
        let states = |op: &str, value: &str| -> States {
            serde_json::from_str(&format!(r#"{{ "measure": "util", "op": "{op}", "value": {value} }}"#)).unwrap()
        };
        let cases = [
            (">", "5", ">", "3", false),
            (">", "5", "<", "3", true),
            (">=", "5", "<=", "5", false),
            (">", "5", "<=", "5", true),
            ("==", "4", ">", "3", false),
            ("==", "3", ">", "3", true),
            ("!=", "3", "==", "3", true),
            ("==", "true", "==", "false", true),
            ("==", "true", "!=", "false", false),
            ("==", "\"a\"", "==", "\"a\"", false),
        ];
        for (op, value, other_op, other, contradict) in cases {
            let (a, b) = (states(op, value), states(other_op, other));
            assert_eq!(exclude(&a, &b), contradict, "{op} {value} and {other_op} {other}");
            assert_eq!(exclude(&b, &a), contradict, "{other_op} {other} and {op} {value}");
        }
    }
}
