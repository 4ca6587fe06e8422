//! Why a number can't be measured.

/// Why there is no number: an answer, not a failure. A zero in its place would look like perfect fairness.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotMeasurable {
    /// Nothing was counted.
    #[error("nothing was counted, so there is no share")]
    Empty,
    /// A group has no decisions.
    #[error("`{group}` has no decisions")]
    EmptyGroup {
        /// The group.
        group: String,
    },
    /// A group has no actual positives, so none could be missed.
    #[error("`{group}` has no actual positives, so its true positive rate can't be measured")]
    NoPositives {
        /// The group.
        group: String,
    },
    /// A group has no actual negatives, so none could be wrongly favoured.
    #[error("`{group}` has no actual negatives, so its false positive rate can't be measured")]
    NoNegatives {
        /// The group.
        group: String,
    },
    /// There are not two groups to compare.
    #[error("there is one group only, and nothing to compare it with")]
    OneGroup,
    /// Both shares are 0: their ratio is 0/0.
    #[error("the share is 0 in every group, so a ratio can't be measured")]
    ZeroInEvery,
    /// The share that is divided by is 0.
    #[error("the share that is divided by is 0")]
    DividesByZero,
    /// All are alike, so nothing varies.
    #[error("all are alike, so there is no variation to test")]
    NoVariation,
    /// Fewer values than the method needs.
    #[error("{have} values are too few; {need} are needed")]
    TooFew {
        /// How many there are.
        have: usize,
        /// How many are needed.
        need: usize,
    },
    /// The values have no place in the method's domain, as negative amounts in an index of inequality.
    #[error("{what}")]
    OutOfDomain {
        /// What is wrong, in words.
        what: &'static str,
    },
}
