//! The smallest change in what the customer can change, decided again.

use medhold_model::{Basis, Change, Claim, ClaimDecision, Given, GivenEvidence, Op, Outcome, Recourse, Value};
use medhold_response::PartKind;

use super::super::wording::{self, Said};
use crate::{Alterable, Checked, Found};

/// Whether the letter says rightly what would help on a claim, or that nothing would. None where nothing was refused.
pub(super) fn change(checked: &Checked<'_>, decided: &ClaimDecision) -> Option<Found> {
    let refused = matches!(decided.outcome, Outcome::NotUpheld | Outcome::PartlyUpheld);
    if !refused || !matches!(decided.basis, Basis::Rule | Basis::NoRule) {
        return None;
    }
    let claim = checked.case.claims.iter().find(|claim| claim.id == decided.id)?;
    let trying = Trying { checked, claim, decided };
    Some(match &decided.recourse {
        Some(recourse) => trying.suggested(recourse),
        None => trying.nothing(),
    })
}

struct Trying<'a> {
    checked: &'a Checked<'a>,
    claim: &'a Claim,
    decided: &'a ClaimDecision,
}

impl Trying<'_> {
    fn suggested(&self, recourse: &Recourse) -> Found {
        let id = Some(&self.decided.id);
        let named: Vec<String> = recourse.changes.iter().map(written).collect();
        let barred = recourse.changes.iter().filter(|change| self.alterable(change).is_none());
        let barred: Vec<String> = barred.map(written).collect();
        if !barred.is_empty() {
            let detail = "the letter suggests changing what the pack does not declare as the customer's to change";
            return Found::fail(id, detail, barred);
        }
        if self.told() != Some(Some(recourse.changes.len())) {
            return Found::fail(id, "the letter does not say what change would help", named);
        }
        let then = self.again(&recourse.changes);
        if !betters(then, self.decided.outcome) || then != Some(recourse.outcome) {
            let then = then.map_or("nothing", Outcome::as_str);
            let detail =
                format!("decided again with {}, it is {then} and not {}", named.join(" and "), recourse.outcome);
            return Found::fail(id, detail, named);
        }
        match self.fewer(&recourse.changes) {
            Some(enough) => Found::fail(id, "less than what the letter suggests would be enough", enough),
            None => Found::pass(id, format!("decided again with {}, it is {}", named.join(" and "), recourse.outcome)),
        }
    }

    /// The letter says that nothing helps: no single threshold or other value of what can be changed may.
    fn nothing(&self) -> Found {
        let id = Some(&self.decided.id);
        match self.told() {
            Some(None) => {}
            Some(Some(_)) => {
                return Found::fail(id, "the letter suggests a change that was not decided on", Vec::new());
            }
            None => {
                let detail = "the letter says neither what the customer could change nor that there is nothing";
                return Found::fail(id, detail, Vec::new());
            }
        }
        let text = self.told_text();
        if wording::nothing_helps(&self.checked.letter.response.language, &text) == Said::No {
            let detail = "the letter does not say that nothing which the customer can change would help";
            return Found::fail(id, detail, vec![text]);
        }
        let singles = self.singles();
        let tried = singles.len();
        let helps =
            singles.into_iter().find(|change| betters(self.again(std::slice::from_ref(change)), self.decided.outcome));
        match helps {
            Some(change) => Found::fail(
                id,
                "the letter says that nothing can be changed, and this would help",
                vec![written(&change)],
            ),
            None => Found::pass(
                id,
                format!("says that nothing the customer can change would help; {tried} single change(s) tried"),
            ),
        }
    }

    /// How many changes the passage tells; the inner none where it says that there is nothing.
    fn told(&self) -> Option<Option<usize>> {
        let passage = self.checked.letter.passages.iter().find(|passage| passage.claim == self.decided.id)?;
        passage.parts.iter().find_map(|part| match part.kind {
            PartKind::Change(told) if !part.text().trim().is_empty() => Some(told),
            _ => None,
        })
    }

    /// What the passage says of changes.
    fn told_text(&self) -> String {
        let passage = self.checked.letter.passages.iter().find(|passage| passage.claim == self.decided.id);
        let parts = passage.into_iter().flat_map(|passage| passage.of(|kind| matches!(kind, PartKind::Change(_))));
        parts.map(medhold_response::Part::text).collect::<Vec<_>>().join(" ")
    }

    fn alterable(&self, change: &Change) -> Option<&Alterable> {
        self.checked.policy.alterable.get(&change.measure).filter(|declared| declared.how.on(self.claim.kind))
    }

    /// The outcome with these changes made in the case.
    fn again(&self, changes: &[Change]) -> Option<Outcome> {
        let mut claim = self.claim.clone();
        for change in changes {
            let declared = self.alterable(change)?;
            let value = Given::from(&change.nearest(declared.kind, declared.how.step)?);
            match change.measure.strip_prefix("subject.") {
                Some(key) => claim.subject.insert(key.to_owned(), value).map(drop),
                None => claim.evidence.insert(change.measure.clone(), GivenEvidence::Bare(value)).map(drop),
            };
        }
        Some((self.checked.outcome_with)(&claim))
    }

    /// The changes without one of them, where that would be enough.
    fn fewer(&self, changes: &[Change]) -> Option<Vec<String>> {
        (0..changes.len()).filter(|_| changes.len() > 1).find_map(|left_out| {
            let rest = changes.iter().enumerate().filter(|(i, _)| *i != left_out);
            let rest: Vec<Change> = rest.map(|(_, change)| change.clone()).collect();
            betters(self.again(&rest), self.decided.outcome).then(|| rest.iter().map(written).collect())
        })
    }

    /// Each other value of the flags and closed sets that the claim gives, and each threshold of the ruling, where the customer
    /// can change it.
    fn singles(&self) -> Vec<Change> {
        let thresholds = self.decided.would_change.iter().filter(|change| change.value.as_quantity().is_some());
        let thresholds = thresholds.map(|change| Change {
            measure: change.measure.to_string(),
            op: change.op,
            value: change.value.clone(),
        });
        let mut singles: Vec<Change> = thresholds.filter(|change| self.within(change)).collect();
        for (name, declared) in &self.checked.policy.alterable {
            if declared.how.on(self.claim.kind) && self.is_given(name) {
                let change = |value| Change { measure: name.clone(), op: Op::Eq, value };
                singles.extend(declared.values().into_iter().map(change));
            }
        }
        singles
    }

    /// Whether the customer can change something so far.
    fn within(&self, change: &Change) -> bool {
        let Some(declared) = self.alterable(change) else {
            return false;
        };
        let value = change.nearest(declared.kind, declared.how.step);
        value.as_ref().and_then(Value::as_quantity).is_some_and(|number| declared.how.allows(number))
    }

    fn is_given(&self, name: &str) -> bool {
        match name.strip_prefix("subject.") {
            Some(key) => self.claim.subject.contains_key(key),
            None => self.claim.evidence.contains_key(name) || self.checked.case.evidence.contains_key(name),
        }
    }
}

fn written(change: &Change) -> String {
    format!("{} {} {}", change.measure, change.op, change.value)
}

/// Whether an outcome is better for the customer than another.
fn betters(then: Option<Outcome>, now: Outcome) -> bool {
    match then {
        Some(Outcome::Upheld) => now != Outcome::Upheld,
        Some(Outcome::PartlyUpheld) => now == Outcome::NotUpheld,
        _ => false,
    }
}
