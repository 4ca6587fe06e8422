//! Every rule on a topic, evaluated on what is known of a claim.

use medhold_model::{Amount, Date, MissingReason, Outcome};
use medhold_script::precedence::{AmountKey, Entry, RulingKey, State};
use medhold_script::{Facts, Lack, Program, Rule, Truth, Undecided};

/// Whether a rule applies to a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Status {
    /// Its guard is true.
    Applies,
    /// Its guard is false.
    DoesNotApply,
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

/// The rules on the topic that are in force on a day, evaluated, in the order of their ids. Where the day can't be had, a rule
/// that is in force at times only is undecided.
pub(super) fn evaluate<'a>(
    program: &'a Program,
    claim: &medhold_model::Claim,
    law_date: Result<Date, &Lack>,
    facts: &dyn Facts,
) -> Vec<Evaluated<'a>> {
    program
        .rules_on(&claim.topic)
        .enumerate()
        .filter(|(_, rule)| law_date.map_or(true, |day| rule.valid.holds_on(day)))
        .map(|(place, rule)| evaluate_rule(program, place, rule, facts, undated(rule, law_date)))
        .collect()
}

/// That the day whose law holds can't be had, for a rule that is in force at times only.
pub(super) fn undated<'l>(rule: &Rule, law_date: Result<Date, &'l Lack>) -> Option<&'l Lack> {
    let limited = rule.valid.from.or(rule.valid.to).is_some();
    law_date.err().filter(|_| limited)
}

/// Evaluates a rule; `place` is its place among all on the topic.
pub(super) fn evaluate_rule<'a>(
    program: &'a Program,
    place: usize,
    rule: &'a Rule,
    facts: &dyn Facts,
    undated: Option<&Lack>,
) -> Evaluated<'a> {
    let guard = match (program.guard(rule, facts), undated) {
        (Truth::True, Some(lack)) => Truth::Undecided(Undecided::from(lack)),
        (Truth::Undecided(undecided), Some(lack)) => Truth::Undecided(undecided.and(Undecided::from(lack))),
        (guard, _) => guard,
    };
    let due = match guard {
        Truth::False => None,
        _ => program.amount(rule, facts),
    };
    let (amount, amount_key, lacking) = match due {
        None => (None, AmountKey::None, None),
        Some(Ok((money, at_least))) => {
            let amount = Amount::new(money, at_least);
            (Some(amount.clone()), AmountKey::Known(amount), None)
        }
        Some(Err(undecided)) => (None, AmountKey::Unknown(place), Some(undecided)),
    };
    let outcome = rule.finding.outcome(rule.partly);
    let status = match (guard, lacking) {
        (Truth::False, _) => Status::DoesNotApply,
        (Truth::Undecided(undecided), _) | (Truth::True, Some(undecided)) => Status::Undecided(undecided),
        (Truth::True, None) => match unreasoned(program, rule, outcome, facts) {
            Some(undecided) => Status::Undecided(undecided),
            None => Status::Applies,
        },
    };
    let key = RulingKey {
        authority: rule.authority,
        finding: rule.finding,
        outcome,
        remedy: rule.remedy,
        amount: amount_key,
    };
    Evaluated { rule, place, status, amount, key }
}

/// A refusal for which no reason can be given, because what every reason tells is missing, is not given: why.
fn unreasoned(program: &Program, rule: &Rule, outcome: Outcome, facts: &dyn Facts) -> Option<Undecided> {
    if outcome.favours_customer() || rule.because.is_empty() {
        return None;
    }
    let mut why: Option<Undecided> = None;
    for reason in &rule.because {
        let lacking =
            program.reason_args(reason, facts).into_values().filter_map(Result::err).reduce(Undecided::and)?;
        why = Some(match why {
            Some(sum) => sum.and(lacking),
            None => lacking,
        });
    }
    why
}

impl Evaluated<'_> {
    /// What the rule lacks, where it is undecided.
    pub(crate) fn lacks(&self) -> impl Iterator<Item = &Lack> {
        let undecided = match &self.status {
            Status::Undecided(undecided) => Some(undecided),
            _ => None,
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
            Status::DoesNotApply => State::DoesNotApply,
            Status::Undecided(_) => State::Undecided,
        }
    }
}

/// The rules as precedence sees them.
pub(super) fn entries(program: &Program, rules: &[Evaluated<'_>]) -> Vec<Entry> {
    rules
        .iter()
        .map(|evaluated| Entry {
            rung: program.scope().ladder.rung(evaluated.rule.authority),
            key: evaluated.key.clone(),
            overrides: rules
                .iter()
                .enumerate()
                .filter(|(_, other)| evaluated.rule.overrides.contains(&other.rule.id))
                .map(|(i, _)| i)
                .collect(),
        })
        .collect()
}
