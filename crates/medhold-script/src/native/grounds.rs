//! What a rule pays and what it must tell, in native form.

use medhold_model::{Currency, Decimal, Money};

use super::lower::Lowering;
use super::program::Native;
use super::record::Record;
use super::{Cell, Code, SlotIndex};
use crate::{Amounts, Facts, Rule};

/// A rule's amount and the arguments of its reasons.
#[derive(Debug)]
pub(super) struct Grounds {
    amount: Option<Amount>,
    /// The arguments of each reason, in the order of their names; none for one that stays interpreted.
    reasons: Vec<Vec<Option<Code>>>,
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
    pub(super) fn of<'p>(rule: &'p Rule, lowering: &mut Lowering<'p>) -> Self {
        let amount = rule.amount.as_ref().map(|amount| {
            let least = amount.at_least.as_ref().map(|least| lowering.code(least));
            match (lowering.code(&amount.amount), least) {
                (Ok(code), None) => Amount::Native(code, None, amount.currency),
                (Ok(code), Some(Ok(least))) => Amount::Native(code, Some(least), amount.currency),
                _ => Amount::Interpreted,
            }
        });
        let mut args = |expr| lowering.code(expr).ok();
        let reasons = rule.because.iter().map(|reason| reason.args.values().map(&mut args).collect()).collect();
        Self { amount, reasons }
    }

    /// Each slot that they read.
    pub(super) fn slots(&self, each: &mut impl FnMut(SlotIndex)) {
        if let Some(Amount::Native(amount, least, _)) = &self.amount {
            amount.slots(each);
            least.iter().for_each(|least| least.slots(each));
        }
        self.reasons.iter().flatten().flatten().for_each(|code| code.slots(each));
    }

    /// The arguments of each reason, in the order of their names; none for one that stays interpreted.
    pub(super) fn reasons(&self) -> &[Vec<Option<Code>>] {
        &self.reasons
    }

    /// Whether none of it stays interpreted.
    pub(super) fn is_native(&self) -> bool {
        !matches!(self.amount, Some(Amount::Interpreted)) && self.reasons.iter().flatten().all(Option::is_some)
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
        let reasons = self.grounds(place).map_or(&[][..], |grounds| grounds.reasons.as_slice());
        let asked = |reason: usize| {
            let reason = self.program().rules().get(place).and_then(|rule| rule.because.get(reason));
            reason
                .zip(facts)
                .is_some_and(|(reason, facts)| self.program().reason_args(reason, facts).values().all(Result::is_ok))
        };
        let mut told = reasons.iter().enumerate().map(|(reason, args)| {
            let native = args
                .iter()
                .try_fold(true, |had, code| Some(had && code.as_ref()?.cell(record.cells()) != Cell::Lacking));
            native.unwrap_or_else(|| asked(reason))
        });
        told.any(|told| told)
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
