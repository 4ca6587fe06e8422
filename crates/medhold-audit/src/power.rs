//! Whether a group is large enough that a breach of the four-fifths rule would be seen.

use medhold_stats::power::{USUAL_POWER, effect_size, four_fifths_n, power, still_needed};
use medhold_stats::{Confidence, Share};
use serde::Serialize;

use crate::grouped::{Grouped, Rate};

/// How often the search for the ratio that could be seen halves its range: enough for six digits.
const HALVINGS: u32 = 30;

/// What could be seen of one group against all others of its attribute.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Power {
    /// The attribute, or several taken together.
    pub attribute: String,
    /// The rate.
    pub rate: Rate,
    /// The group.
    pub group: String,
    /// How many decisions of the group the rate is taken of.
    pub n: u64,
    /// The same of all others together.
    pub others: u64,
    /// The rate of all others: what a breach is four fifths of. Null where there are none.
    pub base: Option<f64>,
    /// How many decisions each side needs, were both of one size. Null where the base is 0 or not known.
    pub needed_per_group: Option<u64>,
    /// The chance that a breach, a rate of exactly four fifths of the base, would be seen at 95 %.
    pub power: Option<f64>,
    /// The highest share of the base that would be seen as lower with a chance of 80 %; null where not even 0 would.
    pub detectable_ratio: Option<f64>,
    /// How many more decisions on the group it takes for a chance of 80 %; 0 where there are enough. Where the others are too few as
    /// well, what the group lacks to what each side needs.
    pub still_needed: Option<u64>,
}

impl Power {
    /// Whether a breach would be seen with a chance of 80 %.
    #[must_use]
    pub fn enough(&self) -> bool {
        self.power.is_some_and(|power| power >= USUAL_POWER)
    }
}

/// Every group of every attribute in every rate that both it and the others have.
pub(crate) fn all(grouped: &[Grouped]) -> Vec<Power> {
    let mut rows = Vec::new();
    for attribute in grouped {
        for rate in Rate::ALL {
            let all = attribute.groups.iter().fold(Share::parts(0, 0), |sum, group| sum.plus(group.share(rate)));
            if all.n() > 0 && attribute.decided_on().count() > 1 {
                let groups = attribute.groups.iter();
                rows.extend(groups.map(|group| of(&attribute.attribute, rate, &group.name, group.share(rate), all)));
            }
        }
    }
    rows
}

fn of(attribute: &str, rate: Rate, group: &str, own: Share, all: Share) -> Power {
    let others = Share::parts(all.count() - own.count(), all.rest() - own.rest());
    let base = others.value().ok().filter(|base| *base > 0.0);
    let needed_per_group = base.and_then(|base| four_fifths_n(base, USUAL_POWER, Confidence::P95).ok());
    let breach = base.map(|base| effect_size(base, 0.8 * base));
    let lacking = breach.and_then(|h| still_needed(h, own.n(), others.n(), USUAL_POWER, Confidence::P95));
    Power {
        attribute: attribute.to_owned(),
        rate,
        group: group.to_owned(),
        n: own.n(),
        others: others.n(),
        base: others.value().ok(),
        needed_per_group,
        power: breach.map(|h| power(h, own.n(), others.n(), Confidence::P95)),
        detectable_ratio: base.and_then(|base| detectable(base, own.n(), others.n())),
        still_needed: lacking.or_else(|| needed_per_group.map(|needed| needed.saturating_sub(own.n()))),
    }
}

/// The highest ratio to the base that would be seen with the usual power.
fn detectable(base: f64, n: u64, others: u64) -> Option<f64> {
    let seen = |ratio: f64| power(effect_size(base, ratio * base), n, others, Confidence::P95) >= USUAL_POWER;
    if !seen(0.0) {
        return None;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if seen(middle) { low = middle } else { high = middle }
    }
    Some(low)
}
