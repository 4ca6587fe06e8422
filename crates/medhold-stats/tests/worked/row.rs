//! A row of worked values, and how an answer is compared with it.

use std::collections::BTreeMap;
use std::path::Path;

use medhold_stats::group::Confusion;
use medhold_stats::{NotMeasurable, Share};
use serde_json::Value;

/// How far an answer may lie off: absolute, or relative where the value is beyond 1.
const TOLERANCE: f64 = 1e-9;

/// What our functions say to a row.
pub(crate) enum Answer {
    /// A number, or why there is none.
    Number(Result<f64, NotMeasurable>),
    /// Two ends where the tool raises: they must hold the estimate.
    Defined { low: f64, estimate: f64, high: f64 },
    /// A word.
    Text(&'static str),
    /// Numbers in order, rounded in the row.
    Series(Vec<f64>),
    /// Numbers by name, rounded in the row.
    Fields(Vec<(&'static str, f64)>),
    /// Somebody else's.
    Elsewhere,
}

pub(crate) struct Row {
    id: String,
    family: String,
    pub(crate) metric: String,
    pub(crate) input: Value,
    expected: String,
}

pub(crate) fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(file);
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| Row::new(row.unwrap())).collect()
}

impl Row {
    fn new(mut cells: BTreeMap<String, String>) -> Self {
        let mut cell = |name: &str| cells.remove(name).unwrap();
        let input = serde_json::from_str(&cell("input_json")).unwrap();
        Self { id: cell("case_id"), family: cell("family"), metric: cell("metric"), input, expected: cell("expected") }
    }

    /// Compares; whether it was ours to answer.
    pub(crate) fn check(&self, families: &[(&str, super::Solve)]) -> bool {
        let (_, solve) = families
            .iter()
            .find(|(name, _)| *name == self.family)
            .unwrap_or_else(|| panic!("nobody knows the family `{}`", self.family));
        let told = format!("{} {} {}", self.id, self.metric, self.input);
        match solve(self).unwrap_or_else(|| panic!("nobody knows the metric: {told}")) {
            Answer::Elsewhere => return false,
            Answer::Text(text) => assert_eq!(self.expected, text, "{told}"),
            Answer::Series(values) => {
                let expected: Value = serde_json::from_str(&self.expected).unwrap();
                let expected = expected.as_array().unwrap();
                assert_eq!(values.len(), expected.len(), "{told}");
                values.iter().zip(expected).for_each(|(value, expected)| rounds_to(*value, expected, &told));
            }
            Answer::Fields(fields) => {
                let expected: Value = serde_json::from_str(&self.expected).unwrap();
                fields.iter().for_each(|(name, value)| rounds_to(*value, &expected[*name], &told));
            }
            Answer::Number(value) => near(value.expect(&told), self.expected.parse().unwrap(), &told),
            Answer::Defined { low, estimate, high } => {
                assert_eq!(self.expected, "PEER_RAISES", "{told}");
                assert!(low <= estimate && estimate <= high && low < high, "{told}: {low} {high}");
            }
        }
        true
    }

    /// The part of the metric before `[`, or all of it.
    pub(crate) fn name(&self) -> &str {
        self.metric.split('[').next().unwrap()
    }

    /// What stands in `[ ]`.
    pub(crate) fn bracket(&self) -> Option<&str> {
        self.metric.split_once('[')?.1.split_once(']').map(|(inside, _)| inside)
    }

    pub(crate) fn number(&self, key: &str) -> f64 {
        self.input[key].as_f64().unwrap()
    }

    pub(crate) fn count(&self, key: &str) -> u64 {
        self.input[key].as_u64().unwrap()
    }

    /// The groups by name, and the names in the order of the row.
    pub(crate) fn groups(&self) -> (BTreeMap<String, Confusion>, Vec<String>) {
        let text = self.input["groups"].as_object().unwrap();
        let groups = text.iter().map(|(name, cells)| (name.clone(), confusion(cells))).collect();
        let mut names: Vec<String> = text.keys().cloned().collect();
        // Every batch names its privileged group `a` or `nb`; nothing else tells, since JSON objects have no order.
        names.sort_by_key(|name| (name != "nb", name.clone()));
        (groups, names)
    }

    /// Who was selected, in the first and in the second group.
    pub(crate) fn pair(&self) -> (Share, Share) {
        let (groups, names) = self.groups();
        (groups[&names[0]].selected(), groups[&names[1]].selected())
    }
}

fn confusion(cells: &Value) -> Confusion {
    let cell = |name: &str| cells[name].as_u64().unwrap();
    Confusion {
        true_positives: cell("tp"),
        false_negatives: cell("fn"),
        false_positives: cell("fp"),
        true_negatives: cell("tn"),
    }
}

pub(crate) fn near(value: f64, expected: f64, told: &str) {
    assert!((value - expected).abs() <= TOLERANCE * expected.abs().max(1.0), "{told}: {value}, not {expected}");
}

/// Whether a value is the expected one at as many digits as that has.
fn rounds_to(value: f64, expected: &Value, told: &str) {
    let text = expected.to_string();
    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    // A number of few digits may have lost its zeros: the rows round to six at least.
    let half = 0.5 * 10_f64.powi(-i32::try_from(digits.max(6)).unwrap());
    let expected = expected.as_f64().unwrap();
    assert!((value - expected).abs() <= half + TOLERANCE, "{told}: {value}, not {expected}");
}

pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(|number| number.as_f64().unwrap()).collect()
}
