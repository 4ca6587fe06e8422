//! How far what customers see lags behind what is.

use medhold_stats::perception::{adjustment_rate, cross_correlation, half_life};
use serde::Serialize;

use super::month::Month;

/// Fewer months than this say nothing of a lag.
const FEWEST: usize = 6;

/// How far what is seen lags behind what is: a model on the months of this batch, not a law. With so few months even a strong
/// correlation may be chance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lag {
    /// The first month.
    pub from: String,
    /// The last month; each between them has both values.
    pub to: String,
    /// How many months.
    pub months: u64,
    /// The correlation of what is seen so many months later (0, 1, 2 …) with how it measures, −1 to 1.
    pub correlation: Vec<f64>,
    /// The lag in months at which it is strongest; the shortest among equals.
    pub strongest_at: u64,
    /// The part of the way to how it is that what is seen goes each month, by least squares; none where how it is never differs from
    /// what was seen.
    pub adjustment: Option<f64>,
    /// In how many months half the way is made; none where the adjustment does not lie above 0 and below 1.
    pub half_life_months: Option<f64>,
}

/// The lag over the longest row of months that follow each other and have both values, the latest among equals; none
/// where there are fewer than six, or one of the two never changes.
pub(super) fn lag(months: &[Month]) -> Option<Lag> {
    let row = longest_row(months);
    if row.len() < FEWEST {
        return None;
    }
    let seen: Vec<f64> = row.iter().filter_map(|month| month.seen).collect();
    let measured: Vec<f64> = row.iter().filter_map(|month| month.measured).collect();
    let correlation = cross_correlation(&seen, &measured, row.len() / 3).ok()?;
    let adjustment = adjustment_rate(&seen, &measured).ok();
    let strongest = correlation.iter().enumerate().rev().max_by(|a, b| a.1.total_cmp(b.1))?.0;
    Some(Lag {
        from: row.first()?.month.clone(),
        to: row.last()?.month.clone(),
        months: u64::try_from(row.len()).ok()?,
        strongest_at: u64::try_from(strongest).ok()?,
        correlation,
        adjustment,
        half_life_months: adjustment.and_then(|rate| half_life(rate).ok()),
    })
}

fn longest_row(months: &[Month]) -> &[Month] {
    let whole = |month: &Month| month.seen.is_some() && month.measured.is_some();
    let follows = |a: &Month, b: &Month| whole(a) && whole(b) && b.number == a.number + 1;
    months.chunk_by(follows).filter(|row| row.iter().all(whole)).max_by_key(|row| row.len()).unwrap_or(&[])
}
