//! The interval that evidence gets and the interval that an audit reports are one.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use medhold_model::{Decimal, wilson_95};
use medhold_stats::{Confidence, Share, share_interval::wilson};

#[test]
fn evidence_and_audits_have_one_interval_of_a_share() {
    for (count, n) in [(0_i64, 1_u64), (1, 10), (9, 10), (30, 30), (80, 100), (912, 1_000), (16_544, 18_136)] {
        let exact = Decimal::from(count).over(Decimal::from(i64::try_from(n).unwrap())).unwrap();
        let (low, high) = wilson_95(exact, n).unwrap();
        let interval = wilson(Share::new(count.unsigned_abs(), n).unwrap(), Confidence::P95).unwrap();
        // Evidence is rounded to six digits.
        assert!((low.to_f64() - interval.low).abs() <= 5e-7, "{count}/{n}");
        assert!((high.to_f64() - interval.high).abs() <= 5e-7, "{count}/{n}");
    }
}
