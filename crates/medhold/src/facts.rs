//! What is known of one claim: the case's values held against the pack's declarations, ready for rules to read.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{
    Case, Claim, Date, Evidence, EvidenceFault, ExpertStatement, Given, GivenEvidence, KeyDecl, MeasureDecl,
    MissingReason, Value,
};
use medhold_pack::Pack;
use medhold_plugin_host::CallError;
use medhold_script::{ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex, Scope};

use crate::assertion;
use crate::plugins::Sources;
use crate::standing::{self, Standing};

/// The evidence of one measure for a claim.
#[derive(Debug, Clone)]
pub(crate) struct MeasureFacts {
    /// The period up to the case's date, or why it cannot be used.
    pub current: Result<Evidence, Lack>,
    /// The period before, or why there is none.
    pub before: Result<Evidence, Lack>,
    /// Every record that was given or answered, by period.
    pub records: Vec<Evidence>,
    /// What was given and breaks its declaration.
    pub faults: Vec<EvidenceFault>,
}

/// What is known of one claim.
#[derive(Clone)]
pub(crate) struct CaseFacts<'a> {
    pub at: Date,
    pub scope: &'a Scope,
    pub parameters: &'a [Value],
    pub subject: Vec<Result<Value, Lack>>,
    pub customer: Vec<Result<Value, Lack>>,
    pub stage: Result<String, Lack>,
    pub measures: Vec<MeasureFacts>,
    /// The measures that a source was asked for, whatever it answered.
    pub asked: BTreeSet<MeasureIndex>,
    pub claim: ClaimFacts,
    pub experts: Standing,
    pub sources: &'a Sources,
}

impl<'a> CaseFacts<'a> {
    /// Everything but the evidence that plugins give, which the host adds with [`Self::answer`].
    pub(crate) fn read(
        pack: &'a Pack,
        parameters: &'a [Value],
        sources: &'a Sources,
        case: &Case,
        claim: &Claim,
        at: Date,
    ) -> Self {
        let scope = pack.program().scope();
        let mut facts = Self {
            at,
            scope,
            parameters,
            subject: keys(&scope.subject, &claim.subject, "subject"),
            customer: keys(&scope.customer, &case.customer, "customer"),
            stage: case.stage.clone().ok_or_else(|| not_given("stage")),
            measures: scope.measures.iter().map(|decl| given_measure(decl, case, claim, at)).collect(),
            asked: BTreeSet::new(),
            claim: assertion::claim_facts(claim),
            experts: standing::by_field(&case.experts, |field| pack.manifest().expert(field), at),
            sources,
        };
        facts.assert(pack, claim);
        facts
    }

    /// Gives a measure the evidence that a source answered, where the case gave none.
    pub(crate) fn answer(&mut self, measure: MeasureIndex, answer: Result<Vec<Evidence>, Lack>) {
        let Some(decl) = self.scope.measures.get(measure.0) else {
            return;
        };
        let at = self.at;
        let facts = match answer {
            Ok(mut records) => {
                records.sort_by_key(|r| (r.dated(), r.from));
                choose(decl, records, Vec::new(), at)
            }
            Err(lack) => {
                MeasureFacts { current: Err(lack.clone()), before: Err(lack), records: Vec::new(), faults: Vec::new() }
            }
        };
        if let Some(slot) = self.measures.get_mut(measure.0) {
            *slot = facts;
            self.asked.insert(measure);
        }
    }

    /// Holds the claim's assertion against the evidence as it now stands.
    pub(crate) fn assert(&mut self, pack: &Pack, claim: &Claim) {
        assertion::settle(self, pack, claim);
    }

    /// Whether the case gave this measure itself, rightly or wrongly.
    pub(crate) fn is_given(&self, measure: MeasureIndex) -> bool {
        self.measures
            .get(measure.0)
            .is_some_and(|m| !m.faults.is_empty() || m.records.iter().any(|r| r.source != "absent"))
    }
}

/// The one for "nothing is known at all", for indices that cannot occur.
const NOWHERE: &Lack = &Lack { what: String::new(), reason: MissingReason::NotGiven, detail: String::new() };

impl Facts for CaseFacts<'_> {
    fn at(&self) -> Date {
        self.at
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.measures.get(measure.0).map_or(Err(NOWHERE), |m| m.current.as_ref())
    }

    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.measures.get(measure.0).map_or(Err(NOWHERE), |m| m.before.as_ref())
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        self.parameters.get(parameter.0).unwrap_or(&Value::Flag(false))
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.subject.get(key.0).map_or(Err(NOWHERE), |v| v.as_ref())
    }

    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.customer.get(key.0).map_or(Err(NOWHERE), |v| v.as_ref())
    }

    fn stage(&self) -> Result<&str, &Lack> {
        self.stage.as_deref()
    }

    fn claim(&self) -> &ClaimFacts {
        &self.claim
    }

    fn expert(&self, field: &str) -> Result<&ExpertStatement, Lack> {
        standing::speaker(&self.experts, field, None)
    }

    fn expert_on(&self, field: &str, measure: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        standing::speaker(&self.experts, field, self.scope.measure_name(measure))
    }

    fn call(&self, function: FunctionIndex, arguments: &[Value]) -> Result<Value, Lack> {
        let Some(decl) = self.scope.functions.get(function.0) else {
            return Err(NOWHERE.clone());
        };
        let lack = |reason, detail| Lack { what: format!("{}()", decl.name), reason, detail };
        let source = self
            .sources
            .get(decl.plugin.as_str())
            .ok_or_else(|| lack(MissingReason::Unreachable, format!("the plugin `{}` is not loaded", decl.plugin)))?;
        source.call(&decl.name, arguments).map_err(|error| match error {
            CallError::NoValue { reason, .. } => lack(MissingReason::NoData, reason),
            other => lack(MissingReason::Unreachable, other.to_string()),
        })
    }
}

/// That something was not given.
pub(crate) fn not_given(what: &str) -> Lack {
    Lack { what: what.to_owned(), reason: MissingReason::NotGiven, detail: "not given".to_owned() }
}

/// Declared keys with the values that the case gives them.
fn keys(decls: &[KeyDecl], given: &BTreeMap<String, Given>, of: &str) -> Vec<Result<Value, Lack>> {
    decls.iter().map(|decl| key(decl, given.get(decl.name.as_str()), of)).collect()
}

fn key(decl: &KeyDecl, given: Option<&Given>, of: &str) -> Result<Value, Lack> {
    let what = format!("{of}.{}", decl.name);
    let Some(given) = given.filter(|g| !g.is_nothing()) else {
        return Err(not_given(&what));
    };
    let malformed = |detail: String| Lack { what: what.clone(), reason: MissingReason::Malformed, detail };
    let value = Value::read(given, decl.kind).map_err(malformed)?;
    match &value {
        Value::Text(text) if !decl.values.is_empty() && !decl.values.contains(text) => {
            Err(malformed(format!("`{text}` is none of `{}`", decl.values.join("`, `"))))
        }
        _ => Ok(value),
    }
}

/// A measure as the case gives it: the claim's evidence wins over the case's.
fn given_measure(decl: &MeasureDecl, case: &Case, claim: &Claim, at: Date) -> MeasureFacts {
    let name = decl.name.as_str();
    let position = case.claims.iter().position(|c| c.id == claim.id).unwrap_or(0);
    let (given, path) = match (claim.evidence.get(name), case.evidence.get(name)) {
        (Some(given), _) if !is_nothing(given) => (given, format!("claims[{position}].evidence.{name}")),
        (_, Some(given)) if !is_nothing(given) => (given, format!("evidence.{name}")),
        _ => {
            return choose(decl, Evidence::absent(decl).into_iter().collect(), Vec::new(), at);
        }
    };
    let (records, faults) = Evidence::read(given, decl, &path);
    choose(decl, records, faults, at)
}

fn is_nothing(given: &GivenEvidence) -> bool {
    matches!(given, GivenEvidence::Bare(Given::Nothing))
}

/// Chooses the period up to the case's date and the one before it, and says what is wrong with either.
fn choose(decl: &MeasureDecl, records: Vec<Evidence>, faults: Vec<EvidenceFault>, at: Date) -> MeasureFacts {
    let lack = |reason, detail: String| Lack { what: decl.name.to_string(), reason, detail };
    let in_time = |record: &&Evidence| record.from.or(record.as_of).is_none_or(|first| first <= at);
    let latest = records.iter().rfind(in_time);
    let current = match latest {
        Some(record) => usable(decl, record, at),
        None => Err(match (faults.first(), records.first()) {
            (Some(fault), _) => lack(MissingReason::Malformed, fault.to_string()),
            (None, Some(record)) => lack(MissingReason::WrongPeriod, later(record, at)),
            (None, None) => not_given(decl.name.as_str()),
        }),
    };
    let before = latest
        .and_then(|latest| records.iter().rfind(|record| precedes(record, latest)))
        .ok_or_else(|| Lack {
            what: format!("{}.before", decl.name),
            reason: MissingReason::NotGiven,
            detail: "no earlier period is known".to_owned(),
        })
        .and_then(|record| enough(decl, record).map(|()| record.clone()));
    MeasureFacts { current, before, records, faults }
}

fn usable(decl: &MeasureDecl, record: &Evidence, at: Date) -> Result<Evidence, Lack> {
    enough(decl, record)?;
    match (decl.max_age_days, record.age_days(at), record.dated()) {
        (Some(most), Some(age), Some(dated)) if i64::from(age) > i64::from(most) => Err(Lack {
            what: decl.name.to_string(),
            reason: MissingReason::TooOld,
            detail: format!("of {dated}, {age} days before {at}; at most {most} days are allowed"),
        }),
        _ => Ok(record.clone()),
    }
}

/// Whether the sample is as large as the measure demands, where both are known.
pub(crate) fn enough(decl: &MeasureDecl, record: &Evidence) -> Result<(), Lack> {
    match (decl.min_n, record.n) {
        (Some(least), Some(n)) if n < least => Err(Lack {
            what: decl.name.to_string(),
            reason: MissingReason::TooThin,
            detail: format!("a sample of {n}; at least {least} are needed"),
        }),
        _ => Ok(()),
    }
}

/// Whether one record's period lies wholly before another's.
pub(crate) fn precedes(earlier: &Evidence, later: &Evidence) -> bool {
    match (earlier.dated(), later.from.or(later.dated())) {
        (Some(end), Some(start)) => end < start,
        _ => false,
    }
}

fn later(record: &Evidence, at: Date) -> String {
    match record.from.or(record.as_of) {
        Some(first) => format!("begins on {first}, after {at}"),
        None => format!("is of a period after {at}"),
    }
}
