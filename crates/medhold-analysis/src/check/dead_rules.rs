//! Whether each rule decides some case; where none, whether it applies to one.

use medhold_model::ClaimDecision;
use medhold_script::Rule;
use medhold_script::region::{Region, Verdict};

use super::{never_applies, never_decides};
use crate::bench::{Asking, Bench, Found, Wanted, is_of};
use crate::rules::{Over, Stands};
use crate::search::Searched;

pub(super) fn check(bench: &mut Bench<'_>) {
    let pack = bench.pack;
    for rule in pack.program().rules() {
        bench.analysis.asked += 1;
        if let Some(found) = look(bench, rule) {
            bench.found(found.0, found.1);
        }
    }
}

type Said = (medhold_model::Diagnostic, Option<crate::Example>);

/// What is wrong with a rule that decides nothing on any of its topics.
fn look<'p>(bench: &mut Bench<'p>, rule: &'p Rule) -> Option<Said> {
    let topics = &bench.pack.manifest().topics;
    let declared = rule.topics.iter().filter_map(|id| topics.get_key_value(id));
    let declared: Vec<_> = declared.collect();
    let mut why = Vec::new();
    for (id, topic) in &declared {
        let asking = bench.asking(id, topic);
        let place = asking.place(&rule.id)?;
        let around = asking.rules.around(place).cloned().unwrap_or_default();
        match asking.exists(&around, &|over| decides(over, place)) {
            Searched::Found(()) => return None,
            Searched::Nothing => {}
            Searched::Unknown(reasons) => why.extend(reasons),
        }
    }
    let (id, topic) = declared.first()?;
    let asking = bench.asking(id, topic);
    let place = asking.place(&rule.id)?;
    if why.is_empty() {
        return said(bench, rule, &asking, place);
    }
    // Where it can't be told whether it decides, it may still be clear that it can't even apply.
    match asking.exists(&Region::all(), &|over| applies(over, place)) {
        Searched::Nothing => Some((never_applies::diagnostic(rule, bench.pack, &asking), None)),
        _ => {
            bench.unanswered(format!("whether `{}` ever decides", rule.id), why);
            None
        }
    }
}

fn said(bench: &Bench<'_>, rule: &Rule, asking: &Asking<'_>, place: usize) -> Option<Said> {
    let shows = |_: &medhold_model::Case, ruling: &ClaimDecision| !is_of(ruling, &rule.id);
    let wanted = Wanted {
        name: format!("{} does not decide", rule.id),
        goal: &|over| applies(over, place),
        confirms: &|case, ruling| shows(case, ruling) && bench.trial.applies(case, &rule.id),
    };
    match asking.find(&Region::all(), &wanted) {
        Found::None => Some((never_applies::diagnostic(rule, bench.pack, asking), None)),
        Found::Case(example, _) => Some((never_decides::diagnostic(rule, bench.pack, Some(&example)), Some(*example))),
        Found::Unknown(_) => Some((never_decides::diagnostic(rule, bench.pack, None), None)),
    }
}

fn decides(over: &Over<'_, '_>, rule: usize) -> Verdict {
    match over.decides(rule) {
        Stands::Yes => Verdict::Holds,
        Stands::No => Verdict::Fails,
        Stands::HangsOn(rule) => over.open(rule),
    }
}

fn applies(over: &Over<'_, '_>, rule: usize) -> Verdict {
    let may = over.may(rule);
    match (may.holds, may.is_settled()) {
        (true, true) => Verdict::Holds,
        (true, false) => over.open(rule),
        (false, _) => Verdict::Fails,
    }
}
