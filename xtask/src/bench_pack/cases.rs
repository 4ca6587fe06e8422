//! The pack's own cases: each rule decides where it should.

use std::collections::BTreeMap;

use super::rule::Rule;

const DEFAULTS: &str = "\
# Written by `cargo xtask bench-pack`.

[defaults]
case.received = \"2026-03-02\"
case.language = \"nb\"

";

/// What a case gives that no test of the rule asks for: enough for every other rule on the topic to be told.
const GIVEN: [(&str, &str); 6] = [
    ("age_days", "1"),
    ("amount_paid", "4001"),
    ("customer_years", "30"),
    ("repeated", "false"),
    ("sample_size", "5000"),
    ("severity", "5"),
];

/// A file with a case for each of these rules.
pub(crate) fn file(rules: &[Rule]) -> String {
    let cases: String = rules.iter().map(case).collect();
    format!("{DEFAULTS}{cases}")
}

fn case(rule: &Rule) -> String {
    let Rule { id, topic, sector, channel, .. } = rule;
    let (name, overrode) = match &rule.overrides {
        Some(base) => (format!("{id} goes before {base}"), format!(", overrode = [{base:?}]")),
        None => (format!("{id} decides what is its own"), String::new()),
    };
    format!(
        "[[case]]\n\
         name = {name:?}\n\
         case.claim = {{ topic = {topic:?}, kind = \"assertion\", text = \"Dette holder ikke.\", subject = {{ sector = {sector:?}, channel = {channel:?} }} }}\n\
         case.evidence = {{ {} }}\n\
         expect = {{ rule = {id:?}{overrode} }}\n\n",
        evidence(rule),
    )
}

fn evidence(rule: &Rule) -> String {
    let share = format!("0.{:04}", (rule.from + rule.to) / 2);
    let mut given: BTreeMap<&str, &str> = GIVEN.into_iter().collect();
    given.insert("late_share", &share);
    given.extend(rule.tests.iter().map(|test| (test.measure, test.met_by.as_str())));
    let given: Vec<String> = given.iter().map(|(measure, value)| format!("{measure} = {value}")).collect();
    given.join(", ")
}
