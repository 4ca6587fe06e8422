//! The shipped packs' guards over regions, held against the same guards on cases; and pairs of rules that may apply at once.

use std::path::Path;

use medhold_pack::Pack;
use medhold_script::Truth;
use medhold_script::region::{Answer, Region, RegionLimits, Truths, Verdict};

#[path = "../../../medhold-script/tests/region/sample.rs"]
mod sample;

use sample::{Dice, point, pool, region};

fn packs() -> Vec<Pack> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    ["aviation", "construction", "rental", "retail"].map(|name| Pack::read(&rules.join(name), None).unwrap().0).into()
}

fn truths(truth: &Truth) -> Truths {
    match truth {
        Truth::True => Truths::TRUE,
        Truth::False => Truths::FALSE,
        Truth::Undecided(_) => Truths::UNDECIDED,
    }
}

fn within(one: Truths, may: Truths) -> bool {
    (!one.holds || may.holds) && (!one.fails || may.fails) && (!one.undecided || may.undecided)
}

#[test]
fn a_shipped_guard_on_a_case_is_among_what_it_may_be_over_each_region_around_it() {
    let mut unsettled = Vec::new();
    for pack in packs() {
        let program = pack.program();
        let space = program.space();
        for (seed, rule) in program.rules().iter().enumerate() {
            let pool = pool(program, rule);
            let mut dice = Dice::seeded(seed as u64);
            for _ in 0..15 {
                let point = point(&space, rule, &pool, &mut dice);
                let real = truths(&space.guard_at(rule, &point));
                let region = region(&space, &point, &mut dice);
                let found = space.guard(rule, &region).may;
                assert!(within(real, found), "{}: {real}, and {found} over {}", rule.id, space.describe(&region));
                let found = space.guard(rule, &point.region()).may;
                assert!(within(real, found), "{}: {real}, and {found} at {}", rule.id, space.describe(&point.region()));
                if !found.is_settled() {
                    unsettled.push(rule.id.to_string());
                }
            }
        }
    }
    unsettled.dedup();
    assert_eq!(unsettled, Vec::<String>::new());
}

/// The most regions that are looked at for one pair: what a search has learnt to do with.
const MOST: usize = 6_000;

#[test]
fn every_two_shipped_rules_on_a_topic_apply_to_a_case_that_is_shown_or_to_none() {
    let limits = RegionLimits { regions: MOST, ..RegionLimits::default() };
    let mut unanswered = Vec::new();
    for pack in packs() {
        let program = pack.program();
        let space = program.space();
        for topic in &program.scope().topics {
            let rules: Vec<_> = program.rules_on(topic).collect();
            for (i, a) in rules.iter().enumerate() {
                for b in &rules[..=i] {
                    let goal =
                        |region: &Region| Verdict::all([a, b].iter().map(|rule| space.truth(rule, region).is_true()));
                    match space.find(&Region::all(), limits, &goal) {
                        Answer::Yes(point) => {
                            for rule in [a, b] {
                                let at = space.guard_at(rule, &point);
                                assert_eq!(at, Truth::True, "{} at {}", rule.id, space.describe(&point.region()));
                            }
                        }
                        Answer::No => assert_ne!(a.id, b.id, "`{}` applies to no case", a.id),
                        Answer::NotAnalysed(why) => unanswered.push(format!("{} {}: {}", a.id, b.id, why[0])),
                    }
                }
            }
        }
    }
    assert_eq!(unanswered.join("\n"), "");
}
