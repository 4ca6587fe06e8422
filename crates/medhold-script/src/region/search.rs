//! The search for a case in which something holds: branch and prune, depth first.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Money, Value};

use super::pick::{Attempt, pick, pick_number};
use super::possible::date;
use super::solve::{Solved, System, solve};
use super::{
    Abstract, Answer, Interval, Point, Possible, Region, RegionLimits, Space, Split, Truths, Unanalysed, Values,
    Variable, Verdict,
};

/// How often a search within a point's region may nest.
const DEEPEST: usize = 3;
/// The most regions that are looked at around one point.
const AROUND: usize = 200;

/// The most regions of the first rounds of a search, in which it learns what to split first.
const ROUNDS: [usize; 3] = [60, 200, 600];

/// How often a part of a variable had no case in it.
type Weights = BTreeMap<Variable, usize>;

/// What comes of a region in which it holds as far as single variables tell.
enum Settled {
    At(Point),
    Never,
    Unknown(Unanalysed),
}

impl Space<'_> {
    /// Looks for a case in a region in which something holds, the same one each time. The goal tells of a region whether it holds
    /// there; what it says of a region must be true of each region within.
    ///
    /// Which variables are split first is learnt: those whose parts turned out to have no case in them go first when the search
    /// begins anew, which it does a few times (the weighted degree of Boussemart, Hemery, Lecoutre and Sais 2004, *Boosting
    /// systematic search by weighting constraints*).
    #[must_use]
    pub fn find(&self, start: &Region, limits: RegionLimits, goal: &dyn Fn(&Region) -> Verdict) -> Answer {
        self.find_within(start, limits, goal, 0)
    }

    fn find_within(
        &self,
        start: &Region,
        limits: RegionLimits,
        goal: &dyn Fn(&Region) -> Verdict,
        depth: usize,
    ) -> Answer {
        let mut weights = Weights::new();
        let mut left = limits.regions;
        for most in ROUNDS {
            if left <= most {
                break;
            }
            left -= most;
            if let Some(answer) = self.round(start, most, limits, goal, depth, &mut weights) {
                return answer;
            }
        }
        self.round(start, left, limits, goal, depth, &mut weights).unwrap_or_else(|| {
            let why = format!("there are more than {} combinations to look at", limits.regions);
            Answer::NotAnalysed(vec![Unanalysed { why, place: None }])
        })
    }

    /// A search through so many regions; none where there are more.
    fn round(
        &self,
        start: &Region,
        most: usize,
        limits: RegionLimits,
        goal: &dyn Fn(&Region) -> Verdict,
        depth: usize,
        weights: &mut Weights,
    ) -> Option<Answer> {
        let mut left: Vec<(Region, Option<Variable>)> = vec![(start.clone(), None)];
        let mut reasons = BTreeSet::new();
        for _ in 0..most {
            let Some((region, by)) = left.pop() else {
                let reasons: Vec<Unanalysed> = reasons.into_iter().collect();
                return Some(if reasons.is_empty() { Answer::No } else { Answer::NotAnalysed(reasons) });
            };
            self.begin(&region);
            let unknown = match goal(&region) {
                Verdict::Fails => {
                    by.into_iter().for_each(|by| *weights.entry(by).or_default() += 1);
                    continue;
                }
                Verdict::Open(split) => {
                    let Split { variable, parts } = self.heaviest(&region, split, weights);
                    let parts = parts.into_iter().rev();
                    left.extend(parts.map(|part| (region.with(variable.clone(), part), Some(variable.clone()))));
                    continue;
                }
                Verdict::Holds => None,
                Verdict::Unknown(why) => Some(why),
            };
            match self.settled(&region, limits, goal, depth) {
                Settled::At(point) => return Some(Answer::Yes(point)),
                Settled::Never => {}
                Settled::Unknown(why) => reasons.extend([unknown.unwrap_or(why)]),
            }
        }
        None
    }

    /// Of all splits that came up when the goal was asked, the one of which most is known to fail; the goal's own among equals.
    fn heaviest(&self, region: &Region, own: Split, weights: &Weights) -> Split {
        let weight = |variable: &Variable| weights.get(variable).copied().unwrap_or(0);
        let mut best = weight(&own.variable);
        let mut chosen = own;
        for cut in self.open(region) {
            if weight(cut.variable()) > best
                && let Some(split) = cut.split()
            {
                best = weight(cut.variable());
                chosen = split;
            }
        }
        chosen
    }

    /// A point of a region at which it holds, tried out.
    fn settled(
        &self,
        region: &Region,
        limits: RegionLimits,
        goal: &dyn Fn(&Region) -> Verdict,
        depth: usize,
    ) -> Settled {
        let interval_of = |variable: &Variable| self.interval(region, variable);
        let system = match solve(region, &interval_of) {
            Solved::Never => return Settled::Never,
            Solved::Maybe(system) => Some(system),
            Solved::TooMany => None,
        };
        let base = self.base(region);
        let tries = if base.is_empty() { 1 } else { limits.points.max(1) };
        for number in 0..tries {
            let Some(point) = self.attempt(region, &base, system.as_ref(), number) else {
                continue;
            };
            let fixed = point.region();
            match goal(&fixed) {
                Verdict::Holds => return Settled::At(point),
                Verdict::Open(_) if depth < DEEPEST => {
                    let around = RegionLimits { regions: AROUND.min(limits.regions), points: 1 };
                    if let Answer::Yes(point) = self.find_within(&fixed, around, goal, depth + 1) {
                        return Settled::At(point);
                    }
                }
                _ => {}
            }
        }
        let followed = |v: &&Variable| v.is_computed() && !matches!(v, Variable::Helper(_));
        let computed = region.iter().map(|(variable, _)| variable).find(followed);
        let what = computed.map_or_else(|| self.describe(region), |variable| variable.name(&self.parts.scope));
        Settled::Unknown(Unanalysed { why: format!("no values were found for `{what}`"), place: None })
    }

    /// The variables that a case can have, of which a region says something, itself or through something computed.
    fn base(&self, region: &Region) -> BTreeSet<Variable> {
        let mut base = BTreeSet::new();
        for (variable, _) in region.iter() {
            variable.base(&self.parts.functions, &mut base);
        }
        base
    }

    fn attempt(
        &self,
        region: &Region,
        base: &BTreeSet<Variable>,
        system: Option<&System>,
        number: usize,
    ) -> Option<Point> {
        let mut attempt = Attempt::new(number);
        let hints = self.hints();
        let chosen = match system {
            Some(system) => {
                let interval_of = |variable: &Variable| self.interval(region, variable);
                let day = |variable: &Variable| matches!(self.possible(region, variable).values, Values::Days(_));
                let pick = |variable: &Variable, left: &Interval| pick_number(left, day(variable), hints, &mut attempt);
                system.values(pick, &interval_of)?
            }
            None => BTreeMap::new(),
        };
        let value = |variable: &Variable| {
            let possible = self.possible(region, variable);
            match chosen.get(variable) {
                Some(number) if possible.values != Values::None => quantity(&possible, *number),
                _ => pick(&possible, hints, &mut attempt),
            }
        };
        let mut value = value;
        let values: Vec<(Variable, Option<Value>)> =
            base.iter().map(|variable| (variable.clone(), value(variable))).collect();
        let complete =
            values.iter().all(|(variable, value)| value.is_some() || self.possible(region, variable).missing);
        complete.then(|| values.into_iter().collect())
    }

    /// The numbers that a variable may be.
    fn interval(&self, region: &Region, variable: &Variable) -> Interval {
        match self.possible(region, variable).values {
            Values::Number(interval) | Values::Money(interval, _) | Values::Days(interval) => interval,
            _ => self.bounds(region, variable).unwrap_or_else(|| Interval::all(None)),
        }
    }
}

/// A number as a value of a variable.
fn quantity(possible: &Possible, number: medhold_model::Decimal) -> Option<Value> {
    match &possible.values {
        Values::Money(_, currency) => Some(Value::Money(Money::new(number, *currency))),
        Values::Days(_) => date(number).map(Value::Date),
        _ => Some(Value::Number(number)),
    }
}

impl Abstract {
    /// Whether it is true, as a goal asks.
    #[must_use]
    pub fn is_true(self) -> Verdict {
        self.is(Truths::TRUE)
    }

    /// Whether it is this one of true, false and undecided, as a goal asks.
    #[must_use]
    pub fn is(self, wanted: Truths) -> Verdict {
        let may = self.assumed.unwrap_or(self.may);
        let possible =
            (wanted.holds && may.holds) || (wanted.fails && may.fails) || (wanted.undecided && may.undecided);
        let other =
            (!wanted.holds && may.holds) || (!wanted.fails && may.fails) || (!wanted.undecided && may.undecided);
        match (possible, other, self.split, self.why) {
            (false, ..) => Verdict::Fails,
            (_, _, Some(split), _) => Verdict::Open(split),
            (true, false, ..) => Verdict::Holds,
            (.., Some(why)) => Verdict::Unknown(why),
            _ => Verdict::Unknown(Unanalysed { why: "a computation that is not followed".to_owned(), place: None }),
        }
    }
}

impl Verdict {
    /// Whether all hold: the first that is open is split, and what can't be told counts only where nothing is open.
    #[must_use]
    pub fn all(verdicts: impl IntoIterator<Item = Self>) -> Self {
        let mut unclear = Self::Holds;
        for verdict in verdicts {
            match (&unclear, verdict) {
                (_, Self::Fails) => return Self::Fails,
                (_, Self::Holds) | (Self::Open(_), _) | (Self::Unknown(_), Self::Unknown(_)) => {}
                (_, verdict) => unclear = verdict,
            }
        }
        unclear
    }

    /// Whether one holds.
    #[must_use]
    pub fn any(verdicts: impl IntoIterator<Item = Self>) -> Self {
        let mut unclear = Self::Fails;
        for verdict in verdicts {
            match (&unclear, verdict) {
                (_, Self::Holds) => return Self::Holds,
                (_, Self::Fails) | (Self::Open(_), _) | (Self::Unknown(_), Self::Unknown(_)) => {}
                (_, verdict) => unclear = verdict,
            }
        }
        unclear
    }
}
