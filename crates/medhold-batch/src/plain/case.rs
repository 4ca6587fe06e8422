//! Cases that are plain: one claim, of which a table would give as much.

use std::collections::BTreeMap;

use medhold::{PlainClaim, PlainGiven, RulerColumn};
use medhold_model::{Case, Claim, Given, GivenEvidence};

use super::ruler::{PlainRuler, PlainRuling, date_of};

/// What cases give by name, each looked up once.
#[derive(Default)]
pub(super) struct Names<'h> {
    measures: BTreeMap<String, RulerColumn<'h>>,
    subject: BTreeMap<String, RulerColumn<'h>>,
    customer: BTreeMap<String, RulerColumn<'h>>,
}

/// What of a claim is not in its record.
#[derive(Default)]
struct Beside {
    /// How many measures are given that a plugin would be asked for.
    spared: usize,
    law_date: Option<medhold_model::Date>,
    /// Whether something is given that the pack does not declare.
    unknown: bool,
}

impl PlainRuler<'_> {
    /// The ruling on a case's only claim; none where the case must go the way of cases.
    pub fn case(&mut self, case: &Case) -> Option<PlainRuling> {
        let [claim] = case.claims.as_slice() else { return None };
        let is_plain =
            claim.asserts.is_none() && case.experts.is_empty() && case.pack.is_none() && case.client.is_none();
        let received = case.received.or(self.host.at()).filter(|_| is_plain)?;
        let name = claim.topic.as_str();
        self.look_up(name)?;
        self.record.clone_from(&self.blank);
        let beside = self.fill(case, claim)?;
        self.topics.get(name).filter(|on| on.topic.asked_of_plugins() == beside.spared)?;
        let (kind, stance, stage) = (claim.kind, claim.stance, case.stage.as_deref());
        let plain = PlainClaim { received, law_date: beside.law_date, kind, stance, stage };
        self.ruler.begin(&mut self.record, plain);
        let unknown = if beside.unknown { self.host.unknown_keys(case) } else { Vec::new() };
        self.rule(name, kind, unknown)
    }

    fn fill(&mut self, case: &Case, claim: &Claim) -> Option<Beside> {
        let mut beside = Beside::default();
        let of_claim = |name: &String| claim.evidence.get(name).is_some_and(|given| !is_nothing(given));
        let of_case = case.evidence.iter().filter(|(name, _)| !of_claim(name));
        for (name, given) in of_case.chain(&claim.evidence) {
            let GivenEvidence::Bare(given) = given else { return None };
            let column = find(&mut self.names.measures, name, |name| self.ruler.measure_column(name));
            self.put(claim, column, given, &mut beside)?;
        }
        for (name, given) in &claim.subject {
            let column = find(&mut self.names.subject, name, |name| self.ruler.subject_column(name));
            self.put(claim, column, given, &mut beside)?;
        }
        for (name, given) in &case.customer {
            let column = find(&mut self.names.customer, name, |name| self.ruler.customer_column(name));
            self.put(claim, column, given, &mut beside)?;
        }
        Some(beside)
    }

    /// Puts what is given into the record; none where it is not what is declared.
    fn put(
        &mut self,
        claim: &Claim,
        column: Option<RulerColumn<'_>>,
        given: &Given,
        beside: &mut Beside,
    ) -> Option<()> {
        let Some(column) = column else {
            beside.unknown = true;
            return Some(());
        };
        if given.is_nothing() {
            return Some(());
        }
        let given = PlainGiven::from(given);
        let cell = self.ruler.cell(&column, &given)?;
        self.ruler.put(&mut self.record, &column, cell);
        let topic = &self.topics.get(claim.topic.as_str())?.topic;
        beside.spared += usize::from(self.ruler.is_asked_of_plugin(topic, &column));
        if self.ruler.is_law_date(topic, &column) {
            beside.law_date = date_of(&given)?;
        }
        Some(())
    }
}

fn find<'h>(
    known: &mut BTreeMap<String, RulerColumn<'h>>,
    name: &str,
    look_up: impl FnOnce(&str) -> Option<RulerColumn<'h>>,
) -> Option<RulerColumn<'h>> {
    if let Some(column) = known.get(name) {
        return Some(*column);
    }
    let column = look_up(name)?;
    known.insert(name.to_owned(), column);
    Some(column)
}

fn is_nothing(given: &GivenEvidence) -> bool {
    matches!(given, GivenEvidence::Bare(Given::Nothing))
}
