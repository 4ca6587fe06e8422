//! The limits that the rules on a topic put on measures, and the values just past each, told once and not claim by claim.

use std::collections::{BTreeMap, HashSet};

use medhold_model::{Decimal, Kind, Op, Value};
use medhold_pack::Pack;
use medhold_script::{Limit, MeasureIndex, Validity};

use crate::docket::Docket;

/// The limits that the rules on a topic put on measures, by measure.
pub(crate) struct Borders {
    by_measure: BTreeMap<MeasureIndex, Vec<Border>>,
}

/// A limit that rules put on a measure.
pub(crate) struct Border {
    pub limit: Limit,
    /// When the rules that put it are in force.
    pub valid: Validity,
    /// The values past it; none as long as the claim is not known on which it hangs, or where there are none.
    pub sides: Option<Sides>,
}

/// The values past a limit.
#[derive(Debug, Clone)]
pub(crate) enum Sides {
    /// A flag is turned over.
    Flag,
    /// A number lies on one side of it or the other.
    Number(Box<Numbers>),
}

/// The values just past a limit that is a number, on either side of it.
#[derive(Debug, Clone)]
pub(crate) struct Numbers {
    limit: Decimal,
    op: Op,
    /// The limit as it is told: a count may have one that is no whole number.
    pub shown: Value,
    /// Where the comparison holds, and where it doesn't.
    sides: [Option<Side>; 2],
}

/// The value just past a limit on one side of it.
#[derive(Debug, Clone)]
pub(crate) struct Side {
    /// The comparison with the limit that holds there.
    pub op: Op,
    pub number: Decimal,
    pub value: Value,
}

impl Borders {
    /// No limits.
    pub(crate) const fn none() -> Self {
        Self { by_measure: BTreeMap::new() }
    }

    /// The limits that the rules on a topic put on measures for these parameter values: those of one measure in the order of the rules,
    /// what several rules say that are in force together once.
    pub(crate) fn of(pack: &Pack, docket: &Docket, parameters: &[Value]) -> Self {
        let program = pack.program();
        let mut by_measure: BTreeMap<MeasureIndex, Vec<Border>> = BTreeMap::new();
        let mut told = HashSet::new();
        for rule in program.rules_on(&docket.topic) {
            let valid = rule.valid;
            for limit in program.limits(rule, parameters) {
                let known = limit.known().cloned();
                let new = known.is_none_or(|value| told.insert((limit.measure, limit.op, value, valid.from, valid.to)));
                if new {
                    let kind = program.scope().measure_decl(limit.measure).map(|decl| decl.kind);
                    let sides = kind.zip(limit.known()).and_then(|(kind, value)| Sides::of(kind, limit.op, value));
                    by_measure.entry(limit.measure).or_default().push(Border { limit, valid, sides });
                }
            }
        }
        Self { by_measure }
    }

    /// The limits on a measure.
    pub(crate) fn on(&self, measure: MeasureIndex) -> &[Border] {
        self.by_measure.get(&measure).map(Vec::as_slice).unwrap_or_default()
    }

    /// The measures with limits, in the order of the scope.
    pub(crate) fn measures(&self) -> impl Iterator<Item = MeasureIndex> {
        self.by_measure.keys().copied()
    }
}

impl Sides {
    /// The values past a limit on a measure of a kind; none where there are none.
    pub(crate) fn of(kind: Kind, op: Op, limit: &Value) -> Option<Self> {
        if let Value::Flag(_) = limit {
            return Some(Self::Flag);
        }
        let number = limit.as_quantity()?;
        let shown = if kind == Kind::Count { Kind::Number } else { kind }.value(number)?;
        let side = |op| {
            let past = kind.past(op, number, None)?;
            Some(Side { op, number: past, value: kind.value(past)? })
        };
        Some(Self::Number(Box::new(Numbers { limit: number, op, shown, sides: [side(op), side(op.negated())] })))
    }
}

impl Numbers {
    /// The side on which a number does not lie.
    pub(crate) fn other(&self, now: Decimal) -> Option<&Side> {
        let [holding, failing] = &self.sides;
        if self.op.holds(now.cmp(&self.limit)) { failing.as_ref() } else { holding.as_ref() }
    }
}
