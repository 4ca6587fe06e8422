//! One claim's ruling held against what must come out; only what is named is compared.

use std::collections::BTreeSet;
use std::fmt::Display;

use medhold_model::{Amount, ClaimDecision, Decimal, Given, Response, Value};
use medhold_pack::{AmountExpected, Expectation, RuleExpected};

use crate::Failure;

/// Adds every difference.
pub(crate) fn claim(
    expected: &Expectation,
    actual: &ClaimDecision,
    letter: Option<&Response>,
    failures: &mut Vec<Failure>,
) {
    let mut compare = Compare { claim: actual.id.to_string(), failures };
    compare.word("authority", expected.authority, actual.authority);
    compare.word("finding", expected.finding, actual.finding);
    compare.word("outcome", expected.outcome, actual.outcome);
    compare.word("remedy", expected.remedy, actual.remedy);
    compare.word("basis", expected.basis, actual.basis);
    compare.rule(expected.rule.as_ref(), actual);
    compare.list("merged", expected.merged.as_deref(), &actual.merged);
    compare.list("overrode", expected.overrode.as_deref(), &actual.overrode);
    compare.list("conflict", expected.conflict.as_deref(), &actual.conflict);
    let messages: Vec<&str> = actual.because.iter().map(|because| because.message.as_str()).collect();
    compare.list("because", expected.because.as_deref(), &messages);
    let missing: BTreeSet<&str> = actual.missing.iter().map(|missing| missing.measure.as_str()).collect();
    compare.list("missing", expected.missing.as_deref(), &missing.into_iter().collect::<Vec<_>>());
    compare.amount(expected.amount.as_ref(), actual.amount.as_ref());
    compare.args(expected, actual);
    compare.letter(expected, letter);
}

struct Compare<'a> {
    claim: String,
    failures: &'a mut Vec<Failure>,
}

impl Compare<'_> {
    fn differs(&mut self, what: &str, expected: impl Display, actual: impl Display) {
        self.failures.push(Failure {
            claim: self.claim.clone(),
            what: what.to_owned(),
            expected: expected.to_string(),
            actual: actual.to_string(),
        });
    }

    fn word<T: Display + PartialEq>(&mut self, what: &str, expected: Option<T>, actual: T) {
        if let Some(expected) = expected.filter(|expected| *expected != actual) {
            self.differs(what, expected, actual);
        }
    }

    fn rule(&mut self, expected: Option<&RuleExpected>, actual: &ClaimDecision) {
        let shown = actual.rule.as_ref().map_or("none", |rule| rule.as_str());
        match (expected, &actual.rule) {
            (Some(RuleExpected::Named(expected)), rule) if rule.as_ref() != Some(expected) => {
                self.differs("rule", expected, shown);
            }
            (Some(RuleExpected::Nothing), Some(_)) => self.differs("rule", "none", shown),
            _ => {}
        }
    }

    fn list<E: Display, A: Display>(&mut self, what: &str, expected: Option<&[E]>, actual: &[A]) {
        let Some(expected) = expected else { return };
        let (expected, actual) = (listed(expected), listed(actual));
        if expected != actual {
            self.differs(what, expected, actual);
        }
    }

    fn amount(&mut self, expected: Option<&AmountExpected>, actual: Option<&Amount>) {
        match (expected, actual) {
            (Some(AmountExpected::Nothing), Some(amount)) => {
                self.differs("amount", "none", shown(amount));
            }
            (Some(AmountExpected::Due { .. }), None) => self.differs("amount", "an amount", "none"),
            (Some(AmountExpected::Due { value, currency, at_least }), Some(amount)) => {
                self.money("amount.value", *value, Some(&amount.value));
                self.word("amount.currency", *currency, amount.currency);
                self.money("amount.at_least", *at_least, amount.at_least.as_deref());
            }
            _ => {}
        }
    }

    fn money(&mut self, what: &str, expected: Option<Decimal>, actual: Option<&str>) {
        let Some(expected) = expected else { return };
        if actual.and_then(|text| text.parse().ok()) != Some(expected) {
            self.differs(what, expected, actual.unwrap_or("none"));
        }
    }

    fn args(&mut self, expected: &Expectation, actual: &ClaimDecision) {
        for (name, expected) in &expected.args {
            let values: Vec<&Value> = actual.because.iter().filter_map(|because| because.args.get(name)).collect();
            if !values.iter().any(|value| is(expected, value)) {
                self.differs(&format!("args.{name}"), expected, listed(&values));
            }
        }
    }

    fn letter(&mut self, expected: &Expectation, letter: Option<&Response>) {
        let text = letter.map(|letter| spaced(&format!("{}\n{}", letter.subject, letter.body)));
        let text = text.unwrap_or_default();
        for wanted in expected.letter_contains.iter().filter(|wanted| !text.contains(&spaced(wanted))) {
            self.differs("letter_contains", wanted, &text);
        }
        for unwanted in expected.letter_omits.iter().filter(|unwanted| text.contains(&spaced(unwanted))) {
            self.differs("letter_omits", format!("a letter without `{unwanted}`"), &text);
        }
    }
}

fn listed<T: Display>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    if items.is_empty() { "none".to_owned() } else { items.join(", ") }
}

fn shown(amount: &Amount) -> String {
    format!("{} {}", amount.value, amount.currency)
}

/// A letter's text with every kind of space alike: what an author types is a plain one, and numbers are set with others.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a value is the expected one. A number with decimals is compared to as many decimals as are written.
fn is(expected: &Given, actual: &Value) -> bool {
    match (expected, actual) {
        (Given::Number(expected), Value::Number(actual)) => *expected == close(*expected, *actual),
        (Given::Number(expected), Value::Money(actual)) => *expected == actual.amount(),
        (Given::Flag(expected), Value::Flag(actual)) => expected == actual,
        (Given::Text(expected), actual) => {
            *expected == actual.to_string() || expected.parse().is_ok_and(|n: Decimal| Some(n) == actual.as_quantity())
        }
        (Given::List(expected), Value::List(actual)) => {
            expected.len() == actual.len() && expected.iter().zip(actual).all(|(e, a)| is(e, a))
        }
        _ => false,
    }
}

fn close(expected: Decimal, actual: Decimal) -> Decimal {
    let written = expected.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match u32::try_from(decimals) {
        Ok(decimals) if decimals > 0 => actual.rounded(decimals),
        _ => actual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_value(expected: &str, actual: &str) -> bool {
        is(&serde_json::from_str(expected).unwrap(), &Value::Number(actual.parse().unwrap()))
    }

    #[test]
    fn a_number_is_compared_to_the_decimals_that_are_written() {
        assert!(is_value("0.239", "0.23912"));
        assert!(!is_value("0.241", "0.23912"));
        assert!(!is_value("180", "180.4"));
        assert!(is_value("\"180\"", "180.0"));
    }

    #[test]
    fn spaces_of_any_kind_are_alike_in_a_letter() {
        assert_eq!(spaced("28,7\u{a0}%\n av"), spaced("28,7 % av"));
    }
}
