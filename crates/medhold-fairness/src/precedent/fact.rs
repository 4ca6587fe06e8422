//! The material facts of a claim: what the rules on its topic read of it, and nothing of who asks.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Asserted, Case, Claim, ClaimDecision, Decimal, ExpertStatement, Given};

/// What the rules on a topic read of cases, all of them taken together. Measures need no listing: a decision names every measure
/// that the rules could read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Material {
    /// Keys of the subject.
    pub subject: BTreeSet<String>,
    /// Keys of the customer.
    pub customer: BTreeSet<String>,
    /// Fields in which experts' statements are read.
    pub experts: BTreeSet<String>,
    /// Whether the stage is read.
    pub stage: bool,
    /// Whether the claim's stance is read.
    pub stance: bool,
    /// Whether what the claim asserts is read, or whether the evidence bears it out.
    pub asserts: bool,
}

/// A material fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// Its name: `arrival_delay_min`, `subject.origin`, `claim.kind`.
    pub name: String,
    /// Its value as text, in one way of writing for each value.
    pub value: String,
    /// The value as a number, where it is one.
    pub number: Option<Decimal>,
}

impl Material {
    /// The material facts of a claim, by name. The claim's kind is always one: what holds where no rule applies hangs on it.
    #[must_use]
    pub fn facts(&self, case: &Case, claim: &Claim, decided: &ClaimDecision) -> Vec<Fact> {
        let mut facts = vec![Fact::text("claim.kind", claim.kind.to_string())];
        let stage = case.stage.as_ref().filter(|_| self.stage);
        facts.extend(stage.map(|stage| Fact::text("stage", stage.clone())));
        let stance = claim.stance.filter(|_| self.stance).map(|stance| stance.get());
        facts.extend(stance.map(|stance| Fact::number("claim.stance", stance)));
        facts.extend(self.asserted(claim));
        facts.extend(keys("subject", &self.subject, &claim.subject));
        facts.extend(keys("customer", &self.customer, &case.customer));
        facts.extend(self.stated(case));
        facts.extend(measured(decided));
        facts.sort();
        facts
    }

    fn asserted(&self, claim: &Claim) -> Option<Fact> {
        let asserts = claim.asserts.as_ref().filter(|_| self.asserts)?;
        let says = match &asserts.says {
            Asserted::Compared { op, value } => format!("{op} {value}"),
            Asserted::Word(word) => format!("is `{word}`"),
        };
        Some(Fact::text("claim.asserts", format!("{} {says}", asserts.measure)))
    }

    /// What experts state in the fields that are read, in an order of its own: words and names apart, only standing and content.
    fn stated(&self, case: &Case) -> impl Iterator<Item = Fact> {
        let mut fields: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for expert in case.experts.iter().filter(|expert| self.experts.contains(&expert.field)) {
            fields.entry(&expert.field).or_default().push(statement(expert));
        }
        fields.into_iter().map(|(field, mut statements)| {
            statements.sort();
            Fact::text(&format!("expert(\"{field}\")"), statements.join("; "))
        })
    }
}

fn statement(expert: &ExpertStatement) -> String {
    let states = expert.states.as_ref().map(|s| format!("{} {} {}", s.measure, s.op, s.value)).unwrap_or_default();
    let since = expert.since.map(|since| since.to_string()).unwrap_or_default();
    let interest = expert.interest.as_deref().unwrap_or("not said");
    let licence = if expert.licensed { "licensed" } else { "unlicensed" };
    format!("{states}, {licence}, since {since}, interest {interest}")
}

fn keys(of: &str, read: &BTreeSet<String>, given: &BTreeMap<String, Given>) -> Vec<Fact> {
    let given = read.iter().filter_map(|name| Some((name, given.get(name).filter(|given| !given.is_nothing())?)));
    given.map(|(name, given)| Fact::given(&format!("{of}.{name}"), given)).collect()
}

/// The evidence of each measure, of several periods all in their order. Whether it is given or presumed is one to the rules.
fn measured(decided: &ClaimDecision) -> Vec<Fact> {
    let mut facts = Vec::new();
    for records in decided.evidence.chunk_by(|a, b| a.measure == b.measure) {
        let Some(measure) = records.first().map(|record| record.measure.to_string()) else {
            continue;
        };
        let written: Vec<String> = records
            .iter()
            .map(|record| {
                let value = canonical(&record.value);
                let interval = record.low.zip(record.high).filter(|(low, high)| low != high);
                let interval = interval.map(|(low, high)| format!(" [{low}, {high}]")).unwrap_or_default();
                let n = record.n.map(|n| format!(" of {n}")).unwrap_or_default();
                format!("{value}{interval}{n}")
            })
            .collect();
        let value = written.join("; ");
        // Evidence that can't be used, be it for its age, is not the same fact as the same evidence while it could be.
        match decided.missing.iter().find(|missing| missing.measure == measure) {
            Some(missing) => facts.push(Fact::text(&measure, format!("{value} ({})", missing.reason))),
            None => facts.push(Fact { number: value.parse().ok(), name: measure, value }),
        }
    }
    facts
}

/// A value in the one way of writing that it has on the wire, so that a record read back is the same.
fn canonical(value: &medhold_model::Value) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    let bare = text.trim_matches('"');
    bare.parse::<Decimal>().map_or_else(|_| bare.to_owned(), |number| number.to_string())
}

impl Fact {
    fn text(name: &str, value: String) -> Self {
        Self { name: name.to_owned(), value, number: None }
    }

    fn number(name: &str, number: Decimal) -> Self {
        Self { name: name.to_owned(), value: number.to_string(), number: Some(number) }
    }

    /// A key as given: a number in a cell of a table is the number.
    fn given(name: &str, given: &Given) -> Self {
        let text = match given {
            Given::Text(text) | Given::Cell(text) => text.trim().to_owned(),
            other => other.to_string(),
        };
        match text.parse::<Decimal>() {
            Ok(number) => Self::number(name, number),
            Err(_) => Self::text(name, text),
        }
    }
}
