//! Why an evaluation does not go on where it is.

use medhold_model::MissingReason;

use super::Evaluation;
use super::budget::Exhausted;
use super::val::Val;
use crate::tree::Spot;
use crate::{Lack, Undecided};

/// What ends an expression before it has a value.
#[derive(Debug)]
pub(super) enum Stop<'a> {
    /// It is undecided.
    Undecided(Undecided),
    /// `return`.
    Return(Val<'a>),
    /// `break`.
    Break,
    /// `continue`.
    Continue,
}

impl From<Undecided> for Stop<'_> {
    fn from(undecided: Undecided) -> Self {
        Self::Undecided(undecided)
    }
}

impl From<Lack> for Stop<'_> {
    fn from(lack: Lack) -> Self {
        Self::Undecided(lack.into())
    }
}

impl Evaluation<'_> {
    /// Undecided because this can't be computed.
    pub(super) fn incomputable(&self, spot: Spot, why: &str) -> Undecided {
        self.fault(MissingReason::Incomputable, spot, why)
    }

    /// Undecided because a limit is hit: nothing goes on until the next operand of the guard.
    pub(super) fn limit(&mut self, spot: Spot, why: &str) -> Undecided {
        self.budget.exhausted.get_or_insert(Exhausted::Room);
        self.fault(MissingReason::Limit, spot, why)
    }

    fn fault(&self, reason: MissingReason, spot: Spot, why: &str) -> Undecided {
        let place = self.parts.place(spot);
        Lack { what: place.to_string(), reason, detail: format!("{why} ({place})") }.into()
    }
}
