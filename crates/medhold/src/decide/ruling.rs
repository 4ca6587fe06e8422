//! The ruling on one claim, put together from the rules that decided it.

use std::cell::{OnceCell, RefCell};

use medhold_model::{Basis, Because, Claim, ClaimDecision, Date, Finding, Outcome, Remedy, RuleId, Value};
use medhold_pack::{Pack, Topic};
use medhold_script::native::{Settled, Verdict};
use medhold_script::precedence::{BothWays, Entry, Precedence, Resolved, RulingKey, State};
use medhold_script::{Facts, Lack, Program, Reason, Rule, Validity};

use super::again::Again;
use super::evaluate::{Evaluated, evaluated};
use super::hearing::Hearing;
use super::recourse::{self, Anew};
use super::{default, evidence, missing, would_change};
use crate::docket::{Docket, Origins, Standing};
use crate::facts::CaseFacts;
use crate::loaded::Loaded;

/// The rules on a claim and what came of them.
pub(crate) struct Ruled<'a> {
    /// Those that apply or are undecided, in the order of their ids.
    pub rules: Vec<Evaluated<'a>>,
    /// What comes of them, by their places among all on the topic.
    pub both_ways: BothWays,
    pub default: RulingKey,
    /// What decided, to be heard again.
    pub(super) hearing: RefCell<Hearing<'a>>,
    docket: &'a Docket,
    law_date: Option<Date>,
    standing: OnceCell<Vec<bool>>,
}

/// Hears the rules on a claim and settles which of them decide.
pub(crate) fn rule_on<'a>(topic: &Topic, claim: &Claim, facts: &CaseFacts<'a>) -> Ruled<'a> {
    let law_date = law_date(facts);
    let default = default::default_ruling(topic, claim.kind, facts.docket.reads_evidence);
    let hearing = Hearing::of(facts, law_date.ok(), &default);
    let rules = evaluated(&hearing, law_date, facts);
    let mut ruled = Ruled {
        both_ways: certain(&hearing.settled),
        rules,
        default,
        hearing: RefCell::new(hearing),
        docket: facts.docket,
        law_date: law_date.ok(),
        standing: OnceCell::new(),
    };
    if ruled.rules.iter().any(|one| one.state() == State::Undecided) {
        ruled.both_ways = ruled.with_precedence(|precedence, states| precedence.both_ways(states));
    }
    ruled
}

/// What comes of rules of which none is undecided.
fn certain(settled: &Settled) -> BothWays {
    let deciding = || settled.deciding().iter().map(|place| *place as usize).collect();
    let provisional = match settled.verdict() {
        Verdict::Default => Resolved::Default,
        Verdict::Ruled => Resolved::Ruled(deciding()),
        Verdict::Conflict | Verdict::Open => Resolved::Conflict(deciding()),
    };
    BothWays { provisional, decisive: Vec::new() }
}

/// The day whose law holds: the one that the topic names and the claim gives, else the case's date; none where the claim
/// gives one that is no date.
pub(crate) fn law_date<'f>(facts: &'f CaseFacts<'_>) -> Result<Date, &'f Lack> {
    match facts.docket.date.map(|key| facts.subject(key)) {
        Some(Ok(Value::Date(date))) => Ok(*date),
        Some(Err(lack)) if missing::is_malformed(lack) => Err(lack),
        _ => Ok(facts.at),
    }
}

/// Decides a claim. A claim that the customer could change is decided from the beginning by `anew`.
pub(crate) fn decide(
    loaded: &Loaded,
    topic: &Topic,
    claim: &Claim,
    facts: &CaseFacts<'_>,
    anew: Anew<'_>,
) -> ClaimDecision {
    let pack = &loaded.pack;
    let ruled = rule_on(topic, claim, facts);
    let mut decision = ruled.settle(pack.program(), topic, claim, facts);
    decision.missing = missing::missing(&ruled, facts);
    decision.evidence = evidence::evidence(&ruled, facts, pack.program());
    let again = Again::new(pack, facts, &ruled);
    decision.would_change = would_change::would_change(&again, claim, decision.outcome);
    decision.recourse = recourse::recourse(&again, loaded, claim, &decision, anew);
    decision
}

/// How a claim comes out, and nothing else of the ruling.
pub(crate) fn outcome(topic: &Topic, claim: &Claim, facts: &CaseFacts<'_>) -> Outcome {
    let default = default::default_ruling(topic, claim.kind, facts.docket.reads_evidence);
    Hearing::of(facts, law_date(facts).ok(), &default).outcome(&default)
}

/// The ruling alone, without the evidence, what is missing and what would change it.
pub(crate) fn ruling(pack: &Pack, topic: &Topic, claim: &Claim, facts: &CaseFacts<'_>) -> ClaimDecision {
    rule_on(topic, claim, facts).settle(pack.program(), topic, claim, facts)
}

/// The ruling and what is missing, without the evidence and what would change it.
pub(crate) fn brief(pack: &Pack, topic: &Topic, claim: &Claim, facts: &CaseFacts<'_>) -> ClaimDecision {
    let ruled = rule_on(topic, claim, facts);
    let mut decision = ruled.settle(pack.program(), topic, claim, facts);
    decision.missing = missing::missing(&ruled, facts);
    decision
}

impl<'a> Ruled<'a> {
    /// A rule that applies or is undecided, by its place among all on the topic.
    fn at(&self, place: usize) -> Option<&Evaluated<'a>> {
        self.rules.binary_search_by_key(&place, |one| one.place).ok().and_then(|i| self.rules.get(i))
    }

    fn first(&self, rules: &[usize]) -> Option<&Evaluated<'a>> {
        rules.first().and_then(|place| self.at(*place))
    }

    fn ids(&self, rules: &[usize]) -> Vec<RuleId> {
        rules.iter().filter_map(|place| self.at(*place)).map(|one| one.rule.id.clone()).collect()
    }

    /// Whether a rule is in force on the day whose law holds; where that day can't be had, every rule may be.
    pub(crate) fn in_force(&self, valid: Validity) -> bool {
        self.law_date.is_none_or(|day| valid.holds_on(day))
    }

    /// The rules in force, with their places among all on the topic, in the order of their ids.
    pub(super) fn rules_in_force<'p>(&self, program: &'p Program) -> impl Iterator<Item = (usize, &'p Rule)> {
        program.rules_on(&self.docket.topic).enumerate().filter(|(_, rule)| self.in_force(rule.valid))
    }

    /// Whether each of the rules that apply or are undecided stands: it applies, and nothing that stands overrides it.
    pub(crate) fn standing(&self) -> &[bool] {
        self.standing.get_or_init(|| {
            let standing = self.with_precedence(|precedence, states| {
                let certain: Vec<bool> = states.iter().map(|state| *state == State::Applies).collect();
                precedence.standing(&certain)
            });
            self.rules.iter().map(|one| standing.get(one.place).copied().unwrap_or(false)).collect()
        })
    }

    /// All rules on the topic as precedence sees them; those not in force neither apply nor override.
    fn with_precedence<T>(&self, tell: impl FnOnce(&Precedence<'_>, &[State]) -> T) -> T {
        let standings = &self.docket.standings;
        let in_force = |place: &usize| standings.get(*place).is_some_and(|one| self.in_force(one.valid));
        let entry = |(place, one): (usize, &Standing)| Entry {
            rung: one.rung,
            key: self.at(place).map_or(&self.default, |evaluated| &evaluated.key).clone(),
            overrides: one.overrides.iter().copied().filter(|victim| in_force(&place) && in_force(victim)).collect(),
        };
        let entries: Vec<Entry> = standings.iter().enumerate().map(entry).collect();
        let state = |place| self.at(place).map_or(State::DoesNotApply, Evaluated::state);
        let states: Vec<State> = (0..entries.len()).map(state).collect();
        tell(&Precedence::new(&entries, self.default.clone()), &states)
    }

    /// The rules that decide, or would with every undecided one left out.
    pub(crate) fn deciding(&self) -> Vec<&Evaluated<'a>> {
        match &self.both_ways.provisional {
            Resolved::Ruled(rules) | Resolved::Conflict(rules) => {
                rules.iter().filter_map(|place| self.at(*place)).collect()
            }
            Resolved::Default => Vec::new(),
        }
    }

    /// Whether the rules that decide agree.
    pub(crate) fn is_one_ruling(&self) -> bool {
        matches!(self.both_ways.provisional, Resolved::Ruled(_))
    }

    /// The undecided rules on which the ruling hangs.
    pub(crate) fn decisive(&self) -> impl Iterator<Item = &Evaluated<'a>> {
        self.both_ways.decisive.iter().filter_map(|place| self.at(*place))
    }

    fn settle(&self, program: &Program, topic: &Topic, claim: &Claim, facts: &CaseFacts<'_>) -> ClaimDecision {
        if self.decisive().any(Evaluated::hangs_on_disagreement) {
            let rules = self.both_ways.decisive.iter().copied();
            let contradicting: Vec<usize> =
                rules.filter(|place| self.at(*place).is_some_and(Evaluated::hangs_on_disagreement)).collect();
            return self.conflict(topic, claim, &contradicting);
        }
        let settled = match &self.both_ways.provisional {
            Resolved::Default => self.by_default(topic, claim),
            Resolved::Ruled(rules) => self.by_rules(topic, claim, rules),
            Resolved::Conflict(rules) => self.conflict(topic, claim, rules),
        };
        if !self.both_ways.decisive.is_empty() {
            return self.held_up(settled);
        }
        ClaimDecision { because: self.because(program, facts), ..settled }
    }

    fn by_default(&self, topic: &Topic, claim: &Claim) -> ClaimDecision {
        ClaimDecision {
            authority: self.default.authority,
            finding: self.default.finding,
            outcome: self.default.outcome,
            remedy: self.default.remedy,
            rule: default::default_rule(topic),
            ..default::nobody_decides(claim)
        }
    }

    /// The reasons of the rules that decide together.
    fn because(&self, program: &Program, facts: &CaseFacts<'_>) -> Vec<Because> {
        let deciding = if self.is_one_ruling() { self.deciding() } else { Vec::new() };
        deciding.into_iter().flat_map(|decides| reasons(program, decides, facts)).collect()
    }

    fn by_rules(&self, topic: &Topic, claim: &Claim, rules: &[usize]) -> ClaimDecision {
        let Some(first) = self.first(rules) else {
            return self.by_default(topic, claim);
        };
        let winners: Vec<&Rule> = rules.iter().filter_map(|place| self.at(*place)).map(|r| r.rule).collect();
        ClaimDecision {
            authority: first.key.authority,
            finding: first.key.finding,
            outcome: first.key.outcome,
            remedy: first.key.remedy,
            basis: Basis::Rule,
            rule: Some(first.rule.id.clone()),
            merged: self.ids(rules.get(1..).unwrap_or_default()),
            overrode: self.overrode(&winners),
            amount: first.amount.clone(),
            ..default::nobody_decides(claim)
        }
    }

    /// The rules that apply and that one of the deciding rules overrides by name.
    fn overrode(&self, winners: &[&Rule]) -> Vec<RuleId> {
        self.rules
            .iter()
            .filter(|r| r.state() == State::Applies)
            .filter(|r| winners.iter().any(|winner| winner.overrides.contains(&r.rule.id)))
            .map(|r| r.rule.id.clone())
            .collect()
    }

    fn conflict(&self, topic: &Topic, claim: &Claim, rules: &[usize]) -> ClaimDecision {
        let authority = self.first(rules).map_or(topic.default, |r| r.rule.authority);
        ClaimDecision {
            authority,
            basis: Basis::Rule,
            conflict: self.ids(rules).iter().map(ToString::to_string).collect(),
            ..default::nobody_decides(claim)
        }
    }

    /// The same with nothing decided: evidence is missing that could change it.
    fn held_up(&self, provisional: ClaimDecision) -> ClaimDecision {
        let malformed = self.decisive().flat_map(Evaluated::lacks).any(missing::is_malformed);
        ClaimDecision {
            finding: Finding::Unproven,
            outcome: Outcome::Undecided,
            remedy: Remedy::Investigate,
            basis: if malformed { Basis::Malformed } else { Basis::Missing },
            merged: Vec::new(),
            overrode: Vec::new(),
            amount: None,
            conflict: Vec::new(),
            ..provisional
        }
    }
}

/// The reasons of a rule that decides, those left out that would have to tell what is missing.
fn reasons(program: &Program, decides: &Evaluated<'_>, facts: &CaseFacts<'_>) -> Vec<Because> {
    let rule = decides.rule;
    let Some(reading) = facts.docket.reading(program, decides.place, rule) else {
        return Vec::new();
    };
    let mut source: Option<Option<String>> = rule.source.clone().map(Some);
    let reason = |(reason, from): (&Reason, &Vec<Origins>)| {
        let value = |expr| program.value(expr, facts).ok();
        let args = reason.args.iter().map(|(name, expr)| Some((name.clone(), value(expr)?)));
        let args = args.collect::<Option<_>>()?;
        let told = reason.args.iter().zip(from);
        let origins = told.map(|((name, expr), from)| (name.clone(), evidence::origins(program, expr, from, facts)));
        let origins = origins.collect();
        let source = source.get_or_insert_with(|| evidence::sources(program, decides, facts)).clone();
        Some(Because { message: reason.message.to_string(), args, origins, source })
    };
    rule.because.iter().zip(&reading.origins).filter_map(reason).collect()
}
