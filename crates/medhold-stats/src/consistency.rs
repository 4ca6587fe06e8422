//! Whether those who are alike are decided alike.

use crate::NotMeasurable;
use crate::distribution::length;

/// One decided case: where it lies, and what was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// Its features, all scaled alike by the caller: the scale decides who is near whom.
    pub features: Vec<f64>,
    /// The decision: 0 or 1, or an amount scaled to 0 to 1.
    pub decision: f64,
}

/// 1 less the mean distance between a case's decision and the mean of its `k` nearest, 0 to 1; 1 where all agree.
///
/// The `k` nearest include the case itself, as AIF360's `consistency_score` has it, which flatters a little. Equally near ones are
/// taken in the order given, the case itself first. Takes time that grows with the square of the number of cases. R. Zemel and
/// others, Learning Fair Representations, ICML 2013.
///
/// # Errors
/// [`NotMeasurable::TooFew`] with fewer than `k` cases or a `k` of 0, [`NotMeasurable::OutOfDomain`] where the cases have not the
/// same number of features, or one is not a number.
pub fn consistency(cases: &[Decided], k: usize) -> Result<f64, NotMeasurable> {
    if k == 0 || cases.len() < k {
        return Err(NotMeasurable::TooFew { have: cases.len(), need: k.max(1) });
    }
    let width = cases.first().map_or(0, |case| case.features.len());
    let sound = |case: &Decided| case.features.len() == width && case.features.iter().all(|x| x.is_finite());
    if !cases.iter().all(sound) {
        return Err(NotMeasurable::OutOfDomain {
            what: "every case has the same number of features, and all are numbers",
        });
    }
    let away: f64 = (0..cases.len()).map(|own| distance_from_neighbours(cases, own, k)).sum();
    Ok(1.0 - away / length(cases))
}

/// How far the decision of the case at `own` lies from the mean decision of its `k` nearest.
fn distance_from_neighbours(cases: &[Decided], own: usize, k: usize) -> f64 {
    let Some(case) = cases.get(own) else { return 0.0 };
    // A case equally near stands behind the case itself, then in the order given.
    let rank = |(place, other): (usize, &Decided)| (squared(case, other), place != own, place, other.decision);
    let mut ranked: Vec<_> = cases.iter().enumerate().map(rank).collect();
    let nearer = |a: &(f64, bool, usize, f64), b: &(f64, bool, usize, f64)| {
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2))
    };
    ranked.select_nth_unstable_by(k - 1, nearer);
    let mut nearest: Vec<_> = ranked.into_iter().take(k).collect();
    nearest.sort_by(nearer);
    let mean = nearest.iter().map(|(.., decision)| decision).sum::<f64>() / length(&nearest);
    (case.decision - mean).abs()
}

/// The square of the Euclidean distance.
fn squared(one: &Decided, other: &Decided) -> f64 {
    one.features.iter().zip(&other.features).map(|(a, b)| (a - b) * (a - b)).sum()
}
