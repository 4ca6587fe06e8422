//! Whether decisions on like facts are alike, whoever they are on.

use medhold_stats::Decided;
use serde::Serialize;

/// How many nearest decisions each is held against, itself included: AIF360's default.
const NEIGHBOURS: usize = 5;
/// The least number of decisions that is looked at.
const FEWEST: usize = 10;
/// The most decisions that are held against each other; of more, so many are taken evenly.
const MOST: usize = 2000;

/// How much like decisions agree.
///
/// Each decision is held against the five that lie nearest to it, itself included: 1 less the mean distance between a decision and the
/// mean of those five (R. Zemel and others, ICML 2013; AIF360 `consistency_score`). 1 is that all agree. Every fact is scaled so that its least value
/// is 0 and its greatest 1; one that is not known is a value of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Consistency {
    /// What was compared: a topic, or `all`.
    pub of: String,
    /// The facts in which decisions are near or far.
    pub features: Vec<String>,
    /// How many decisions there are.
    pub n: u64,
    /// How many of them were compared: all, or 2000 taken evenly.
    pub compared: u64,
    /// How many nearest ones each was held against.
    pub neighbours: u64,
    /// The score, 0 to 1; null where it can't be had.
    pub score: Option<f64>,
    /// Why there is no score; empty where there is one.
    pub note: String,
}

/// A decision with its facts, each none where it is not known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Point {
    pub(crate) features: Vec<Option<f64>>,
    pub(crate) favourable: bool,
}

/// How much these decisions agree where their facts are alike.
pub(crate) fn of(what: &str, features: &[String], points: &[Point]) -> Consistency {
    let compared = evenly(points);
    let score = if features.is_empty() {
        Err("no fact is known of them".to_owned())
    } else if compared.len() < FEWEST {
        Err(format!("{} decisions are too few; {FEWEST} are needed", compared.len()))
    } else {
        medhold_stats::consistency(&scaled(&compared, features.len()), NEIGHBOURS).map_err(|why| why.to_string())
    };
    Consistency {
        of: what.to_owned(),
        features: features.to_vec(),
        n: points.len() as u64,
        compared: compared.len() as u64,
        neighbours: NEIGHBOURS as u64,
        note: score.as_ref().err().cloned().unwrap_or_default(),
        score: score.ok(),
    }
}

/// All of them, or as many as may be compared, at even distances in their order.
fn evenly(points: &[Point]) -> Vec<&Point> {
    let step = points.len().div_ceil(MOST).max(1);
    points.iter().step_by(step).collect()
}

/// The decisions with each fact between 0 and 1, and beside it whether it is not known.
fn scaled(points: &[&Point], features: usize) -> Vec<Decided> {
    let known = |at: usize| points.iter().filter_map(move |point| point.features.get(at).copied().flatten());
    let ranges: Vec<(f64, f64)> = (0..features)
        .map(|at| (known(at).fold(f64::INFINITY, f64::min), known(at).fold(f64::NEG_INFINITY, f64::max)))
        .collect();
    let scale = |value: Option<f64>, (low, high): (f64, f64)| match value {
        None => [0.0, 1.0],
        Some(value) if high > low => [(value - low) / (high - low), 0.0],
        Some(_) => [0.0, 0.0],
    };
    let decided = |point: &&Point| Decided {
        features: point.features.iter().zip(&ranges).flat_map(|(value, range)| scale(*value, *range)).collect(),
        decision: if point.favourable { 1.0 } else { 0.0 },
    };
    points.iter().map(decided).collect()
}
