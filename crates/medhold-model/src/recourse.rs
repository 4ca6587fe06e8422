//! What the customer can change to get another answer.

use serde::{Deserialize, Serialize};

use crate::{ClaimKind, Decimal, Kind, Money, Op, Outcome, Value};

/// The smallest change in what the customer can change that alters the outcome in the customer's favour, confirmed by deciding
/// again. Smallest is: the fewest changes, then the least sum of relative changes, then the names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recourse {
    /// What must change, all of it, by name: one to three changes.
    pub changes: Vec<Change>,
    /// What the outcome would then be.
    pub outcome: Outcome,
}

/// A change that the customer can make.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The measure, or the key of the claim's subject: `subject.span_m`.
    pub measure: String,
    /// The comparison that would have to hold.
    pub op: Op,
    /// What it is compared with.
    pub value: Value,
}

/// What a pack declares of something that the customer can change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changeable {
    /// The step in which it can be changed; none where any value will do.
    pub step: Option<Decimal>,
    /// The least value that it can have.
    pub least: Option<Decimal>,
    /// The greatest.
    pub most: Option<Decimal>,
    /// The kinds of claim on which it can be changed; empty where on all.
    pub kinds: Vec<ClaimKind>,
}

impl Changeable {
    /// Whether it can be changed on a claim of this kind.
    #[must_use]
    pub fn on(&self, kind: ClaimKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Whether a number lies within what is declared.
    #[must_use]
    pub fn allows(&self, number: Decimal) -> bool {
        self.least.is_none_or(|least| least <= number) && self.most.is_none_or(|most| number <= most)
    }
}

impl Change {
    /// The value of this kind that satisfies the change and lies nearest to what it is compared with; a step is that of the
    /// declaration, else the smallest that the kind has. None where the kind has no such value.
    #[must_use]
    pub fn nearest(&self, kind: Kind, step: Option<Decimal>) -> Option<Value> {
        match self.value.as_quantity() {
            Some(limit) => kind.value(kind.past(self.op, limit, step)?),
            None => (self.op == Op::Eq).then(|| self.value.clone()),
        }
    }
}

impl Kind {
    /// The smallest step that a number of this kind can take: 1 for a count, a currency's smallest coin, else a billionth.
    #[must_use]
    pub fn step(self) -> Decimal {
        let digits = match self {
            Self::Count => 0,
            Self::Money(currency) => currency.minor_digits(),
            _ => 9,
        };
        Decimal::unit(digits)
    }

    /// The number that satisfies a comparison with a limit and lies one step from it, or at it where that will do.
    #[must_use]
    pub fn past(self, op: Op, limit: Decimal, step: Option<Decimal>) -> Option<Decimal> {
        let step = step.unwrap_or_else(|| self.step());
        match op {
            Op::Le | Op::Eq | Op::Ge => Some(limit),
            Op::Lt | Op::Ne => limit.minus(step),
            Op::Gt => limit.plus(step),
        }
    }

    /// A number as a value of this kind; none where the kind is not one of numbers, or has no such value.
    #[must_use]
    pub fn value(self, number: Decimal) -> Option<Value> {
        match self {
            Self::Share if number < Decimal::ZERO || number > Decimal::ONE => None,
            Self::Count if number < Decimal::ZERO || !number.is_integer() => None,
            Self::Share | Self::Number | Self::Count => Some(Value::Number(number)),
            Self::Money(currency) => Some(Value::Money(Money::new(number, currency))),
            Self::Flag | Self::Text | Self::Date | Self::List => None,
        }
    }
}
