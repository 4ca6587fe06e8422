//! How a comparison came out.

use serde::Serialize;

/// How a comparison came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No breach, and the batch is large enough that one would have been seen.
    Ok,
    /// A breach that chance does not explain.
    Breach,
    /// The batch is too small to tell; how many more decisions it takes is said.
    CannotTell,
    /// There is nothing that it could be measured on: one group only, or none that the measure is defined for.
    NotMeasurable,
}

impl Status {
    /// The word that stands for it in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Breach => "breach",
            Self::CannotTell => "cannot_tell",
            Self::NotMeasurable => "not_measurable",
        }
    }
}
