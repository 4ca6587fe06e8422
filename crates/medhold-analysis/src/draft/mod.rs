//! A point as a whole case: a claim on a topic of which exactly these things are known.

mod assertion;
mod evidence;
mod natural;
mod statements;

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{
    Case, Claim, ClaimKind, Date, Evidence, Given, GivenEvidence, Kind, MeasureId, Stance, TopicId, Value,
};
use medhold_pack::{Pack, Topic};
use medhold_script::region::Variable;
use medhold_script::{KeyIndex, MeasureIndex, Reads};

use evidence::Period;

/// What is known of a case: a value, or that it is missing, for each variable that matters.
pub(crate) type Known = BTreeMap<Variable, Option<Value>>;

/// Whether what a point leaves open stays out of the case, or gets a value that looks natural.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// It stays out.
    LeftOut,
    /// What rules on the topic read gets a value.
    Filled,
}

/// The name of a case that shows something.
const ID: &str = "example";

/// A day for cases on which nothing says more, in force for most rules.
fn some_day() -> Date {
    Date::new(2024, 5, 15).unwrap_or(Date::MIN)
}

/// Drafts cases on one topic of a pack.
pub(crate) struct Drafts<'a> {
    pack: &'a Pack,
    id: &'a TopicId,
    topic: &'a Topic,
    /// What rules on the topic may read.
    reads: Reads,
    /// The day on which a case comes in where nothing else says.
    day: Date,
}

/// A case that is being drafted.
struct Draft<'a, 'p> {
    pack: &'a Pack,
    known: &'p Known,
    received: Date,
    periods: BTreeMap<MeasureIndex, [Period; 2]>,
}

impl<'a> Drafts<'a> {
    /// For a topic that the pack declares.
    pub(crate) fn new(pack: &'a Pack, id: &'a TopicId, topic: &'a Topic) -> Self {
        let mut reads = Reads::default();
        pack.program().rules_on(id).for_each(|rule| reads.extend(&rule.reads));
        let shown = pack.cases().iter().filter(|case| case.case.claims.iter().any(|claim| claim.topic == *id));
        let shown = shown.filter_map(|case| case.at.or(case.case.received)).max();
        let begins = pack.program().rules_on(id).filter_map(|rule| rule.valid.from).max();
        Self { pack, id, topic, reads, day: shown.or(begins).unwrap_or_else(some_day).max(begins.unwrap_or(Date::MIN)) }
    }

    /// The case of a point; none where a case can't be so.
    pub(crate) fn case(&self, point: &Known, rest: Rest) -> Option<Case> {
        let known = match rest {
            Rest::LeftOut => point.clone(),
            Rest::Filled => self.filled(point),
        };
        let law_date = law_date(&known);
        let received = law_date.unwrap_or(self.day);
        let mut draft = Draft { pack: self.pack, known: &known, received, periods: BTreeMap::new() };
        draft.measures();
        let asserts = draft.assertion()?;
        let claim = Claim {
            id: "1".parse().ok()?,
            topic: self.id.clone(),
            kind: draft.kind(),
            text: None,
            stance: draft.stance()?,
            asserts,
            subject: self.subject(&known, law_date),
            evidence: BTreeMap::new(),
        };
        let language = self.pack.manifest().languages.first().cloned();
        Some(Case {
            id: ID.parse().ok()?,
            received: Some(received),
            language,
            stage: draft.text(&Variable::Stage),
            pack: None,
            client: None,
            customer: keys(&known, Variable::Customer, &self.pack.program().scope().customer),
            claims: vec![claim],
            evidence: draft.evidence()?,
            experts: draft.statements()?,
        })
    }

    /// The subject's keys, with the day whose law holds in the one that the topic names.
    fn subject(&self, known: &Known, law_date: Option<Date>) -> BTreeMap<String, Given> {
        let mut subject = keys(known, Variable::Subject, &self.pack.program().scope().subject);
        if let (Some(key), Some(date)) = (&self.topic.date, law_date) {
            subject.entry(key.to_string()).or_insert_with(|| Given::Text(date.to_string()));
        }
        subject
    }

    /// The point, and a natural value for everything else that rules on the topic read.
    fn filled(&self, point: &Known) -> Known {
        let scope = self.pack.program().scope();
        let mut known = point.clone();
        let mut fill = |variable: Variable, value: Option<Value>| {
            known.entry(variable).or_insert(value);
        };
        for index in self.reads.measures.iter().copied() {
            let decl = scope.measure_decl(index).filter(|decl| decl.absent.is_none());
            if let Some(decl) = decl {
                fill(Variable::Measure(index), Some(natural::value(decl.kind, &decl.values, self.day)));
            }
        }
        for index in self.reads.subject.iter().copied() {
            if let Some(decl) = scope.subject.get(index.0) {
                fill(Variable::Subject(index), Some(natural::value(decl.kind, &decl.values, self.day)));
            }
        }
        for index in self.reads.customer.iter().copied() {
            if let Some(decl) = scope.customer.get(index.0) {
                fill(Variable::Customer(index), Some(natural::value(decl.kind, &decl.values, self.day)));
            }
        }
        known
    }
}

/// The day whose law holds, where it matters.
fn law_date(known: &Known) -> Option<Date> {
    match known.get(&Variable::LawDate) {
        Some(Some(Value::Date(date))) => Some(*date),
        _ => None,
    }
}

/// Declared keys with what is known of them.
fn keys(
    known: &Known,
    variable: fn(KeyIndex) -> Variable,
    declared: &[medhold_model::KeyDecl],
) -> BTreeMap<String, Given> {
    let values = declared.iter().enumerate().filter_map(|(index, decl)| {
        let value = known.get(&variable(KeyIndex(index)))?.as_ref()?;
        Some((decl.name.to_string(), Given::from(value)))
    });
    values.collect()
}

impl Draft<'_, '_> {
    fn text(&self, variable: &Variable) -> Option<String> {
        match self.known.get(variable)?.as_ref()? {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn kind(&self) -> ClaimKind {
        let kind = self.text(&Variable::ClaimKind).and_then(|kind| kind.parse().ok());
        let asserts = self
            .known
            .keys()
            .any(|variable| matches!(variable, Variable::AssertsMeasure | Variable::Verdict | Variable::WasSupported));
        kind.unwrap_or(if asserts { ClaimKind::Assertion } else { ClaimKind::Request })
    }

    /// The stance; none at all where it is none that a customer can have.
    fn stance(&self) -> Option<Option<Stance>> {
        match self.known.get(&Variable::ClaimStance) {
            Some(Some(Value::Number(number))) => Stance::try_from(*number).ok().map(Some),
            _ => Some(None),
        }
    }

    /// The evidence of the case, by measure.
    fn evidence(&self) -> Option<BTreeMap<String, GivenEvidence>> {
        let scope = self.pack.program().scope();
        let mut evidence = BTreeMap::new();
        for (index, [now, before]) in &self.periods {
            let decl = scope.measure_decl(*index)?;
            if let Some(given) = evidence::given(now, before, self.received)? {
                // What is so where nothing is given need not be given.
                let absent = Evidence::absent(decl).map(|absent| GivenEvidence::Bare(Given::from(&absent.value)));
                if absent.as_ref() != Some(&given) {
                    evidence.insert(decl.name.to_string(), given);
                }
            }
        }
        Some(evidence)
    }

    fn measure_named(&self, name: &str) -> Option<(MeasureIndex, Kind)> {
        let scope = self.pack.program().scope();
        let index = scope.measure(name)?;
        Some((index, scope.measure_decl(index)?.kind))
    }

    /// Measures that the pack declares, in the order of names.
    fn declared(&self) -> impl Iterator<Item = (MeasureIndex, &MeasureId, Kind)> {
        let measures = self.pack.program().scope().measures.iter().enumerate();
        measures.map(|(index, decl)| (MeasureIndex(index), &decl.name, decl.kind))
    }

    /// Fields in which an expert's statement is known of.
    fn fields(&self) -> BTreeSet<&str> {
        let fields = self.known.iter().filter_map(|(variable, value)| match variable {
            Variable::Expert(field) if value.is_some() => Some(&**field),
            _ => None,
        });
        fields.collect()
    }
}
