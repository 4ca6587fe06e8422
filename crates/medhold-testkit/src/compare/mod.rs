//! One claim's ruling held against what must come out; only what is named is compared.

mod evidence;
mod fairness;
mod letter;
mod value;

use std::collections::BTreeSet;
use std::fmt::Display;

use medhold_model::{Amount, Because, ClaimDecision, Decimal, Decision, Value};
use medhold_pack::{AmountExpected, Expectation, ReasonExpected, RuleExpected};

use crate::Failure;
use value::{is, written};

/// Adds every difference.
pub(crate) fn claim(expected: &Expectation, actual: &ClaimDecision, decision: &Decision, failures: &mut Vec<Failure>) {
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
    compare.reasons(expected.because.as_deref(), &actual.because);
    let missing: BTreeSet<&str> = actual.missing.iter().map(|missing| missing.measure.as_str()).collect();
    compare.list("missing", expected.missing.as_deref(), &missing.into_iter().collect::<Vec<_>>());
    compare.amount(expected.amount.as_ref(), actual.amount.as_ref());
    compare.args(expected, actual);
    compare.evidence(expected.evidence.as_ref(), actual);
    compare.fairness(expected, &actual.id, &decision.fairness);
    compare.letter(expected, decision.response.as_ref());
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
            notes: Vec::new(),
        });
    }

    /// Says more of the difference that was added last.
    fn note(&mut self, notes: impl IntoIterator<Item = String>) {
        if let Some(last) = self.failures.last_mut() {
            last.notes.extend(notes);
        }
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

    /// Whether the lists differ.
    fn list<E: Display, A: Display>(&mut self, what: &str, expected: Option<&[E]>, actual: &[A]) -> bool {
        let Some(expected) = expected else { return false };
        let (expected, actual) = (listed(expected), listed(actual));
        let differs = expected != actual;
        if differs {
            self.differs(what, expected, actual);
        }
        differs
    }

    /// The messages in order; where they are as expected, what each is told and rests on.
    fn reasons(&mut self, expected: Option<&[ReasonExpected]>, actual: &[Because]) {
        let Some(expected) = expected else { return };
        let wanted: Vec<&str> = expected.iter().map(|reason| reason.message.as_str()).collect();
        let given: Vec<&str> = actual.iter().map(|because| because.message.as_str()).collect();
        if self.list("because", Some(&wanted), &given) {
            return;
        }
        for (expected, actual) in expected.iter().zip(actual) {
            self.reason(expected, actual);
        }
    }

    fn reason(&mut self, expected: &ReasonExpected, actual: &Because) {
        for (name, wanted) in &expected.args {
            let value = actual.args.get(name);
            if !value.is_some_and(|value| is(wanted, value)) {
                let shown = value.map_or_else(|| "none".to_owned(), ToString::to_string);
                self.differs(&format!("because.{}.{name}", expected.message), written(wanted), shown);
            }
        }
        let source = actual.source.as_deref().unwrap_or("none");
        if let Some(wanted) = expected.source.as_deref().filter(|wanted| *wanted != source) {
            self.differs(&format!("because.{}.source", expected.message), wanted, source);
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
                self.differs(&format!("args.{name}"), written(expected), listed(&values));
            }
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
