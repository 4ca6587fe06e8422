//! What is known of one claim: the case's values held against the pack's declarations, ready for rules to read.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Case, Claim, Date, Evidence, ExpertStatement, Given, KeyDecl, MissingReason, Value};
use medhold_plugin_host::CallError;
use medhold_script::{ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex, Scope};

use crate::assertion;
use crate::blank::Blank;
use crate::docket::Docket;
use crate::loaded::{Loaded, Settled};
use crate::measured::{self, MeasureFacts};
use crate::standing::{self, Standing};

/// What is known of one claim.
#[derive(Clone)]
pub(crate) struct CaseFacts<'a> {
    pub at: Date,
    pub loaded: &'a Loaded,
    pub scope: &'a Scope,
    pub settled: &'a Settled,
    /// The rules on the claim's topic.
    pub docket: &'a Docket,
    /// The measures that a rule on the topic could read, and the one that the claim asserts, by name.
    pub readable: Cow<'a, [MeasureIndex]>,
    pub subject: Vec<Result<Value, Cow<'a, Lack>>>,
    pub customer: Vec<Result<Value, Cow<'a, Lack>>>,
    stage: Result<String, &'a Lack>,
    /// What was given or answered of measures, in the order of the scope.
    given: Vec<(MeasureIndex, MeasureFacts<'a>)>,
    /// The measures that a source was asked for, whatever it answered.
    pub asked: BTreeSet<MeasureIndex>,
    pub claim: ClaimFacts,
    experts: Standing,
}

impl<'a> CaseFacts<'a> {
    /// Everything but the evidence that plugins give, which the host adds with [`Self::answer`], and then what the claim asserts with
    /// [`Self::assert`].
    pub(crate) fn read(
        loaded: &'a Loaded,
        settled: &'a Settled,
        docket: &'a Docket,
        case: &Case,
        claim: &Claim,
        at: Date,
    ) -> Self {
        let (program, manifest, blank) = (loaded.pack.program(), loaded.pack.manifest(), &loaded.blank);
        let scope = program.scope();
        Self {
            at,
            loaded,
            scope,
            settled,
            docket,
            readable: docket.readable(program, claim),
            subject: keys(&scope.subject, &claim.subject, &blank.subject),
            customer: keys(&scope.customer, &case.customer, &blank.customer),
            stage: case.stage.clone().ok_or(&blank.stage),
            given: measured::given(scope, blank, case, claim, at),
            asked: BTreeSet::new(),
            claim: assertion::claim_facts(claim),
            experts: standing::by_field(&case.experts, |field| manifest.expert(field), at),
        }
    }

    /// Gives a measure the evidence that a source answered, where the case gave none.
    pub(crate) fn answer(&mut self, measure: MeasureIndex, answer: Result<Vec<Evidence>, Lack>) {
        let Some(decl) = self.scope.measures.get(measure.0) else {
            return;
        };
        let facts = match answer {
            Ok(mut records) => {
                records.sort_by_key(|r| (r.dated(), r.from));
                MeasureFacts::choose(decl, records, Vec::new(), self.at, self.blank().nothing_before(measure))
            }
            Err(lack) => MeasureFacts::lacking(lack),
        };
        let place = self.given.partition_point(|(own, _)| *own < measure);
        self.given.retain(|(own, _)| *own != measure);
        self.given.insert(place, (measure, facts));
        self.asked.insert(measure);
    }

    /// Holds the claim's assertion against the evidence as it now stands.
    pub(crate) fn assert(&mut self, claim: &Claim) {
        assertion::settle(self, claim);
    }

    /// Whether the case gave this measure itself, rightly or wrongly.
    pub(crate) fn is_given(&self, measure: MeasureIndex) -> bool {
        self.known(measure).is_some_and(MeasureFacts::is_given)
    }

    /// What is known of a measure; none where there is no such measure.
    pub(crate) fn known(&self, measure: MeasureIndex) -> Option<&MeasureFacts<'a>> {
        let given = self.given.iter().find(|(own, _)| *own == measure);
        given.map(|(_, known)| known).or_else(|| self.blank().measures.get(measure.0))
    }

    /// What was given or answered of measures, in the order of the scope.
    pub(crate) fn given(&self) -> impl Iterator<Item = (MeasureIndex, &MeasureFacts<'a>)> {
        self.given.iter().map(|(measure, known)| (*measure, known))
    }

    fn blank(&self) -> &'a Blank {
        &self.loaded.blank
    }
}

/// The one for "nothing is known at all", for indices that cannot occur.
const NOWHERE: &Lack = &Lack { what: String::new(), reason: MissingReason::NotGiven, detail: String::new() };

impl Facts for CaseFacts<'_> {
    fn at(&self) -> Date {
        self.at
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.known(measure).map_or(Err(NOWHERE), MeasureFacts::current)
    }

    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.known(measure).map_or(Err(NOWHERE), MeasureFacts::before)
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        self.settled.parameters.get(parameter.0).unwrap_or(&Value::Flag(false))
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.subject.get(key.0).map_or(Err(NOWHERE), |v| v.as_ref().map_err(Cow::as_ref))
    }

    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.customer.get(key.0).map_or(Err(NOWHERE), |v| v.as_ref().map_err(Cow::as_ref))
    }

    fn stage(&self) -> Result<&str, &Lack> {
        self.stage.as_deref().map_err(|lack| *lack)
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
        let source =
            self.loaded.sources.get(decl.plugin.as_str()).ok_or_else(|| {
                lack(MissingReason::Unreachable, format!("the plugin `{}` is not loaded", decl.plugin))
            })?;
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

/// Declared keys with the values that the case gives them, or why they have none; `blank` says why where nothing is given.
fn keys<'a>(
    decls: &[KeyDecl],
    given: &BTreeMap<String, Given>,
    blank: &'a [Lack],
) -> Vec<Result<Value, Cow<'a, Lack>>> {
    let value = |(decl, blank): (&KeyDecl, &'a Lack)| {
        let given = given.get(decl.name.as_str()).filter(|given| !given.is_nothing());
        given.map_or(Err(Cow::Borrowed(blank)), |given| key(decl, given, &blank.what).map_err(Cow::Owned))
    };
    decls.iter().zip(blank).map(value).collect()
}

fn key(decl: &KeyDecl, given: &Given, what: &str) -> Result<Value, Lack> {
    decl.value(given).map_err(|detail| Lack { what: what.to_owned(), reason: MissingReason::Malformed, detail })
}
