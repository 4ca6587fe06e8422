//! The rules: the first of one endless list that follows from a seed.

use crate::field::{Field, FieldKind};
use crate::rule::{Comparison, Rule, Test};
use crate::seeded::Seeded;

/// What the rules follow from.
const SEED: u64 = 0x6D65_6468_6F6C_6400;

/// So rarely does a rule apply to a case drawn at random: a large set is one of many narrow rules, as real ones are.
const SELECTIVITY: f64 = 1.0e-4;

/// The first `count` rules.
#[must_use]
pub fn rules(count: usize) -> Vec<Rule> {
    let mut draw = Draw(Seeded::new(SEED));
    (0..).take(count).map(|number| Rule { number, tests: draw.tests() }).collect()
}

/// The same rules with the last limit of every twentieth moved by its least step, to try whether the check of answers notices.
#[must_use]
pub fn slightly_wrong(rules: &[Rule]) -> Vec<Rule> {
    let mut wrong = rules.to_vec();
    for test in wrong.iter_mut().step_by(20).filter_map(|rule| rule.tests.last_mut()) {
        test.value += match test.comparison {
            Comparison::Below | Comparison::AtMost => -1,
            _ => 1,
        };
    }
    wrong
}

struct Draw(Seeded);

impl Draw {
    #[expect(clippy::cast_precision_loss, reason = "a share needs no more than 53 bits")]
    fn share(&mut self) -> f64 {
        (self.0.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    fn any_of(&mut self, field: Field) -> i64 {
        let (least, most) = field.domain();
        self.0.between(least, most)
    }

    /// Three to six tests: closed values first, then as many numbers as it takes, each as narrow as the selectivity asks.
    fn tests(&mut self) -> Vec<Test> {
        let wanted = usize::try_from(self.0.between(3, 6)).unwrap_or(3);
        let mut tests = Vec::new();
        let closed = [
            (Field::Topic, 0.9),
            (Field::Sector, 0.7),
            (Field::Channel, 0.5),
            (Field::Hazard, 0.2),
            (Field::Licensed, 0.2),
        ];
        let mut open = 1.0;
        for (field, share) in closed {
            if tests.len() + 1 < wanted && self.chance(share) {
                tests.push(Test { field, comparison: Comparison::Equal, value: self.any_of(field) });
                open /= values(field);
            }
        }
        self.numbers(wanted, open, &mut tests);
        tests
    }

    fn numbers(&mut self, wanted: usize, open: f64, tests: &mut Vec<Test>) {
        let mut fields = Field::NUMBERS.to_vec();
        let lacking = wanted.saturating_sub(tests.len());
        let each = (SELECTIVITY / open).powf(1.0 / f64::from(u32::try_from(lacking).unwrap_or(1)));
        while tests.len() < wanted && !fields.is_empty() {
            let last = i64::try_from(fields.len()).unwrap_or(1) - 1;
            let field = fields.swap_remove(usize::try_from(self.0.between(0, last)).unwrap_or(0));
            let width = (each * (0.7 + 0.7 * self.share())).clamp(0.03, 0.9);
            if field == Field::Severity && self.chance(0.3) {
                tests.push(Test { field, comparison: Comparison::Equal, value: self.any_of(field) });
            } else if tests.len() + 2 <= wanted && self.chance(0.35) {
                self.interval(field, width * width, tests);
            } else {
                tests.push(self.limit(field, width));
            }
        }
    }

    /// Two tests: from a number and below another.
    fn interval(&mut self, field: Field, width: f64, tests: &mut Vec<Test>) {
        let from = self.share() * (1.0 - width);
        let (low, high) = (at(field, from), at(field, from + width));
        tests.push(Test { field, comparison: Comparison::AtLeast, value: low });
        tests.push(Test { field, comparison: Comparison::Below, value: high.max(low + step(field)) });
    }

    /// One test that so large a share of the field's values passes.
    fn limit(&mut self, field: Field, width: f64) -> Test {
        let (least, most) = field.domain();
        let (upper, lower) = (at(field, 1.0 - width), at(field, width));
        let (comparison, value) = match self.0.between(0, 3) {
            0 => (Comparison::AtLeast, upper),
            1 => (Comparison::Above, upper.min(most - step(field))),
            2 => (Comparison::AtMost, lower),
            _ => (Comparison::Below, lower.max(least + step(field))),
        };
        Test { field, comparison, value }
    }
}

/// How many values a closed field has.
fn values(field: Field) -> f64 {
    let (least, most) = field.domain();
    f64::from(i32::try_from(most - least + 1).unwrap_or(1))
}

/// The least step between two limits: a thousandth of a real number.
fn step(field: Field) -> i64 {
    if field.kind() == FieldKind::Real { 10 } else { 1 }
}

/// The limit that lies at a share of a field's domain.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "domains are a few thousand wide")]
fn at(field: Field, share: f64) -> i64 {
    let (least, most) = field.domain();
    let exact = least as f64 + share * (most - least) as f64;
    let step = step(field);
    (exact / step as f64).round() as i64 * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_have_three_to_six_tests_and_are_the_first_of_one_list() {
        let many = rules(1000);
        assert!(many.iter().all(|rule| (3..=6).contains(&rule.tests.len())));
        assert_eq!(rules(10), many[..10]);
    }

    #[test]
    fn a_twentieth_of_the_wrong_rules_differ() {
        let right = rules(100);
        let differing = right.iter().zip(slightly_wrong(&right)).filter(|(right, wrong)| *right != wrong).count();
        assert_eq!(differing, 5);
    }
}
