//! What an audit of shape finds, case by case and put together.

use std::collections::BTreeMap;

use medhold_model::{Amount, CaseId, Decimal, MeasureId, RuleId, TopicId};
use serde::Serialize;

use super::ruled::Tried;

/// What an audit of a pack's shape found.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Shape {
    /// How many base cases were tried.
    pub bases: u64,
    /// How many decisions that took.
    pub decisions: u64,
    /// Each number that was moved, by pack, topic and measure.
    pub swept: Vec<Swept>,
    /// What does not hold, each kind once with the two cases that show it.
    pub violations: Vec<Violation>,
}

/// A number that was moved over its range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swept {
    /// The pack.
    pub pack: String,
    /// The topic.
    pub topic: TopicId,
    /// The measure.
    pub measure: MeasureId,
    /// Which way the pack declares that what is paid may go: `never_less`, `never_more`.
    pub pays: Option<&'static str>,
    /// Which way it declares that the outcome may go.
    pub upholds: Option<&'static str>,
    /// The largest step that it declares.
    pub largest_step: Option<Amount>,
    /// The least value that was tried.
    pub from: Decimal,
    /// The greatest.
    pub to: Decimal,
    /// How many values were tried, over all base cases.
    pub points: u64,
    /// How many of them were undecided, and say nothing.
    pub undecided: u64,
    /// The largest change of what is paid from one value to the next; none where nothing is paid.
    pub cliff: Option<Cliff>,
}

/// A change of what is paid from one value to the next.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cliff {
    /// By how much.
    pub amount: Amount,
    /// The value below it.
    pub below: Decimal,
    /// The value above it.
    pub above: Decimal,
    /// The base case.
    pub case: CaseId,
}

/// What must hold of rulings as numbers move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// What is paid goes one way only.
    Pays,
    /// The outcome goes one way only.
    Upholds,
    /// What is paid changes by no more than so much.
    Cliff,
    /// Two claims of a part each pay no more than one of the whole.
    Split,
    /// A claim that is sent twice pays no more than once.
    Twice,
}

/// Something that does not hold, and the two cases that show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Violation {
    /// The pack.
    pub pack: String,
    /// The topic.
    pub topic: TopicId,
    /// The measure; none where the claim was sent twice.
    pub measure: Option<MeasureId>,
    /// What does not hold.
    pub law: Law,
    /// What happens, in words and amounts.
    pub says: String,
    /// In how many base cases.
    pub times: u64,
    /// The one case.
    pub first: Tried,
    /// The other.
    pub second: Tried,
}

/// What was found from one base case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    pub(super) decisions: u64,
    pub(super) swept: Vec<Swept>,
    pub(super) violations: Vec<Violation>,
}

/// By which violations are one kind: the rules that show it too.
type Kind = (String, TopicId, Option<MeasureId>, Law, Vec<Option<RuleId>>);

impl Shape {
    /// What was found from several base cases, in their order.
    #[must_use]
    pub fn of(found: impl IntoIterator<Item = Found>) -> Self {
        let mut shape = Self::default();
        let mut swept: BTreeMap<(String, TopicId, MeasureId), Swept> = BTreeMap::new();
        let mut violations: BTreeMap<Kind, Violation> = BTreeMap::new();
        for one in found {
            shape.bases += 1;
            shape.decisions += one.decisions;
            for new in one.swept {
                let key = (new.pack.clone(), new.topic.clone(), new.measure.clone());
                match swept.get_mut(&key) {
                    Some(known) => known.add(new),
                    None => drop(swept.insert(key, new)),
                }
            }
            for new in one.violations {
                violations.entry(new.kind()).and_modify(|known| known.times += new.times).or_insert(new);
            }
        }
        shape.swept = swept.into_values().collect();
        shape.violations = violations.into_values().collect();
        shape
    }
}

impl Swept {
    fn add(&mut self, other: Self) {
        self.from = self.from.min(other.from);
        self.to = self.to.max(other.to);
        self.points += other.points;
        self.undecided += other.undecided;
        let height = |cliff: &Option<Cliff>| cliff.as_ref().and_then(|c| c.amount.value.parse::<Decimal>().ok());
        if height(&other.cliff) > height(&self.cliff) {
            self.cliff = other.cliff;
        }
    }
}

impl Violation {
    fn kind(&self) -> Kind {
        let rules = self.first.claims.iter().chain(&self.second.claims).map(|paid| paid.rule.clone()).collect();
        (self.pack.clone(), self.topic.clone(), self.measure.clone(), self.law, rules)
    }
}
