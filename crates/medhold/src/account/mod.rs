//! Why a claim was decided as it was, in plain sentences of one language: why, why not otherwise, which rule went before which, what
//! would change it, and what to find out next.

mod answer;
mod changes;
mod figures;
mod guard;
mod order;
mod questions;
mod rules;

use medhold_model::{Authority, Case, Claim, Language, Op, Outcome, RuleId, Value};
use medhold_pack::Topic;
use medhold_words::Wording;
use serde::Serialize;

use crate::RuleStatus;
use crate::decide::{Again, decide, law_date, rule_on};
use crate::facts::CaseFacts;
use crate::host::Host;
use crate::loaded::Loaded;
use crate::prepare::Prepared;

/// The account of a claim. Sentences are clauses, without capital and full stop.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Account {
    /// The language of its sentences: bokmål, nynorsk or English.
    pub language: Language,
    /// What was decided, and by what.
    pub answer: String,
    /// Every rule on the topic in words: those that decide, those that apply, those of which it can't be told, then the others, those with
    /// the fewest things that are not so first.
    pub rules: Vec<RuleAccount>,
    /// Which rule that applies went before which, and why.
    pub order: Vec<String>,
    /// The smallest changes that would alter the outcome, whoever could make them, the smallest first; none where nothing is decided yet.
    pub changes: Vec<Alteration>,
    /// What to find out next, the most telling first; none where nothing decisive is missing.
    pub ask: Vec<Question>,
}

/// A rule on a claim, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleAccount {
    /// The rule.
    pub rule: RuleId,
    /// What it is for, in the language; none where the pack does not tell it in that.
    pub description: Option<String>,
    /// Who decides by it.
    pub authority: Authority,
    /// What became of it.
    pub status: RuleStatus,
    /// The same in words.
    pub said: String,
    /// How many of its conditions are not so.
    pub failing: usize,
    /// Of how many it can't be told.
    pub unknown: usize,
    /// Its conditions, all of which must hold.
    pub conditions: Vec<Condition>,
}

/// A condition of a rule on a claim, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Condition {
    /// What must be so.
    pub text: String,
    /// `true`, `false` or `undecided`.
    pub truth: &'static str,
    /// What is so on the case, and what could not be had.
    pub found: Vec<String>,
    /// Within it, what makes it so: where it does not hold, what fails; where it can't be told, what is open.
    pub within: Vec<Condition>,
}

/// Changes that together would alter the outcome.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alteration {
    /// What would have to be so, by name.
    pub changes: Vec<Change>,
    /// What would then come out.
    pub outcome: Outcome,
    /// The same as one clause.
    pub said: String,
}

/// Something that would have to be otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The measure's name, or `subject.origin`.
    pub measure: String,
    /// The comparison that would have to hold.
    pub op: Op,
    /// What with.
    pub value: Value,
    /// A value with which the changed claim was decided.
    pub tried: Value,
    /// The same as a clause.
    pub said: String,
}

/// Something to find out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// The measure's name, `subject.origin`, or what else could not be had.
    pub measure: String,
    /// The share of what it may turn out to be with which the claim is decided, the rest as unknown as it is; in thousandths.
    /// None where it can't be weighed, such as what an expert would say.
    pub settles: Option<u32>,
    /// How much uncertainty it takes away on average, in thousandths of a bit.
    pub gain: Option<u32>,
    /// The same as a clause.
    pub said: String,
}

impl Host {
    /// Tells, for each claim, in plain sentences why it was decided as it was, why not otherwise, what would change it and what to find out
    /// next: in this language, else in the case's, else in the pack's first.
    #[must_use]
    pub fn account(&self, case: &Case, language: Option<&Language>) -> Vec<Account> {
        let prepared = self.prepare(std::slice::from_ref(case)).pop().unwrap_or_default();
        accounts(self, case, prepared, language)
    }
}

/// The language of a case's accounts: the one asked for, the case's, the pack's first.
fn language_of(case: &Case, wanted: Option<&Language>, loaded: Option<&Loaded>) -> Language {
    let own = loaded.and_then(|loaded| loaded.pack.manifest().languages.first());
    let language = wanted.or(case.language.as_ref()).or(own);
    language.cloned().unwrap_or_else(|| medhold_words::last_resort().clone())
}

/// The accounts of a case's claims, in their order.
fn accounts(host: &Host, case: &Case, prepared: Vec<Prepared<'_>>, wanted: Option<&Language>) -> Vec<Account> {
    let claims = case.claims.iter().zip(prepared).map(|(claim, prepared)| match prepared {
        Prepared::Known { loaded, topic, facts } => known(host, case, claim, (loaded, topic), &facts, wanted),
        Prepared::Answered(decision) => {
            let language = language_of(case, wanted, None);
            Account {
                answer: answer::unruled(&language, &decision),
                language: medhold_words::spoken(&language).clone(),
                rules: Vec::new(),
                order: Vec::new(),
                changes: Vec::new(),
                ask: Vec::new(),
            }
        }
    });
    claims.collect()
}

fn known(
    host: &Host,
    case: &Case,
    claim: &Claim,
    (loaded, topic): (&Loaded, &Topic),
    facts: &CaseFacts<'_>,
    wanted: Option<&Language>,
) -> Account {
    let language = language_of(case, wanted, Some(loaded));
    let wording = Wording::new(&loaded.pack, &language).with_parameters(&facts.settled.parameters);
    let ruled = rule_on(topic, claim, facts);
    let anew = |changed: &Claim| host.outcome(case, changed);
    let decision = decide(loaded, topic, claim, facts, &anew);
    let again = Again::new(&loaded.pack, facts, &ruled);
    let teller = Teller { loaded, claim, facts, ruled: &ruled, wording };
    Account {
        answer: answer::ruled(&teller, &decision),
        language: wording.language().clone(),
        rules: rules::rules(&teller, law_date(facts).ok()),
        order: order::order(&teller, &decision),
        changes: changes::changes(&teller, &again, &decision),
        ask: questions::questions(&teller, &again, &decision),
    }
}

/// What is needed to tell of a claim.
struct Teller<'a> {
    loaded: &'a Loaded,
    claim: &'a Claim,
    facts: &'a CaseFacts<'a>,
    ruled: &'a crate::decide::Ruled<'a>,
    wording: Wording<'a>,
}
