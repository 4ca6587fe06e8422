//! Abstract values: what an expression may be over a region.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use medhold_model::{Currency, Decimal, Money, Value};

use super::cut::Cut;
use super::linear::Linear;
use super::possible::{date, days};
use super::term::Term;
use super::{Interval, Possible, Texts, Values, Variable};

/// What an expression may be over a region.
#[derive(Debug, Clone)]
pub(super) struct Abs {
    /// Its values where it is decided.
    pub set: Set,
    /// Whether it may be undecided.
    pub missing: bool,
    /// How it is computed, where that is known exactly.
    pub sym: Option<Sym>,
    /// What to split for fewer values.
    pub cut: Option<Rc<Cut>>,
    /// What to split to settle whether it is undecided.
    pub lack: Option<Rc<Cut>>,
}

/// How a value is computed from variables.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sym {
    /// A number, an amount or a day as a sum.
    Linear(Rc<Linear>),
    /// Anything else.
    Term(Rc<Term>),
}

/// Values of one kind.
#[derive(Debug, Clone)]
pub(super) enum Set {
    /// None: nothing goes on from here, or it is undecided.
    Empty,
    /// That it has no value.
    Nothing,
    Flag {
        holds: bool,
        fails: bool,
    },
    Number(Interval),
    Money(Interval, Currency),
    Days(Interval),
    Text(Texts),
    List(Rc<[Abs]>),
    Map(Rc<BTreeMap<Arc<str>, Abs>>),
    Range(i64, i64),
    /// Of any kind.
    Any,
}

impl Abs {
    pub(super) fn of(set: Set) -> Self {
        Self { set, missing: false, sym: None, cut: None, lack: None }
    }

    /// Nothing at all: no case comes here.
    pub(super) fn never() -> Self {
        Self::of(Set::Empty)
    }

    /// Undecided for certain.
    pub(super) fn undecided() -> Self {
        Self { missing: true, ..Self::never() }
    }

    /// Anything, and maybe undecided.
    pub(super) fn anything() -> Self {
        Self { missing: true, ..Self::of(Set::Any) }
    }

    pub(super) fn flag(holds: bool, fails: bool) -> Self {
        Self::of(if holds || fails { Set::Flag { holds, fails } } else { Set::Empty })
    }

    /// Only this value.
    pub(super) fn exactly(value: &Value) -> Self {
        let mut abs = Self::of(match value {
            Value::Flag(flag) => Set::Flag { holds: *flag, fails: !*flag },
            Value::Number(number) => Set::Number(Interval::exactly(*number)),
            Value::Money(money) => Set::Money(Interval::exactly(money.amount()), money.currency()),
            Value::Text(text) => Texts::only([text.as_str()]).map_or(Set::Empty, Set::Text),
            Value::Date(date) => Set::Days(Interval::exactly(days(*date))),
            Value::List(items) => Set::List(items.iter().map(Self::exactly).collect()),
        });
        abs.sym = abs.set.quantity().and_then(|i| i.single()).map(|n| Sym::Linear(Rc::new(Linear::constant(n))));
        abs
    }

    /// A variable.
    pub(super) fn variable(variable: Variable, possible: &Possible) -> Self {
        let set = Set::from(&possible.values);
        let sym = match set.quantity() {
            Some(interval) => Sym::Linear(Rc::new(match interval.single() {
                Some(single) => Linear::constant(single),
                None => Linear::variable(variable.clone()),
            })),
            None => Sym::Term(Rc::new(Term::Variable(variable.clone()))),
        };
        let both = possible.missing && !matches!(set, Set::Empty);
        let lack = both.then(|| Rc::new(Cut::presence(variable.clone(), possible.clone())));
        let either = matches!(set, Set::Flag { holds: true, fails: true });
        let cut = either.then(|| Rc::new(Cut::is(variable, possible.clone(), Value::Flag(true))));
        Self { missing: possible.missing, sym: Some(sym), cut, lack, set }
    }

    /// The same where something else may make it undecided too.
    pub(super) fn lacking(mut self, missing: bool, lack: Option<&Rc<Cut>>) -> Self {
        self.missing |= missing;
        self.lack = self.lack.or_else(|| lack.cloned());
        self
    }

    /// Undecided for certain, or never come to.
    pub(super) fn has_no_value(&self) -> bool {
        matches!(self.set, Set::Empty)
    }

    /// The one value, where there is only one and it is exact as a value: an amount may be finer than its currency.
    pub(super) fn exact(&self) -> Option<Value> {
        let value = self.set.single()?;
        match (&value, self.set.quantity().and_then(Interval::single)) {
            (Value::Money(money), Some(number)) if money.amount() != number => None,
            _ => Some(value),
        }
    }

    /// How it is computed, for telling it apart from others.
    pub(super) fn term(&self) -> Option<Term> {
        if let Some(amount) = self.set.quantity().and_then(Interval::single) {
            // An amount may be finer than its currency: as a value it would be rounded.
            return Some(Term::Constant(match &self.set {
                Set::Money(_, currency) => format!("{amount} {currency}").into(),
                Set::Days(_) => match date(amount) {
                    Some(date) => format!("\"{date}\"").into(),
                    None => format!("day {amount}").into(),
                },
                _ => amount.to_string().into(),
            }));
        }
        if let Some(value) = self.set.single() {
            return Some(Term::constant(&value));
        }
        Some(match self.sym.as_ref()? {
            Sym::Linear(linear) => match linear.only() {
                Some((variable, factor)) if factor == Decimal::ONE && linear.constant == Decimal::ZERO => {
                    Term::Variable(variable.clone())
                }
                _ => Term::Linear((**linear).clone()),
            },
            Sym::Term(term) => (**term).clone(),
        })
    }

    pub(super) fn linear(&self) -> Option<&Rc<Linear>> {
        match &self.sym {
            Some(Sym::Linear(linear)) => Some(linear),
            _ => None,
        }
    }

    /// The variable that it is, where it is one by itself.
    pub(super) fn as_variable(&self) -> Option<&Variable> {
        match self.sym.as_ref()? {
            Sym::Linear(linear) => {
                let (variable, factor) = linear.only()?;
                (factor == Decimal::ONE && linear.constant == Decimal::ZERO).then_some(variable)
            }
            Sym::Term(term) => match &**term {
                Term::Variable(variable) => Some(variable),
                _ => None,
            },
        }
    }

    /// What it may be where it may be either.
    pub(super) fn or(self, other: Self) -> Self {
        let sym = match (self.has_no_value(), other.has_no_value()) {
            (true, _) => other.sym,
            (_, true) => self.sym,
            _ => self.sym.filter(|sym| other.sym.as_ref() == Some(sym)),
        };
        Self {
            set: self.set.or(other.set),
            missing: self.missing || other.missing,
            sym,
            cut: self.cut.or(other.cut),
            lack: self.lack.or(other.lack),
        }
    }
}

impl Set {
    /// The numbers of a number, an amount or a day.
    pub(super) fn quantity(&self) -> Option<&Interval> {
        match self {
            Self::Number(interval) | Self::Money(interval, _) | Self::Days(interval) => Some(interval),
            _ => None,
        }
    }

    /// The same kind of quantity with other numbers.
    pub(super) fn with_quantity(&self, interval: Interval) -> Self {
        match self {
            Self::Money(_, currency) => Self::Money(interval, *currency),
            Self::Days(_) => Self::Days(interval),
            _ => Self::Number(interval),
        }
    }

    /// The value, where it is the only one.
    pub(super) fn single(&self) -> Option<Value> {
        match self {
            Self::Flag { holds, fails } if holds != fails => Some(Value::Flag(*holds)),
            Self::Number(interval) => interval.single().map(Value::Number),
            Self::Money(interval, currency) => interval.single().map(|n| Value::Money(Money::new(n, *currency))),
            Self::Days(interval) => interval.single().and_then(date).map(Value::Date),
            Self::Text(texts) => texts.single().map(|text| Value::Text(text.to_string())),
            Self::List(items) => {
                let settled = |item: &Abs| if item.missing { None } else { item.set.single() };
                items.iter().map(settled).collect::<Option<_>>().map(Value::List)
            }
            _ => None,
        }
    }

    /// The values of both.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Empty, set) | (set, Self::Empty) => set,
            (Self::Nothing, Self::Nothing) => Self::Nothing,
            (Self::Flag { holds: a, fails: b }, Self::Flag { holds: c, fails: d }) => {
                Self::Flag { holds: a || c, fails: b || d }
            }
            (Self::Number(a), Self::Number(b)) => Self::Number(a.hull(&b)),
            (Self::Money(a, x), Self::Money(b, y)) if x == y => Self::Money(a.hull(&b), x),
            (Self::Days(a), Self::Days(b)) => Self::Days(a.hull(&b)),
            (Self::Text(a), Self::Text(b)) => Self::Text(a.or(&b)),
            (Self::List(a), Self::List(b)) if a.len() == b.len() => {
                Self::List(a.iter().zip(b.iter()).map(|(a, b)| a.clone().or(b.clone())).collect())
            }
            (Self::Range(a, b), Self::Range(c, d)) if (a, b) == (c, d) => Self::Range(a, b),
            _ => Self::Any,
        }
    }
}

impl From<&Values> for Set {
    fn from(values: &Values) -> Self {
        match values {
            Values::None => Self::Empty,
            Values::Flag { holds, fails } => Self::Flag { holds: *holds, fails: *fails },
            Values::Number(interval) => Self::Number(*interval),
            Values::Money(interval, currency) => Self::Money(*interval, *currency),
            Values::Days(interval) => Self::Days(*interval),
            Values::Text(texts) => Self::Text(texts.clone()),
            Values::List(items) => Self::List(items.iter().map(Abs::exactly).collect()),
            Values::Sign(_) | Values::Anything => Self::Any,
        }
    }
}

impl Set {
    /// The same as values of a variable.
    pub(super) fn values(&self) -> Values {
        match self {
            Self::Empty => Values::None,
            Self::Flag { holds, fails } => Values::Flag { holds: *holds, fails: *fails },
            Self::Number(interval) => Values::Number(*interval),
            Self::Money(interval, currency) => Values::Money(*interval, *currency),
            Self::Days(interval) => Values::Days(*interval),
            Self::Text(texts) => Values::Text(texts.clone()),
            _ => Values::Anything,
        }
    }
}
