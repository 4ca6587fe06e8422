//! The cases: nine in ten are drawn so that a rule chosen at random applies, the others so that none does.

use crate::answers::{Answer, answer};
use crate::field::Field;
use crate::record::Record;
use crate::rule::{Comparison, Rule};
use crate::seeded::Seeded;

/// What the cases follow from, beside the number of rules.
const SEED: u64 = 0x6361_7365_7300_0001;

/// Cases with what must come of each.
#[derive(Debug, Clone)]
pub struct Cases {
    /// The cases.
    pub records: Vec<Record>,
    /// What must come of them, in the same order.
    pub answers: Vec<Answer>,
}

/// So many cases for these rules.
#[must_use]
pub fn cases(rules: &[Rule], count: usize) -> Cases {
    let mut seeded = Seeded::new(SEED ^ u64::try_from(rules.len()).unwrap_or_default());
    let mut cases = Cases { records: Vec::with_capacity(count), answers: Vec::with_capacity(count) };
    while cases.records.len() < count {
        let unmatched = seeded.once_in(10);
        let target = if unmatched { None } else { seeded.one_of(rules) };
        let record = match target {
            Some(rule) => within(rule, &mut seeded),
            None => anything(&mut seeded),
        };
        let answer = answer(rules, &record);
        if unmatched == answer.all.is_empty() {
            cases.records.push(record);
            cases.answers.push(answer);
        }
    }
    cases
}

impl Cases {
    /// So many of them, spread evenly over how many rules a scan looks at, so that a few stand for all.
    #[must_use]
    pub fn spread(&self, count: usize) -> Self {
        let mut order: Vec<(u32, usize)> =
            self.answers.iter().enumerate().map(|(at, answer)| (answer.first().unwrap_or(u32::MAX), at)).collect();
        order.sort_unstable();
        let count = count.clamp(1, order.len().max(1));
        let chosen = (0..count).filter_map(|k| order.get((2 * k + 1) * order.len() / (2 * count)));
        let chosen = chosen.filter_map(|(_, at)| Some((*self.records.get(*at)?, self.answers.get(*at)?.clone())));
        let (records, answers) = chosen.unzip();
        Self { records, answers }
    }
}

fn anything(seeded: &mut Seeded) -> Record {
    Record(Field::ALL.map(|field| {
        let (least, most) = field.domain();
        seeded.between(least, most)
    }))
}

/// A case that a rule applies to, and is otherwise drawn at random.
fn within(rule: &Rule, seeded: &mut Seeded) -> Record {
    Record(Field::ALL.map(|field| {
        let (mut least, mut most) = field.domain();
        for test in rule.tests.iter().filter(|test| test.field == field) {
            match test.comparison {
                Comparison::Equal => (least, most) = (test.value, test.value),
                Comparison::Below => most = most.min(test.value - 1),
                Comparison::AtMost => most = most.min(test.value),
                Comparison::Above => least = least.max(test.value + 1),
                Comparison::AtLeast => least = least.max(test.value),
            }
        }
        seeded.between(least, most)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn about_nine_cases_in_ten_have_a_rule() {
        let cases = cases(&rules(100), 1000);
        let matched = cases.answers.iter().filter(|answer| answer.first().is_some()).count();
        assert!((860..=940).contains(&matched), "{matched}");
    }

    #[test]
    fn a_spread_of_few_is_as_deep_as_all() {
        let cases = cases(&rules(100), 2000);
        let depth = |cases: &Cases| {
            let looked: u32 = cases.answers.iter().map(|answer| answer.first().unwrap_or(100)).sum();
            looked / u32::try_from(cases.answers.len()).unwrap()
        };
        assert!(depth(&cases).abs_diff(depth(&cases.spread(50))) <= 2);
    }
}
