//! How customers see a topic.

use medhold_stats::perception::Target;
use medhold_stats::share_interval::{sample_size, wilson};
use medhold_stats::{Confidence, Share};
use serde::Serialize;

use super::{Heard, Meets};

/// How customers see a topic: of those with an opinion, how many see it well.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Seen {
    /// Claims with a stance that is not 0.
    pub n: u64,
    /// Those of them with a stance above 0.
    pub good: u64,
    /// Their share, 0 to 1.
    pub share: f64,
    /// The low end of its 95 % interval (Wilson).
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// The mean stance of all claims with one, −1 to 1, those of 0 included.
    pub mean_stance: f64,
    /// Claims without a stance, or with one of 0: without an opinion either way.
    pub without_opinion: u64,
    /// The share from which on it is seen well.
    pub target: f64,
    /// Whether the interval meets it.
    pub meets: Meets,
    /// How many opinions more it would take to tell, if the share stayed as it is; none where it can be told, or where the share lies
    /// on the target.
    pub still_needed: Option<u64>,
}

/// What the claims say of a topic that is seen well from `target` on; none where nobody has an opinion.
pub(super) fn seen(heard: &[Heard<'_>], target: f64) -> Option<Seen> {
    let stances: Vec<f64> = heard.iter().filter_map(stance).collect();
    let opinions = share_seen_well(heard)?;
    let share = opinions.value().ok()?;
    let interval = wilson(opinions, Confidence::P95).ok()?;
    let meets = Target::AtLeast(target).met_by(interval);
    Some(Seen {
        n: opinions.n(),
        good: opinions.count(),
        share,
        low: interval.low,
        high: interval.high,
        mean_stance: mean(&stances),
        without_opinion: u64::try_from(heard.len()).unwrap_or(u64::MAX).saturating_sub(opinions.n()),
        target,
        meets,
        still_needed: (meets == Meets::Straddles).then(|| still_needed(opinions.n(), share, target)).flatten(),
    })
}

/// Of the claims with a stance that is not 0, those above it; none where there is none.
pub(super) fn share_seen_well(heard: &[Heard<'_>]) -> Option<Share> {
    let count = |side: fn(f64) -> bool| heard.iter().filter_map(stance).filter(|stance| side(*stance)).count();
    let (good, bad) = (count(|stance| stance > 0.0), count(|stance| stance < 0.0));
    let opinions = Share::parts(u64::try_from(good).ok()?, u64::try_from(bad).ok()?);
    (opinions.n() > 0).then_some(opinions)
}

/// The mean stance, −1 to 1, of the claims with one; none without one.
pub(super) fn mean_stance(heard: &[Heard<'_>]) -> Option<f64> {
    let stances: Vec<f64> = heard.iter().filter_map(stance).collect();
    (!stances.is_empty()).then(|| mean(&stances))
}

fn stance(heard: &Heard<'_>) -> Option<f64> {
    heard.claim.stance.map(|stance| stance.get().to_f64())
}

#[expect(clippy::cast_precision_loss, reason = "claims stay far below 2^53")]
fn mean(stances: &[f64]) -> f64 {
    stances.iter().sum::<f64>() / stances.len() as f64
}

/// Wilson's interval leaves the target out once n is above `z²·t(1−t)/(p−t)²`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number, capped by the type")]
fn still_needed(n: u64, share: f64, target: f64) -> Option<u64> {
    let enough = sample_size(target, (share - target).abs(), Confidence::P95).ok()?;
    enough.is_finite().then(|| (enough.floor() as u64 + 1).saturating_sub(n))
}
