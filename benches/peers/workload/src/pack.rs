//! The rules as a pack of medhold, as a consultant would declare it.
//!
//! That the first rule decides is said by the ladder: bands of falling priority stand on falling rungs, the rules of a band rule the same, so
//! that they merge, and of merged rules the one with the smallest id gives the ruling its name.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::field::{CHANNELS, Field, FieldKind, SECTORS, TOPICS};
use crate::rule::{Rule, ruling};
use crate::text::conjunction;

/// Rules in one file: within the 64 KiB and 512 rules that a rule file may have.
const RULES_IN_FILE: usize = 100;

/// The files of the pack, by their path from its folder.
#[must_use]
pub fn pack(rules: &[Rule]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([("pack.toml".to_owned(), manifest()), ("messages/en.ftl".to_owned(), messages())]);
    for (part, of_file) in rules.chunks(RULES_IN_FILE).enumerate() {
        let text = of_file.iter().map(|rule| written(rule, rules.len())).collect();
        files.insert(format!("part-{part:03}.rhai"), text);
    }
    files
}

/// The name by which a rule reads a field.
fn read(field: Field) -> Option<String> {
    match field {
        Field::Topic => None,
        Field::Sector | Field::Channel => Some(format!("subject.{}", field.name())),
        Field::Years => Some("customer.years".to_owned()),
        _ => Some(field.name().to_owned()),
    }
}

fn written(rule: &Rule, count: usize) -> String {
    let [authority, finding, remedy] = ruling(rule.number, count);
    let guard = conjunction(rule, " && ", read);
    let topic = rule.topic().and_then(|topic| TOPICS.get(usize::try_from(topic).ok()?));
    let on = topic.map_or_else(|| quoted(&TOPICS), |topic| quoted(&[topic]));
    let number = rule.number;
    format!(
        "/// Rule {number}.\nrule \"r{number:05}\" on {on} {{\n    source    \"Terms of service, {number}\"\n    when      {guard}\n    \
         authority {authority}\n    finding   {finding}\n    remedy    {remedy}\n    \
         because   \"limit\" with #{{ severity: severity, share: fault_share }}\n}}\n\n"
    )
}

fn quoted(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ")
}

fn messages() -> String {
    "limit = How grave it was is told as { NUMBER($severity) }, and { PERCENT($share) } of those who were asked found fault.\n".to_owned()
}

fn manifest() -> String {
    let mut text = HEAD.to_owned();
    for topic in TOPICS {
        section(&mut text, &format!("topics.{topic}"), &[&format!("title.en = \"{topic}\""), "default = \"customer\""]);
    }
    for (name, values) in [("sector", &SECTORS[..]), ("channel", &CHANNELS[..])] {
        section(&mut text, &format!("subject.{name}"), &[&format!("values = [{}]", quoted(values))]);
    }
    section(&mut text, "customer.years", &["kind = \"count\""]);
    let measures = Field::ALL.into_iter().filter(|field| read(*field).as_deref() == Some(field.name()));
    for field in measures {
        let title = format!("title.en = \"the {}\"", field.name().replace('_', " "));
        section(&mut text, &format!("measures.{}", field.name()), &[&title, kind(field)]);
    }
    text + APPEAL
}

fn kind(field: Field) -> &'static str {
    match field.kind() {
        FieldKind::Flag => "kind = \"flag\"",
        FieldKind::Whole => "kind = \"count\"",
        _ if field == Field::Trend => "kind = \"number\"\nunit = \"1\"",
        _ => "kind = \"share\"",
    }
}

fn section(text: &mut String, name: &str, lines: &[&str]) {
    // Writing to a text never fails.
    let _ = writeln!(text, "[{name}]\n{}\n", lines.join("\n"));
}

const HEAD: &str = r#"[pack]
name = "workload"
version = "1.0.0"
title = "A workload to measure with"
languages = ["en"]
medhold = "0.1"

"#;

const APPEAL: &str = r#"[firm]
sources = ["Terms of service"]

[deadlines]
answer = "4 weeks"

[appeal.en]
body = "Forbrukertilsynet, the Norwegian Consumer Authority"
free = true
within = "none"
url = "https://www.forbrukertilsynet.no"
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn every_rule_file_keeps_within_what_a_pack_may_have() {
        let largest = pack(&rules(10_000)).values().map(String::len).max();
        assert!(largest < Some(64 << 10), "{largest:?}");
    }
}
