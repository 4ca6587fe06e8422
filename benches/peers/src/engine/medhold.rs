//! medhold: a pack with these rules, ruled on from records made of cases; reasons as data, with the trace or without.

use std::hint::black_box;

use medhold::native::{Record as Known, Traced};
use medhold::{Basis, Case, Host, Ruler, RulerTopic, Ruling};
use medhold_model::{ClaimKind, RuleId};
use serde_json::{Map, Value, json};
use workload::{Field, FieldKind, Record, band, pack};

use super::{Engine, Fault, Found, Rules, unexpected};

struct Medhold {
    ruler: Ruler<'static>,
    ruling: Ruling<'static>,
    traced: bool,
    claims: Vec<(RulerTopic, Known)>,
    count: usize,
}

/// As medhold always decides.
pub(super) fn traced(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    make(rules, true)
}

/// What only shows the cost of the trace, and of the reasons that are told from the same.
pub(super) fn untraced(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    make(rules, false)
}

fn make(rules: &Rules<'_>, traced: bool) -> Result<Box<dyn Engine>, Fault> {
    let host = Host::builder().pack_files(pack(rules.all)).build().map_err(Fault::new)?;
    // A ruler borrows its host; this one lives until the program ends.
    let host: &'static Host = Box::leak(Box::new(host));
    let ruler = host.ruler("workload", None).ok_or_else(|| unexpected("ruler"))?;
    let ruling = if traced { ruler.ruling() } else { ruler.bare_ruling() };
    Ok(Box::new(Medhold { ruler, ruling, traced, claims: Vec::new(), count: rules.all.len() }))
}

/// A case of one claim, as an app would send it.
fn case(record: &Record) -> Result<Case, Fault> {
    let mut evidence = Map::new();
    for field in Field::ALL {
        let value = match field.kind() {
            FieldKind::Text(_) => continue,
            FieldKind::Real => json!(record.real(field)),
            FieldKind::Whole => json!(record.get(field)),
            FieldKind::Flag => json!(record.flag(field)),
        };
        evidence.insert(field.name().to_owned(), value);
    }
    let years = evidence.remove(Field::Years.name()).unwrap_or(Value::Null);
    let case = json!({
        "id": "1", "received": "2026-11-22", "language": "en", "customer": { "years": years },
        "claims": [{ "id": "1", "topic": record.text(Field::Topic), "kind": "request",
            "subject": { "sector": record.text(Field::Sector), "channel": record.text(Field::Channel) } }],
        "evidence": evidence,
    });
    Case::from_json(&case.to_string()).map_err(Fault::new)
}

/// The number in a rule's id.
pub(super) fn number(rule: &RuleId) -> Result<u32, Fault> {
    let digits = rule.as_str().strip_prefix('r').and_then(|digits| digits.parse().ok());
    digits.ok_or_else(|| unexpected("rule's id"))
}

impl Medhold {
    /// What is known of the case's claim, and the claim's topic.
    fn known(&self, record: &Record) -> Result<(RulerTopic, Known), Fault> {
        let case = case(record)?;
        let claim = case.claims.first().ok_or_else(|| unexpected("claim"))?;
        let topic = self.ruler.topic(&claim.topic).ok_or_else(|| unexpected("topic"))?;
        if !self.ruler.is_native(&topic) {
            return Err(Fault::new("a guard of the workload stays interpreted"));
        }
        let mut known = self.ruler.record();
        self.ruler.read(&case, claim, &mut known);
        Ok((topic, known))
    }

    /// Every rule that applies; beside it, whether the rest of the ruling is as it must be.
    fn applying(&self) -> Result<Vec<u32>, Fault> {
        let all: Vec<u32> = self.ruling.applying().map(number).collect::<Result<_, _>>()?;
        let merged: Vec<u32> = self.ruling.merged().map(number).collect::<Result<_, _>>()?;
        let band = |number: &u32| band(*number, self.count);
        let of_band = all.iter().filter(|number| all.first().map(band) == Some(band(number))).skip(1);
        if of_band.copied().ne(merged) {
            return Err(unexpected("list of all merged rules"));
        }
        let arguments: Vec<usize> = self.ruling.because().map(|(_, arguments)| arguments.count()).collect();
        let ruled = self.ruling.basis() == Some(Basis::Rule);
        if self.traced && ruled && (arguments.is_empty() || arguments.iter().any(|all| *all != 2)) {
            return Err(unexpected("ruling with its reasons"));
        }
        let applies = |rule: &RuleId| {
            let traced = self.ruling.traced(rule);
            !traced.is_empty() && traced.iter().all(|part| matches!(part, Traced::Test(_, Some(true))))
        };
        if self.traced && !self.ruling.applying().all(applies) {
            return Err(unexpected("trace of the rules that apply"));
        }
        Ok(all)
    }
}

impl Engine for Medhold {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.claims = records.iter().map(|record| self.known(record)).collect::<Result<_, Fault>>()?;
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        for (topic, known) in &self.claims {
            self.ruler.rule(topic, ClaimKind::Request, known, &mut self.ruling);
            answers.push(black_box(&self.ruling).rule().map_or(Found::Nothing, Found::Rule));
        }
        Ok(())
    }

    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        let mut all = Vec::with_capacity(self.claims.len());
        for (topic, known) in &self.claims {
            self.ruler.rule(topic, ClaimKind::Request, known, &mut self.ruling);
            all.push(self.applying()?);
        }
        Ok(Some(all))
    }
}
