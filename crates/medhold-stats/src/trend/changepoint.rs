//! Where the mean of a series changes.

use crate::NotMeasurable;
use crate::distribution::{length, real_size};

/// Sums up to each place, so that the cost of any segment is had at once.
struct Sums {
    values: Vec<f64>,
    squares: Vec<f64>,
}

/// The best way to part the series up to a place.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    /// Where its last segment starts.
    start: usize,
}

/// The ends of the segments into which a series falls, each with a mean of its own: the last is the length of the series.
///
/// Of all ways to part it with at least `min_size` in a segment, the one with the least sum of squares within segments plus
/// `penalty` for each segment. What PELT finds (R. Killick, P. Fearnhead & I. A. Eckley, J. Am. Stat. Assoc. 107 (2012) 1590–1598; ruptures
/// `Pelt(model="l2", jump=1)`), without its pruning, which is not exact where segments have a least size: time grows with the square
/// of the length.
///
/// # Errors
/// [`NotMeasurable::TooFew`] with fewer than `min_size` values, or a `min_size` of 0; [`NotMeasurable::OutOfDomain`] where the penalty is negative
/// or a value is not a number.
pub fn change_points(series: &[f64], penalty: f64, min_size: usize) -> Result<Vec<usize>, NotMeasurable> {
    if min_size == 0 || series.len() < min_size {
        return Err(NotMeasurable::TooFew { have: series.len(), need: min_size.max(1) });
    }
    if penalty.is_nan() || penalty < 0.0 || series.iter().any(|value| !value.is_finite()) {
        return Err(NotMeasurable::OutOfDomain { what: "the penalty is 0 or more, and every value is a number" });
    }
    let sums = Sums::of(series);
    let mut best = vec![Some(Best { cost: 0.0, start: 0 })];
    let mut starts = Vec::new();
    for end in 1..=series.len() {
        starts.extend(end.checked_sub(min_size));
        best.push(cheapest(&sums, &best, &starts, end, penalty));
    }
    Ok(ends(&best))
}

/// The best way to part the series up to `end`, where its last segment starts at one of `starts`.
fn cheapest(sums: &Sums, best: &[Option<Best>], starts: &[usize], end: usize, penalty: f64) -> Option<Best> {
    let with = |start: &usize| {
        let before = best.get(*start).copied().flatten()?;
        Some(Best { cost: before.cost + sums.cost(*start, end) + penalty, start: *start })
    };
    starts.iter().filter_map(with).min_by(|a, b| a.cost.total_cmp(&b.cost))
}

/// Follows the starts of the last segments back to the front.
fn ends(best: &[Option<Best>]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut end = best.len().saturating_sub(1);
    while end > 0 {
        ends.push(end);
        end = best.get(end).copied().flatten().map_or(0, |best| best.start);
    }
    ends.reverse();
    ends
}

impl Sums {
    /// Around the mean of the whole, so that little is lost where the values are large and vary little.
    fn of(series: &[f64]) -> Self {
        let mean = series.iter().sum::<f64>() / length(series);
        let sum = |value: fn(f64) -> f64| {
            let running = series.iter().scan(0.0, |sum: &mut f64, x| {
                *sum += value(*x - mean);
                Some(*sum)
            });
            std::iter::once(0.0).chain(running).collect()
        };
        Self { values: sum(|x| x), squares: sum(|x| x * x) }
    }

    /// The sum of squares around the mean of the values from `start` up to `end`.
    fn cost(&self, start: usize, end: usize) -> f64 {
        let between = |sums: &[f64]| sums.get(end).unwrap_or(&0.0) - sums.get(start).unwrap_or(&0.0);
        let sum = between(&self.values);
        (between(&self.squares) - sum * sum / real_size(end - start)).max(0.0)
    }
}
