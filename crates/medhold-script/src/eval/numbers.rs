//! Functions of lists of numbers.

use medhold_model::{Currency, Decimal};

use super::Val;
use crate::builtin::Builtin;

fn with<'a>(number: Decimal, currency: Option<Currency>) -> Val<'a> {
    match currency {
        Some(currency) => Val::Money(number, currency),
        None => Val::Number(number),
    }
}

/// `sum`, `average` or `median` of a list of numbers, or of amounts in one currency. The sum of nothing is 0; the others
/// have no value there.
pub(super) fn over_list<'a>(builtin: Builtin, items: &[Val<'a>]) -> Option<Val<'a>> {
    let (mut numbers, currency) = quantities(items)?;
    let count = Decimal::from(i64::try_from(numbers.len()).ok()?);
    let result = match builtin {
        Builtin::Sum => sum(&numbers)?,
        Builtin::Average => sum(&numbers)?.over(count)?,
        _ => {
            numbers.sort_unstable();
            let upper = *numbers.get(numbers.len() / 2)?;
            let lower = *numbers.get(numbers.len().checked_sub(1)? / 2)?;
            lower.plus(upper)?.over(Decimal::from(2_i64))?
        }
    };
    Some(with(result, currency))
}

fn sum(numbers: &[Decimal]) -> Option<Decimal> {
    numbers.iter().try_fold(Decimal::ZERO, |sum, number| sum.plus(*number))
}

/// The numbers, and their currency where they are amounts; none where they are not all of one kind.
fn quantities(items: &[Val<'_>]) -> Option<(Vec<Decimal>, Option<Currency>)> {
    let mut numbers = Vec::with_capacity(items.len());
    let mut common: Option<Option<Currency>> = None;
    for item in items {
        let (number, currency) = match item {
            Val::Number(number) => (*number, None),
            Val::Money(amount, currency) => (*amount, Some(*currency)),
            _ => return None,
        };
        if *common.get_or_insert(currency) != currency {
            return None;
        }
        numbers.push(number);
    }
    Some((numbers, common.flatten()))
}
