//! What the claim asserts, so that evidence supports it, refutes it or leaves it open as the point says.

use medhold_model::{Asserted, Asserts, Decimal, Given, Kind, MeasureId, Op, Value};
use medhold_script::MeasureIndex;
use medhold_script::region::{EvidencePart, Variable};

use super::Draft;
use super::natural;

/// What must come of the claim held against its measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Supported,
    Refuted,
    Neither,
    CantBeTold,
}

/// A comparison that the claim makes.
struct Comparison {
    measure: MeasureIndex,
    kind: Kind,
    op: Op,
    value: Option<Value>,
    word: Option<String>,
}

impl Draft<'_, '_> {
    /// What the claim asserts, the evidence made to fit; none at all where no claim can be so.
    pub(super) fn assertion(&mut self) -> Option<Option<Asserts>> {
        let verdict = match self.known.get(&Variable::Verdict) {
            Some(None) => Some(Verdict::CantBeTold),
            Some(Some(Value::Text(verdict))) => Some(match verdict.as_str() {
                "supported" => Verdict::Supported,
                "refuted" => Verdict::Refuted,
                _ => Verdict::Neither,
            }),
            _ => None,
        };
        let was = matches!(self.known.get(&Variable::WasSupported), Some(Some(Value::Flag(true))));
        let asserts_nothing = self.known.get(&Variable::AssertsMeasure) == Some(&None);
        let named = self.text(&Variable::AssertsMeasure);
        if asserts_nothing {
            return matches!(verdict, None | Some(Verdict::Neither)).then_some(None).filter(|_| !was);
        }
        if named.is_none() && !was && matches!(verdict, None | Some(Verdict::Neither)) {
            return Some(None);
        }
        let comparison = self.comparison(named.as_deref(), verdict)?;
        let value = self.fit(&comparison, verdict, was)?;
        let measure = self.name(comparison.measure)?;
        let says = match comparison.word {
            Some(word) => Asserted::Word(word),
            None => Asserted::Compared { op: comparison.op, value: Given::from(&value) },
        };
        Some(Some(Asserts { measure, says }))
    }

    fn name(&self, measure: MeasureIndex) -> Option<MeasureId> {
        self.pack.program().scope().measure_name(measure).cloned()
    }

    /// Which measure is spoken of, and how, as far as the point says.
    fn comparison(&self, named: Option<&str>, verdict: Option<Verdict>) -> Option<Comparison> {
        let (measure, kind) = match named {
            Some(name) => self.measure_named(name)?,
            None => self.fitting(verdict)?,
        };
        let name = self.name(measure)?;
        let word = self.text(&Variable::AssertsWord);
        let meaning = word.as_ref().and_then(|word| self.pack.manifest().word(name.as_str(), word));
        let op = match (meaning, self.text(&Variable::AssertsOp)) {
            (Some(meaning), _) => meaning.op,
            (None, Some(op)) => op.parse().ok()?,
            (None, None) if is_quantity(kind) => Op::Ge,
            (None, None) => Op::Eq,
        };
        let value = meaning.map(|meaning| meaning.value.clone());
        let value = value.or_else(|| self.known.get(&Variable::AssertsValue).cloned().flatten());
        Some(Comparison { measure, kind, op, value, word })
    }

    /// A measure on which a claim can come out so: one that the point leaves out, else one with a value where one is needed.
    fn fitting(&self, verdict: Option<Verdict>) -> Option<(MeasureIndex, Kind)> {
        let scope = self.pack.program().scope();
        let valued = |index| self.known.get(&Variable::Measure(index)).map(Option::is_some);
        let candidates = self.declared().filter(|(index, _, kind)| match verdict {
            Some(Verdict::CantBeTold) => {
                valued(*index) != Some(true) && scope.measure_decl(*index).is_some_and(|decl| decl.absent.is_none())
            }
            Some(Verdict::Neither) => is_quantity(*kind) && valued(*index).is_none(),
            _ => *kind != Kind::List && valued(*index) != Some(false),
        });
        let order = |index: MeasureIndex, kind: Kind| (valued(index).is_some(), !is_quantity(kind));
        candidates.min_by_key(|(index, _, kind)| order(*index, *kind)).map(|(index, _, kind)| (index, kind))
    }

    /// Chooses evidence and the value that is compared with so that the verdict comes out; the latter.
    fn fit(&mut self, said: &Comparison, verdict: Option<Verdict>, was: bool) -> Option<Value> {
        let own = self.period(said.measure, 0).value.clone();
        let fallback = || natural::value(said.kind, &[], self.received);
        let limit = match (&said.value, &own) {
            (Some(value), _) => value.clone(),
            (None, Some(own)) => match verdict {
                Some(Verdict::Refuted) => failing(said.op, own, said.kind)?,
                _ => satisfied_by(said.op, own, said.kind)?,
            },
            (None, None) => fallback(),
        };
        if verdict == Some(Verdict::CantBeTold) {
            return Some(limit);
        }
        let holding = satisfying(said.op, &limit, said.kind);
        if own.is_none() {
            let value = match verdict {
                Some(Verdict::Refuted) => violating(said.op, &limit, said.kind)?,
                Some(Verdict::Neither) => limit.clone(),
                _ => holding.clone()?,
            };
            self.period(said.measure, 0).value = Some(value);
        }
        if verdict == Some(Verdict::Neither) {
            self.straddle(said, &limit)?;
        }
        if was && self.period(said.measure, 1).value.is_none() {
            self.period(said.measure, 1).value = Some(holding?);
        }
        Some(limit)
    }

    /// Widens the interval so that what is compared with lies within.
    fn straddle(&mut self, said: &Comparison, limit: &Value) -> Option<()> {
        let (low, high) = (stepped(limit, said.kind, -1)?, stepped(limit, said.kind, 1)?);
        let period = self.period(said.measure, 0);
        period.parts.entry(EvidencePart::Low).or_insert(low);
        period.parts.entry(EvidencePart::High).or_insert(high);
        Some(())
    }
}

fn is_quantity(kind: Kind) -> bool {
    matches!(kind, Kind::Share | Kind::Number | Kind::Count | Kind::Money(_))
}

/// A value of the measure that satisfies the comparison with a limit.
fn satisfying(op: Op, limit: &Value, kind: Kind) -> Option<Value> {
    match op {
        Op::Ge | Op::Le | Op::Eq => Some(limit.clone()),
        Op::Gt => stepped(limit, kind, 1),
        Op::Lt => stepped(limit, kind, -1),
        Op::Ne => stepped(limit, kind, 1).or_else(|| stepped(limit, kind, -1)),
    }
}

/// A value of the measure that does not.
fn violating(op: Op, limit: &Value, kind: Kind) -> Option<Value> {
    satisfying(op.negated(), limit, kind)
}

/// A limit that a value of the measure satisfies.
fn satisfied_by(op: Op, own: &Value, kind: Kind) -> Option<Value> {
    match op {
        Op::Ge | Op::Le | Op::Eq => Some(own.clone()),
        Op::Gt => stepped(own, kind, -1),
        Op::Lt => stepped(own, kind, 1),
        Op::Ne => stepped(own, kind, 1).or_else(|| stepped(own, kind, -1)),
    }
}

/// A limit that it does not.
fn failing(op: Op, own: &Value, kind: Kind) -> Option<Value> {
    satisfied_by(op.negated(), own, kind)
}

/// A value a little off, `way` 1 for more and -1 for less; another one where there is no more or less of it.
fn stepped(value: &Value, kind: Kind, way: i64) -> Option<Value> {
    match value {
        Value::Flag(flag) => Some(Value::Flag(!flag)),
        Value::Text(text) => Some(Value::Text(format!("other than {text}"))),
        Value::Date(date) => date.plus_days(i32::try_from(way).ok()?).map(Value::Date),
        Value::Number(number) if kind == Kind::Share => shared(*number, way).map(Value::Number),
        Value::Number(number) => number.plus(Decimal::from(way)).map(Value::Number),
        Value::Money(money) => {
            let amount = money.amount().plus(Decimal::from(way))?;
            Some(Value::Money(medhold_model::Money::new(amount, money.currency())))
        }
        Value::List(_) => None,
    }
}

/// A share halfway to the end, so that it stays a share.
fn shared(share: Decimal, way: i64) -> Option<Decimal> {
    let end = if way > 0 { Decimal::ONE } else { Decimal::ZERO };
    let off = end.minus(share)?.times(natural::half())?;
    (off != Decimal::ZERO).then(|| share.plus(off)).flatten()
}
