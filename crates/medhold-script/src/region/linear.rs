//! Sums of variables times numbers: the form in which the difference of two quantities is told apart.

use std::collections::BTreeMap;

use medhold_model::Decimal;

use super::Variable;

/// A sum of variables, each times a number that is not 0, and a constant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Linear {
    pub terms: BTreeMap<Variable, Decimal>,
    pub constant: Decimal,
}

impl Linear {
    pub(super) fn constant(constant: Decimal) -> Self {
        Self { terms: BTreeMap::new(), constant }
    }

    pub(super) fn variable(variable: Variable) -> Self {
        Self { terms: BTreeMap::from([(variable, Decimal::ONE)]), constant: Decimal::ZERO }
    }

    /// The number, where there is no variable.
    pub(super) fn as_constant(&self) -> Option<Decimal> {
        self.terms.is_empty().then_some(self.constant)
    }

    /// The one variable and what it is multiplied by, where there is exactly one.
    pub(super) fn only(&self) -> Option<(&Variable, Decimal)> {
        let (variable, factor) = self.terms.first_key_value()?;
        (self.terms.len() == 1).then_some((variable, *factor))
    }

    /// The sum of this and `factor` times the other; none where a number is out of range.
    pub(super) fn plus(&self, other: &Self, factor: Decimal) -> Option<Self> {
        let mut sum = self.clone();
        sum.constant = sum.constant.plus(other.constant.times(factor)?)?;
        for (variable, by) in &other.terms {
            let by = by.times(factor)?;
            let total = sum.terms.get(variable).copied().unwrap_or(Decimal::ZERO).plus(by)?;
            if total == Decimal::ZERO {
                sum.terms.remove(variable);
            } else {
                sum.terms.insert(variable.clone(), total);
            }
        }
        Some(sum)
    }

    pub(super) fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(other, Decimal::ONE.negated())
    }

    /// This times a number; none where a number is out of range.
    pub(super) fn times(&self, factor: Decimal) -> Option<Self> {
        Self::constant(Decimal::ZERO).plus(self, factor).filter(|_| factor != Decimal::ZERO)
    }

    /// The same up to a positive factor for all forms that are: the first variable is multiplied by 1 or −1 where the division is
    /// exact. With it, whether the sign was changed so that the first factor is positive.
    pub(super) fn normal(&self) -> Option<(Self, bool)> {
        let first = self.terms.first_key_value().map(|(_, factor)| *factor)?;
        let turned = first.is_negative();
        let factor = Decimal::ONE.over(first)?;
        let exact = factor.times(first) == Some(Decimal::ONE);
        let by = match (exact, turned) {
            (true, _) => factor,
            (false, true) => Decimal::ONE.negated(),
            (false, false) => Decimal::ONE,
        };
        Some((self.times(by)?, turned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(n: i64) -> Decimal {
        Decimal::from(n)
    }

    #[test]
    fn forms_that_are_a_multiple_of_each_other_are_one() {
        let stage = Linear::variable(Variable::Stage);
        let date = Linear::variable(Variable::LawDate);
        let difference = stage.minus(&date).unwrap().plus(&Linear::constant(number(3)), Decimal::ONE).unwrap();
        let (normal, turned) = difference.normal().unwrap();
        let (twice, twice_turned) = difference.times(number(-2)).unwrap().normal().unwrap();
        assert_eq!(normal, twice);
        assert_ne!(turned, twice_turned);
    }
}
