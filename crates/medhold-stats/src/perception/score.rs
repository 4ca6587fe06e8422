//! Scores that surveys give: net promoter and service gaps.

use crate::distribution::{length, real};
use crate::{Confidence, Interval, NotMeasurable};

/// How many would recommend (9 and 10 of 10), would not say (7 and 8), and would not (0 to 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NetPromoter {
    /// 9 and 10.
    pub promoters: u64,
    /// 7 and 8.
    pub passives: u64,
    /// 0 to 6.
    pub detractors: u64,
}

impl NetPromoter {
    /// `100·(p − d)/N`, −100 to 100. F. F. Reichheld, Harvard Business Review, December 2003.
    ///
    /// # Errors
    /// [`NotMeasurable::Empty`] without an answer.
    pub fn score(self) -> Result<f64, NotMeasurable> {
        let (promoters, detractors, _) = self.shares()?;
        Ok(100.0 * (promoters - detractors))
    }

    /// `100·√((p + d − (p − d)²)/N)`, p and d as shares: in points, as the score is.
    ///
    /// # Errors
    /// [`NotMeasurable::Empty`] without an answer.
    pub fn standard_error(self) -> Result<f64, NotMeasurable> {
        let (promoters, detractors, n) = self.shares()?;
        let net = promoters - detractors;
        Ok(100.0 * ((promoters + detractors - net * net).max(0.0) / n).sqrt())
    }

    /// The normal interval of the score, within −100 to 100.
    ///
    /// # Errors
    /// [`NotMeasurable::Empty`] without an answer.
    pub fn interval(self, confidence: Confidence) -> Result<Interval, NotMeasurable> {
        let half = confidence.z() * self.standard_error()?;
        Ok(Interval::around(self.score()?, half).clipped(-100.0, 100.0))
    }

    fn shares(self) -> Result<(f64, f64, f64), NotMeasurable> {
        match self.promoters + self.passives + self.detractors {
            0 => Err(NotMeasurable::Empty),
            n => Ok((real(self.promoters) / real(n), real(self.detractors) / real(n), real(n))),
        }
    }
}

/// SERVQUAL's fifth gap, the mean of what each customer perceived less what the same one expected: negative is below expectation.
///
/// A. Parasuraman, V. A. Zeithaml & L. L. Berry, J. Retailing 64 (1988) 12–40.
///
/// # Errors
/// [`NotMeasurable::Empty`] without an answer, [`NotMeasurable::OutOfDomain`] where not everyone answered both.
pub fn service_gap(perceived: &[f64], expected: &[f64]) -> Result<f64, NotMeasurable> {
    if perceived.len() != expected.len() {
        return Err(NotMeasurable::OutOfDomain {
            what: "each customer answers both: what was expected and what was perceived",
        });
    }
    if perceived.is_empty() {
        return Err(NotMeasurable::Empty);
    }
    Ok(perceived.iter().zip(expected).map(|(p, e)| p - e).sum::<f64>() / length(perceived))
}
