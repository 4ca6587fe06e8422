//! Every rule on a topic in words, those that come nearest to deciding first.

use std::cmp::Reverse;

use medhold_model::Date;
use medhold_script::Rule;
use medhold_words::{Told, number, word};

use super::guard::conditions;
use super::{RuleAccount, Teller};
use crate::RuleStatus;
use crate::explain::status_of;

/// The rules on the claim's topic; `day` is the day whose law holds, where it can be had.
pub(super) fn rules(teller: &Teller<'_>, day: Option<Date>) -> Vec<RuleAccount> {
    let program = teller.loaded.pack.program();
    let rules = program.rules_on(&teller.claim.topic);
    let in_force = |rule: &Rule| day.is_none_or(|day| rule.valid.holds_on(day));
    let mut told: Vec<RuleAccount> = rules.map(|rule| account(teller, rule, in_force(rule))).collect();
    told.sort_by(|a, b| place(a).cmp(&place(b)));
    told
}

fn account(teller: &Teller<'_>, rule: &Rule, in_force: bool) -> RuleAccount {
    let conditions = conditions(teller, &teller.wording.phrase(rule));
    let count = |truth: &str| conditions.iter().filter(|condition| condition.truth == truth).count();
    let status = status_of(rule, in_force, teller.ruled);
    let (failing, unknown) = (count("false"), count("undecided"));
    RuleAccount {
        rule: rule.id.clone(),
        description: teller.wording.purpose(rule),
        authority: rule.authority,
        status,
        said: said(teller, status, failing, unknown),
        failing,
        unknown,
        conditions,
    }
}

fn said(teller: &Teller<'_>, status: RuleStatus, failing: usize, unknown: usize) -> String {
    let told =
        Told::from([("status", word(name(status))), ("failing", number(failing)), ("unknown", number(unknown.max(1)))]);
    teller.wording.say("status", &told)
}

fn name(status: RuleStatus) -> &'static str {
    match status {
        RuleStatus::Decides => "decides",
        RuleStatus::Applies => "applies",
        RuleStatus::Overridden => "overridden",
        RuleStatus::DoesNotApply => "does_not_apply",
        RuleStatus::Undecided => "undecided",
        RuleStatus::NotInForce => "not_in_force",
    }
}

/// What decided stands first, then the nearest misses: the fewest conditions that fail, the fewest that are open, the most that hold, the name.
fn place(rule: &RuleAccount) -> (u8, usize, usize, Reverse<usize>, &str) {
    let rank = match rule.status {
        RuleStatus::Decides => 0,
        RuleStatus::Overridden => 1,
        RuleStatus::Applies => 2,
        RuleStatus::Undecided => 3,
        RuleStatus::DoesNotApply => 4,
        RuleStatus::NotInForce => 5,
    };
    (rank, rule.failing, rule.unknown, Reverse(rule.conditions.len()), rule.rule.as_str())
}
