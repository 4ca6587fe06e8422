//! Moves one number of a claim over its range.

use medhold::Turning;
use medhold_model::{Amount, Outcome};

use super::found::{Found, Swept};
use super::points::points;
use super::ruled::{Tried, moved};
use super::{Base, laws};

/// Decides the claim at every value worth trying, and holds what comes out against what the pack declares.
pub(super) fn sweep(base: &Base<'_>, turning: &Turning, found: &mut Found) {
    let Some(points) = points(turning) else {
        return;
    };
    let (Some(from), Some(to)) = (points.values.first().copied(), points.values.last().copied()) else {
        return;
    };
    let at = |value| base.deciding.with(vec![moved(base.claim, &turning.measure, value)]);
    let tried: Vec<Tried> = base
        .deciding
        .decide(points.values.iter().map(|value| at(*value)).collect())
        .into_iter()
        .map(|(t, _)| t)
        .collect();
    let steps: Vec<laws::Step> = points.values.iter().copied().zip(tried).collect();
    let undecided =
        steps.iter().filter(|(_, tried)| tried.one().is_some_and(|paid| paid.outcome == Outcome::Undecided));
    let undecided = undecided.count() as u64;
    let declared = base.declared(turning);
    let laws = laws::Laws { base, turning, declared: &declared, steps: &steps, step: points.step };
    laws.one_way(found);
    let cliff = laws.cliff(found);
    found.swept.push(Swept {
        pack: turning.pack.to_string(),
        topic: base.topic().clone(),
        measure: turning.measure.clone(),
        pays: declared.pays.map(|way| way.as_str()),
        upholds: declared.upholds.map(|way| way.as_str()),
        largest_step: declared.largest_step.map(|step| Amount::new(step, None)),
        from,
        to,
        points: steps.len() as u64,
        undecided,
        cliff,
    });
}
