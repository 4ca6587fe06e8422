//! What is paid under each version: in all, a claim, and how much of it moved.

use std::collections::BTreeMap;

use medhold_model::{ClaimDecision, Currency, Decimal, Money};
use serde::Serialize;

use super::change::value;

/// The amounts in one currency under both versions. Sums are exact, as decimal text with the currency's digits; means are rounded to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AmountChange {
    /// The currency.
    pub currency: Currency,
    /// Claims with an amount under the old version.
    pub old_claims: u64,
    /// Claims with one under the new version.
    pub new_claims: u64,
    /// The sum under the old version.
    pub old_sum: String,
    /// The sum under the new version.
    pub new_sum: String,
    /// The new sum less the old.
    pub difference: String,
    /// The old sum for each claim that had an amount; none where none had.
    pub old_mean: Option<String>,
    /// The new sum for each claim that has one.
    pub new_mean: Option<String>,
    /// Claims that get less, those that get nothing now among them.
    pub lowered: u64,
    /// By how much, in all.
    pub lowered_by: String,
    /// Claims that get more.
    pub raised: u64,
    /// By how much, in all.
    pub raised_by: String,
    /// The difference for each claim whose amount moved; none where none did.
    pub mean_move: Option<String>,
}

#[derive(Default)]
struct Sums {
    old: (u64, Decimal),
    new: (u64, Decimal),
    lowered: (u64, Decimal),
    raised: (u64, Decimal),
}

/// Each currency that any amount of these claims is in, by its code.
pub(super) fn of<'a>(claims: impl Iterator<Item = (&'a ClaimDecision, &'a ClaimDecision)>) -> Vec<AmountChange> {
    let mut sums: BTreeMap<Currency, Sums> = BTreeMap::new();
    for (old, new) in claims {
        let currencies = [old, new].map(|one| one.amount.as_ref().map(|amount| amount.currency));
        let mut seen = None;
        for currency in currencies.into_iter().flatten() {
            if seen != Some(currency) {
                sums.entry(currency).or_default().add(paid(old, currency), paid(new, currency));
            }
            seen = Some(currency);
        }
    }
    sums.into_iter().map(|(currency, sums)| sums.finish(currency)).collect()
}

fn paid(claim: &ClaimDecision, currency: Currency) -> Option<Decimal> {
    claim.amount.as_ref().filter(|amount| amount.currency == currency).map(value)
}

impl Sums {
    fn add(&mut self, old: Option<Decimal>, new: Option<Decimal>) {
        [(&mut self.old, old), (&mut self.new, new)].into_iter().for_each(|(sum, paid)| {
            if let Some(paid) = paid {
                count(sum, paid);
            }
        });
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        if new < old {
            count(&mut self.lowered, less(old, new));
        } else if old < new {
            count(&mut self.raised, less(new, old));
        }
    }

    fn finish(self, currency: Currency) -> AmountChange {
        let text = |amount: Decimal| Money::new(amount, currency).to_text();
        let mean = |(n, sum): (u64, Decimal)| {
            let n = i64::try_from(n).ok().filter(|n| *n > 0)?;
            Some(text(sum.over(Decimal::from(n))?.rounded(currency.minor_digits())))
        };
        let difference = less(self.new.1, self.old.1);
        AmountChange {
            currency,
            old_claims: self.old.0,
            new_claims: self.new.0,
            old_sum: text(self.old.1),
            new_sum: text(self.new.1),
            difference: text(difference),
            old_mean: mean(self.old),
            new_mean: mean(self.new),
            lowered: self.lowered.0,
            lowered_by: text(self.lowered.1),
            raised: self.raised.0,
            raised_by: text(self.raised.1),
            mean_move: mean((self.lowered.0 + self.raised.0, difference)),
        }
    }
}

/// Amounts are bounded far below what a decimal holds, and so is their sum over any batch.
fn count((n, sum): &mut (u64, Decimal), amount: Decimal) {
    *n += 1;
    *sum = sum.plus(amount).unwrap_or(*sum);
}

fn less(one: Decimal, other: Decimal) -> Decimal {
    one.minus(other).unwrap_or_default()
}
