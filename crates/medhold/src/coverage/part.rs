//! How a part of a guard came out over all cases.

use std::fmt;

use medhold_model::Place;
use medhold_script::{GuardPart, Observed, ObservedConjunct};
use serde::Serialize;

use super::Tally;

/// How a conjunct of a guard, or a condition within one, came out over all claims on which its rule was in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartCoverage {
    /// Its text in the rule file, white space folded.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// Whether it reads nothing of a case, so that nothing is asked of it.
    pub constant: bool,
    /// On how many claims it was true.
    #[serde(rename = "true")]
    pub holds: usize,
    /// On how many it was false.
    #[serde(rename = "false")]
    pub fails: usize,
    /// On how many it was undecided.
    pub undecided: usize,
    /// On how many it was true and the guard hung on it alone.
    pub decides_true: usize,
    /// On how many it was false and the guard hung on it alone: all else would have let the rule apply.
    pub decides_false: usize,
    /// The conditions that a conjunct joins by `&&`, `||` and `!`; empty where it is a condition itself.
    pub conditions: Vec<Self>,
}

/// What no case shows of a part of a guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// It was never true.
    NeverTrue,
    /// It was never false.
    NeverFalse,
    /// It was true, and something else was always false or undecided.
    NeverDecidesTrue,
    /// It was false, and never alone: something else kept the rule from applying, too.
    NeverDecidesFalse,
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NeverTrue => "is never true",
            Self::NeverFalse => "is never false",
            Self::NeverDecidesTrue => "is never true where the rule hangs on it alone",
            Self::NeverDecidesFalse => "is never false where the rule hangs on it alone",
        })
    }
}

impl PartCoverage {
    /// A part that nothing has been seen of yet.
    pub(super) fn unseen(part: &GuardPart) -> Self {
        Self {
            text: part.text.clone(),
            place: part.place.clone(),
            constant: part.constant,
            holds: 0,
            fails: 0,
            undecided: 0,
            decides_true: 0,
            decides_false: 0,
            conditions: part.conditions.iter().map(Self::unseen).collect(),
        }
    }

    pub(super) fn add(&mut self, conjunct: &ObservedConjunct) {
        self.count(conjunct.whole);
        for (condition, observed) in self.conditions.iter_mut().zip(&conjunct.conditions) {
            condition.count(*observed);
        }
    }

    fn count(&mut self, observed: Observed) {
        let (seen, decides) = match observed.truth {
            Some(true) => (&mut self.holds, Some(&mut self.decides_true)),
            Some(false) => (&mut self.fails, Some(&mut self.decides_false)),
            None => (&mut self.undecided, None),
        };
        *seen += 1;
        if let Some(decides) = decides.filter(|_| observed.decides) {
            *decides += 1;
        }
    }

    /// What no case shows of it, leaving aside the conditions within it.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        if self.constant {
            return Vec::new();
        }
        let gap = |seen: usize, deciding: usize, never: Gap, never_alone: Gap| match (seen, deciding) {
            (0, _) => Some(never),
            (_, 0) => Some(never_alone),
            _ => None,
        };
        let holding = gap(self.holds, self.decides_true, Gap::NeverTrue, Gap::NeverDecidesTrue);
        let failing = gap(self.fails, self.decides_false, Gap::NeverFalse, Gap::NeverDecidesFalse);
        holding.into_iter().chain(failing).collect()
    }

    /// How much of what is asked of it and of the conditions within it was seen: to be true, to be false, to decide both ways.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let decides = self.decides_true > 0 && self.decides_false > 0;
        let asked = Tally::of([self.holds > 0, self.fails > 0, decides]);
        let own = if self.constant { Tally::default() } else { asked };
        self.conditions.iter().fold(own, |sum, condition| sum + condition.tally())
    }
}
