//! Seen well or ill, against measured well or ill: the four fields, and the one where nothing can be said.

use serde::Serialize;

use crate::Interval;

/// What a share or a measure should be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// This much or more is good.
    AtLeast(f64),
    /// This much or less is good.
    AtMost(f64),
}

/// Whether an interval meets a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Meets {
    /// All of it does.
    Yes,
    /// None of it does.
    No,
    /// A part does: the truth may lie on either side.
    Straddles,
}

impl Target {
    /// Whether all, none or a part of the interval meets it. An end that lies on the target meets it.
    #[must_use]
    pub fn met_by(self, interval: Interval) -> Meets {
        let (worst, best) = match self {
            Self::AtLeast(_) => (interval.low, interval.high),
            Self::AtMost(_) => (interval.high, interval.low),
        };
        match (self.met_by_value(worst), self.met_by_value(best)) {
            (true, _) => Meets::Yes,
            (false, true) => Meets::Straddles,
            (false, false) => Meets::No,
        }
    }

    fn met_by_value(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }
}

/// What follows from how a thing is seen and how it measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Seen bad, and it is: the customers are right.
    DeliverBetter,
    /// Seen bad, though it is good: show it.
    Communicate,
    /// Seen good, though it is bad: mend it before anyone says so.
    FixBeforeBoasting,
    /// Seen good, and it is.
    Keep,
    /// One of the two intervals, or both, straddles its target, or is not there.
    Investigate,
}

/// The field of how a thing is seen and how it measures.
#[must_use]
pub fn field(seen: Meets, measured: Meets) -> Field {
    match (seen, measured) {
        (Meets::No, Meets::No) => Field::DeliverBetter,
        (Meets::No, Meets::Yes) => Field::Communicate,
        (Meets::Yes, Meets::No) => Field::FixBeforeBoasting,
        (Meets::Yes, Meets::Yes) => Field::Keep,
        (Meets::Straddles, _) | (_, Meets::Straddles) => Field::Investigate,
    }
}
