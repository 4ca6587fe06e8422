//! What the evidence shows of a measure, with its interval, and what a customer says of it, as clauses.

use medhold_model::{Evidence, Value};
use medhold_script::{AssertedMeasure, Bound, Noun, Period};

use crate::Wording;
use crate::statement::op_name;
use crate::wording::{Told, word};

impl Wording<'_> {
    /// What a measure is by this evidence, with its 95 % interval where it has one: `the share of flights late is 33% (31 to 36%)`. The name
    /// is written as rules write it.
    #[must_use]
    pub fn figure(&self, path: &str, evidence: &Evidence) -> String {
        let fact = self.fact(path, &evidence.value);
        let ends = evidence.low.zip(evidence.high).filter(|(low, high)| low < high);
        let Some((low, high)) = ends.filter(|_| evidence.value.as_quantity().is_some()) else {
            return fact;
        };
        let [low, high] = [low, high].map(|end| self.value_of(path, &Value::Number(end)));
        let bare = bare(&low, &high);
        let told = Told::from([
            ("fact", word(&fact)),
            ("unit", word(if bare.is_some() { "shared" } else { "apart" })),
            ("bare", word(bare.unwrap_or_default())),
            ("low", word(&low)),
            ("high", word(&high)),
        ]);
        self.say("figure", &told)
    }

    /// What a customer says of a measure: `the customer says at least 25%`, or, of a word, what the pack takes it to mean: `the
    /// customer says “often”, that is at least 25%`.
    #[must_use]
    pub fn asserted(&self, asserted: &AssertedMeasure) -> String {
        let (path, value) = (asserted.measure.as_str(), &asserted.value);
        let measure = self.pack.program().scope().measure(path);
        let Some(what) = measure.filter(|_| !matches!(value, Value::Flag(_) | Value::Text(_))) else {
            let clause = self.condition(path, asserted.op, value);
            return self.say("asserted-clause", &Told::from([("clause", word(&clause))]));
        };
        let what = Noun::Measure(what, Period::Now);
        let with = Noun::Value(value.clone(), Some(Box::new(what.clone())));
        let called = self.called(asserted);
        let told = Told::from([
            ("by", word(if called.is_some() { "word" } else { "value" })),
            ("word", word(called.unwrap_or_default())),
            ("op", word(op_name(asserted.op))),
            ("value", word(&self.noun(&with))),
            ("bound", word(&self.bound(&what, &Bound { op: asserted.op, with }))),
        ]);
        self.say("asserted", &told)
    }

    /// The word that the customer used, as this language has it.
    fn called<'w>(&'w self, asserted: &'w AssertedMeasure) -> Option<&'w str> {
        let used = asserted.word.as_deref()?;
        let words = self.pack.manifest().words.get(&asserted.measure)?;
        let text = words.iter().find(|word| word.word == used).and_then(|word| self.translated(&word.names));
        Some(text.map_or(used, String::as_str))
    }
}

/// The low end without what follows its number, where the same follows the high end's: `31` of `31 %` and `36 %`. None where something
/// stands before the number, such as a minus sign, and where the units differ.
fn bare<'l>(low: &'l str, high: &str) -> Option<&'l str> {
    let (number, unit) = split(low)?;
    (split(high)?.1 == unit).then_some(number)
}

/// A number as it is written, and what follows it.
fn split(text: &str) -> Option<(&str, &str)> {
    let end = text.rfind(|c: char| c.is_ascii_digit())?.checked_add(1)?;
    let (number, unit) = text.split_at_checked(end)?;
    let digits = number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}'));
    digits.then_some((number, unit))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_unit_is_said_once_where_both_ends_have_the_same() {
        let cases = [
            ("31\u{a0}%", "36\u{a0}%", Some("31")),
            ("30,6\u{a0}%", "36\u{a0}%", Some("30,6")),
            ("1\u{a0}000 kroner", "2\u{a0}000 kroner", Some("1\u{a0}000")),
            ("0.5", "0.75", Some("0.5")),
            ("1 time", "3 timer", None),
            ("1 time 5 minutter", "3 timer 5 minutter", None),
            ("−3 %", "2 %", None),
            ("NOK 40", "NOK 50", None),
        ];
        for (low, high, expected) in cases {
            assert_eq!(bare(low, high), expected, "{low} and {high}");
        }
    }
}
