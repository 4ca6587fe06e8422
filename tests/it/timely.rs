//! Letters are held against the deadlines of complaint rules as the worked cases have them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use medhold::{Case, Date, Host};
use medhold_model::CheckStatus;
use serde::Deserialize;

/// The rules of the worked cases that are deadlines for the firm's own answer.
const ANSWERS: [(&str, &str); 3] = [
    ("nemnd_klage_tidligst_uten_svar_4_uker", "4 weeks"),
    ("nemnd_klage_etter_8_uker_uansett", "8 weeks"),
    ("final_response_8_weeks", "8 weeks"),
];

#[derive(Deserialize)]
struct Row {
    case_id: String,
    rule: String,
    start_date: Date,
    limit_date: Date,
}

fn rows() -> Vec<Row> {
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/deadline_cases.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(file).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// How `timely` comes out where a complaint of one day is answered on another.
fn answered(within: &str, received: Date, answered: Date) -> CheckStatus {
    let manifest = format!(
        "[pack]\nname = \"board\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n[topics.taste]\ntitle.en = \"taste\"\n\
         [deadlines]\nanswer = \"{within}\"\n[appeal.en]\nbody = \"the board\"\nfree = true\nwithin = \"1 year\"\n"
    );
    let files = BTreeMap::from([("pack.toml".to_owned(), manifest)]);
    let host = Host::builder().pack_files(files).at(answered).build().unwrap();
    let case = format!(
        r#"{{ "id": "1", "received": "{received}", "language": "en",
             "claims": [{{ "id": "1", "topic": "taste", "kind": "preference", "text": "I like it dark." }}] }}"#
    );
    let decision = host.decide(&Case::from_json(&case).unwrap());
    decision.fairness.checks.iter().find(|check| check.check == "timely").unwrap().status
}

#[test]
fn an_answer_is_in_time_on_the_last_day_of_each_rule_and_late_on_the_next() {
    let rows = rows();
    for (rule, within) in ANSWERS {
        let row = rows.iter().find(|row| row.rule == rule).unwrap();
        let next = row.limit_date.plus_days(1).unwrap();
        assert_eq!(answered(within, row.start_date, row.limit_date), CheckStatus::Pass, "{}", row.case_id);
        assert_eq!(answered(within, row.start_date, next), CheckStatus::Warn, "{}", row.case_id);
    }
}
