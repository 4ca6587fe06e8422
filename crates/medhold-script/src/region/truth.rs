//! Which of true, false and undecided a guard may be over a region.

use std::fmt;

use medhold_model::Place;

use super::Split;

/// Some of true, false and undecided; none of them where no case is in the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Truths {
    /// Whether it may be true.
    pub holds: bool,
    /// Whether it may be false.
    pub fails: bool,
    /// Whether it may be undecided.
    pub undecided: bool,
}

impl Truths {
    /// True and nothing else.
    pub const TRUE: Self = Self { holds: true, fails: false, undecided: false };
    /// False and nothing else.
    pub const FALSE: Self = Self { holds: false, fails: true, undecided: false };
    /// Undecided and nothing else.
    pub const UNDECIDED: Self = Self { holds: false, fails: false, undecided: true };
    /// Any of the three.
    pub const ANY: Self = Self { holds: true, fails: true, undecided: true };

    /// Whether it is none of the three: the region has no case.
    #[must_use]
    pub fn is_empty(self) -> bool {
        !(self.holds || self.fails || self.undecided)
    }

    /// Whether it is one of the three and no other.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Self::TRUE | Self::FALSE | Self::UNDECIDED)
    }
}

impl fmt::Display for Truths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = [(self.holds, "true"), (self.fails, "false"), (self.undecided, "undecided")];
        let words: Vec<&str> = words.iter().filter(|(may, _)| *may).map(|(_, word)| *word).collect();
        f.write_str(if words.is_empty() { "nothing" } else { "" })?;
        f.write_str(&words.join(" or "))
    }
}

/// What a guard is over a region.
#[derive(Debug, Clone)]
pub struct Abstract {
    /// What it may be.
    pub may: Truths,
    /// How to divide the region so that it becomes clearer; none where it is settled, or where nothing is known to help.
    pub split: Option<Split>,
    /// Why it can't be told, where it is not settled and there is no split.
    pub why: Option<Unanalysed>,
    /// What it is if helper functions give what the region assumes of them. A search assumes that first and shows it then; until it
    /// has, undecided is among what it may be.
    pub(super) assumed: Option<Truths>,
}

impl Abstract {
    /// This and nothing else.
    #[must_use]
    pub fn settled(may: Truths) -> Self {
        Self { may, split: None, why: None, assumed: None }
    }

    /// This, if what is assumed is so; the split brings nearer that it is shown.
    pub(super) fn assumed(sure: Truths, split: Option<Split>) -> Self {
        let may =
            if sure == Truths::UNDECIDED { Truths { fails: true, ..sure } } else { Truths { undecided: true, ..sure } };
        Self { may, split, why: None, assumed: Some(sure) }
    }
}

/// Why something could not be analysed, in words and with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unanalysed {
    /// What it is, such as ``a loop in `rolled_day` ``.
    pub why: String,
    /// Where it stands; none where it is nothing of one place.
    pub place: Option<Place>,
}

impl fmt::Display for Unanalysed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)?;
        match &self.place {
            Some(place) => write!(f, " ({place})"),
            None => Ok(()),
        }
    }
}
