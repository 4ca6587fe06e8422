//! Kano's questionnaire: what having a thing does for customers, and what lacking it does.

use crate::NotMeasurable;
use crate::distribution::real;

/// What a feature is to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KanoCategory {
    /// Taken for granted; missed where it lacks (M).
    MustBe,
    /// The more the better (O).
    OneDimensional,
    /// A delight that nobody misses (A).
    Attractive,
    /// All the same (I).
    Indifferent,
    /// Unwanted (R).
    Reverse,
    /// The answers contradict each other (Q).
    Questionable,
}

/// How many customers put a feature in each category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// A.
    pub attractive: u64,
    /// O.
    pub one_dimensional: u64,
    /// M.
    pub must_be: u64,
    /// I.
    pub indifferent: u64,
    /// R.
    pub reverse: u64,
    /// Q.
    pub questionable: u64,
}

impl Answers {
    /// How much having it satisfies, 0 to 1: `(A+O)/(A+O+M+I)`. C. Berger and others, Center for Quality Management Journal 2 (1993).
    ///
    /// # Errors
    /// [`NotMeasurable::Empty`] where nobody answered A, O, M or I.
    pub fn better(self) -> Result<f64, NotMeasurable> {
        self.part(self.attractive + self.one_dimensional)
    }

    /// How much lacking it dissatisfies, −1 to 0: `−(O+M)/(A+O+M+I)`.
    ///
    /// # Errors
    /// As [`better`](Self::better).
    pub fn worse(self) -> Result<f64, NotMeasurable> {
        self.part(self.one_dimensional + self.must_be).map(|share| 0.0 - share)
    }

    /// The most frequent category; among equals the one that matters most: M, O, A, I, then R, Q.
    ///
    /// # Errors
    /// [`NotMeasurable::Empty`] where nobody answered.
    pub fn modal(self) -> Result<KanoCategory, NotMeasurable> {
        let counts = [
            (self.must_be, KanoCategory::MustBe),
            (self.one_dimensional, KanoCategory::OneDimensional),
            (self.attractive, KanoCategory::Attractive),
            (self.indifferent, KanoCategory::Indifferent),
            (self.reverse, KanoCategory::Reverse),
            (self.questionable, KanoCategory::Questionable),
        ];
        // The last of equal maxima in reverse order is the first.
        let most = counts.into_iter().rev().max_by_key(|(count, _)| *count);
        most.filter(|(count, _)| *count > 0).map(|(_, category)| category).ok_or(NotMeasurable::Empty)
    }

    fn part(self, count: u64) -> Result<f64, NotMeasurable> {
        match self.attractive + self.one_dimensional + self.must_be + self.indifferent {
            0 => Err(NotMeasurable::Empty),
            all => Ok(real(count) / real(all)),
        }
    }
}
