//! What is known of one measure on a claim: the period up to the case's date, the one before it, and what is wrong with either.

use std::borrow::Cow;

use medhold_model::{Case, Claim, Date, Evidence, EvidenceFault, Given, GivenEvidence, MeasureDecl, MissingReason};
use medhold_script::{Lack, MeasureIndex, Scope};

use crate::blank::Blank;
use crate::facts::not_given;

/// The evidence of one measure for a claim.
#[derive(Debug, Clone)]
pub(crate) struct MeasureFacts<'a> {
    /// Every record that was given or answered, by period.
    pub records: Vec<Evidence>,
    /// What was given and breaks its declaration.
    pub faults: Vec<EvidenceFault>,
    /// The record of the period up to the case's date, or why there is none that can be used.
    current: Result<usize, Cow<'a, Lack>>,
    /// The record of the period before, or why there is none.
    before: Result<usize, Cow<'a, Lack>>,
}

impl<'a> MeasureFacts<'a> {
    /// Chooses the period up to the case's date and the one before it, for which `nothing` says why there is none.
    pub(crate) fn choose(
        decl: &MeasureDecl,
        records: Vec<Evidence>,
        faults: Vec<EvidenceFault>,
        at: Date,
        nothing: Cow<'a, Lack>,
    ) -> Self {
        let in_time = |record: &Evidence| record.from.or(record.as_of).is_none_or(|first| first <= at);
        let latest = records.iter().rposition(in_time).and_then(|place| Some((place, records.get(place)?)));
        let current = match latest {
            Some((place, record)) => usable(decl, record, at).map(|()| place),
            None => Err(unusable(decl, &records, &faults, at)),
        };
        let before = latest.and_then(|(_, latest)| records.iter().rposition(|record| precedes(record, latest)));
        let before = before.ok_or(nothing).and_then(|place| {
            let record = records.get(place).map_or(Ok(()), |record| enough(decl, record));
            record.map(|()| place).map_err(Cow::Owned)
        });
        Self { current: current.map_err(Cow::Owned), before, records, faults }
    }

    /// What can't be had, for this reason.
    pub(crate) fn lacking(lack: Lack) -> Self {
        let (current, before) = (Err(Cow::Owned(lack.clone())), Err(Cow::Owned(lack)));
        Self { records: Vec::new(), faults: Vec::new(), current, before }
    }

    /// The period up to the case's date.
    ///
    /// # Errors
    /// Why there is none that can be used.
    pub(crate) fn current(&self) -> Result<&Evidence, &Lack> {
        self.record(&self.current)
    }

    /// The period before.
    ///
    /// # Errors
    /// Why there is none.
    pub(crate) fn before(&self) -> Result<&Evidence, &Lack> {
        self.record(&self.before)
    }

    fn record<'s>(&'s self, chosen: &'s Result<usize, Cow<'a, Lack>>) -> Result<&'s Evidence, &'s Lack> {
        match chosen {
            Ok(place) => self.records.get(*place).ok_or(NO_RECORD),
            Err(lack) => Err(lack),
        }
    }

    /// Whether the case gave it, rightly or wrongly.
    pub(crate) fn is_given(&self) -> bool {
        !self.faults.is_empty() || self.records.iter().any(|record| record.source != "absent")
    }
}

/// For a place that cannot occur.
const NO_RECORD: &Lack = &Lack { what: String::new(), reason: MissingReason::NotGiven, detail: String::new() };

/// What a case gives of the pack's measures, in the order of the scope: the claim's evidence wins over the case's.
pub(crate) fn given<'a>(
    scope: &Scope,
    blank: &'a Blank,
    case: &Case,
    claim: &Claim,
    at: Date,
) -> Vec<(MeasureIndex, MeasureFacts<'a>)> {
    let of_claim = claim.evidence.iter().filter(|(_, given)| !is_nothing(given));
    let of_case = case
        .evidence
        .iter()
        .filter(|(name, given)| !is_nothing(given) && claim.evidence.get(*name).is_none_or(is_nothing));
    let all = of_claim.map(|given| (given, true)).chain(of_case.map(|given| (given, false)));
    let mut found = Vec::with_capacity(claim.evidence.len() + case.evidence.len());
    for ((name, given), by_claim) in all {
        let declared = scope.measure(name).and_then(|measure| Some((measure, scope.measure_decl(measure)?)));
        let Some((measure, decl)) = declared else {
            continue;
        };
        let (records, faults) = if by_claim {
            let position = case.claims.iter().position(|other| other.id == claim.id).unwrap_or(0);
            Evidence::read(given, decl, &format_args!("claims[{position}].evidence.{name}"))
        } else {
            Evidence::read(given, decl, &format_args!("evidence.{name}"))
        };
        let nothing = blank.nothing_before(measure);
        found.push((measure, MeasureFacts::choose(decl, records, faults, at, nothing)));
    }
    found.sort_by_key(|(measure, _)| *measure);
    found
}

fn is_nothing(given: &GivenEvidence) -> bool {
    matches!(given, GivenEvidence::Bare(Given::Nothing))
}

/// Why none of the records is of the period up to the case's date.
fn unusable(decl: &MeasureDecl, records: &[Evidence], faults: &[EvidenceFault], at: Date) -> Lack {
    let lack = |reason, detail: String| Lack { what: decl.name.to_string(), reason, detail };
    match (faults.first(), records.first()) {
        (Some(fault), _) => lack(MissingReason::Malformed, fault.to_string()),
        (None, Some(record)) => lack(MissingReason::WrongPeriod, later(record, at)),
        (None, None) => not_given(decl.name.as_str()),
    }
}

fn usable(decl: &MeasureDecl, record: &Evidence, at: Date) -> Result<(), Lack> {
    enough(decl, record)?;
    match (decl.max_age_days, record.age_days(at), record.dated()) {
        (Some(most), Some(age), Some(dated)) if i64::from(age) > i64::from(most) => Err(Lack {
            what: decl.name.to_string(),
            reason: MissingReason::TooOld,
            detail: format!("of {dated}, {age} days before {at}; at most {most} days are allowed"),
        }),
        _ => Ok(()),
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
