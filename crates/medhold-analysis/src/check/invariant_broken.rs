//! `invariant-broken`: a case whose decision the manifest says must never, or not, come to.

use medhold_model::{Case, ClaimDecision, Code, Diagnostic};
use medhold_pack::{Invariant, Sense};
use medhold_script::Condition;
use medhold_script::region::{Region, Verdict};

use crate::bench::{Asking, Bench, Found, Wanted};
use crate::rules::{Fit, Outcomes, Over, Ruling, open};

pub(super) fn check(bench: &mut Bench<'_>) {
    let pack = bench.pack;
    for (invariant, when) in pack.invariants() {
        let topics = pack.manifest().topics.iter();
        let topics = topics.filter(|(id, _)| invariant.topics.is_empty() || invariant.topics.contains(id));
        for (id, topic) in topics {
            bench.analysis.asked += 1;
            let asking = Asking::new(pack, &bench.trial, id, topic);
            let found = ask(&asking, bench, invariant, when);
            match found {
                // One case is enough to break it, whatever the topic.
                Found::Case(example, _) => {
                    bench.found(diagnostic(invariant, &example.decision.claims), Some(*example));
                    break;
                }
                Found::None => {}
                Found::Unknown(why) => {
                    bench.unanswered(format!("whether `{}.{}` holds on `{id}`", invariant.sense, invariant.name), why);
                }
            }
        }
    }
}

fn ask(asking: &Asking<'_, '_>, bench: &Bench<'_>, invariant: &Invariant, when: Option<&Condition>) -> Found {
    let goal = |over: &Over<'_, '_>| {
        if let Some(when) = when {
            let truth = over.rules.space.condition(when, over.region);
            match (truth.may.holds, truth.may.is_settled()) {
                (false, _) => return Verdict::Fails,
                (true, false) => return open(&truth),
                (true, true) => {}
            }
        }
        Outcomes::new(over).verdict(&|ruling| may_break(invariant, ruling))
    };
    let confirms = |case: &Case, ruling: &ClaimDecision| {
        when.is_none_or(|when| bench.trial.holds(case, when) == Some(true)) && invariant.breaks(ruling)
    };
    let name = format!("{} {} is broken", invariant.sense, invariant.name);
    asking.find(&Region::all(), &Wanted { name, goal: &goal, confirms: &confirms })
}

/// Whether a decision may break an invariant.
fn may_break(invariant: &Invariant, ruling: &Ruling) -> bool {
    let fits = ruling.fits(&invariant.ruling);
    match invariant.sense {
        Sense::Never => fits != Fit::No,
        Sense::Always => fits != Fit::Yes && ruling.is_settled(),
    }
}

fn diagnostic(invariant: &Invariant, decided: &[ClaimDecision]) -> Diagnostic {
    let name = format!("{}.{}", invariant.sense, invariant.name);
    let decision = decided.first();
    let rule = decision.and_then(|decision| decision.rule.as_ref()).map(|rule| format!(" by `{rule}`"));
    let came = decision.map_or_else(String::new, |decision| {
        format!(
            ": authority `{}`, finding `{}`, outcome `{}`, remedy `{}`{}",
            decision.authority,
            decision.finding,
            decision.outcome,
            decision.remedy,
            rule.unwrap_or_default()
        )
    });
    let message =
        format!("`{name}` does not hold, though {}; a case comes to{}", invariant.about, came.trim_start_matches(':'));
    let help = "mend the rule that decides it, or say in the invariant's `when` where it does not hold";
    Diagnostic::new(Code::InvariantBroken, invariant.place.clone(), message).help(help)
}
