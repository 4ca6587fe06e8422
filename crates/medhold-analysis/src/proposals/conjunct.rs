//! Cases for conjuncts that are never seen false, or true, with the rest of the guard as it is.

use medhold::{Gap, RuleCoverage};
use medhold_script::Rule;
use medhold_script::region::{Truths, Verdict};

use super::Desk;
use crate::bench::Asking;
use crate::rules::Over;

/// Proposes a case in which the guard is true where some conjunct was never seen to decide so, and for each one that was never seen
/// to keep the rule from applying a case in which it alone does.
pub(super) fn propose<'p>(desk: &mut Desk<'_, 'p>, asking: &Asking<'_>, rule: &'p Rule, covered: &RuleCoverage) {
    let lacks = |gap: Gap| covered.conjuncts.iter().any(|conjunct| conjunct.gaps().contains(&gap));
    if covered.decides > 0 && (lacks(Gap::NeverTrue) || lacks(Gap::NeverDecidesTrue)) {
        applying(desk, asking, rule);
    }
    for (place, conjunct) in covered.conjuncts.iter().enumerate() {
        let gaps = conjunct.gaps();
        if gaps.contains(&Gap::NeverFalse) || gaps.contains(&Gap::NeverDecidesFalse) {
            alone_false(desk, asking, rule, place, &conjunct.text);
        }
    }
}

fn applying<'p>(desk: &mut Desk<'_, 'p>, asking: &Asking<'_>, rule: &'p Rule) {
    let Some(place) = asking.place(&rule.id) else { return };
    let goal = |over: &Over<'_, '_>| match over.may(place) {
        Truths::TRUE => Verdict::Holds,
        may if !may.holds => Verdict::Fails,
        _ => over.open(place),
    };
    let shows = format!("the rule `{}` applies", rule.id);
    match desk.draft(asking, &goal, &|case, _| desk.trial.applies(case, &rule.id)) {
        Some(drafted) => desk.propose(rule, &format!("{} applies", rule.id), shows, drafted.case),
        None => desk.leave_out(shows),
    }
}

/// A case in which one conjunct is false and all others are true.
fn alone_false<'p>(desk: &mut Desk<'_, 'p>, asking: &Asking<'_>, rule: &'p Rule, place: usize, text: &str) {
    let goal = |over: &Over<'_, '_>| {
        let conjuncts = over.rules.space.conjuncts(rule, over.region).into_iter().enumerate();
        Verdict::all(conjuncts.map(|(i, truth)| truth.is(if i == place { Truths::FALSE } else { Truths::TRUE })))
    };
    let trial = desk.trial;
    let found = desk.draft(asking, &goal, &|case, _| trial.hangs_on(case, &rule.id, place));
    let shows = format!("`{text}` alone keeps the rule `{}` from applying", rule.id);
    match found {
        Some(drafted) => desk.propose(rule, &format!("{} not without {text}", rule.id), shows, drafted.case),
        None => desk.leave_out(shows),
    }
}
