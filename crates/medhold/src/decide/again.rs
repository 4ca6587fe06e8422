//! Decides a claim again with a few values moved: only the rules that read one of them are evaluated anew.

use medhold_model::{Amount, Outcome, Remedy};
use medhold_pack::Pack;
use medhold_script::precedence::{AmountKey, Entry, Precedence, Resolved, RulingKey, State};

use super::evaluate::{Evaluated, entries, evaluate_rule, undated};
use super::moved::{Move, Moved};
use super::ruling::{Ruled, law_date};
use crate::facts::CaseFacts;

/// A claim that was decided, ready to be decided again.
pub(crate) struct Again<'a, 'f> {
    pub pack: &'a Pack,
    pub facts: &'a CaseFacts<'f>,
    pub ruled: &'a Ruled<'a>,
    entries: Vec<Entry>,
    states: Vec<State>,
}

impl<'a, 'f> Again<'a, 'f> {
    pub(crate) fn new(pack: &'a Pack, facts: &'a CaseFacts<'f>, ruled: &'a Ruled<'a>) -> Self {
        let entries = entries(pack.program(), &ruled.rules);
        let states = ruled.rules.iter().map(Evaluated::state).collect();
        Self { pack, facts, ruled, entries, states }
    }

    /// The outcome with these values moved and the rest held. None of them may be the date whose law holds.
    pub(super) fn outcome(&self, moves: &[Move]) -> Outcome {
        self.outlook(moves).outcome
    }

    /// The ruling as a customer sees it, with these values moved and the rest held.
    pub(super) fn outlook(&self, moves: &[Move]) -> Outlook {
        let moved = Moved::of(self.facts, moves);
        let mut entries = self.entries.clone();
        let mut states = self.states.clone();
        let law_date = law_date(self.facts);
        let held = self.ruled.rules.iter().zip(&mut entries).zip(&mut states);
        for ((evaluated, entry), state) in held.filter(|((held, _), _)| moved.concerns(held.rule)) {
            let (rule, place) = (evaluated.rule, evaluated.place);
            let again = evaluate_rule(self.pack.program(), place, rule, &moved, undated(rule, law_date));
            *state = again.state();
            entry.key = again.key;
        }
        self.resolved(&entries, &states)
    }

    fn resolved(&self, entries: &[Entry], states: &[State]) -> Outlook {
        let default = &self.ruled.default;
        let both_ways = Precedence::new(entries, default.clone()).both_ways(states);
        if !both_ways.decisive.is_empty() {
            return Outlook::OPEN;
        }
        match both_ways.provisional {
            Resolved::Default => Outlook::of(default),
            Resolved::Ruled(rules) => {
                let first = rules.first().and_then(|&i| entries.get(i));
                Outlook::of(first.map_or(default, |entry| &entry.key))
            }
            Resolved::Conflict(_) => Outlook { remedy: Remedy::Escalate, open: false, ..Outlook::OPEN },
        }
    }
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
