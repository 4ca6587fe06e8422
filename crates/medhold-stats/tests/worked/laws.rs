//! What holds of every interval, p-value and index.

use std::collections::BTreeMap;

use medhold_stats::test::{benjamini_hochberg, fisher_exact, mcnemar_exact, two_proportion_z};
use medhold_stats::{
    Confidence, Interval, NotMeasurable, Share, decomposed_entropy, difference, ratio, share_interval,
};
use proptest::prelude::*;

pub(crate) type OneShare = fn(Share, Confidence) -> Result<Interval, NotMeasurable>;
pub(crate) type TwoShares = fn(Share, Share, Confidence) -> Result<Interval, NotMeasurable>;

pub(crate) const SHARES: [(&str, OneShare); 5] = [
    ("wilson", share_interval::wilson),
    ("clopper_pearson", share_interval::clopper_pearson),
    ("agresti_coull", share_interval::agresti_coull),
    ("jeffreys", share_interval::jeffreys),
    ("normal", share_interval::normal),
];

pub(crate) const DIFFERENCES: [(&str, TwoShares); 3] =
    [("agresti_caffo", difference::agresti_caffo), ("newcombe", difference::newcombe), ("score", difference::score)];

fn share() -> impl Strategy<Value = Share> {
    (0..400_u64, 0..400_u64).prop_filter("something counted", |(a, b)| a + b > 0).prop_map(|(a, b)| Share::parts(a, b))
}

fn width(interval: Interval) -> f64 {
    interval.high - interval.low
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn the_interval_of_a_share_holds_it_and_stays_within_0_and_1(share in share()) {
        let p = share.value().unwrap();
        for (name, method) in SHARES {
            let interval = method(share, Confidence::P95).unwrap();
            prop_assert!(0.0 <= interval.low && interval.high <= 1.0, "{name} {interval:?}");
            // Jeffreys' ends lie inside (0, 1) even for none and all.
            let inner = share.count() > 0 && share.rest() > 0;
            let holds = Interval { low: interval.low - 1e-12, high: interval.high + 1e-12 }.contains(p);
            prop_assert!(holds || (name == "jeffreys" && !inner), "{name} {interval:?} {p}");
        }
    }

    #[test]
    fn more_of_the_same_narrows_every_interval(share in share(), times in 2..9_u64) {
        let more = Share::parts(times * share.count(), times * share.rest());
        for (name, method) in SHARES {
            let (few, many) = (method(share, Confidence::P95).unwrap(), method(more, Confidence::P95).unwrap());
            prop_assert!(width(many) <= width(few) + 1e-12, "{name} {few:?} {many:?}");
        }
    }

    #[test]
    fn the_interval_of_a_difference_lies_within_minus_1_and_1(one in share(), other in share()) {
        for (name, method) in DIFFERENCES {
            let Interval { low, high } = method(one, other, Confidence::P95).unwrap();
            prop_assert!(-1.0 <= low && low <= high && high <= 1.0, "{name}");
            let turned = method(other, one, Confidence::P95).unwrap();
            prop_assert!((turned.low + high).abs() < 1e-9 && (turned.high + low).abs() < 1e-9, "{name} turns with the groups");
        }
        let score = difference::score(one, other, Confidence::P95).unwrap();
        prop_assert!(score.contains(difference::difference(one, other).unwrap()));
    }

    #[test]
    fn the_score_interval_of_a_ratio_holds_it_and_turns_with_the_groups(one in share(), other in share()) {
        prop_assume!(one.count() > 0 && other.count() > 0);
        let interval = ratio::score(one, other, Confidence::P95).unwrap();
        let value = ratio::ratio(one, other).unwrap();
        prop_assert!(interval.low <= value * (1.0 + 1e-9) && value <= interval.high * (1.0 + 1e-9));
        let turned = ratio::score(other, one, Confidence::P95).unwrap();
        prop_assert!((turned.low * interval.high - 1.0).abs() < 1e-6, "{interval:?} {turned:?}");
    }

    #[test]
    fn a_p_value_lies_within_0_and_1(one in share(), other in share(), flips in (0..50_u64, 0..50_u64)) {
        let exact = fisher_exact(one, other);
        prop_assert!(exact > 0.0 && exact <= 1.0);
        prop_assert!((exact - fisher_exact(other, one)).abs() < 1e-9);
        prop_assert!((0.0..=1.0).contains(&mcnemar_exact(flips.0, flips.1)));
        let _ = two_proportion_z(one, other).map(|p| assert!((0.0..=1.0).contains(&p)));
    }

    #[test]
    fn adjusting_never_lowers_a_p_value_nor_changes_their_order(p in proptest::collection::vec(0.0..1.0_f64, 0..20)) {
        let adjusted = benjamini_hochberg(&p);
        prop_assert!(p.iter().zip(&adjusted).all(|(p, q)| q >= p && *q <= 1.0));
        let ordered = |i: usize, j: usize| p[i] > p[j] || adjusted[i] <= adjusted[j];
        prop_assert!((0..p.len()).all(|i| (0..p.len()).all(|j| ordered(i, j))));
    }

    #[test]
    fn inequality_parts_into_between_and_within(
        one in proptest::collection::vec(0.0..900.0_f64, 1..20),
        other in proptest::collection::vec(1.0..900.0_f64, 1..20),
    ) {
        let groups = BTreeMap::from([("a".to_owned(), one), ("b".to_owned(), other)]);
        for alpha in [1.0, 2.0] {
            let parts = decomposed_entropy(&groups, alpha).unwrap();
            prop_assert!(parts.between >= -1e-12 && parts.within >= 0.0);
            prop_assert!((parts.between + parts.within - parts.total).abs() < 1e-9);
        }
    }
}
