//! A case as text for a pack's `cases/`: what was given, and what must come out.

use std::fmt::Write as _;

use medhold_model::{
    Amount, Asserted, Basis, Case, Claim, ClaimDecision, Decision, EvidenceRecord, ExpertStatement, Given,
    GivenEvidence, States,
};

/// A case of a pack in TOML: its name, what is given, and as `expect` what a decision says of its claims.
///
/// Each line of `remark` stands above it as a comment. Read back, it is the same case with its name as its id.
#[must_use]
pub fn case_text(name: &str, case: &Case, decision: &Decision, remark: &str) -> String {
    let mut text = String::new();
    for line in remark.lines() {
        put(&mut text, format_args!("# {line}"));
    }
    put(&mut text, format_args!("[[case]]"));
    put(&mut text, format_args!("name = {}", quoted(name)));
    contact(&mut text, name, case);
    claims(&mut text, &case.claims);
    for (measure, given) in &case.evidence {
        put(&mut text, format_args!("case.evidence.{} = {}", key(measure), evidence(given)));
    }
    if !case.experts.is_empty() {
        put(&mut text, format_args!("case.experts = {}", list(case.experts.iter().map(expert))));
    }
    expectations(&mut text, decision);
    text
}

fn put(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a text can't fail.
    let _ = writeln!(text, "{line}");
}

fn contact(text: &mut String, name: &str, case: &Case) {
    if case.id.as_str() != name {
        put(text, format_args!("case.id = {}", quoted(case.id.as_str())));
    }
    let fields = [
        ("received", case.received.map(|date| date.to_string())),
        ("language", case.language.as_ref().map(ToString::to_string)),
        ("stage", case.stage.clone()),
        ("pack", case.pack.as_ref().map(ToString::to_string)),
        ("client", case.client.clone()),
    ];
    for (field, value) in fields {
        if let Some(value) = value {
            put(text, format_args!("case.{field} = {}", quoted(&value)));
        }
    }
    for (name, value) in &case.customer {
        put(text, format_args!("case.customer.{} = {}", key(name), given(value)));
    }
}

fn claims(text: &mut String, claims: &[Claim]) {
    match claims {
        [only] => put(text, format_args!("case.claim = {}", claim(1, only))),
        several => {
            let several = several.iter().zip(1..).map(|(one, number)| claim(number, one));
            put(text, format_args!("case.claims = {}", list(several)));
        }
    }
}

/// A claim as a table; its id is left out where it is its number.
fn claim(number: usize, claim: &Claim) -> String {
    let mut table = Table::default();
    if claim.id.as_str() != number.to_string() {
        table.text("id", claim.id.as_str());
    }
    table.text("topic", claim.topic.as_str());
    table.text("kind", claim.kind.as_str());
    claim.text.iter().for_each(|text| table.text("text", text));
    claim.stance.iter().for_each(|stance| table.put("stance", stance.get().to_string()));
    if let Some(asserts) = &claim.asserts {
        let mut said = Table::default();
        said.text("measure", asserts.measure.as_str());
        match &asserts.says {
            Asserted::Compared { op, value } => {
                said.text("op", op.as_str());
                said.put("value", given(value));
            }
            Asserted::Word(word) => said.text("word", word),
        }
        table.put("asserts", said.close());
    }
    if !claim.subject.is_empty() {
        table.put("subject", map(claim.subject.iter().map(|(name, value)| (name.as_str(), given(value)))));
    }
    if !claim.evidence.is_empty() {
        table.put("evidence", map(claim.evidence.iter().map(|(name, value)| (name.as_str(), evidence(value)))));
    }
    table.close()
}

fn evidence(given_evidence: &GivenEvidence) -> String {
    match given_evidence {
        GivenEvidence::Bare(value) => given(value),
        GivenEvidence::Record(one) => record(one),
        GivenEvidence::Records(several) => list(several.iter().map(record)),
    }
}

fn record(record: &EvidenceRecord) -> String {
    let mut table = Table::default();
    table.put("value", given(&record.value));
    for (name, value) in record.parts() {
        table.put(name, given(value));
    }
    table.close()
}

fn expert(expert: &ExpertStatement) -> String {
    let mut table = Table::default();
    table.text("role", &expert.role);
    table.text("field", &expert.field);
    table.put("licensed", expert.licensed.to_string());
    expert.since.iter().for_each(|since| table.text("since", &since.to_string()));
    expert.states.iter().for_each(|stated| table.put("states", states(stated)));
    expert.interest.iter().for_each(|interest| table.text("interest", interest));
    expert.text.iter().for_each(|text| table.text("text", text));
    table.close()
}

fn states(states: &States) -> String {
    let mut table = Table::default();
    table.text("measure", states.measure.as_str());
    table.text("op", states.op.as_str());
    table.put("value", given(&states.value));
    table.close()
}

fn expectations(text: &mut String, decision: &Decision) {
    match decision.claims.as_slice() {
        [only] => put(text, format_args!("expect = {}", expectation(only))),
        several => {
            for claim in several {
                put(text, format_args!("expect.{} = {}", key(claim.id.as_str()), expectation(claim)));
            }
        }
    }
}

/// What a decision says of a claim, as far as a test compares it.
fn expectation(claim: &ClaimDecision) -> String {
    let mut table = Table::default();
    table.text("authority", claim.authority.as_str());
    table.text("finding", claim.finding.as_str());
    table.text("outcome", claim.outcome.as_str());
    table.text("remedy", claim.remedy.as_str());
    table.text("basis", claim.basis.as_str());
    table.text("rule", claim.rule.as_ref().map_or("", |rule| rule.as_str()));
    texts(&mut table, "merged", claim.merged.iter().map(|rule| rule.as_str()));
    texts(&mut table, "conflict", claim.conflict.iter().map(String::as_str));
    texts(&mut table, "because", claim.because.iter().map(|because| because.message.as_str()));
    let mut missing: Vec<&str> = claim.missing.iter().map(|missing| missing.measure.as_str()).collect();
    missing.sort_unstable();
    missing.dedup();
    if matches!(claim.basis, Basis::Missing | Basis::Malformed) {
        texts(&mut table, "missing", missing.into_iter());
    }
    if let Some(due) = &claim.amount {
        table.put("amount", amount(due));
    }
    table.close()
}

fn amount(amount: &Amount) -> String {
    let mut table = Table::default();
    table.text("value", &amount.value);
    table.text("currency", amount.currency.as_str());
    amount.at_least.iter().for_each(|least| table.text("at_least", least));
    table.close()
}

fn texts<'a>(table: &mut Table, name: &str, items: impl Iterator<Item = &'a str>) {
    let items: Vec<String> = items.map(quoted).collect();
    if !items.is_empty() {
        table.put(name, list(items.into_iter()));
    }
}

/// A value as TOML writes it. A number is written with all of its digits.
fn given(value: &Given) -> String {
    match value {
        Given::Nothing => quoted(""),
        Given::Flag(flag) => flag.to_string(),
        Given::Number(number) => number.to_string(),
        Given::Unholdable(text) | Given::Text(text) | Given::Cell(text) => quoted(text),
        Given::List(items) => list(items.iter().map(given)),
        Given::Map(entries) => map(entries.iter().map(|(name, value)| (name.as_str(), given(value)))),
    }
}

/// An inline table that is being written.
#[derive(Default)]
struct Table(Vec<String>);

impl Table {
    fn put(&mut self, name: &str, value: impl std::fmt::Display) {
        self.0.push(format!("{} = {value}", key(name)));
    }

    fn text(&mut self, name: &str, value: &str) {
        self.put(name, quoted(value));
    }

    fn close(self) -> String {
        if self.0.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", self.0.join(", ")) }
    }
}

fn map<'a>(entries: impl Iterator<Item = (&'a str, String)>) -> String {
    let mut table = Table::default();
    entries.for_each(|(name, value)| table.put(name, value));
    table.close()
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A key bare where TOML lets it stand so.
fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(bare) { name.to_owned() } else { quoted(name) }
}

/// A basic string: quotation marks, backslashes and control characters escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
