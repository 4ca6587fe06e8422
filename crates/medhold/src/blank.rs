//! What is known of a claim of which nothing is given: told once for a pack, and lent to each claim for all that it lacks.

use std::borrow::Cow;

use medhold_model::{Date, Evidence, KeyDecl, MeasureDecl, MissingReason};
use medhold_script::{Lack, MeasureIndex, Scope};

use crate::facts::not_given;
use crate::measured::MeasureFacts;

/// For each thing that rules may read, why it can't be had where nothing is given of it.
pub(crate) struct Blank {
    /// Measures in the order of the scope; one whose absence means something has that value.
    pub measures: Vec<MeasureFacts<'static>>,
    /// The subject's keys in the order of the scope.
    pub subject: Vec<Lack>,
    /// The customer's keys in the order of the scope.
    pub customer: Vec<Lack>,
    /// The stage of the customer journey.
    pub stage: Lack,
}

impl Blank {
    pub(crate) fn of(scope: &Scope) -> Self {
        let keys = |of: &str, decls: &[KeyDecl]| -> Vec<Lack> {
            decls.iter().map(|decl| not_given(&format!("{of}.{}", decl.name))).collect()
        };
        let measures = scope.measures.iter().map(|decl| {
            let records: Vec<Evidence> = Evidence::absent(decl).into_iter().collect();
            MeasureFacts::choose(decl, records, Vec::new(), Date::MIN, Cow::Owned(nothing_before(decl)))
        });
        Self {
            measures: measures.collect(),
            subject: keys("subject", &scope.subject),
            customer: keys("customer", &scope.customer),
            stage: not_given("stage"),
        }
    }

    /// Why a measure has no period before.
    pub(crate) fn nothing_before(&self, measure: MeasureIndex) -> Cow<'_, Lack> {
        match self.measures.get(measure.0).map(MeasureFacts::before) {
            Some(Err(lack)) => Cow::Borrowed(lack),
            _ => Cow::Owned(not_given("before")),
        }
    }
}

fn nothing_before(decl: &MeasureDecl) -> Lack {
    Lack {
        what: format!("{}.before", decl.name),
        reason: MissingReason::NotGiven,
        detail: "no earlier period is known".to_owned(),
    }
}
