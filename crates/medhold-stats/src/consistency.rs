//! Whether those who are alike are decided alike.

mod tree;

use crate::NotMeasurable;
use crate::distribution::length;
use tree::Tree;

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
/// taken in the order given, the case itself first. R. Zemel and others, Learning Fair Representations, ICML 2013.
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
    let points: Vec<&[f64]> = cases.iter().map(|case| case.features.as_slice()).collect();
    let tree = Tree::of(&points);
    let away: f64 =
        cases.iter().enumerate().map(|(own, case)| (case.decision - mean(cases, &tree.nearest(own, k))).abs()).sum();
    Ok(1.0 - away / length(cases))
}

/// The mean decision of the cases at these places.
fn mean(cases: &[Decided], places: &[usize]) -> f64 {
    let decisions = places.iter().filter_map(|place| cases.get(*place)).map(|case| case.decision);
    decisions.sum::<f64>() / length(places)
}
