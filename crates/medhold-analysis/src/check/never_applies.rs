//! `never-applies`: a rule whose guard holds on no case at all.

use medhold_model::{Code, Diagnostic};
use medhold_pack::Pack;
use medhold_script::Rule;
use medhold_script::region::{Region, Truths, Verdict};

use crate::bench::Asking;
use crate::rules::Over;
use crate::search::Searched;

pub(super) fn diagnostic(rule: &Rule, pack: &Pack, asking: &Asking<'_>) -> Diagnostic {
    let parts = pack.program().guard_parts(rule);
    let core = core(rule, asking, parts.len());
    let named: Vec<String> = core.iter().filter_map(|i| parts.get(*i)).map(|part| format!("`{}`", part.text)).collect();
    let why = match named.as_slice() {
        [] => "no case makes its guard true".to_owned(),
        [one] => format!("{one} is never true"),
        [first @ .., last] => format!("{} and {last} are never true together", first.join(", ")),
    };
    let place = core.first().and_then(|i| parts.get(*i)).map_or_else(|| rule.place.clone(), |part| part.place.clone());
    let message = format!("the rule `{}` can never apply: {why}", rule.id);
    let help = "loosen one of them, or take the rule out; where either will do, write `||`";
    Diagnostic::new(Code::NeverApplies, place, message).help(help)
}

/// Conjuncts of a guard that are never true together, none of which can be left out.
fn core(rule: &Rule, asking: &Asking<'_>, all: usize) -> Vec<usize> {
    let mut core: Vec<usize> = (0..all).collect();
    for conjunct in (0..all).rev() {
        let rest: Vec<usize> = core.iter().copied().filter(|other| *other != conjunct).collect();
        if !rest.is_empty() && excludes_itself(rule, asking, &rest) {
            core = rest;
        }
    }
    core
}

fn excludes_itself(rule: &Rule, asking: &Asking<'_>, conjuncts: &[usize]) -> bool {
    let goal = |over: &Over<'_, '_>| {
        let truths = over.rules.space.conjuncts(rule, over.region).into_iter().enumerate();
        Verdict::all(truths.filter(|(i, _)| conjuncts.contains(i)).map(|(_, truth)| truth.is(Truths::TRUE)))
    };
    matches!(asking.exists(&Region::all(), &goal), Searched::Nothing)
}
