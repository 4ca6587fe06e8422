//! A letter as a test writes it.

use medhold_model::{CheckStatus, ClaimDecision, ClaimKind, FirmClaim, Kind, Operand};
use serde::Deserialize;
use serde_json::{Value, json};

/// A file of letters: what they have in common, and each with its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    #[serde(default)]
    common: toml::Table,
    letter: Vec<toml::Table>,
}

/// A letter on one claim, and what the check must say of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sample {
    /// What is claimed of the check.
    pub(crate) name: String,
    /// The letter's language.
    #[serde(default = "english")]
    pub(crate) language: String,
    /// The language that the case asks for, where it is another.
    pub(crate) asked: Option<String>,
    /// The reason's text. `{x|…}` is an argument, `{"|…}` a quotation, `{@|…}` a citation, `{#|…}` a mark.
    #[serde(default)]
    pub(crate) text: String,
    /// Other parts: `heading = "…"`, `ruling = "…"`, `next = "…"`, each in the notation of `text`.
    #[serde(default)]
    pub(crate) parts: Vec<(String, String)>,
    /// Whether the heading that names the topic is left out.
    #[serde(default)]
    pub(crate) no_heading: bool,
    /// What the customer wrote.
    pub(crate) wrote: Option<String>,
    /// What the customer's claim is about.
    #[serde(default)]
    pub(crate) subject: std::collections::BTreeMap<String, Value>,
    /// Keys of the claim's decision, over those of a plain refusal.
    #[serde(default)]
    decision: serde_json::Map<String, Value>,
    /// What the pack demands of its letters.
    #[serde(default)]
    pub(crate) policy: Policy,
    /// What the reason's message claims in the firm's favour.
    pub(crate) firm_claim: Option<Claimed>,
    /// What the check must say.
    pub(crate) expect: Expected,
}

/// What the pack demands of its letters.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Policy {
    pub(crate) lix: Option<u16>,
    pub(crate) flesch: Option<u16>,
    /// Phrases in the letter's language, under the check's own name.
    #[serde(default)]
    pub(crate) forbids: Vec<String>,
}

/// What a message claims in the firm's favour, as its attributes have it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claimed {
    claims: String,
    kind: Option<String>,
    period: Option<String>,
    place: Option<String>,
    definition: Option<String>,
    compared: Option<String>,
}

impl Claimed {
    pub(crate) fn firm_claim(&self) -> FirmClaim {
        let parts: Vec<&str> = self.claims.split(' ').collect();
        let kind = if self.kind.as_deref() == Some("count") { Kind::Count } else { Kind::Share };
        FirmClaim {
            measure: parts[0].parse().unwrap(),
            kind,
            op: parts[1].parse().unwrap(),
            target: match parts[2].parse() {
                Ok(number) => Operand::Value(medhold_model::Value::Number(number)),
                Err(_) => Operand::Named(parts[2].to_owned()),
            },
            period: self.period.as_ref().map(|period| period.parse().unwrap()),
            place: self.place.iter().map(|place| place.split_once(" == ").unwrap()).map(pair).collect(),
            definition: self.definition.as_deref().map(text),
            source: None,
            compared: self.compared.as_ref().map(|measure| measure.parse().unwrap()),
        }
    }
}

fn pair((key, value): (&str, &str)) -> (String, Operand) {
    (key.to_owned(), text(value))
}

fn text(text: &str) -> Operand {
    Operand::Value(medhold_model::Value::Text(text.to_owned()))
}

/// What the check must say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) status: CheckStatus,
    /// Exactly these words.
    pub(crate) found: Option<Vec<String>>,
    /// What the detail tells, in parts.
    #[serde(default)]
    pub(crate) detail: Vec<String>,
    pub(crate) claim: Option<String>,
}

fn english() -> String {
    "en".to_owned()
}

impl File {
    /// The letters, with what they have in common filled in.
    pub(crate) fn samples(&self) -> impl Iterator<Item = Sample> {
        self.letter.iter().map(|own| {
            let mut table = self.common.clone();
            for (key, value) in own {
                merge(&mut table, key, value);
            }
            toml::Value::Table(table).try_into().unwrap_or_else(|error| panic!("{own}: {error}"))
        })
    }
}

/// A letter's own keys go before those in common; within `decision` key by key.
fn merge(into: &mut toml::Table, key: &str, value: &toml::Value) {
    match (into.get_mut(key), value) {
        (Some(toml::Value::Table(common)), toml::Value::Table(own)) if key == "decision" => common.extend(own.clone()),
        _ => drop(into.insert(key.to_owned(), value.clone())),
    }
}

impl Sample {
    /// The decision: a refusal by evidence with one reason, changed as the sample says.
    pub(crate) fn decided(&self) -> ClaimDecision {
        let mut plain = json!({
            "id": "1", "topic": "punctuality", "authority": "evidence", "finding": "misconception",
            "outcome": "not_upheld", "remedy": "explain", "basis": "rule", "rule": "late", "merged": [], "overrode": [],
            "because": [{ "message": "the-reason", "args": {}, "origins": {}, "source": "the law" }],
            "evidence": [], "missing": [], "conflict": [], "amount": null, "would_change": []
        });
        let keys = plain.as_object_mut().unwrap();
        keys.extend(self.decision.clone());
        for because in keys["because"].as_array_mut().unwrap() {
            because.as_object_mut().unwrap().entry("source").or_insert(Value::Null);
        }
        for record in keys["evidence"].as_array_mut().unwrap() {
            let mut whole = json!({
                "measure": "late_share", "value": 0, "low": null, "high": null, "n": null, "unit": "1", "from": null,
                "to": null, "as_of": null, "source": "case", "method": null, "used": true
            });
            whole.as_object_mut().unwrap().extend(record.as_object().unwrap().clone());
            *record = whole;
        }
        ClaimDecision::deserialize(&plain).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// The kind of the customer's statement.
    pub(crate) fn kind(&self) -> ClaimKind {
        ClaimKind::Assertion
    }
}
