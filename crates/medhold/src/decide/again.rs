//! Decides a claim again with a few values moved and the rest held.

use medhold_model::{Amount, Outcome, Remedy};
use medhold_pack::Pack;
use medhold_script::native::{Settled, Verdict};
use medhold_script::precedence::{AmountKey, RulingKey};

use super::hearing::Hearing;
use super::moved::{Move, Moved};
use super::ruling::Ruled;
use crate::facts::CaseFacts;

/// A claim that was decided, ready to be decided again.
pub(crate) struct Again<'a, 'f> {
    pub pack: &'a Pack,
    pub facts: &'a CaseFacts<'f>,
    pub ruled: &'a Ruled<'f>,
}

impl<'a, 'f> Again<'a, 'f> {
    pub(crate) fn new(pack: &'a Pack, facts: &'a CaseFacts<'f>, ruled: &'a Ruled<'f>) -> Self {
        Self { pack, facts, ruled }
    }

    /// The outcome with these values moved and the rest held. None of them may be the date whose law holds.
    pub(super) fn outcome(&self, moves: &[Move]) -> Outcome {
        self.heard(moves, |hearing| hearing.outcome(&self.ruled.default))
    }

    /// The ruling as a customer sees it, with these values moved and the rest held.
    pub(super) fn outlook(&self, moves: &[Move]) -> Outlook {
        let default = || Outlook::of(&self.ruled.default);
        self.heard(moves, |hearing| match hearing.settled.verdict() {
            Verdict::Open => Outlook::OPEN,
            Verdict::Conflict => Outlook { remedy: Remedy::Escalate, open: false, ..Outlook::OPEN },
            Verdict::Default => default(),
            Verdict::Ruled => first(hearing).map_or_else(default, |rule| Outlook {
                outcome: rule.finding.outcome(rule.partly),
                remedy: rule.remedy,
                amount: amount(&hearing.settled),
                open: false,
            }),
        })
    }

    fn heard<T>(&self, moves: &[Move], tell: impl FnOnce(&Hearing<'f>) -> T) -> T {
        let moved = Moved::of(self.facts, moves);
        self.ruled.hearing.borrow_mut().moved(moves, &moved, self.facts, &self.ruled.default, tell)
    }
}

/// The rule in whose name is decided.
fn first<'f>(hearing: &Hearing<'f>) -> Option<&'f medhold_script::Rule> {
    hearing.settled.deciding().first().and_then(|place| hearing.rule(*place))
}

fn amount(settled: &Settled) -> Option<(String, Option<String>)> {
    settled.amounts().map(|(money, at_least)| (money.to_text(), at_least.map(medhold_model::Money::to_text)))
}

/// What a customer sees of a ruling.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Outlook {
    pub outcome: Outcome,
    remedy: Remedy,
    amount: Option<(String, Option<String>)>,
    /// Whether it hangs on what is not known.
    open: bool,
}

impl Outlook {
    /// Nothing is decided, for something is missing.
    const OPEN: Self = Self { outcome: Outcome::Undecided, remedy: Remedy::Investigate, amount: None, open: true };

    fn of(key: &RulingKey) -> Self {
        let amount = match &key.amount {
            AmountKey::Known(Amount { value, at_least, .. }) => Some((value.clone(), at_least.clone())),
            AmountKey::None | AmountKey::Unknown(_) => None,
        };
        Self { outcome: key.outcome, remedy: key.remedy, amount, open: false }
    }

    /// Whether it hangs on nothing that is not known.
    pub(super) fn is_decided(&self) -> bool {
        !self.open
    }
}
