//! The host that decides examples: what it does not confirm is never shown.

use medhold::{Host, Letters, MissingPlugins, RuleStatus};
use medhold_model::{Case, ClaimDecision, Decision, RuleId};
use medhold_pack::Pack;
use medhold_script::Condition;

/// Decides drafted cases by the pack alone: no plugin is asked, and no letter is written.
pub(crate) struct Trial(Host);

impl Trial {
    /// None where the pack can't decide.
    pub(crate) fn new(pack: &Pack) -> Option<Self> {
        let host = Host::builder().checked_pack(pack.clone());
        host.letters(Letters::Left).missing_plugins(MissingPlugins::LeaveAll).build().ok().map(Self)
    }

    /// The bare ruling on the only claim of a case.
    pub(crate) fn ruling(&self, case: &Case) -> Option<ClaimDecision> {
        self.0.rulings(std::slice::from_ref(case)).pop()?.pop()
    }

    /// The whole decision.
    pub(crate) fn decide(&self, case: &Case) -> Decision {
        self.0.decide(case)
    }

    /// Whether a rule applies to the only claim of a case.
    pub(crate) fn applies(&self, case: &Case, rule: &RuleId) -> bool {
        let explained = self.0.explain(case);
        let rules = explained.claims.first().map(|claim| claim.rules.as_slice()).unwrap_or_default();
        let status = rules.iter().find(|told| told.rule == *rule).map(|told| &told.status);
        matches!(status, Some(RuleStatus::Decides | RuleStatus::Applies | RuleStatus::Overridden))
    }

    /// Whether a conjunct of a rule's guard is false on the only claim of a case, and alone keeps it from applying.
    pub(crate) fn hangs_on(&self, case: &Case, rule: &RuleId, conjunct: usize) -> bool {
        let observed = self.0.observe(case);
        let rules = observed.first().map(|claim| claim.rules.as_slice()).unwrap_or_default();
        let seen = rules.iter().find(|seen| seen.rule == *rule).and_then(|seen| seen.seen.conjuncts.get(conjunct));
        seen.is_some_and(|seen| seen.whole.truth == Some(false) && seen.whole.decides)
    }

    /// Whether a condition is true of the only claim of a case; neither where it can't be told.
    pub(crate) fn holds(&self, case: &Case, condition: &Condition) -> Option<bool> {
        self.0.holds(case, condition).pop()?
    }
}
