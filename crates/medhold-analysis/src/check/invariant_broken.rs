//! `invariant-broken`: a case whose decision the manifest says must never, or not, come to.

use medhold_model::{Case, ClaimDecision, Code, Diagnostic, Op};
use medhold_pack::{Bound, Invariant, Sense};
use medhold_script::region::{Abstract, Region, Truths, Unanalysed, Verdict};
use medhold_script::{Condition, Rule};

use crate::bench::{Asking, Bench, Found, Wanted};
use crate::finding::Example;
use crate::rules::{Fit, Outcomes, Over, Ruling, open};
use crate::sample::sample;

pub(super) fn check(bench: &mut Bench<'_>) {
    let pack = bench.pack;
    for (invariant, when) in pack.invariants() {
        let topics = pack.manifest().topics.iter();
        let topics = topics.filter(|(id, _)| invariant.topics.is_empty() || invariant.topics.contains(id));
        for (id, topic) in topics {
            bench.analysis.asked += 1;
            let asking = bench.asking(id, topic);
            match ask(&asking, bench, invariant, when) {
                // One case is enough to break it, whatever the topic.
                Asked::Broken(example) => {
                    bench.found(diagnostic(invariant, &example.decision.claims), Some(*example));
                    break;
                }
                Asked::Proved => {}
                Asked::Unknown(why, tried) => {
                    let question = format!("whether `{}.{}` holds on `{id}`", invariant.sense, invariant.name);
                    bench.unanswered_but_tried(question, why, tried);
                }
            }
        }
    }
}

/// What came of an invariant on a topic.
enum Asked {
    Proved,
    Broken(Box<Example>),
    /// Neither; why, and how many cases were tried.
    Unknown(Vec<Unanalysed>, usize),
}

fn ask(asking: &Asking<'_>, bench: &Bench<'_>, invariant: &Invariant, when: Option<&Condition>) -> Asked {
    let goal = |over: &Over<'_, '_>| {
        if let Some(when) = when {
            let truth = over.rules.space.condition(when, over.region);
            match (truth.may.holds, truth.may.is_settled()) {
                (false, _) => return Verdict::Fails,
                (true, false) => return open(&truth),
                (true, true) => {}
            }
        }
        Outcomes::new(over).verdict(&|ruling| breaks(invariant, ruling), &|rule| paid(invariant, rule, over))
    };
    let confirms = |case: &Case, ruling: &ClaimDecision| {
        when.is_none_or(|when| bench.trial.holds(case, when) == Some(true)) && invariant.breaks(ruling)
    };
    let name = format!("{} {} is broken", invariant.sense, invariant.name);
    let wanted = Wanted { name, goal: &goal, confirms: &confirms };
    match asking.find(&Region::all(), &wanted) {
        Found::Case(example, _) => Asked::Broken(example),
        Found::None => Asked::Proved,
        Found::Unknown(why) => match sample(bench.pack, asking, &wanted) {
            (Some(example), _) => Asked::Broken(Box::new(example)),
            (None, tried) => Asked::Unknown(why, tried),
        },
    }
}

/// Whether a decision breaks an invariant, what is paid aside.
fn breaks(invariant: &Invariant, ruling: &Ruling) -> Fit {
    let fit = ruling.fits(&invariant.ruling);
    match (invariant.sense, fit) {
        (Sense::Never, fit) | (Sense::Always, fit @ Fit::Perhaps) => fit,
        (Sense::Always, Fit::No) if ruling.is_settled() => Fit::Yes,
        (Sense::Always, _) => Fit::No,
    }
}

/// Whether what a rule pays breaks an invariant: it lies within the bounds that are forbidden, or outside those that are demanded.
fn paid(invariant: &Invariant, rule: &Rule, over: &Over<'_, '_>) -> Verdict {
    let bounds = invariant.ruling.amount.iter().map(|bound| {
        let op = match bound.side {
            Bound::Below => Op::Lt,
            Bound::AtMost => Op::Le,
            Bound::AtLeast => Op::Ge,
            Bound::Above => Op::Gt,
        };
        over.rules.space.amount_is(rule, op, bound.limit.amount(), over.region)
    });
    match invariant.sense {
        Sense::Never => Verdict::all(bounds.map(Abstract::is_true)),
        Sense::Always => Verdict::any(bounds.map(|within| within.is(Truths::FALSE))),
    }
}

fn diagnostic(invariant: &Invariant, decided: &[ClaimDecision]) -> Diagnostic {
    let name = format!("{}.{}", invariant.sense, invariant.name);
    let decision = decided.first();
    let rule = decision.and_then(|decision| decision.rule.as_ref()).map(|rule| format!(" by `{rule}`"));
    let came = decision.map_or_else(String::new, |decision| {
        format!(
            " authority `{}`, finding `{}`, outcome `{}`, remedy `{}`{}",
            decision.authority,
            decision.finding,
            decision.outcome,
            decision.remedy,
            rule.unwrap_or_default()
        )
    });
    let about = invariant.about.trim_end_matches('.');
    let message = format!("`{name}` is broken, “{about}”: a case comes to{came}");
    let help = "mend the rule that decides it, or say in the invariant's `when` where it does not hold";
    Diagnostic::new(Code::InvariantBroken, invariant.place.clone(), message).help(help)
}
