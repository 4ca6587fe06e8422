//! What a search asks of a region, and what it answers.

use super::{Point, Split, Unanalysed};

/// What can be said of something that is looked for, in a region.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// It holds in every case of the region.
    Holds,
    /// It holds in none.
    Fails,
    /// It may hold in some; the split makes it clearer.
    Open(Split),
    /// It can't be told, nor made clearer.
    Unknown(Unanalysed),
}

/// Whether there is a case in which something holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// There is: this one.
    Yes(Point),
    /// There is none: every region has been looked through.
    No,
    /// It could not be told: why, at least one reason, in order.
    NotAnalysed(Vec<Unanalysed>),
}

/// How long a search may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionLimits {
    /// The most regions that are looked at.
    pub regions: usize,
    /// The most points that are tried in a region where it holds but for constraints between several variables.
    pub points: usize,
}

impl Default for RegionLimits {
    fn default() -> Self {
        Self { regions: 20_000, points: 64 }
    }
}
