//! Tests as text, as most languages write them.

use std::fmt::Write;

use crate::field::{Field, FieldKind};
use crate::rule::{Rule, Test};

/// A value of a field as a literal: a quoted text, a number with a decimal point, a whole number, `true` or `false`.
#[must_use]
pub fn literal(field: Field, value: i64) -> String {
    match field.kind() {
        FieldKind::Text(texts) => {
            let text = usize::try_from(value).ok().and_then(|index| texts.get(index)).copied().unwrap_or("");
            format!("\"{text}\"")
        }
        FieldKind::Real => real(value),
        FieldKind::Whole => value.to_string(),
        FieldKind::Flag => (value == 1).to_string(),
    }
}

fn real(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:04}", value.unsigned_abs() % 10_000);
    let digits = digits.trim_end_matches('0');
    format!("{sign}{}.{}", value.unsigned_abs() / 10_000, if digits.is_empty() { "0" } else { digits })
}

/// A rule's tests joined by `and`, each field named by `name`; fields for which it gives nothing are left out.
#[must_use]
pub fn conjunction(rule: &Rule, and: &str, name: impl Fn(Field) -> Option<String>) -> String {
    let mut text = String::new();
    for test in &rule.tests {
        if let Some(name) = name(test.field) {
            let between = if text.is_empty() { "" } else { and };
            // Writing to a text never fails.
            let _ = write!(text, "{between}{}", comparison(&name, test));
        }
    }
    text
}

fn comparison(name: &str, test: &Test) -> String {
    match (test.field.kind(), test.value) {
        (FieldKind::Flag, 1) => name.to_owned(),
        (FieldKind::Flag, _) => format!("!{name}"),
        _ => format!("{name} {} {}", test.comparison.symbol(), literal(test.field, test.value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Comparison;

    #[test]
    fn a_real_number_has_a_point_and_no_idle_zeros() {
        let written = [8500, -1, 10_000, 0].map(|value| literal(Field::Trend, value));
        assert_eq!(written, ["0.85", "-0.0001", "1.0", "0.0"]);
    }

    #[test]
    fn a_rule_reads_as_its_tests() {
        let test = |field, value| Test { field, comparison: Comparison::AtLeast, value };
        let rule =
            Rule { number: 0, tests: vec![test(Field::Topic, 2), test(Field::Trend, 5000), test(Field::Hazard, 0)] };
        let named = |field: Field| (field != Field::Topic).then(|| field.name().to_owned());
        assert_eq!(conjunction(&rule, " && ", named), "trend >= 0.5 && !hazard");
    }
}
