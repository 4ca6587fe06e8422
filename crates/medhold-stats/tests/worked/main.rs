//! Every worked value of the named tools comes out to 1e-9.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod evidence;
mod groups;
mod row;
mod strata;
mod two_shares;

use row::{Answer, Row};

/// Answers a row; nothing where the metric is not of this family.
type Solve = fn(&Row) -> Option<Answer>;

/// Readability is measured on text, not here.
const ELSEWHERE: &str = "readability";

const FAMILIES: [(&str, Solve); 10] = [
    ("group", groups::solve),
    ("group_aequitas", groups::aequitas),
    ("ci", two_shares::interval),
    ("test", two_shares::test),
    ("evidence", evidence::share),
    ("power", evidence::power),
    ("counterfactual", evidence::counterfactual),
    ("individual", evidence::individual),
    ("simpson", strata::solve),
    (ELSEWHERE, |_| Some(Answer::Elsewhere)),
];

#[test]
fn every_worked_value_of_the_named_tools_comes_out() {
    let rows = row::rows("fairness_metric_cases.csv");
    assert!(rows.len() > 300);
    let answered = rows.iter().filter(|row| row.check(&FAMILIES)).count();
    assert!(answered > 290, "{answered}");
}
