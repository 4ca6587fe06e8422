//! What cases cover, as numbers.

use std::collections::BTreeSet;
use std::ops::Add;

use medhold_model::{Place, RuleId, TopicId};
use serde::{Serialize, Serializer};

use super::{MessageCoverage, PartCoverage};

/// What cases cover of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Coverage {
    /// Every rule, in the order of files and lines.
    pub rules: Vec<RuleCoverage>,
    /// Every condition in a helper function that a rule calls, in the order of files and lines.
    pub helpers: Vec<HelperCoverage>,
    /// Every message that a rule gives as a reason, by id.
    pub messages: Vec<MessageCoverage>,
    /// Every topic, by id.
    pub topics: Vec<TopicCoverage>,
    /// Every table, by name.
    pub tables: Vec<TableCoverage>,
}

/// What cases cover of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleCoverage {
    /// Its id.
    pub rule: RuleId,
    /// Where its id stands.
    pub place: Place,
    /// On how many claims on its topics it was in force.
    pub claims: usize,
    /// On how many of them it applied.
    pub applies: usize,
    /// On how many of them it decided, alone, merged with others or in conflict with them.
    pub decides: usize,
    /// The names of the cases in which it decided, in the order in which they ran.
    pub cases: Vec<String>,
    /// The conjuncts of its guard, in the order of reading.
    pub conjuncts: Vec<PartCoverage>,
}

/// How a condition in a helper function came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HelperCoverage {
    /// The function.
    pub function: String,
    /// Where the condition stands: at its operator, or at its first word where it has none.
    pub place: Place,
    /// The line that it stands on, white space folded.
    pub line: String,
    /// On how many claims it was true.
    #[serde(rename = "true")]
    pub holds: usize,
    /// On how many it was false.
    #[serde(rename = "false")]
    pub fails: usize,
}

/// How often a topic's default decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicCoverage {
    /// The topic.
    pub topic: TopicId,
    /// How many claims were on it.
    pub claims: usize,
    /// How many of them no rule decided.
    pub default: usize,
    /// Whether its author says that some rule applies to every claim on it, so that the default can't be come to.
    pub complete: bool,
}

/// Which rows of a table were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableCoverage {
    /// The table.
    pub table: String,
    /// How many rows it has.
    pub rows: usize,
    /// The keys of the rows that no rule read, in order.
    pub unread: BTreeSet<String>,
}

/// How many of the things that are asked for were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many were seen.
    pub seen: usize,
    /// How many are asked for.
    pub of: usize,
}

impl Tally {
    pub(super) fn of<const N: usize>(seen: [bool; N]) -> Self {
        Self { seen: seen.into_iter().filter(|seen| *seen).count(), of: N }
    }

    /// In percent, 0 to 100; 100 where nothing is asked for.
    #[must_use]
    pub fn percent(self) -> f64 {
        if self.of == 0 { 100.0 } else { 100.0 * self.seen as f64 / self.of as f64 }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { seen: self.seen + other.seen, of: self.of + other.of }
    }
}

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole {
            seen: usize,
            of: usize,
            percent: f64,
        }
        // Two decimals, cut off: what is not whole never reads as 100.
        let percent = (self.percent() * 100.0).floor() / 100.0;
        Whole { seen: self.seen, of: self.of, percent }.serialize(serializer)
    }
}

impl RuleCoverage {
    /// How much of what is asked of its guard was seen.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.conjuncts.iter().fold(Tally::default(), |sum, conjunct| sum + conjunct.tally())
    }
}

impl HelperCoverage {
    /// How much of what is asked of it was seen: to be true, and to be false.
    #[must_use]
    pub fn tally(&self) -> Tally {
        Tally::of([self.holds > 0, self.fails > 0])
    }
}

impl Coverage {
    /// How much of what is asked of all guards and helper functions was seen.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let rules = self.rules.iter().map(RuleCoverage::tally);
        rules.chain(self.helpers.iter().map(HelperCoverage::tally)).fold(Tally::default(), Add::add)
    }

    /// The rules that decide no case, in the order of files and lines.
    pub fn undeciding(&self) -> impl Iterator<Item = &RuleCoverage> {
        self.rules.iter().filter(|rule| rule.decides == 0)
    }

    /// The rule of this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleCoverage> {
        self.rules.iter().find(|rule| rule.rule.as_str() == id)
    }
}
