//! Edges have an answer: nothing, none, all, one group, no positives, exactly four fifths.

use std::collections::BTreeMap;

use medhold_stats::group::{
    Aggregate, Confusion, EmptyClass, demographic_parity_difference, demographic_parity_ratio,
    equal_opportunity_difference, equalized_odds_ratio, four_fifths, spread,
};
use medhold_stats::odds::{odds_ratio, odds_ratio_adjusted};
use medhold_stats::power::{USUAL_POWER, four_fifths_n, power, still_needed};
use medhold_stats::strata::{Stratum, breslow_day, cochran_mantel_haenszel, mantel_haenszel};
use medhold_stats::test::{fisher_exact, two_proportion_z};
use medhold_stats::trend::change_points;
use medhold_stats::{
    Confidence, Decided, Interval, NotMeasurable, Share, consistency, generalized_entropy, mean, median, ratio,
    share_interval, violation_bound,
};

use crate::row::near;

use crate::laws::{DIFFERENCES, SHARES};

fn of(count: u64, n: u64) -> Share {
    Share::new(count, n).unwrap()
}

#[test]
fn none_and_all_have_exact_ends() {
    for n in [1, 3, 300, 1_000_003] {
        for method in [share_interval::wilson, share_interval::clopper_pearson] {
            assert_eq!(method(of(0, n), Confidence::P95).unwrap().low, 0.0);
            assert_eq!(method(of(n, n), Confidence::P95).unwrap().high, 1.0);
        }
    }
}

#[test]
fn a_share_of_none_has_a_ratio_interval_with_an_open_end() {
    let none_above = ratio::score(of(0, 20), of(7, 20), Confidence::P95).unwrap();
    assert!(none_above.low == 0.0 && none_above.high > 0.0 && none_above.high < 1.0);
    let none_below = ratio::score(of(7, 20), of(0, 20), Confidence::P95).unwrap();
    assert!(none_below.high.is_infinite() && none_below.low > 1.0);
    near(none_below.low * none_above.high, 1.0, "they turn with the groups");
    for method in [ratio::score, ratio::log_adjusted, ratio::log] {
        assert_eq!(method(of(0, 9), of(0, 7), Confidence::P95), Err(NotMeasurable::ZeroInEvery));
    }
    assert!(ratio::log_adjusted(of(7, 20), of(0, 20), Confidence::P95).unwrap().high.is_finite());
}

#[test]
fn an_empty_group_is_not_measurable_anywhere() {
    let (empty, some) = (of(0, 0), of(3, 9));
    for (_, method) in SHARES {
        assert_eq!(method(empty, Confidence::P95), Err(NotMeasurable::Empty));
    }
    for (_, method) in DIFFERENCES {
        assert_eq!(method(some, empty, Confidence::P95), Err(NotMeasurable::Empty));
    }
    assert_eq!(two_proportion_z(empty, some), Err(NotMeasurable::Empty));
    assert_eq!(fisher_exact(empty, some), 1.0);
    assert_eq!(violation_bound(0, 0), Err(NotMeasurable::Empty));
    assert_eq!(mean(&[], Confidence::P95), Err(NotMeasurable::TooFew { have: 0, need: 2 }));
    assert_eq!(median(&[], Confidence::P95), Err(NotMeasurable::Empty));
    assert_eq!(generalized_entropy(&[], 2.0), Err(NotMeasurable::Empty));
    let groups = BTreeMap::from([("a".to_owned(), some), ("b".to_owned(), empty)]);
    assert_eq!(spread(&groups), Err(NotMeasurable::EmptyGroup { group: "b".to_owned() }));
}

#[test]
fn one_group_is_compared_with_nothing() {
    let alone = BTreeMap::from([("a".to_owned(), of(3, 9))]);
    assert_eq!(demographic_parity_difference(&alone), Err(NotMeasurable::OneGroup));
    assert_eq!(demographic_parity_ratio(&BTreeMap::new()), Err(NotMeasurable::OneGroup));
}

#[test]
fn groups_that_are_all_alike_are_two_and_not_one_against_itself() {
    let alike = BTreeMap::from(["a", "b", "c"].map(|name| (name.to_owned(), of(3, 9))));
    let found = spread(&alike).unwrap();
    assert_eq!((found.lowest.0.as_str(), found.highest.0.as_str(), found.difference()), ("a", "b", 0.0));
}

#[test]
fn a_group_without_positives_makes_equal_opportunity_not_measurable() {
    let some = Confusion { true_positives: 30, false_negatives: 10, false_positives: 5, true_negatives: 55 };
    let none = Confusion { true_positives: 0, false_negatives: 0, false_positives: 3, true_negatives: 17 };
    let groups = BTreeMap::from([("a".to_owned(), some), ("b".to_owned(), none)]);
    let why = NotMeasurable::NoPositives { group: "b".to_owned() };
    assert_eq!(equal_opportunity_difference(&groups, EmptyClass::NotMeasurable), Err(why.clone()));
    assert_eq!(equalized_odds_ratio(&groups, Aggregate::Mean, EmptyClass::NotMeasurable), Err(why.clone()));
    assert_eq!(why.to_string(), "`b` has no actual positives, so its true positive rate can't be measured");
}

#[test]
fn exactly_four_fifths_passes_and_a_hair_less_does_not() {
    // 0.56 / 0.7 is 0.7999999999999999 in floating point.
    assert!(four_fifths(of(56, 100), of(70, 100)));
    assert!(!four_fifths(of(55_999_999, 100_000_000), of(70, 100)));
    assert!(four_fifths(of(0, 5), of(0, 9)));
    assert!(four_fifths(of(u64::MAX / 8, u64::MAX), of(u64::MAX / 8, u64::MAX)));
}

#[test]
fn a_four_fifths_breach_takes_so_many_decisions_to_see() {
    for (base, n) in [(0.8, 122), (0.5, 388), (0.3, 858)] {
        assert_eq!(four_fifths_n(base, USUAL_POWER, Confidence::P95), Ok(n));
    }
    assert!(four_fifths_n(0.0, USUAL_POWER, Confidence::P95).is_err());
}

#[test]
fn what_is_still_needed_is_just_enough() {
    let h = medhold_stats::power::effect_size(0.5, 0.4);
    let lacking = still_needed(h, 60, 2_000, USUAL_POWER, Confidence::P95).unwrap();
    assert!(power(h, 60 + lacking, 2_000, Confidence::P95) >= USUAL_POWER);
    assert!(power(h, 60 + lacking - 1, 2_000, Confidence::P95) < USUAL_POWER);
    assert_eq!(still_needed(h, 5_000, 5_000, USUAL_POWER, Confidence::P95), Some(0));
    // A group of ten can't be outweighed.
    assert_eq!(still_needed(h, 60, 10, USUAL_POWER, Confidence::P95), None);
}

#[test]
fn strata_that_say_nothing_change_nothing() {
    let telling = [[12, 8, 6, 14], [9, 11, 5, 15]];
    let silent = [[0, 0, 0, 0], [7, 0, 3, 0], [4, 6, 0, 0]];
    let stratum = |[a, b, c, d]: [u64; 4]| Stratum { first: Share::parts(a, b), second: Share::parts(c, d) };
    let few: Vec<Stratum> = telling.into_iter().map(stratum).collect();
    let all: Vec<Stratum> = telling.into_iter().chain(silent).map(stratum).collect();
    assert_eq!(cochran_mantel_haenszel(&few), cochran_mantel_haenszel(&all));
    assert_eq!(breslow_day(&few), breslow_day(&all));
    assert_eq!(mantel_haenszel(&few, Confidence::P95), mantel_haenszel(&all, Confidence::P95));
    assert_eq!(cochran_mantel_haenszel(&all[2..]), Err(NotMeasurable::NoVariation));
    assert!(odds_ratio(of(3, 9), of(0, 9), Confidence::P95).is_err());
    assert!(odds_ratio_adjusted(of(3, 9), of(0, 9), Confidence::P95).unwrap().value > 1.0);
}

#[test]
fn equal_odds_in_every_stratum_are_homogeneous() {
    let stratum = Stratum { first: of(10, 20), second: of(10, 20) };
    let tested = breslow_day(&[stratum, stratum]).unwrap();
    near(tested.statistic, 0.0, "the statistic at an odds ratio of 1");
    near(tested.p, 1.0, "its p");
}

#[test]
fn the_interval_of_a_median_stands_on_the_values() {
    let values: Vec<f64> = (1..=10).map(f64::from).collect();
    let estimate = median(&values, Confidence::P95).unwrap();
    // Ranks 2 and 9 of ten cover 97.9 %; 3 and 8 only 89.1 %.
    assert_eq!((estimate.value, estimate.interval), (5.5, Interval { low: 2.0, high: 9.0 }));
    let few = median(&[3.0, 1.0, 2.0], Confidence::P95).unwrap();
    assert_eq!((few.value, few.interval), (2.0, Interval { low: 1.0, high: 3.0 }));
}

#[test]
fn consistency_says_when_it_cannot() {
    let decided = |features: Vec<f64>| Decided { features, decision: 1.0 };
    let cases = [decided(vec![0.0]), decided(vec![1.0])];
    assert_eq!(consistency(&cases, 3), Err(NotMeasurable::TooFew { have: 2, need: 3 }));
    assert!(consistency(&[decided(vec![0.0]), decided(vec![f64::NAN])], 1).is_err());
    assert!(consistency(&[decided(vec![0.0]), decided(vec![])], 1).is_err());
    assert_eq!(consistency(&cases, 2), Ok(1.0));
}

#[test]
fn a_bound_after_violations_is_above_the_one_after_none() {
    assert!(violation_bound(1, 300).unwrap() > violation_bound(0, 300).unwrap());
    assert_eq!(violation_bound(300, 300), Ok(1.0));
    assert!(violation_bound(301, 300).is_err());
}

#[test]
fn a_series_that_does_not_change_is_one_segment() {
    assert_eq!(change_points(&[0.5; 40], 0.01, 3), Ok(vec![40]));
    assert_eq!(change_points(&[1.0, 1.0, 1.0, 5.0, 5.0, 5.0], 0.1, 2), Ok(vec![3, 6]));
    assert!(change_points(&[1.0], 0.1, 3).is_err());
}
