//! Values of the tools, and of papers, that the rows don't have.

use medhold_stats::odds::odds_ratio;
use medhold_stats::strata::{Stratum, mantel_haenszel};
use medhold_stats::test::{benjamini_hochberg, fisher_exact};
use medhold_stats::{
    Confidence, NotMeasurable, Share, difference, generalized_entropy, mean, ratio, share_interval, welch_difference,
};

use crate::row::near;

fn of(count: u64, n: u64) -> Share {
    Share::new(count, n).unwrap()
}

#[test]
fn exact_intervals_hold_for_millions() {
    // scipy 1.17.1, by statsmodels 0.15.0 `proportion_confint(method="beta")`
    let rows = [
        (1, 50_000, 5.063560314875389e-07, 0.00011142777363894387),
        (12_345, 50_000, 0.24312514126645793, 0.25070426259156436),
        (49_999, 50_000, 0.9998885722263611, 0.9999994936439686),
        (7_000, 10_000_000, 0.0006837022247358119, 0.0007165879687087728),
        (2_500_000, 5_000_000, 0.4995616388358608, 0.5004383611641392),
    ];
    for (count, n, low, high) in rows {
        let interval = share_interval::clopper_pearson(of(count, n), Confidence::P95).unwrap();
        near(interval.low, low, &format!("low of {count}/{n}"));
        near(interval.high, high, &format!("high of {count}/{n}"));
    }
}

#[test]
fn the_score_interval_is_the_published_one_and_even() {
    // 56/70 − 48/80: R. G. Newcombe, Stat. Med. 17 (1998) 873–890, table II, method 6 (Miettinen–Nurminen)
    let published = difference::score(of(56, 70), of(48, 80), Confidence::P95).unwrap();
    assert_eq!((published.low * 1e4).round() / 1e4, 0.0528);
    assert_eq!((published.high * 1e4).round() / 1e4, 0.3382);
    let equal = difference::score(of(50, 100), of(50, 100), Confidence::P95).unwrap();
    near(equal.low, -equal.high, "equal shares");
    let opposite = difference::score(of(10, 10), of(0, 10), Confidence::P95).unwrap();
    assert!(opposite.high == 1.0 && opposite.low > 0.6 && opposite.low < 1.0);
}

#[test]
fn fisher_agrees_with_scipy_from_small_to_large() {
    // scipy 1.17.1 `fisher_exact`
    near(fisher_exact(of(2_000, 5_000), of(2_100, 5_000)), 0.04412145224842155, "thousands");
    near(fisher_exact(of(3, 3), of(0, 3)), 0.1, "three and three");
    near(fisher_exact(of(1, 10), of(11, 14)), 0.0027594561852200836, "the textbook's");
}

#[test]
fn adjusted_p_values_are_those_of_statsmodels() {
    // statsmodels 0.15.0 `multipletests(method="fdr_bh")`
    let adjusted = benjamini_hochberg(&[0.01, 0.04, 0.03, 0.005, 0.8]);
    for (value, expected) in adjusted.into_iter().zip([0.025, 0.05, 0.05, 0.025, 0.8]) {
        near(value, expected, "fdr_bh");
    }
}

#[test]
fn odds_and_their_intervals_are_those_of_statsmodels() {
    // statsmodels 0.15.0 `Table2x2([[10, 20], [30, 25]])`, and `StratifiedTable` of the first three departments of Berkeley
    let crude = odds_ratio(of(10, 30), of(30, 55), Confidence::P95).unwrap();
    near(crude.interval.low, 0.16501620795804217, "low");
    near(crude.interval.high, 1.052085205807507, "high");
    let rows = [[512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391]];
    let strata = rows.map(|[a, b, c, d]| Stratum { first: Share::parts(a, b), second: Share::parts(c, d) });
    let pooled = mantel_haenszel(&strata, Confidence::P95).unwrap();
    near(pooled.value, 0.8195059900768549, "pooled");
    near(pooled.interval.low, 0.6505144317871349, "low");
    near(pooled.interval.high, 1.0323984141701683, "high");
}

#[test]
fn means_and_their_differences_are_those_of_scipy() {
    // scipy 1.17.1 `t.interval`, `ttest_ind(equal_var=False).confidence_interval()`
    let (one, other) = ([1.0, 2.0, 3.0, 4.5], [2.0, 9.0, 4.0, 7.0, 11.0]);
    let estimate = mean(&other, Confidence::P95).unwrap();
    near(estimate.interval.low, 2.071755070340137, "low of the mean");
    near(estimate.interval.high, 11.128244929659862, "high of the mean");
    let welch = welch_difference(&one, &other, Confidence::P95).unwrap();
    near(welch.interval.low, -8.456416276508609, "low of the difference");
    near(welch.interval.high, 0.5064162765086087, "high of the difference");
    assert_eq!(welch_difference(&[1.0, 1.0], &[2.0, 2.0], Confidence::P95), Err(NotMeasurable::NoVariation));
}

#[test]
fn the_score_interval_is_that_of_statsmodels_with_its_slip_mended() {
    // statsmodels 0.15.0, with `nobs0 * diff` for `count0 * diff` in the linear coefficient of `score_test_proportions_2indep`
    let rows = [
        ([19, 90, 666, 700], -0.8138572821068843, -0.6437501197994753),
        ([2, 17, 9_838, 20_000], -0.45945928159056376, -0.14844325601696465),
        ([1_769, 20_000, 696, 700], -0.9113856545442184, -0.8964235736714672),
        ([204, 700, 182, 700], -0.01541892194328459, 0.07818935222158739),
    ];
    for ([c1, n1, c2, n2], low, high) in rows {
        let interval = difference::score(of(c1, n1), of(c2, n2), Confidence::P95).unwrap();
        near(interval.low, low, &format!("low of {c1}/{n1} - {c2}/{n2}"));
        near(interval.high, high, &format!("high of {c1}/{n1} - {c2}/{n2}"));
    }
}

#[test]
fn the_score_interval_of_a_ratio_is_exact_where_the_roots_of_a_cubic_are_not() {
    // By mpmath with fifty digits; statsmodels, which asks numpy for the roots of Koopman's cubic, is 2e-6 off here.
    let interval = ratio::score(of(6, 17), of(19_494, 20_000), Confidence::P95).unwrap();
    near(interval.low, 0.17758641984305496, "low");
    near(interval.high, 0.6022424488723684, "high");
}

#[test]
fn inequality_has_its_limits_at_an_alpha_of_0_and_1() {
    // numpy 2.4.6, by the formulas of AIF360 0.6.1
    let benefits = [1.6799301232791137, 5.415498675378575];
    for (alpha, expected) in [(2.0, 0.13858816131957852), (1.0, 0.14582809406610164), (0.0, 0.1622949814843824)] {
        near(generalized_entropy(&benefits, alpha).unwrap(), expected, &format!("alpha {alpha}"));
    }
}
