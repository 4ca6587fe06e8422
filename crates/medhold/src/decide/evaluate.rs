//! The rules on a topic that apply to a claim or are undecided, with what each gives and what it lacks.

use medhold_model::{Amount, Date, MissingReason};
use medhold_script::native::Settled;
use medhold_script::precedence::{AmountKey, RulingKey, State};
use medhold_script::{Amounts, Facts, Lack, Program, Rule, Truth, Undecided};

use super::hearing::Hearing;
use crate::facts::CaseFacts;

/// Whether a rule that is not plainly false on a claim applies to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Status {
    /// Its guard is true.
    Applies,
    /// Its guard is true or undecided, and it can't be had whether it applies or what it then gives.
    Undecided(Undecided),
}

/// A rule on a claim.
#[derive(Debug, Clone)]
pub(crate) struct Evaluated<'a> {
    pub rule: &'a Rule,
    /// Its place among all rules on the topic.
    pub place: usize,
    pub status: Status,
    pub amount: Option<Amount>,
    pub key: RulingKey,
}

/// The rules that apply or are undecided, in the order of their ids. Where the day whose law holds can't be had, a rule that is in force
/// at times only is undecided.
pub(super) fn evaluated<'a>(
    hearing: &Hearing<'a>,
    law_date: Result<Date, &Lack>,
    facts: &CaseFacts<'a>,
) -> Vec<Evaluated<'a>> {
    let settled = &hearing.settled;
    let applies = settled.applies().iter().map(|place| (*place, true));
    let undecided = settled.undecided().iter().map(|place| (*place, false));
    let mut places: Vec<(u32, bool)> = applies.chain(undecided).collect();
    places.sort_unstable();
    let evaluated = |(place, applies): (u32, bool)| {
        let rule = hearing.rule(place)?;
        Some(if applies {
            that_applies(rule, place, settled)
        } else {
            undecided_rule(facts.loaded.pack.program(), place, rule, facts, undated(rule, law_date))
        })
    };
    places.into_iter().filter_map(evaluated).collect()
}

/// That the day whose law holds can't be had, for a rule that is in force at times only.
fn undated<'l>(rule: &Rule, law_date: Result<Date, &'l Lack>) -> Option<&'l Lack> {
    let limited = rule.valid.from.or(rule.valid.to).is_some();
    law_date.err().filter(|_| limited)
}

fn that_applies<'a>(rule: &'a Rule, place: u32, settled: &Settled) -> Evaluated<'a> {
    let amount = settled.due(place).map(|(money, at_least)| Amount::new(*money, *at_least));
    let key = amount.clone().map_or(AmountKey::None, AmountKey::Known);
    Evaluated { rule, place: place as usize, status: Status::Applies, key: key_of(rule, key), amount }
}

fn key_of(rule: &Rule, amount: AmountKey) -> RulingKey {
    let outcome = rule.finding.outcome(rule.partly);
    RulingKey { authority: rule.authority, finding: rule.finding, outcome, remedy: rule.remedy, amount }
}

/// A rule of which it can't be had whether it applies or what it then gives, with all that it lacks.
fn undecided_rule<'a>(
    program: &Program,
    place: u32,
    rule: &'a Rule,
    facts: &dyn Facts,
    undated: Option<&Lack>,
) -> Evaluated<'a> {
    let guard = match program.guard(rule, facts) {
        Truth::Undecided(undecided) => Some(undecided),
        Truth::True | Truth::False => None,
    };
    let lacks = joined(guard, undated.map(Undecided::from));
    let due = program.amount(rule, facts);
    let (amount, lacks) = match due {
        None => (AmountKey::None, lacks),
        Some(Ok(amounts)) => (known(amounts), lacks),
        // What is paid is asked only where it is known that the rule applies.
        Some(Err(undecided)) => (AmountKey::Unknown(place as usize), lacks.or(Some(undecided))),
    };
    let lacks = lacks.or_else(|| unreasoned(program, rule, facts)).unwrap_or_default();
    let known = match &amount {
        AmountKey::Known(amount) => Some(amount.clone()),
        AmountKey::None | AmountKey::Unknown(_) => None,
    };
    let key = key_of(rule, amount);
    Evaluated { rule, place: place as usize, status: Status::Undecided(lacks), amount: known, key }
}

fn known((money, at_least): Amounts) -> AmountKey {
    AmountKey::Known(Amount::new(money, at_least))
}

fn joined(a: Option<Undecided>, b: Option<Undecided>) -> Option<Undecided> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.and(b)),
        (a, b) => a.or(b),
    }
}

/// A refusal for which no reason can be given, because what every reason tells is missing, is not given: why.
fn unreasoned(program: &Program, rule: &Rule, facts: &dyn Facts) -> Option<Undecided> {
    let mut why: Option<Undecided> = None;
    for reason in &rule.because {
        let lacking =
            program.reason_args(reason, facts).into_values().filter_map(Result::err).reduce(Undecided::and)?;
        why = joined(why, Some(lacking));
    }
    why
}

impl Evaluated<'_> {
    /// What the rule lacks, where it is undecided.
    pub(crate) fn lacks(&self) -> impl Iterator<Item = &Lack> {
        let undecided = match &self.status {
            Status::Undecided(undecided) => Some(undecided),
            Status::Applies => None,
        };
        undecided.into_iter().flat_map(Undecided::lacks)
    }

    /// Whether what it lacks is that two experts contradict each other.
    pub(super) fn hangs_on_disagreement(&self) -> bool {
        self.lacks().any(|lack| lack.reason == MissingReason::Disagreement)
    }

    pub(super) fn state(&self) -> State {
        match self.status {
            Status::Applies => State::Applies,
            Status::Undecided(_) => State::Undecided,
        }
    }
}
