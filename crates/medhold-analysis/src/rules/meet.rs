//! Which rules some case may bring together, as far as single variables tell.

use std::collections::BTreeSet;

use medhold_script::region::{Possible, Region, Variable};

/// The most sets of values of one variable that are held against each other; past them the variable tells nothing.
const MOST_CLASSES: usize = 512;

/// Which of some rules may meet which of the same rules: for each, a bit for every other.
///
/// A variable parts rules into classes, of which few differ; what each class may meet is found once, and a rule may meet those that
/// all its variables let it.
#[derive(Debug)]
pub(crate) struct Meetings {
    rows: Vec<Box<[u64]>>,
}

impl Meetings {
    /// Which rules may be brought together, the one in its region of `these`, the other in its region of `those`. A rule without a
    /// region meets nothing.
    pub(crate) fn new(these: &[Option<Region>], those: &[Option<Region>]) -> Self {
        let words = those.len().div_ceil(64);
        let mut there = vec![0; words];
        those.iter().enumerate().filter(|(_, region)| region.is_some()).for_each(|(at, _)| mark(&mut there, at));
        let row = |region: &Option<Region>| if region.is_some() { there.clone() } else { vec![0; words] };
        let mut meetings = Self { rows: these.iter().map(|region| row(region).into()).collect() };
        let variables: BTreeSet<&Variable> =
            these.iter().flatten().flat_map(|region| region.iter().map(|(variable, _)| variable)).collect();
        variables.into_iter().for_each(|variable| meetings.part(variable, these, those));
        meetings
    }

    /// Parts those rules that a variable tells apart.
    fn part(&mut self, variable: &Variable, these: &[Option<Region>], those: &[Option<Region>]) {
        let (Some(own), Some(other)) = (Classes::of(variable, these), Classes::of(variable, those)) else {
            return;
        };
        let masks: Vec<Vec<u64>> = own.sets.iter().map(|set| other.that_meet(set)).collect();
        for (row, class) in self.rows.iter_mut().zip(&own.of) {
            if let Some(mask) = class.and_then(|class| masks.get(class)) {
                row.iter_mut().zip(mask).for_each(|(word, mask)| *word &= mask);
            }
        }
    }

    /// The rules that one may meet, in order.
    pub(crate) fn of(&self, rule: usize) -> impl Iterator<Item = usize> + use<'_> {
        let words = self.rows.get(rule).map(|row| &**row).unwrap_or_default();
        words
            .iter()
            .enumerate()
            .flat_map(|(word, bits)| (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit))
    }
}

/// What a variable may be for each of some rules, like sets taken together.
struct Classes<'r> {
    sets: Vec<&'r Possible>,
    /// Which set each rule has; none where the variable may be anything.
    of: Vec<Option<usize>>,
}

impl<'r> Classes<'r> {
    /// None where there are too many sets.
    fn of(variable: &Variable, rules: &'r [Option<Region>]) -> Option<Self> {
        let mut classes = Self { sets: Vec::new(), of: Vec::with_capacity(rules.len()) };
        for region in rules {
            let set = region.as_ref().and_then(|region| region.get(variable));
            let class = set.map(|set| classes.class(set));
            classes.of.push(class);
            if classes.sets.len() > MOST_CLASSES {
                return None;
            }
        }
        Some(classes)
    }

    fn class(&mut self, set: &'r Possible) -> usize {
        self.sets.iter().position(|one| *one == set).unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        })
    }

    /// A bit for each rule whose set has something in common with this one, or that has none.
    fn that_meet(&self, set: &Possible) -> Vec<u64> {
        let meet: Vec<bool> = self.sets.iter().map(|other| set.and(other).is_some()).collect();
        let mut mask = vec![0; self.of.len().div_ceil(64)];
        for (at, class) in self.of.iter().enumerate() {
            if class.is_none_or(|class| meet.get(class).copied().unwrap_or(true)) {
                mark(&mut mask, at);
            }
        }
        mask
    }
}

fn mark(bits: &mut [u64], at: usize) {
    if let Some(word) = bits.get_mut(at / 64) {
        *word |= 1 << (at % 64);
    }
}
