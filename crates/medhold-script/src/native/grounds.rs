//! What a rule pays and what it must tell, in native form.

use std::sync::Arc;

use medhold_model::{Currency, Decimal, Money};

use super::arguments::Arguments;
use super::lower::Lowering;
use super::program::Native;
use super::record::Record;
use super::{Cell, Code, SlotIndex};
use crate::{Amounts, Facts, Reason, Rule};

/// A rule's amount and the arguments of its reasons.
#[derive(Debug)]
pub(super) struct Grounds {
    amount: Option<Amount>,
    /// The arguments of each reason.
    reasons: Box<[Arguments]>,
    /// Whether one of the reasons must be told.
    must_tell: bool,
    needs: Needs,
}

/// What must be had for a rule to decide whose guard is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing more: it pays nothing, and need not tell why, or tells only what its guard has read.
    Nothing,
    /// What these slots hold: it tells that, and pays nothing.
    Slots(Arc<[SlotIndex]>),
    /// What is computed or interpreted: what it pays, or must tell.
    Hearing,
}

/// What a rule pays.
#[derive(Debug)]
enum Amount {
    /// The amount, and the least that the law lets the firm pay.
    Native(Code, Option<Code>, Currency),
    /// It stays interpreted.
    Interpreted,
}

/// What a rule that applies pays.
pub(super) enum Due {
    /// It pays nothing.
    Nothing,
    /// This.
    Amounts(Amounts),
    /// What it pays can't be had.
    Lacking,
}

impl Grounds {
    /// Those of a rule whose guard tests these slots.
    pub(super) fn of<'p>(rule: &'p Rule, tested: impl Fn(SlotIndex) -> bool, lowering: &mut Lowering<'p>) -> Self {
        let amount = rule.amount.as_ref().map(|amount| {
            let least = amount.at_least.as_ref().map(|least| lowering.code(least));
            match (lowering.code(&amount.amount), least) {
                (Ok(code), None) => Amount::Native(code, None, amount.currency),
                (Ok(code), Some(Ok(least))) => Amount::Native(code, Some(least), amount.currency),
                _ => Amount::Interpreted,
            }
        });
        let mut arguments = |reason: &'p Reason| {
            let codes: Vec<_> = reason.args.values().map(|expr| lowering.code(expr).ok()).collect();
            Arguments::of(codes)
        };
        let reasons: Box<[Arguments]> = rule.because.iter().map(&mut arguments).collect();
        let must_tell = !rule.finding.outcome(rule.partly).favours_customer() && !reasons.is_empty();
        let needs = match &amount {
            Some(_) => Needs::Hearing,
            None if must_tell => Needs::to_tell(&reasons, tested),
            None => Needs::Nothing,
        };
        Self { amount, reasons, must_tell, needs }
    }

    /// Each slot that they read.
    pub(super) fn slots(&self, each: &mut impl FnMut(SlotIndex)) {
        if let Some(Amount::Native(amount, least, _)) = &self.amount {
            amount.slots(each);
            least.iter().for_each(|least| least.slots(each));
        }
        self.reasons.iter().for_each(|arguments| arguments.slots(each));
    }

    /// The arguments of each reason.
    pub(super) fn reasons(&self) -> &[Arguments] {
        &self.reasons
    }

    /// Whether none of it stays interpreted.
    pub(super) fn is_native(&self) -> bool {
        !matches!(self.amount, Some(Amount::Interpreted)) && self.reasons.iter().all(Arguments::is_native)
    }

    /// Whether one of the reasons must be told: the rule refuses something, and says why.
    pub(super) fn must_tell(&self) -> bool {
        self.must_tell
    }

    /// What must be had for the rule to decide, once its guard is true.
    pub(super) fn needs(&self) -> &Needs {
        &self.needs
    }
}

impl Needs {
    /// What telling one of these reasons takes, once a guard has tested its slots.
    fn to_tell(reasons: &[Arguments], tested: impl Fn(SlotIndex) -> bool) -> Self {
        let untested = |arguments: &Arguments| match arguments {
            Arguments::Slots(slots) => Some(slots.iter().copied().filter(|slot| !tested(*slot)).collect::<Arc<[_]>>()),
            Arguments::Codes(_) | Arguments::Interpreted => None,
        };
        if reasons.iter().filter_map(untested).any(|slots| slots.is_empty()) {
            return Self::Nothing;
        }
        match reasons {
            [only] => untested(only).map_or(Self::Hearing, Self::Slots),
            _ => Self::Hearing,
        }
    }

    /// Whether it can be told without hearing the rule that all is had.
    #[inline]
    pub(super) fn are_met(&self, record: &Record) -> bool {
        match self {
            Self::Nothing => true,
            Self::Slots(slots) => slots.iter().all(|slot| record.has(*slot)),
            Self::Hearing => false,
        }
    }
}

impl Native {
    /// What the rule at a place pays.
    pub(super) fn due(&self, place: usize, record: &Record, facts: Option<&dyn Facts>) -> Due {
        let amounts = match self.grounds(place).and_then(|grounds| grounds.amount.as_ref()) {
            None => return Due::Nothing,
            Some(Amount::Native(amount, least, currency)) => amounts(amount, least.as_ref(), *currency, record),
            Some(Amount::Interpreted) => self.asked(place, facts),
        };
        amounts.map_or(Due::Lacking, Due::Amounts)
    }

    fn asked(&self, place: usize, facts: Option<&dyn Facts>) -> Option<Amounts> {
        let rule = self.program().rules().get(place)?;
        self.program().amount(rule, facts?)?.ok()
    }

    /// Whether one of a rule's reasons can be told: all its arguments can be had.
    pub(super) fn can_tell(&self, place: usize, record: &Record, facts: Option<&dyn Facts>) -> bool {
        let reasons = self.grounds(place).map_or(&[][..], Grounds::reasons);
        let asked = |reason| self.asked_reason(place, reason, facts).unwrap_or(false);
        let mut told = reasons.iter().enumerate().map(|(reason, arguments)| {
            let had = arguments.are_had(record.cells());
            had.unwrap_or_else(|| asked(reason))
        });
        told.any(|told| told)
    }

    fn asked_reason(&self, place: usize, reason: usize, facts: Option<&dyn Facts>) -> Option<bool> {
        let reason = self.program().rules().get(place)?.because.get(reason)?;
        Some(self.program().reason_args(reason, facts?).values().all(Result::is_ok))
    }
}

/// The amount and the least that the law lets the firm pay, as the interpreter has them; none where they can't be had.
fn amounts(amount: &Code, least: Option<&Code>, currency: Currency, record: &Record) -> Option<Amounts> {
    let amount = money(amount.cell(record.cells()), currency)?;
    let Some(least) = least else {
        return Some((amount, None));
    };
    let least = money(least.cell(record.cells()), currency)?;
    (least.amount() <= amount.amount()).then_some((amount, Some(least)))
}

fn money(cell: Cell, currency: Currency) -> Option<Money> {
    let amount = match cell {
        Cell::Number(amount) => amount,
        Cell::Money(amount, own) if own == currency => amount,
        _ => return None,
    };
    (amount >= Decimal::ZERO).then(|| Money::new(amount, currency))
}
