//! Moves one number of a claim over its range.

use medhold::Turning;
use medhold_model::{Amount, Decimal, Outcome};
use medhold_pack::Shape as Declared;

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
    let declared = base.declared(turning);
    let laws = laws::Laws { base, turning, declared: &declared, steps: &steps, step: points.step };
    laws.one_way(found);
    let cliff = laws.cliff(found);
    found.swept.push(Swept { from, to, cliff, ..moved_over(base, turning, &declared, &steps) });
}

/// The number and what is declared of it, with how many values were tried.
fn moved_over(base: &Base<'_>, turning: &Turning, declared: &Declared, steps: &[laws::Step]) -> Swept {
    let undecided =
        steps.iter().filter(|(_, tried)| tried.one().is_some_and(|paid| paid.outcome == Outcome::Undecided));
    Swept {
        pack: turning.pack.to_string(),
        topic: base.topic().clone(),
        measure: turning.measure.clone(),
        pays: declared.pays.map(|way| way.as_str()),
        upholds: declared.upholds.map(|way| way.as_str()),
        largest_step: declared.largest_step.map(|step| Amount::new(step, None)),
        from: Decimal::ZERO,
        to: Decimal::ZERO,
        points: steps.len() as u64,
        undecided: undecided.count() as u64,
        cliff: None,
    }
}
