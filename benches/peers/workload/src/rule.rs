//! A rule: a conjunction of tests, and what it rules.

use crate::field::Field;
use crate::record::Record;

/// How a field is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in every language")]
pub enum Comparison {
    Equal,
    Below,
    AtMost,
    Above,
    AtLeast,
}

impl Comparison {
    /// As most languages write it.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
        }
    }
}

/// One field against one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// The field.
    pub field: Field,
    /// How it is compared.
    pub comparison: Comparison,
    /// With what, as a record has it.
    pub value: i64,
}

impl Test {
    /// Whether a case passes it.
    #[must_use]
    pub fn passes(&self, record: &Record) -> bool {
        let found = record.get(self.field);
        match self.comparison {
            Comparison::Equal => found == self.value,
            Comparison::Below => found < self.value,
            Comparison::AtMost => found <= self.value,
            Comparison::Above => found > self.value,
            Comparison::AtLeast => found >= self.value,
        }
    }
}

/// A rule. A lower number goes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its number, from 0.
    pub number: u32,
    /// What must hold, all of it.
    pub tests: Vec<Test>,
}

impl Rule {
    /// Whether it applies to a case.
    #[must_use]
    pub fn applies(&self, record: &Record) -> bool {
        self.tests.iter().all(|test| test.passes(record))
    }

    /// The topic that it asks for, as a record has it; none where it stands on all.
    #[must_use]
    pub fn topic(&self) -> Option<i64> {
        self.tests.iter().find(|test| test.field == Field::Topic).map(|test| test.value)
    }
}

/// What the rules of a band rule: authority, finding and remedy.
pub type Ruling = [&'static str; 3];

/// The bands of falling priority, on the rungs of medhold's ladder from its highest.
const BANDS: [Ruling; 5] = [
    ["law", "fact", "honour"],
    ["expert", "misconception", "decline"],
    ["evidence", "fact", "improve"],
    ["business", "misconception", "explain"],
    ["customer", "opinion", "honour"],
];

/// Which of five bands of equal size a rule lies in, of `count` rules: 0 has the highest priority.
#[must_use]
pub fn band(number: u32, count: usize) -> usize {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    (number * BANDS.len() / count.max(1)).min(BANDS.len() - 1)
}

/// What a rule of `count` rules, rules.
#[must_use]
pub fn ruling(number: u32, count: usize) -> Ruling {
    BANDS.get(band(number, count)).copied().unwrap_or(["customer", "opinion", "honour"])
}
