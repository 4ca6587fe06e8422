//! What decisions on a topic may come to over a region: never too few of them.

use medhold_model::{Authority, Basis, ClaimKind, Finding, Outcome, Remedy, RuleId};
use medhold_pack::RulingPattern;
use medhold_script::Rule;
use medhold_script::precedence::{Precedence, Resolved, State};
use medhold_script::region::{Possible, Split, Texts, Truths, Unanalysed, Values, Variable, Verdict};

use super::{Over, Stands, TopicRules};

/// A decision, as far as it is known without a case.
#[derive(Debug, Clone)]
pub(crate) struct Ruling {
    pub(crate) authority: Authority,
    finding: Finding,
    outcome: Outcome,
    remedy: Remedy,
    basis: Basis,
    /// The rule in whose name it stands.
    name: Option<RuleId>,
    /// Whether an amount is paid, which is not known here.
    pays: bool,
}

/// Whether a decision fits a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    Yes,
    No,
    /// That hangs on the amount.
    Perhaps,
}

/// The decisions on a topic that a region may come to.
pub(crate) struct Outcomes<'o, 'a, 'p> {
    over: &'o Over<'a, 'p>,
}

impl Ruling {
    pub(crate) fn fits(&self, pattern: &RulingPattern) -> Fit {
        let named = |rule: &RuleId| self.name.as_ref() == Some(rule);
        let fits = any(&pattern.authority, self.authority)
            && any(&pattern.finding, self.finding)
            && any(&pattern.outcome, self.outcome)
            && any(&pattern.remedy, self.remedy)
            && any(&pattern.basis, self.basis)
            && (pattern.rule.is_empty() || pattern.rule.iter().any(named));
        match (fits, pattern.amount.is_empty(), self.pays) {
            (false, ..) | (true, false, false) => Fit::No,
            (true, true, _) => Fit::Yes,
            (true, false, true) => Fit::Perhaps,
        }
    }

    /// Whether nothing is waited for.
    pub(crate) fn is_settled(&self) -> bool {
        matches!(self.basis, Basis::Rule | Basis::NoRule)
    }
}

fn any<T: PartialEq + Copy>(named: &[T], actual: T) -> bool {
    named.is_empty() || named.contains(&actual)
}

impl<'o, 'a, 'p> Outcomes<'o, 'a, 'p> {
    pub(crate) fn new(over: &'o Over<'a, 'p>) -> Self {
        Self { over }
    }

    fn rules(&self) -> &'a TopicRules<'p> {
        self.over.rules
    }

    fn all_rules(&self) -> std::ops::Range<usize> {
        0..self.rules().rules.len()
    }

    /// The verdict on whether a decision is wanted: it holds where every case of the region comes to one that is, and fails where
    /// none does.
    ///
    /// Where that hangs on what a rule pays, `paid` says more of it.
    pub(crate) fn verdict(&self, wanted: &dyn Fn(&Ruling) -> Fit, paid: &dyn Fn(&Rule) -> Verdict) -> Verdict {
        let mut verdict = Verdict::Fails;
        let found = |(ruling, verdict)| if wanted(&ruling) == Fit::No { Verdict::Fails } else { verdict };
        let of_rules = self.all_rules().map(|rule| match wanted(&self.of_rule(rule)) {
            Fit::No => Verdict::Fails,
            Fit::Yes => self.alone(rule),
            Fit::Perhaps => {
                let paid = || self.rules().rules.get(rule).map_or(Verdict::Fails, |rule| paid(rule));
                Verdict::all(std::iter::once(self.alone(rule)).chain(std::iter::once_with(paid)))
            }
        });
        let rest = self.conflicts().into_iter().chain(self.held_up()).map(found);
        for one in of_rules.chain(std::iter::once(self.default(&|ruling| wanted(ruling) != Fit::No))).chain(rest) {
            verdict = either(verdict, one);
            if matches!(verdict, Verdict::Holds) {
                break;
            }
        }
        verdict
    }

    fn of_rule(&self, rule: usize) -> Ruling {
        let key = self.rules().entries.get(rule).map(|entry| &entry.key);
        Ruling {
            authority: self.rules().authority(rule),
            finding: key.map_or(Finding::Unproven, |key| key.finding),
            outcome: key.map_or(Outcome::Undecided, |key| key.outcome),
            remedy: key.map_or(Remedy::Escalate, |key| key.remedy),
            basis: Basis::Rule,
            name: self.name(rule),
            pays: self.rules().rules.get(rule).is_some_and(|rule| rule.amount.is_some()),
        }
    }

    fn name(&self, rule: usize) -> Option<RuleId> {
        self.rules().rules.get(rule).map(|rule| rule.id.clone())
    }

    fn of_stands(&self, stands: Stands) -> Verdict {
        match stands {
            Stands::Yes => Verdict::Holds,
            Stands::No => Verdict::Fails,
            Stands::HangsOn(rule) => self.over.open(rule),
        }
    }

    /// Whether a rule decides and nothing contradicts it.
    fn alone(&self, rule: usize) -> Verdict {
        let decides = self.over.decides(rule);
        if decides != Stands::Yes {
            return self.of_stands(decides);
        }
        let mut hangs = Stands::Yes;
        for other in self.rivals(rule) {
            match self.over.holds_up(other) {
                Stands::Yes => return Verdict::Fails,
                Stands::HangsOn(one) => hangs = Stands::HangsOn(one),
                Stands::No => {}
            }
        }
        self.of_stands(hangs)
    }

    /// The rules of the same rung with another ruling.
    fn rivals(&self, rule: usize) -> impl Iterator<Item = usize> {
        let rules = self.rules();
        let same = move |other: &usize| rules.rung(*other) == rules.rung(rule) && rules.differ(rule, *other);
        self.all_rules().filter(same)
    }

    /// Conflicts, one for each pair: a person takes the claim.
    fn conflicts(&self) -> Vec<(Ruling, Verdict)> {
        let mut conflicts = Vec::new();
        for rule in self.all_rules().filter(|rule| self.over.may(*rule).holds) {
            for other in self.rivals(rule).filter(|other| *other > rule) {
                let verdict = self.over.all_decide(&[rule, other]);
                let ruling = unproven(self.rules().authority(rule), Remedy::Escalate, Basis::Rule, None);
                conflicts.push((ruling, verdict));
            }
        }
        conflicts
    }

    /// The verdict on the topic's default where it is wanted: no rule applies, and none is waited for.
    fn default(&self, wanted: &dyn Fn(&Ruling) -> bool) -> Verdict {
        let kinds = self.kinds();
        let (fit, others): (Vec<_>, Vec<_>) = kinds.into_iter().partition(|kind| wanted(&self.default_of(*kind)));
        if fit.is_empty() {
            return Verdict::Fails;
        }
        let mut hangs = Stands::Yes;
        for rule in self.all_rules() {
            match self.over.holds_up(rule) {
                Stands::Yes => return Verdict::Fails,
                Stands::HangsOn(one) => hangs = Stands::HangsOn(one),
                Stands::No => {}
            }
        }
        if hangs == Stands::Yes && !others.is_empty() {
            let part = |kinds: &[ClaimKind]| Texts::only(kinds.iter().map(|kind| kind.as_str()));
            let parts =
                [part(&fit), part(&others)].into_iter().flatten().map(|texts| Possible::known(Values::Text(texts)));
            return Verdict::Open(Split { variable: Variable::ClaimKind, parts: parts.collect() });
        }
        self.of_stands(hangs)
    }

    /// The kinds of claim that there may be.
    fn kinds(&self) -> Vec<ClaimKind> {
        let kinds = self.rules().space.possible(self.over.region, &Variable::ClaimKind);
        let may = |kind: &ClaimKind| match &kinds.values {
            Values::Text(texts) => texts.contains(kind.as_str()),
            _ => true,
        };
        ClaimKind::ALL.iter().copied().filter(may).collect()
    }

    /// What holds without a rule, on a claim of this kind.
    fn default_of(&self, kind: ClaimKind) -> Ruling {
        let (authority, rules) = (self.rules().topic.default, self.rules());
        let key = medhold::default_ruling(rules.topic, kind, rules.reads_evidence);
        let name = match authority {
            Authority::Customer => "customer-is-right".parse().ok(),
            other => format!("default-{other}").parse().ok(),
        };
        let (finding, outcome, remedy) = (key.finding, key.outcome, key.remedy);
        Ruling { authority, finding, outcome, remedy, basis: Basis::NoRule, name, pays: false }
    }

    /// What waits for evidence, in the name of whatever would hold without it.
    fn held_up(&self) -> Vec<(Ruling, Verdict)> {
        let unsettled = self.all_rules().find(|rule| !self.over.may(*rule).is_settled());
        if let Some(rule) = unsettled {
            let waits = |rule: &usize| self.over.may(*rule).undecided || self.may_lack(*rule);
            let some = self.all_rules().any(|rule| waits(&rule));
            let names = self.all_rules().filter(|rule| self.over.may(*rule).holds).map(Some).chain([None]);
            return names.filter(|_| some).map(|name| (self.waiting(name), self.over.open(rule))).collect();
        }
        let states: Vec<State> = self.all_rules().map(|rule| state(self.over.may(rule))).collect();
        let key = medhold::default_ruling(self.rules().topic, ClaimKind::Assertion, self.rules().reads_evidence);
        let both = Precedence::new(&self.rules().entries, key).both_ways(&states);
        let provisional = match &both.provisional {
            Resolved::Ruled(rules) => rules.first().copied(),
            Resolved::Conflict(_) | Resolved::Default => None,
        };
        if !both.decisive.is_empty() {
            return vec![(self.waiting(provisional), Verdict::Holds)];
        }
        let lacking = self.all_rules().filter(|rule| self.over.may(*rule).holds && self.may_lack(*rule));
        lacking.map(|rule| (self.waiting(Some(rule)), self.can_t_tell(rule))).collect()
    }

    fn waiting(&self, name: Option<usize>) -> Ruling {
        let authority = name.map_or(self.rules().topic.default, |rule| self.rules().authority(rule));
        let name = name.and_then(|rule| self.name(rule));
        unproven(authority, Remedy::Investigate, Basis::Missing, name)
    }

    /// Whether a rule that applies may still wait: for what it pays, or for what it tells.
    fn may_lack(&self, rule: usize) -> bool {
        let outcome = self.rules().entries.get(rule).map(|entry| entry.key.outcome);
        self.rules().rules.get(rule).is_some_and(|rule| {
            let tells = !rule.because.is_empty() && rule.because.iter().all(|reason| !reason.args.is_empty());
            rule.amount.is_some() || (tells && outcome.is_some_and(|outcome| !outcome.favours_customer()))
        })
    }

    fn can_t_tell(&self, rule: usize) -> Verdict {
        let rule = self.rules().rules.get(rule);
        let why = rule.map(|rule| format!("what `{}` pays or tells may be missing where it applies", rule.id));
        Verdict::Unknown(Unanalysed { why: why.unwrap_or_default(), place: rule.map(|rule| rule.place.clone()) })
    }
}

/// What is so where one or the other is; more is known of what is open than of what can't be told.
fn either(one: Verdict, other: Verdict) -> Verdict {
    match (one, other) {
        (Verdict::Holds, _) | (_, Verdict::Holds) => Verdict::Holds,
        (Verdict::Open(split), _) | (_, Verdict::Open(split)) => Verdict::Open(split),
        (Verdict::Unknown(why), _) | (_, Verdict::Unknown(why)) => Verdict::Unknown(why),
        (Verdict::Fails, Verdict::Fails) => Verdict::Fails,
    }
}

fn state(may: Truths) -> State {
    match may {
        Truths::TRUE => State::Applies,
        Truths::FALSE => State::DoesNotApply,
        _ => State::Undecided,
    }
}

fn unproven(authority: Authority, remedy: Remedy, basis: Basis, name: Option<RuleId>) -> Ruling {
    let (finding, outcome) = (Finding::Unproven, Outcome::Undecided);
    Ruling { authority, finding, outcome, remedy, basis, name, pays: false }
}
