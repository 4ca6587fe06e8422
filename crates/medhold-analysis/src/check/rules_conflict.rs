//! `rules-conflict`: two rules that can decide at once and rule otherwise than each other, so that a person must.

use std::collections::BTreeSet;

use medhold_model::{Case, ClaimDecision, Code, Diagnostic};
use medhold_script::Rule;
use medhold_script::region::{Region, Verdict};

use crate::bench::{Asking, Bench, Found, Wanted, at};
use crate::rules::Over;

pub(super) fn check(bench: &mut Bench<'_>) {
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for (id, topic) in &bench.pack.manifest().topics {
        let asking = bench.asking(id, topic);
        for (a, b) in pairs(bench, &asking) {
            if bench.pack.program().plainly_exclusive(a, b) {
                bench.analysis.asked += 1;
                continue;
            }
            if told.contains(&(a.id.to_string(), b.id.to_string())) {
                continue;
            }
            bench.analysis.asked += 1;
            match ask(&asking, a, b) {
                Found::Case(example, _) => {
                    told.extend(all_pairs(example.decision.claims.first()));
                    told.insert((a.id.to_string(), b.id.to_string()));
                    let others = example.decision.claims.first().map(|claim| claim.conflict.clone());
                    bench.found(diagnostic(a, b, &others.unwrap_or_default()), Some(*example));
                }
                Found::None => {}
                Found::Unknown(why) => {
                    bench.unanswered(format!("whether `{}` and `{}` can conflict", a.id, b.id), why);
                }
            }
        }
    }
}

/// The pairs of rules on a topic that would conflict if both decided: of one rung, neither naming the other, and with rulings that
/// differ or may. A pair that single variables tell apart counts as asked and is left out.
fn pairs<'p>(bench: &mut Bench<'p>, asking: &Asking<'p>) -> Vec<(&'p Rule, &'p Rule)> {
    let ladder = &bench.pack.program().scope().ladder;
    let rules = &asking.rules.rules;
    let may = |a: &Rule, b: &Rule| {
        ladder.rung(a.authority) == ladder.rung(b.authority)
            && !a.overrides.contains(&b.id)
            && !b.overrides.contains(&a.id)
            && (differ(a, b) || (a.amount.is_some() && b.amount.is_some()))
    };
    let mut pairs = Vec::new();
    for (a, (i, together)) in rules.iter().zip(asking.rules.together().iter().enumerate()) {
        let all = rules.iter().skip(i + 1).filter(|b| may(a, b)).count();
        let left = pairs.len();
        pairs.extend(together.iter().filter_map(|b| rules.get(*b)).filter(|b| may(a, b)).map(|b| (*a, *b)));
        bench.analysis.asked += all - (pairs.len() - left);
    }
    pairs
}

/// Whether two rules rule otherwise than each other, amounts aside.
fn differ(a: &Rule, b: &Rule) -> bool {
    (a.finding, a.partly, a.remedy) != (b.finding, b.partly, b.remedy)
}

fn ask(asking: &Asking<'_>, a: &Rule, b: &Rule) -> Found {
    let (Some(first), Some(second)) = (asking.place(&a.id), asking.place(&b.id)) else {
        return Found::None;
    };
    let goal = |over: &Over<'_, '_>| match over.all_decide(&[first, second]) {
        Verdict::Holds if !differ(a, b) => over.rules.space.amounts_differ(a, b, over.region).is_true(),
        verdict => verdict,
    };
    let both = |_: &Case, ruling: &ClaimDecision| {
        [a, b].iter().all(|rule| ruling.conflict.iter().any(|id| id == rule.id.as_str()))
    };
    let name = format!("{} and {} conflict", a.id, b.id);
    asking.find(&Region::all(), &Wanted { name, goal: &goal, confirms: &both })
}

/// Every pair of rules that stand in a conflict.
fn all_pairs(claim: Option<&ClaimDecision>) -> Vec<(String, String)> {
    let ids = claim.map(|claim| claim.conflict.as_slice()).unwrap_or_default();
    let pairs = ids.iter().enumerate().flat_map(|(i, a)| ids.iter().skip(i + 1).map(move |b| (a.clone(), b.clone())));
    pairs.collect()
}

fn diagnostic(a: &Rule, b: &Rule, conflict: &[String]) -> Diagnostic {
    // The rule that stands later in the files is where an author looks first.
    let (later, earlier) = if (&a.place.file, a.place.line) > (&b.place.file, b.place.line) { (a, b) } else { (b, a) };
    let others: Vec<String> = conflict
        .iter()
        .filter(|id| ![later.id.as_str(), earlier.id.as_str()].contains(&id.as_str()))
        .map(|id| format!("`{id}`"))
        .collect();
    let others = if others.is_empty() { String::new() } else { format!(", with {} besides", others.join(", ")) };
    let message = format!(
        "the rules `{}` and `{}` ({}) can apply at once and rule otherwise, {} and {}{others}, and nothing says which goes first",
        later.id,
        earlier.id,
        at(&earlier.place),
        ruling(later),
        ruling(earlier),
    );
    let help = format!(
        "write `overrides \"{}\"` in `{}` or the other way round, or add to one guard what tells them apart",
        earlier.id, later.id
    );
    Diagnostic::new(Code::RulesConflict, later.place.clone(), message).help(help)
}

fn ruling(rule: &Rule) -> String {
    let partly = if rule.partly { " partly" } else { "" };
    format!("`{}{partly}` with `{}`", rule.finding, rule.remedy)
}
