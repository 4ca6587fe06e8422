//! Reading what must come out of a case.

use std::collections::BTreeMap;
use std::str::FromStr;

use medhold_model::{
    Authority, Basis, Case, ClaimId, Code, Decimal, Diagnostic, Finding, Given, Outcome, Remedy, RuleId,
};

use super::expectation::{AmountExpected, Expectation, RuleExpected};
use super::mention::{Mention, Mentioned};
use super::{evidence, fairness, reason};
use crate::document::{Placed, Section};

const KEYS: [&str; 19] = [
    "amount",
    "args",
    "authority",
    "basis",
    "because",
    "conflict",
    "evidence",
    "fairness",
    "finding",
    "language",
    "letter_contains",
    "letter_omits",
    "merged",
    "missing",
    "outcome",
    "overrode",
    "remedy",
    "rule",
    "withheld_by",
];

/// Reads `expect`, in its short form for one claim or claim by claim. None where it expects nothing, which is reported.
pub(super) fn read(
    section: &Section<'_>,
    case: Option<&Case>,
    mentions: &mut Vec<Mention>,
) -> Option<BTreeMap<ClaimId, Box<Expectation>>> {
    let Some(expect) = section.section("expect") else {
        section.missing("expect", "say what must come out, such as `expect = { outcome = \"upheld\" }`");
        return None;
    };
    let keys: Vec<_> = expect.table().keys().map(|key| key.get_ref().to_string()).collect();
    if keys.is_empty() {
        let fault =
            Diagnostic::new(Code::MissingKey, expect.place().clone(), "the case expects nothing, so it can't fail");
        section.faults().add(fault.help("say what must come out, such as `expect = { outcome = \"upheld\" }`"));
        return None;
    }
    if keys.iter().any(|key| KEYS.contains(&key.as_str())) {
        return short(&expect, case, mentions);
    }
    Some(by_claim(&expect, case, mentions))
}

fn short(
    expect: &Section<'_>,
    case: Option<&Case>,
    mentions: &mut Vec<Mention>,
) -> Option<BTreeMap<ClaimId, Box<Expectation>>> {
    let expectation = expectation(expect, mentions);
    match case.map(|case| case.claims.as_slice()) {
        Some([claim]) => Some(BTreeMap::from([(claim.id.clone(), Box::new(expectation))])),
        Some(_) => {
            let fault = Diagnostic::new(Code::BadValue, expect.place().clone(), "the case has several claims");
            expect.faults().add(fault.help("say which one is meant: `expect.<claim id> = { … }`"));
            None
        }
        None => None,
    }
}

fn by_claim(
    expect: &Section<'_>,
    case: Option<&Case>,
    mentions: &mut Vec<Mention>,
) -> BTreeMap<ClaimId, Box<Expectation>> {
    let mut expected = BTreeMap::new();
    for key in expect.keys() {
        let Some(section) = expect.section(&key.value) else {
            continue;
        };
        let expectation = expectation(&section, mentions);
        let claims = case.map(|case| case.claims.as_slice()).unwrap_or_default();
        if let Some(claim) = claims.iter().find(|claim| claim.id.as_str() == key.value) {
            expected.insert(claim.id.clone(), Box::new(expectation));
        } else if case.is_some() {
            let message = format!("the case has no claim `{}`, and `expect` has no such key", key.value);
            let known = claims.iter().map(|claim| claim.id.as_str()).chain(KEYS);
            let fault = Diagnostic::new(Code::UnknownKey, key.place, message);
            expect.faults().add(fault.did_you_mean(&key.value, known));
        }
    }
    expected
}

fn expectation(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Expectation {
    let expectation = Expectation {
        place: section.place().clone(),
        authority: word(section, "authority", Authority::ALL),
        finding: word(section, "finding", Finding::ALL),
        outcome: word(section, "outcome", Outcome::ALL),
        remedy: word(section, "remedy", Remedy::ALL),
        basis: word(section, "basis", Basis::ALL),
        rule: rule(section, mentions),
        merged: rules(section, "merged", mentions),
        overrode: rules(section, "overrode", mentions),
        conflict: conflict(section, mentions),
        because: reason::read(section, mentions),
        evidence: evidence::read(section, mentions),
        missing: section.texts("missing").map(|names| sorted(values(names))),
        amount: amount(section),
        args: reason::args(section),
        fairness: fairness::read(section, mentions),
        withheld_by: fairness::withheld_by(section, mentions),
        language: section.parsed("language").map(|language| language.value),
        letter_contains: section.texts("letter_contains").map(values).unwrap_or_default(),
        letter_omits: section.texts("letter_omits").map(values).unwrap_or_default(),
    };
    section.end();
    expectation
}

fn word<T: FromStr + Copy + std::fmt::Display>(section: &Section<'_>, key: &str, all: &[T]) -> Option<T> {
    section.word(key, key, all).map(|word| word.value)
}

fn values(texts: Vec<Placed<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

fn rule(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Option<RuleExpected> {
    let text = section.text("rule")?;
    if text.value.is_empty() {
        return Some(RuleExpected::Nothing);
    }
    mentions.push(Mention::of(Mentioned::Rule, &text));
    section.parse(&text).map(|rule| RuleExpected::Named(rule.value))
}

fn rules(section: &Section<'_>, key: &str, mentions: &mut Vec<Mention>) -> Option<Vec<RuleId>> {
    let texts = section.texts(key)?;
    mentions.extend(texts.iter().map(|text| Mention::of(Mentioned::Rule, text)));
    Some(texts.iter().filter_map(|text| section.parse(text)).map(|rule| rule.value).collect())
}

fn conflict(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Option<Vec<String>> {
    let texts = section.texts("conflict")?;
    mentions.extend(texts.iter().map(|text| Mention::of(Mentioned::Rule, text)));
    Some(values(texts))
}

fn amount(section: &Section<'_>) -> Option<AmountExpected> {
    let given = section.given("amount")?;
    match given.value {
        Given::Flag(false) => return Some(AmountExpected::Nothing),
        Given::Map(_) => {}
        _ => {
            let fault = Diagnostic::new(
                Code::WrongType,
                given.place,
                "an amount is a table, or `false` where there must be none",
            );
            section.faults().add(fault.help("write `amount = { value = \"250.00\", currency = \"EUR\" }`"));
            return None;
        }
    }
    let amount = section.section("amount")?;
    let expected = AmountExpected::Due {
        value: decimal(&amount, "value"),
        currency: amount.parsed("currency").map(|currency| currency.value),
        at_least: decimal(&amount, "at_least"),
    };
    amount.end();
    Some(expected)
}

/// A decimal as text or number.
fn decimal(section: &Section<'_>, key: &str) -> Option<Decimal> {
    let given = section.given(key)?;
    match &given.value {
        Given::Number(number) => Some(*number),
        Given::Text(text) => {
            section.parse(&Placed { value: text.clone(), place: given.place }).map(|number| number.value)
        }
        other => {
            section.faults().error(
                Code::WrongType,
                &given.place,
                format!("an amount is a number, not {}", other.kind()),
            );
            None
        }
    }
}
