//! What must be so of a case for a rule to apply, variable by variable: quick to find, and enough to tell most rules apart.

use super::eval::Evaluator;
use super::possible::days;
use super::{Bound, Interval, Possible, Region, Space, Split, Truths, Values, Variable};
use crate::tree::Expr;
use crate::{Rule, Validity};

/// Regions around the cases that a rule has to do with. Whatever lies outside is out of the question; not all within is in it.
#[derive(Debug, Clone)]
pub struct Hull {
    /// Outside of it the rule does not apply; none where it never does.
    pub applies: Option<Region>,
    /// Outside of it the rule's guard is false, or it is not in force; none where that is so of every case.
    pub matters: Option<Region>,
}

impl Space<'_> {
    /// The regions around the cases to which a rule applies, and around those to which it might if more were known.
    ///
    /// Each operand of the guard's outermost `&&` is looked at by itself, and of each one variable: the operand holds only in some
    /// of the parts into which it would have that variable divided.
    #[must_use]
    pub fn hull(&self, rule: &Rule) -> Hull {
        let in_force = in_force(rule.valid);
        let mut hull = Hull { applies: Some(in_force.clone()), matters: Some(in_force) };
        for operand in rule.guard.conjuncts() {
            let (applies, matters) = self.parts_of(operand);
            hull.applies = hull.applies.and_then(|region| self.cut(&region, applies));
            hull.matters = hull.matters.and_then(|region| self.cut(&region, matters));
        }
        hull
    }

    /// In which parts of some variable an operand may hold, and in which it may not be false.
    fn parts_of(&self, operand: &Expr) -> (Kept, Kept) {
        let everywhere = Region::all();
        let told = Evaluator::new(self, &everywhere).truth(operand);
        let Some(Split { variable, parts }) = told.split else {
            return (Kept::whole(told.may.holds), Kept::whole(told.may.holds || told.may.undecided));
        };
        let truths: Vec<(Possible, Truths)> = parts
            .into_iter()
            .map(|part| {
                let region = everywhere.with(variable.clone(), part.clone());
                let may = Evaluator::new(self, &region).truth(operand).may;
                (part, may)
            })
            .collect();
        (Kept::of(&variable, &truths, |may| may.holds), Kept::of(&variable, &truths, |may| may.holds || may.undecided))
    }

    fn cut(&self, region: &Region, kept: Kept) -> Option<Region> {
        match kept {
            Kept::All => Some(region.clone()),
            Kept::Nothing => None,
            Kept::Only(variable, part) => self.narrowed(region, &variable, &part),
        }
    }
}

/// What is kept of all cases.
enum Kept {
    All,
    Nothing,
    /// Those in which this variable is among these.
    Only(Variable, Possible),
}

impl Kept {
    fn whole(kept: bool) -> Self {
        if kept { Self::All } else { Self::Nothing }
    }

    /// The parts of a variable that are wanted, where those with a value are one part.
    fn of(variable: &Variable, parts: &[(Possible, Truths)], wanted: fn(Truths) -> bool) -> Self {
        let kept: Vec<&Possible> = parts.iter().filter(|(_, may)| wanted(*may)).map(|(part, _)| part).collect();
        let valued: Vec<&&Possible> = kept.iter().filter(|part| part.values != Values::None).collect();
        let missing = kept.iter().any(|part| part.missing);
        match (kept.len(), valued.as_slice()) {
            (0, _) => Self::Nothing,
            (all, _) if all == parts.len() => Self::All,
            (_, []) => Self::Only(variable.clone(), Possible::missing()),
            (_, [one]) => Self::Only(variable.clone(), Possible { values: one.values.clone(), missing }),
            _ => Self::All,
        }
    }
}

/// Every case on a day on which a rule is in force.
fn in_force(valid: Validity) -> Region {
    let bound = |date| Bound { value: days(date), open: false };
    match (valid.from, valid.to) {
        (None, None) => Region::all(),
        (from, to) => match Interval::between(from.map(bound), to.map(bound), Some(0)) {
            Some(span) => Region::all().with(Variable::LawDate, Possible::known(Values::Days(span))),
            None => Region::all(),
        },
    }
}
