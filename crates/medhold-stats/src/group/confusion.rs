//! What was decided against what was true.

use crate::Share;

/// A group's decisions against the truth, counted. "Positive" is a decision in favour; truth is what an appeal or an audit found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Confusion {
    /// In favour, and rightly.
    pub true_positives: u64,
    /// Not in favour, though it should have been.
    pub false_negatives: u64,
    /// In favour, though it should not have been.
    pub false_positives: u64,
    /// Not in favour, and rightly.
    pub true_negatives: u64,
}

impl Confusion {
    /// Counts one decision.
    pub fn count(&mut self, favourable: Favourable, truth: Favourable) {
        let cell = match (favourable, truth) {
            (Favourable::Yes, Favourable::Yes) => &mut self.true_positives,
            (Favourable::No, Favourable::Yes) => &mut self.false_negatives,
            (Favourable::Yes, Favourable::No) => &mut self.false_positives,
            (Favourable::No, Favourable::No) => &mut self.true_negatives,
        };
        *cell += 1;
    }

    /// Those decided in favour, of all.
    #[must_use]
    pub fn selected(self) -> Share {
        Share::parts(self.true_positives + self.false_positives, self.false_negatives + self.true_negatives)
    }

    /// Those decided in favour, of those who should have been: its share is the true positive rate.
    #[must_use]
    pub fn found(self) -> Share {
        Share::parts(self.true_positives, self.false_negatives)
    }

    /// Those decided in favour, of those who should not have been: its share is the false positive rate.
    #[must_use]
    pub fn wrongly_favoured(self) -> Share {
        Share::parts(self.false_positives, self.true_negatives)
    }

    /// Those who should not have been, of those decided in favour: its share is the false discovery rate.
    #[must_use]
    pub fn false_discoveries(self) -> Share {
        Share::parts(self.false_positives, self.true_positives)
    }

    /// Both counted together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            true_positives: self.true_positives + other.true_positives,
            false_negatives: self.false_negatives + other.false_negatives,
            false_positives: self.false_positives + other.false_positives,
            true_negatives: self.true_negatives + other.true_negatives,
        }
    }
}

/// Whether a decision is in the person's favour, or should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Favourable {
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl From<bool> for Favourable {
    fn from(favourable: bool) -> Self {
        if favourable { Self::Yes } else { Self::No }
    }
}
