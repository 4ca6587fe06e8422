//! Whether two deciders agree more than by chance.

use crate::NotMeasurable;
use crate::distribution::real;

/// Cohen's kappa of a square table, a row for each answer of the first decider and a column for each of the second.
///
/// `(p_o − p_e)/(1 − p_e)`: 1 full agreement, 0 as by chance, negative below. With a rare answer it is low however often
/// they agree: report the plain agreement beside it. statsmodels `cohens_kappa`; J. Cohen, Educ. Psychol. Meas. 20 (1960) 37–46.
///
/// # Errors
/// [`NotMeasurable::OutOfDomain`] where the table is not square, [`NotMeasurable::Empty`] without a case, and
/// [`NotMeasurable::NoVariation`] where both always give one and the same answer.
pub fn cohens_kappa(table: &[Vec<u64>]) -> Result<f64, NotMeasurable> {
    if table.iter().any(|row| row.len() != table.len()) {
        return Err(NotMeasurable::OutOfDomain {
            what: "the table of two deciders is square: the same answers both ways",
        });
    }
    let all = real(table.iter().flatten().sum());
    if all == 0.0 {
        return Err(NotMeasurable::Empty);
    }
    let answer = |i: usize| {
        let row: u64 = table.get(i).into_iter().flatten().sum();
        let column: u64 = table.iter().filter_map(|row| row.get(i)).sum();
        let both = table.get(i).and_then(|row| row.get(i)).copied().unwrap_or(0);
        (real(both) / all, real(row) / all * (real(column) / all))
    };
    let (seen, by_chance) = (0..table.len()).map(answer).fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    if by_chance >= 1.0 { Err(NotMeasurable::NoVariation) } else { Ok((seen - by_chance) / (1.0 - by_chance)) }
}
