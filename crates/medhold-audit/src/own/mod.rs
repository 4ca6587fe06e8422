//! The host's own decisions on a batch, as decisions to audit: a claim a row.

mod attribute;
mod facts;
mod overrides;
mod truth;

use std::collections::BTreeSet;

use medhold_model::{Case, ClaimDecision, Date};
use medhold_pack::Pack;

pub use overrides::{OverrideRate, Overrides, TopicOverrides};
pub use truth::{Truth, TruthError};

use crate::about::About;
use crate::batch::Decided;
use crate::decisions::{Decisions, Quantity, Row, pairs_and_all};
use crate::report::Report;
pub(crate) use attribute::{Customers, Grouping, groupings};

/// The host's own decisions on a batch, with what they are audited by.
///
/// ```
/// # use std::collections::BTreeMap;
/// use medhold::{Case, Host};
/// use medhold_audit::{Decided, Own, Truth};
///
/// # let manifest = r#"
/// # [pack]
/// # name = "cinema"
/// # version = "1.0.0"
/// # languages = ["en"]
/// # [topics.taste]
/// # title.en = "taste"
/// # [customer.gender]
/// # values = ["female", "male"]
/// # protected = true
/// # [appeal.en]
/// # body = "the owner"
/// # free = true
/// # within = "1 year"
/// # "#;
/// # let pack = BTreeMap::from([("pack.toml".to_owned(), manifest.to_owned())]);
/// let host = Host::builder().pack_files(pack).build()?;
/// let case = Case::from_json(
///     r#"{ "id": "1", "received": "2024-05-17", "customer": { "gender": "female" },
///          "claims": [{ "id": "1", "topic": "taste", "kind": "preference", "text": "The old films are the best." }] }"#,
/// )?;
/// let decision = host.decide(&case);
/// let decided = [Decided { case, decision }];
/// let truth = Truth::default();
/// let own = Own { packs: host.packs().collect(), decided: &decided, at: host.at(), truth: &truth, groups: &[] };
/// let report = own.report()?;
/// assert_eq!((report.groups[0].group.as_str(), report.groups[0].selection_rate), ("female", Some(1.0)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Own<'a> {
    /// The packs that decided.
    pub packs: Vec<&'a Pack>,
    /// The cases with their decisions, in any order.
    pub decided: &'a [Decided],
    /// The day of the answers, where one was set for the run: then the time that each took is known.
    pub at: Option<Date>,
    /// What appeals or audits found.
    pub truth: &'a Truth,
    /// The attributes to group by; every declared one where none is named.
    pub groups: &'a [String],
}

impl Own<'_> {
    /// Audits the batch.
    ///
    /// A claim is decided in the customer's favour where it is upheld, wholly or in part; one that is undecided is not. Claims are grouped
    /// by what the packs declare of customers, protected attributes and their proxies first, then by language, and by every pair of
    /// protected attributes. Strata are the topics.
    ///
    /// # Errors
    /// Where an attribute is named that no pack declares; the text says which there are.
    pub fn report(&self) -> Result<Report, String> {
        let (groupings, mut notes) = groupings(&self.customers())?;
        let mut report = Report::of(&self.decisions(&groupings));
        notes.append(&mut report.notes);
        report.notes = notes;
        report.about = About::cases(self.decided);
        report.overrides = overrides::of(self);
        report.consistency = facts::consistency(self);
        Ok(report)
    }

    fn customers(&self) -> Customers<'_> {
        let cases = self.decided.iter().map(|decided| &decided.case).collect();
        Customers { packs: &self.packs, cases, groups: self.groups }
    }

    fn decisions(&self, groupings: &[Grouping]) -> Decisions {
        let quantities = self.quantities();
        let protected: Vec<usize> =
            groupings.iter().enumerate().filter(|(_, grouping)| grouping.protected).map(|(place, _)| place).collect();
        let place = |at: usize| protected.get(at).copied();
        let taken_together = pairs_and_all(protected.len());
        let intersections = taken_together.into_iter().map(|places| places.into_iter().filter_map(place).collect());
        let mut decisions = Decisions::by(groupings.iter().map(Grouping::attribute).collect())
            .intersected(intersections.collect())
            .with_quantities(quantities.clone())
            .stratified_by(TOPIC);
        for Decided { case, decision } in self.decided {
            let groups: Vec<Option<String>> = groupings.iter().map(|grouping| grouping.of(case)).collect();
            for claim in &decision.claims {
                decisions.push(&Row {
                    groups: groups.iter().map(Option::as_deref).collect(),
                    favourable: claim.outcome.favours_customer(),
                    truth: self.truth.of(&case.id, &claim.id),
                    stratum: Some(claim.topic.as_str()),
                    quantities: quantities.iter().map(|quantity| self.quantity(quantity, case, claim)).collect(),
                    features: Vec::new(),
                });
            }
        }
        decisions
    }

    /// Amounts in each currency that occurs, then the time to the answer where its day is known.
    fn quantities(&self) -> Vec<Quantity> {
        let claims = self.decided.iter().flat_map(|decided| &decided.decision.claims);
        let currencies: BTreeSet<String> =
            claims.filter_map(|claim| Some(claim.amount.as_ref()?.currency.to_string())).collect();
        let amounts = currencies.into_iter().map(|unit| Quantity { name: AMOUNT.to_owned(), unit });
        let time = self.at.map(|_| Quantity { name: RESPONSE_TIME.to_owned(), unit: "d".to_owned() });
        amounts.chain(time).collect()
    }

    fn quantity(&self, quantity: &Quantity, case: &Case, claim: &ClaimDecision) -> Option<f64> {
        if quantity.name == RESPONSE_TIME {
            let days = self.at?.days_since(case.received?);
            return (days >= 0).then(|| f64::from(days));
        }
        let amount = claim.amount.as_ref().filter(|amount| amount.currency.to_string() == quantity.unit)?;
        amount.value.parse().ok()
    }
}

/// What strata are.
const TOPIC: &str = "topic";
/// The quantity of amounts that are due.
const AMOUNT: &str = "amount";
/// The quantity of days from the day on which a case came in to that of the answer.
const RESPONSE_TIME: &str = "response_time";
