//! On every case of a region a guard is among what it may be over the region; on a single case it is exactly that.

use medhold_script::Truth;
use medhold_script::region::{Region, Space, Truths};

use super::guards::{EXACT, FUNCTIONS, OPAQUE};
use super::pack::{program, rule};
use super::sample::{Dice, point, pool, region};

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
fn a_case_on_which_a_guard_holds_lies_in_the_region_around_the_rule_and_outside_the_other_it_is_false() {
    let guards: Vec<&str> = EXACT.lines().chain(OPAQUE.lines()).filter(|l| !l.is_empty()).collect();
    let rules: String = guards.iter().enumerate().map(|(i, guard)| rule(&format!("r{i}"), guard)).collect();
    let program = program(format!("{FUNCTIONS}{rules}"));
    let space: Space<'_> = program.space();
    let mut outside = 0;
    for (i, guard) in guards.iter().enumerate() {
        let rule = program.rule(&format!("r{i}")).unwrap();
        let hull = space.hull(rule);
        let pool = pool(&program, rule);
        let mut dice = Dice::seeded(i as u64);
        for _ in 0..100 {
            let point = point(&space, rule, &pool, &mut dice);
            let lies_in = |region: &Option<Region>| {
                region.as_ref().is_some_and(|region| {
                    let mut said = region.iter().filter_map(|(variable, may)| Some(may.contains(point.get(variable)?)));
                    said.all(|within| within)
                })
            };
            let real = space.guard_at(rule, &point);
            assert!(real != Truth::True || lies_in(&hull.applies), "{guard} holds on {point:?}, outside {hull:?}");
            assert!(
                real == Truth::False || lies_in(&hull.matters),
                "{guard} is {real:?} on {point:?}, outside {hull:?}"
            );
            outside += usize::from(!lies_in(&hull.applies));
        }
    }
    assert!(outside > 1_500, "the regions leave hardly anything out: {outside}");
}

#[test]
fn a_guard_on_a_case_is_among_what_it_may_be_over_each_region_around_it() {
    let guards: Vec<&str> = EXACT.lines().chain(OPAQUE.lines()).filter(|l| !l.is_empty()).collect();
    let rules: String = guards.iter().enumerate().map(|(i, guard)| rule(&format!("r{i}"), guard)).collect();
    let program = program(format!("{FUNCTIONS}{rules}"));
    let space: Space<'_> = program.space();
    let mut unsettled = std::collections::BTreeMap::new();
    for (i, guard) in guards.iter().enumerate() {
        let rule = program.rule(&format!("r{i}")).unwrap();
        let pool = pool(&program, rule);
        let mut dice = Dice::seeded(i as u64);
        for _ in 0..300 {
            let point = point(&space, rule, &pool, &mut dice);
            let real = truths(&space.guard_at(rule, &point));
            for _ in 0..3 {
                let region = region(&space, &point, &mut dice);
                let found = space.guard(rule, &region);
                assert!(
                    within(real, found.may),
                    "{guard}: {real} on {:#?}, and {} over {}",
                    space.describe(&point.region()),
                    found.may,
                    space.describe(&region)
                );
                if let Some(split) = &found.split {
                    assert!(split.parts.len() > 1, "{guard}: {split:?}");
                }
            }
            let found = space.guard(rule, &point.region());
            assert!(
                within(real, found.may),
                "{guard}: {real} on {}, and {}",
                space.describe(&point.region()),
                found.may
            );
            if !found.may.is_settled() {
                unsettled.insert(*guard, (found.may.to_string(), space.describe(&point.region())));
            }
        }
    }
    assert!(unsettled.is_empty(), "{unsettled:#?}");
}
