//! What a pack declares of how rulings follow a number, held against what came out.

use medhold::Turning;
use medhold_model::{Amount, Decimal, Money};
use medhold_pack::{Shape as Declared, Way};

use super::Base;
use super::found::{Cliff, Found, Law, Violation};
use super::ruled::{Paid, Tried, moved};

/// How many of the steepest places between two values are looked at closely.
const MOST_CLIFFS: usize = 3;
/// How often what lies between two values is halved.
const MOST_HALVED: usize = 40;

/// One number's rulings over its range.
pub(super) struct Laws<'a> {
    pub base: &'a Base<'a>,
    pub turning: &'a Turning,
    pub declared: &'a Declared,
    /// The values in order, each with what came out.
    pub steps: &'a [Step],
    pub step: Decimal,
}

/// A value and what came out.
pub(super) type Step = (Decimal, Tried);

/// A value, what came out, and what is compared of it.
type At<'a, T> = (Decimal, &'a Tried, T);

impl Laws<'_> {
    /// What is paid, and the outcome, go the declared way only.
    pub(super) fn one_way(&self, found: &mut Found) {
        let pays = |way: Way| self.against(way, |paid: &Paid| paid.money());
        let upholds = |way: Way| self.against(way, |paid: &Paid| paid.upheld());
        if let Some((first, second)) = self.declared.pays.and_then(pays) {
            let says = self.told(
                &first,
                &second,
                &format!("pays {}", self.paid(first.1)),
                &format!("pays {}", self.paid(second.1)),
            );
            found.violations.push(self.violation(Law::Pays, says, first.1, second.1));
        }
        if let Some((first, second)) = self.declared.upholds.and_then(upholds) {
            let says = self.told(&first, &second, &outcome(first.1), &outcome(second.1));
            found.violations.push(self.violation(Law::Upholds, says, first.1, second.1));
        }
    }

    /// The first value at which something has gone against the declared way, and the one since which it has.
    fn against<T: Ord + Copy>(&self, way: Way, of: impl Fn(&Paid) -> Option<T>) -> Option<(At<'_, T>, At<'_, T>)> {
        let mut best: Option<At<'_, T>> = None;
        for (value, tried) in self.steps {
            let Some(now) = tried.one().and_then(&of) else {
                continue;
            };
            let wrong = |then: T| match way {
                Way::NeverLess => now < then,
                Way::NeverMore => now > then,
            };
            match best {
                Some(first) if wrong(first.2) => return Some((first, (*value, tried, now))),
                Some(first) if first.2 == now => {}
                _ => best = Some((*value, tried, now)),
            }
        }
        None
    }

    fn told<T>(&self, first: &At<'_, T>, second: &At<'_, T>, one: &str, other: &str) -> String {
        let name = &self.turning.measure;
        format!("`{name}` {} {one}, and {} {other}", first.0, second.0)
    }

    /// The largest change of what is paid from one value to the next, which may be no more than declared.
    pub(super) fn cliff(&self, found: &mut Found) -> Option<Cliff> {
        let mut pairs: Vec<(Decimal, usize)> = Vec::new();
        for (i, pair) in self.steps.windows(2).enumerate() {
            let [(_, below), (_, above)] = pair else { continue };
            let height = height(below, above);
            pairs.extend(height.filter(|height| *height > Decimal::ZERO).map(|height| (height, i)));
        }
        pairs.sort_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
        let closer = pairs.iter().take(MOST_CLIFFS).filter_map(|(_, i)| self.closer(*i));
        let (below, above, height) = closer.max_by(|a, b| (a.2, b.0.0).cmp(&(b.2, a.0.0)))?;
        let currency =
            above.1.one().into_iter().chain(below.1.one()).find_map(|paid| paid.amount.as_ref()).map(|a| a.currency)?;
        let amount = Amount::new(Money::new(height, currency), None);
        if let Some(most) =
            self.declared.largest_step.filter(|most| most.currency() == currency && most.amount() < height)
        {
            let says = format!(
                "`{}` {} pays {}, and {} pays {}: a step of {} {currency}, and at most {} are declared",
                self.turning.measure,
                below.0,
                self.paid(&below.1),
                above.0,
                self.paid(&above.1),
                amount.value,
                most.to_text()
            );
            found.violations.push(self.violation(Law::Cliff, says, &below.1, &above.1));
        }
        Some(Cliff { amount, below: below.0, above: above.0, case: self.base.deciding.case().id.clone() })
    }

    /// The steepest place between a value and the next, halved until it is one step wide.
    fn closer(&self, i: usize) -> Option<(Step, Step, Decimal)> {
        let (mut below, mut above) = (self.steps.get(i)?.clone(), self.steps.get(i + 1)?.clone());
        for _ in 0..MOST_HALVED {
            let width = above.0.minus(below.0)?;
            if width <= self.step {
                break;
            }
            let half = width.over(self.step)?.over(Decimal::from(2_i64))?.floor().times(self.step)?;
            let middle = below.0.plus(half)?;
            let case = self.base.deciding.with(vec![moved(self.base.claim, &self.turning.measure, middle)]);
            let (tried, _) = self.base.deciding.decide(vec![case]).pop()?;
            let (lower, upper) = (height(&below.1, &tried), height(&tried, &above.1));
            if lower >= upper { above = (middle, tried) } else { below = (middle, tried) }
        }
        let height = height(&below.1, &above.1)?;
        Some((below, above, height))
    }

    fn violation(&self, law: Law, says: String, first: &Tried, second: &Tried) -> Violation {
        Violation {
            pack: self.turning.pack.to_string(),
            topic: self.base.topic().clone(),
            measure: Some(self.turning.measure.clone()),
            law,
            says,
            times: 1,
            first: first.clone(),
            second: second.clone(),
        }
    }

    fn paid(&self, tried: &Tried) -> String {
        tried.one().map_or_else(String::new, paid)
    }
}

/// By how much what is paid differs.
fn height(below: &Tried, above: &Tried) -> Option<Decimal> {
    let (below, above) = (below.one()?.money()?, above.one()?.money()?);
    above.minus(below).map(Decimal::magnitude)
}

fn paid(paid: &Paid) -> String {
    paid.amount.as_ref().map_or_else(|| "nothing".to_owned(), |amount| format!("{} {}", amount.value, amount.currency))
}

fn outcome(tried: &Tried) -> String {
    tried.one().map_or_else(String::new, |paid| format!("is {}", paid.outcome))
}
