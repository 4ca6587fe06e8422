//! Family `simpson`: admissions to Berkeley by department, men over women.

use medhold_stats::odds::odds_ratio;
use medhold_stats::ratio::ratio;
use medhold_stats::strata::{Stratum, breslow_day, cochran_mantel_haenszel, mantel_haenszel};
use medhold_stats::{Confidence, Share};
use serde_json::Value;

use crate::row::{Answer, Row};

pub(crate) fn solve(row: &Row) -> Option<Answer> {
    let strata: Vec<Stratum> = row.input.as_object()?.values().map(stratum).collect();
    let empty = Share::parts(0, 0);
    let men = strata.iter().fold(empty, |sum, stratum| sum.plus(stratum.first));
    let women = strata.iter().fold(empty, |sum, stratum| sum.plus(stratum.second));
    let value = match row.metric.as_str() {
        "aggregate_selection_rate[Male]" => men.value(),
        "aggregate_selection_rate[Female]" => women.value(),
        "aggregate_ratio_female/male" => ratio(women, men),
        "crude_odds_ratio" => odds_ratio(men, women, Confidence::P95).map(|odds| odds.value),
        "mantel_haenszel_pooled_odds_ratio" => mantel_haenszel(&strata, Confidence::P95).map(|odds| odds.value),
        "CMH_p(correction=True)" => cochran_mantel_haenszel(&strata).map(|tested| tested.p),
        "CMH_statistic(correction=True)" => cochran_mantel_haenszel(&strata).map(|tested| tested.statistic),
        "breslow_day_p" => breslow_day(&strata).map(|tested| tested.p),
        department if department.starts_with("dept_") => ratio(women, men),
        _ => return None,
    };
    Some(Answer::Number(value))
}

fn stratum(rows: &Value) -> Stratum {
    let cell = |row: usize, column: usize| rows[row][column].as_u64().unwrap();
    Stratum { first: Share::parts(cell(0, 0), cell(0, 1)), second: Share::parts(cell(1, 0), cell(1, 1)) }
}
