//! Why a claim was decided as it was: what is told holds, over the shipped packs' own cases.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use medhold::{
    Account, Alteration, Case, Condition, Given, GivenEvidence, Host, Letters, MissingPlugins, Outcome, RuleStatus,
    Value,
};

/// A shipped pack, one of its own cases, and what is told of it.
struct Told {
    pack: &'static str,
    name: String,
    case: Case,
    accounts: Vec<Account>,
}

/// A shipped pack without its plugins, and its own cases: those that need no plugin are decided in full.
fn shipped(name: &str) -> Host {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(name);
    let builder = Host::builder().pack(&folder).letters(Letters::Left).missing_plugins(MissingPlugins::LeaveAll);
    builder.build().unwrap()
}

fn cases(host: &Host) -> Vec<(String, Case)> {
    let pack = host.packs().next().unwrap();
    let cases = pack.cases().iter().filter(|case| case.parameters.is_empty() && case.at.is_none());
    cases.map(|case| (case.name.clone(), case.case.clone())).collect()
}

/// What is told of every case of the shipped packs, in the language of each.
fn told() -> &'static [Told] {
    static TOLD: OnceLock<Vec<Told>> = OnceLock::new();
    TOLD.get_or_init(|| {
        let of_pack = |pack: &&'static str| {
            let host = shipped(pack);
            let cases = cases(&host).into_iter();
            let told = cases.map(|(name, case)| Told { pack, name, accounts: host.account(&case, None), case });
            told.collect::<Vec<_>>()
        };
        PACKS.iter().flat_map(of_pack).collect()
    })
}

const PACKS: [&str; 4] = ["aviation", "construction", "rental", "retail"];

/// The case with values given anew on one of its claims; none where the case gives them as records.
fn changed(case: &Case, claim: usize, changes: &[(&str, &Value)]) -> Option<Case> {
    let mut case = case.clone();
    for (name, value) in changes {
        let given = Given::from(*value);
        match name.strip_prefix("subject.") {
            Some(key) => {
                case.claims[claim].subject.insert(key.to_owned(), given);
            }
            None => {
                let old = case.claims[claim].evidence.get(*name).or(case.evidence.get(*name));
                if old.is_some_and(|old| !matches!(old, GivenEvidence::Bare(_))) {
                    return None;
                }
                case.claims[claim].evidence.insert((*name).to_owned(), GivenEvidence::Bare(given));
            }
        }
    }
    Some(case)
}

fn with(case: &Case, claim: usize, alteration: &Alteration) -> Option<Case> {
    let changes: Vec<(&str, &Value)> = alteration.changes.iter().map(|c| (c.measure.as_str(), &c.tried)).collect();
    changed(case, claim, &changes)
}

#[test]
fn every_smallest_change_alters_the_outcome_when_the_changed_case_is_decided() {
    let hosts = PACKS.map(|pack| (pack, shipped(pack)));
    let mut tried = 0;
    for Told { pack, name, case, accounts } in told() {
        let host = &hosts.iter().find(|(name, _)| name == pack).unwrap().1;
        for (at, account) in accounts.iter().enumerate() {
            for alteration in &account.changes {
                let Some(changed) = with(case, at, alteration) else { continue };
                let outcome = host.rulings(&[changed])[0][at].outcome;
                assert_eq!(outcome, alteration.outcome, "{pack}: {name}: {}", alteration.said);
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "only {tried} changes were tried");
}

/// Every value at a limit and next to it, both values of a flag, each value of a closed set.
fn values_near_limits(host: &Host, case: &Case, claim: usize) -> Vec<(String, Value)> {
    let scope = host.packs().next().unwrap().program().scope();
    let mut values = Vec::new();
    for turning in host.turnings(case).remove(claim).into_iter().filter(|turning| turning.now.is_some()) {
        let step = turning.kind.step();
        for limit in turning.limits {
            let near = [limit.minus(step), Some(limit), limit.plus(step)];
            values.extend(
                near.into_iter().flatten().filter_map(|n| Some((turning.measure.to_string(), turning.kind.value(n)?))),
            );
        }
    }
    for decl in &scope.measures {
        values.extend(decl.values.iter().map(|value| (decl.name.to_string(), Value::Text(value.clone()))));
        if decl.kind == medhold::Kind::Flag && decl.absent.is_some() {
            values.extend([true, false].map(|flag| (decl.name.to_string(), Value::Flag(flag))));
        }
    }
    values
}

#[test]
fn where_several_changes_are_told_no_single_one_would_do() {
    let hosts = PACKS.map(|pack| (pack, shipped(pack)));
    let (mut looked_at, mut tried) = (0, 0);
    for Told { pack, name, case, accounts } in told() {
        let host = &hosts.iter().find(|(name, _)| name == pack).unwrap().1;
        for (at, account) in accounts.iter().enumerate() {
            if account.changes.first().is_none_or(|first| first.changes.len() < 2) {
                continue;
            }
            looked_at += 1;
            let now = host.rulings(std::slice::from_ref(case))[0][at].outcome;
            for (measure, value) in values_near_limits(host, case, at) {
                let Some(one) = changed(case, at, &[(&measure, &value)]).filter(|_| is_known(host, case, at, &measure))
                else {
                    continue;
                };
                let then = host.rulings(&[one])[0][at].outcome;
                assert!(then == now || then == Outcome::Undecided, "{pack}: {name}: {measure} {value} alone: {then}");
                tried += 1;
            }
        }
    }
    assert!(looked_at >= 5 && tried > 50, "{looked_at} claims, {tried} single changes");
}

/// Whether a case gives a measure, or the pack has a value for where it is not given.
fn is_known(host: &Host, case: &Case, claim: usize, measure: &str) -> bool {
    let decl = host.packs().next().unwrap().manifest().measure(measure);
    let given = case.claims[claim].evidence.contains_key(measure) || case.evidence.contains_key(measure);
    given || decl.is_some_and(|decl| decl.absent.is_some())
}

#[test]
fn what_is_told_of_a_rule_is_what_became_of_it() {
    let hosts = PACKS.map(|pack| (pack, shipped(pack)));
    let worst = |truths: &mut dyn Iterator<Item = &'static str>| {
        truths.max_by_key(|truth| ["true", "undecided", "false"].iter().position(|t| t == truth)).unwrap_or("true")
    };
    for Told { pack, name, case, accounts } in told() {
        let host = &hosts.iter().find(|(name, _)| name == pack).unwrap().1;
        for (explained, account) in host.explain(case).claims.iter().zip(accounts) {
            assert_eq!(explained.rules.len(), account.rules.len());
            for rule in &account.rules {
                let place = format!("{pack}: {name}: {}", rule.rule);
                let guard = explained.rules.iter().find(|one| one.rule == rule.rule).unwrap();
                let guard = worst(&mut guard.conjuncts.iter().map(|conjunct| conjunct.truth));
                let told = worst(&mut rule.conditions.iter().map(|condition| condition.truth));
                assert_eq!(told, guard, "{place}");
                match rule.status {
                    RuleStatus::DoesNotApply => assert!(rule.failing > 0, "{place}"),
                    RuleStatus::Decides | RuleStatus::Applies | RuleStatus::Overridden => {
                        assert_eq!((rule.failing, rule.unknown), (0, 0), "{place}");
                    }
                    RuleStatus::Undecided | RuleStatus::NotInForce => {}
                }
            }
        }
    }
}

fn conditions(text: &mut String, condition: &Condition, depth: usize) {
    let found = if condition.found.is_empty() { String::new() } else { format!(" ({})", condition.found.join("; ")) };
    writeln!(text, "{}- {}: {}{found}", "  ".repeat(depth), condition.truth, condition.text).unwrap();
    condition.within.iter().for_each(|within| conditions(text, within, depth + 1));
}

fn written(account: &Account) -> String {
    let mut text = format!("{}\n", account.answer);
    for rule in account.rules.iter().filter(|rule| rule.failing < 2).take(3) {
        writeln!(text, "- {} {}", rule.rule, rule.said).unwrap();
        for condition in rule.conditions.iter().filter(|c| c.truth != "true" || rule.status == RuleStatus::Decides) {
            conditions(&mut text, condition, 1);
        }
    }
    let more = account.order.iter().chain(account.changes.iter().map(|change| &change.said));
    for sentence in more.chain(account.ask.iter().map(|question| &question.said)) {
        writeln!(text, "* {sentence}").unwrap();
    }
    text
}

/// `UPDATE_EXPECT=1` writes what is said into the files, to be read and judged like code.
#[test]
fn the_cases_of_the_rental_pack_are_accounted_for_as_their_golden_files_have_it() {
    let host = shipped("rental");
    let cases = cases(&host);
    for language in ["nb", "nn", "en"] {
        let wanted = language.parse().unwrap();
        let mut said = String::new();
        for (name, case) in &cases {
            for account in host.account(case, Some(&wanted)) {
                writeln!(said, "## {name}\n{}", written(&account)).unwrap();
            }
        }
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/rental.{language}.md"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, &said).unwrap();
        } else {
            assert_eq!(said, std::fs::read_to_string(&file).unwrap_or_default(), "{}", file.display());
        }
    }
}
