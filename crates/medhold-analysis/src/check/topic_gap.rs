//! `topic-gap`: a claim to which no rule applies, on a topic whose author says that some rule always does.

use medhold_model::{Basis, Case, ClaimDecision, Code, Diagnostic, TopicId};
use medhold_pack::Topic;
use medhold_script::region::{Region, Truths, Variable, Verdict};

use crate::bench::{Asking, Bench, Found, Wanted};
use crate::rules::{Over, TopicRules};

/// How many gaps of a topic are told.
const MOST_GAPS: usize = 3;

pub(super) fn check(bench: &mut Bench<'_>) {
    for (id, topic) in bench.pack.manifest().topics.iter().filter(|(_, topic)| topic.complete) {
        gaps(bench, id, topic);
    }
}

fn gaps<'p>(bench: &mut Bench<'p>, id: &'p TopicId, topic: &'p Topic) {
    let mut told: Vec<Region> = Vec::new();
    while told.len() < MOST_GAPS {
        bench.analysis.asked += 1;
        let (found, wide) = {
            let asking = bench.asking(id, topic);
            let found = ask(&asking, id, &told);
            let wide = match &found {
                Found::Case(_, region) => Some((widened(&asking.rules, region), &asking.rules.space))
                    .map(|(region, space)| (space.describe(&region), region)),
                _ => None,
            };
            (found, wide)
        };
        match (found, wide) {
            (Found::Case(example, _), Some((words, region))) => {
                bench.found(diagnostic(id, topic, &words), Some(*example));
                told.push(region);
            }
            (Found::Unknown(why), _) => {
                bench.unanswered(format!("whether some rule applies to every claim on `{id}`"), why);
                return;
            }
            _ => return,
        }
    }
}

fn ask(asking: &Asking<'_>, id: &TopicId, told: &[Region]) -> Found {
    let goal = |over: &Over<'_, '_>| {
        let within = told.iter().any(|gap| asking.rules.within(over.region, gap));
        if within { Verdict::Fails } else { none_applies(over) }
    };
    let no_rule = |_: &Case, ruling: &ClaimDecision| ruling.basis == Basis::NoRule;
    let name = format!("no rule on {id} applies ({})", told.len() + 1);
    asking.find(&asking.rules.in_force(), &Wanted { name, goal: &goal, confirms: &no_rule })
}

/// Whether no rule applies, with nothing missing that one of them waits for.
fn none_applies(over: &Over<'_, '_>) -> Verdict {
    let mut open = None;
    for rule in 0..over.rules.rules.len() {
        let may = over.may(rule);
        if !may.fails {
            return Verdict::Fails;
        }
        if may != Truths::FALSE {
            open = open.or(Some(rule));
        }
    }
    open.map_or(Verdict::Holds, |rule| over.open(rule))
}

/// The region without the conditions that the gap does not hang on.
fn widened(rules: &TopicRules<'_>, region: &Region) -> Region {
    let mut wide = region.clone();
    for (variable, _) in region.iter().filter(|(variable, _)| **variable != Variable::LawDate) {
        let without: Region =
            wide.iter().filter(|(other, _)| *other != variable).map(|(v, p)| (v.clone(), p.clone())).collect();
        if matches!(none_applies(&Over::new(rules, &without)), Verdict::Holds) {
            wide = without;
        }
    }
    wide
}

fn diagnostic(id: &TopicId, topic: &Topic, words: &str) -> Diagnostic {
    let message = format!("no rule on `{id}` applies where {words}, and the topic is declared complete");
    let help = format!(
        "write a rule for it, or take `complete` from `[topics.{id}]`: the default authority `{}` then decides",
        topic.default
    );
    Diagnostic::new(Code::TopicGap, topic.place.clone(), message).help(help)
}
