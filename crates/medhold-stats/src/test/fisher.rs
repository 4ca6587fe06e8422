//! Fisher's exact test of two shares.

use statrs::function::factorial::ln_binomial;

use crate::Share;

/// How much likelier than what was seen a table may be and still count as no likelier: rounding, as R has it.
const TIE: f64 = 1e-7;

/// The two-sided p-value: how likely, with both margins held, is a table no likelier than this one.
///
/// 1 where a group is empty or all are alike: nothing speaks against equality. scipy `fisher_exact`; R. A. Fisher, 1934.
/// Takes time linear in the smaller margin.
#[must_use]
pub fn fisher_exact(first: Share, second: Share) -> f64 {
    let both = first.plus(second);
    let log_likelihood = |x: u64| {
        ln_binomial(first.n(), x) + ln_binomial(second.n(), both.count() - x) - ln_binomial(both.n(), both.count())
    };
    let seen = log_likelihood(first.count());
    let fewest = both.count().saturating_sub(second.n());
    let most = both.count().min(first.n());
    let no_likelier = |log: &f64| *log <= seen + TIE;
    (fewest..=most).map(log_likelihood).filter(no_likelier).map(f64::exp).sum::<f64>().min(1.0)
}
