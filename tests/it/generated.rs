//! Cases made up from what a pack declares and from what its rules write: values on, before and past every threshold.

use medhold::{Case, Date, Decimal, Pack, Value};
use medhold_model::{KeyDecl, Kind, MeasureDecl, TopicId};
use medhold_script::Reads;
use serde_json::{Map, Value as Json, json};

const KINDS: [&str; 4] = ["experience", "assertion", "preference", "request"];
const NAMES: [&str; 6] =
    ["Kari Nordmann", "Ola Nordmann", "Fatima Ali", "Nguyen Van An", "Aino Virtanen", "John Smith"];

/// Makes up cases, the same from the same seed.
pub(crate) struct Generator<'a> {
    pack: &'a Pack,
    state: u64,
}

impl<'a> Generator<'a> {
    pub(crate) fn of(pack: &'a Pack, seed: u64) -> Self {
        Self { pack, state: seed }
    }

    /// So many cases, their topics in turn.
    pub(crate) fn cases(&mut self, n: usize) -> Vec<Case> {
        let topics = self.pack.manifest().topics.keys();
        let known: Vec<(&TopicId, Known<'_>)> = topics.map(|topic| (topic, Known::of(self.pack, topic))).collect();
        (0..n).map(|i| self.case(i, known[i % known.len()].0, &known[i % known.len()].1)).collect()
    }

    /// The next number below `n`: xorshift64*.
    fn below(&mut self, n: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        usize::try_from(self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % n
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.below(of.len())].clone())
    }

    /// True in so many of a hundred cases.
    fn in_100(&mut self, of: usize) -> bool {
        self.below(100) < of
    }

    fn case(&mut self, i: usize, topic: &TopicId, known: &Known<'_>) -> Case {
        let day = i32::try_from(self.below(4500)).unwrap();
        let received = "2014-01-01".parse::<Date>().unwrap().plus_days(day).unwrap();
        let claim = self.claim(topic, known, received);
        let case = json!({
            "id": format!("{}-{i}", self.pack.name()), "received": received, "stage": self.one(&["before", "after"]),
            "language": self.one(&["nb", "nn", "en"]),
            "customer": self.customer(), "claims": [claim],
            "evidence": self.evidence(known, received), "experts": self.experts(known),
        });
        Case::from_json(&case.to_string()).unwrap_or_else(|error| panic!("{error}\n{case}"))
    }

    fn claim(&mut self, topic: &TopicId, known: &Known<'_>, received: Date) -> Json {
        let kind = self.one(&KINDS);
        let mut claim = json!({ "id": "1", "topic": topic, "kind": kind, "stance": self.one(&[-0.8, 0.0, 0.7]) });
        let mut subject = Map::new();
        for decl in &self.pack.manifest().subject {
            if self.in_100(80) {
                subject.extend(self.key(decl, known, received).map(|value| (decl.name.to_string(), value)));
            }
        }
        claim["subject"] = Json::Object(subject);
        if self.in_100(60) {
            claim["asserts"] = self.asserts(known, received);
        }
        claim
    }

    /// An assertion by a word that the pack knows, or by a comparison.
    fn asserts(&mut self, known: &Known<'_>, received: Date) -> Json {
        let words = self.pack.manifest().words.iter();
        let all = words.flat_map(|(measure, words)| words.iter().map(move |w| (measure.to_string(), w.word.clone())));
        let all: Vec<(String, String)> = all.collect();
        match self.one(&all).filter(|_| self.in_100(50)) {
            Some((measure, word)) => json!({ "measure": measure, "word": word }),
            None => {
                let read = self.one(&known.measures).filter(|_| self.in_100(80)).cloned();
                let decl = read.or_else(|| self.one(&self.pack.manifest().measures)).unwrap();
                let op = if decl.kind == Kind::Flag { Some("==") } else { self.one(&["<", "<=", ">=", ">", "=="]) };
                json!({ "measure": decl.name, "op": op, "value": self.measured(&decl, known, received) })
            }
        }
    }

    fn customer(&mut self) -> Map<String, Json> {
        let mut customer = Map::new();
        for decl in self.pack.manifest().customer.clone() {
            let value = match decl.kind {
                _ if !decl.values.is_empty() => json!(self.one(&decl.values)),
                Kind::Count => json!(1930 + self.below(80)),
                Kind::Flag => json!(self.in_100(50)),
                _ if decl.name.as_str() == "ref" => json!(format!("k-{}", self.below(2000))),
                _ if decl.name.as_str() == "name" => json!(self.one(&NAMES)),
                _ => json!(self.one(&["NO", "SE", "PK", "VN", "US"])),
            };
            if self.in_100(90) {
                customer.insert(decl.name.to_string(), value);
            }
        }
        customer
    }

    fn evidence(&mut self, known: &Known<'_>, received: Date) -> Map<String, Json> {
        let mut evidence = Map::new();
        for decl in &known.measures {
            // What is presumed where nobody gives it is left to that half of the time.
            let often = if decl.absent.is_some() { 50 } else { 90 };
            if !self.in_100(often) {
                continue;
            }
            let value = self.measured(decl, known, received);
            let given = match decl.kind {
                Kind::List => value,
                _ if self.in_100(30) => {
                    let as_of = received.plus_days(-i32::try_from(self.below(500)).unwrap());
                    json!({ "value": value, "n": 50 + self.below(400), "as_of": as_of, "source": "register" })
                }
                _ => value,
            };
            evidence.insert(decl.name.to_string(), given);
        }
        evidence
    }

    fn experts(&mut self, known: &Known<'_>) -> Vec<Json> {
        let flags: Vec<String> = {
            let measures = self.pack.manifest().measures.iter();
            measures.filter(|decl| decl.kind == Kind::Flag).map(|decl| decl.name.to_string()).collect()
        };
        let fields: Vec<String> = known.reads.experts.iter().cloned().collect();
        let mut experts = Vec::new();
        for field in fields {
            if let Some(measure) = self.one(&flags).filter(|_| self.in_100(70)) {
                experts.push(json!({
                    "role": "expert", "field": field, "licensed": self.in_100(80), "since": "2001-01-01",
                    "states": { "measure": measure, "op": "==", "value": self.in_100(50) }, "interest": "none",
                }));
            }
        }
        experts
    }

    fn measured(&mut self, decl: &MeasureDecl, known: &Known<'_>, received: Date) -> Json {
        match decl.kind {
            Kind::Text if !decl.values.is_empty() => json!(self.one(&decl.values)),
            kind => self.value(kind, known, received),
        }
    }

    fn key(&mut self, decl: &KeyDecl, known: &Known<'_>, received: Date) -> Option<Json> {
        match decl.kind {
            Kind::Text if !decl.values.is_empty() => self.one(&decl.values).map(Json::String),
            kind => Some(self.value(kind, known, received)),
        }
    }

    /// A value on a threshold, one before or past it, or somewhere else.
    fn value(&mut self, kind: Kind, known: &Known<'_>, received: Date) -> Json {
        match kind {
            Kind::Flag => json!(self.in_100(50)),
            Kind::Text => json!(self.one(&known.texts).unwrap_or_else(|| "something".to_owned())),
            Kind::Date => {
                let days = self.one(&[0, 1, 13, 14, 15, 60, 61, 365, 730, 731, 1826, 4000]).unwrap();
                json!(received.plus_days(-days))
            }
            Kind::List => json!([self.number(kind, known), self.number(kind, known), self.number(kind, known)]),
            _ => self.number(kind, known),
        }
    }

    fn number(&mut self, kind: Kind, known: &Known<'_>) -> Json {
        let step: Decimal = if kind == Kind::Share { "0.01" } else { "1" }.parse().unwrap();
        let near = self.one(&known.numbers).unwrap_or(step);
        let number = match self.below(4) {
            0 => near,
            1 => near.plus(step).unwrap(),
            2 => near.minus(step).unwrap(),
            _ => Decimal::from(i64::try_from(self.below(400)).unwrap()),
        };
        let within = match kind {
            Kind::Share if number > Decimal::ONE || number.is_negative() => {
                Decimal::from(i64::try_from(self.below(100)).unwrap()).over("100".parse().unwrap()).unwrap()
            }
            Kind::Count => number.magnitude().floor(),
            Kind::Money(_) => number.magnitude().rounded(2),
            _ => number,
        };
        serde_json::from_str(&within.to_string()).unwrap()
    }
}

/// What the rules on a topic read and write.
struct Known<'a> {
    reads: Reads,
    measures: Vec<&'a MeasureDecl>,
    numbers: Vec<Decimal>,
    texts: Vec<String>,
}

impl<'a> Known<'a> {
    fn of(pack: &'a Pack, topic: &TopicId) -> Self {
        let program = pack.program();
        let scope = program.scope();
        let mut known = Self { reads: Reads::default(), measures: Vec::new(), numbers: Vec::new(), texts: Vec::new() };
        let mut values: Vec<Value> = Vec::new();
        for rule in program.rules_on(topic) {
            known.reads.extend(&rule.reads);
            values.extend(program.literals(rule));
        }
        values.extend(known.reads.parameters.iter().map(|index| scope.parameters[index.0].value.clone()));
        for table in scope.tables.iter().filter(|table| known.reads.tables.contains(table.name.as_str())) {
            known.texts.extend(table.rows.keys().cloned());
            values.extend(table.rows.values().flatten().flatten().cloned());
        }
        known.numbers = values.iter().filter_map(Value::as_quantity).collect();
        known.texts.extend(values.iter().filter_map(|value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }));
        let read = known.reads.measures.iter().chain(&known.reads.before);
        known.measures = read.map(|index| &scope.measures[index.0]).collect();
        known
    }
}
