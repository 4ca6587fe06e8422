//! Decides a claim again with a few values moved: only the rules that read one of them are evaluated anew.

use medhold_model::Outcome;
use medhold_pack::{Pack, Topic};
use medhold_script::precedence::{Entry, Precedence, Resolved, State};

use super::evaluate::{Evaluated, entries, evaluate_rule, undated};
use super::moved::{Move, Moved};
use super::ruling::{Ruled, law_date};
use crate::facts::CaseFacts;

/// A claim that was decided, ready to be decided again.
pub(super) struct Again<'a, 'f> {
    pub pack: &'a Pack,
    pub topic: &'a Topic,
    pub facts: &'a CaseFacts<'f>,
    pub ruled: &'a Ruled<'a>,
    entries: Vec<Entry>,
    states: Vec<State>,
}

impl<'a, 'f> Again<'a, 'f> {
    pub(super) fn new(pack: &'a Pack, topic: &'a Topic, facts: &'a CaseFacts<'f>, ruled: &'a Ruled<'a>) -> Self {
        let entries = entries(pack.program(), &ruled.rules);
        let states = ruled.rules.iter().map(Evaluated::state).collect();
        Self { pack, topic, facts, ruled, entries, states }
    }

    /// The outcome with these values moved and the rest held. None of them may be the date whose law holds.
    pub(super) fn outcome(&self, moves: &[Move]) -> Outcome {
        let moved = Moved::of(self.facts, moves);
        let mut entries = self.entries.clone();
        let mut states = self.states.clone();
        let law_date = law_date(self.topic, self.facts);
        let held = self.ruled.rules.iter().zip(&mut entries).zip(&mut states).enumerate();
        for (i, ((evaluated, entry), state)) in held.filter(|(_, ((held, _), _))| moved.concerns(held.rule)) {
            let rule = evaluated.rule;
            let again = evaluate_rule(self.pack.program(), i, rule, &moved, undated(rule, law_date));
            *state = again.state();
            entry.key = again.key;
        }
        self.resolved(&entries, &states)
    }

    fn resolved(&self, entries: &[Entry], states: &[State]) -> Outcome {
        let default = &self.ruled.default;
        let both_ways = Precedence::new(entries, default.clone()).both_ways(states);
        if !both_ways.decisive.is_empty() {
            return Outcome::Undecided;
        }
        match both_ways.provisional {
            Resolved::Default => default.outcome,
            Resolved::Ruled(rules) => {
                let first = rules.first().and_then(|&i| entries.get(i));
                first.map_or(default.outcome, |entry| entry.key.outcome)
            }
            Resolved::Conflict(_) => Outcome::Undecided,
        }
    }
}
