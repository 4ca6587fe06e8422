//! The worked cases of complaint boards: from when one takes a case, and until when, as letters and their check have it.

use std::collections::BTreeMap;
use std::path::Path;

use medhold::{Case, Date, Host};
use medhold_model::CheckStatus;

/// A rule of the worked cases, what a manifest says of such a board, and what in a letter of which kind names its day.
const RULES: &[(&str, &str, &str)] = &[
    ("nemnd_klage_tidligst_uten_svar_4_uker", "within = \"none\"\nearliest = \"4 weeks\"", OPEN),
    ("nemnd_klage_etter_8_uker_uansett", "within = \"none\"\nearliest = \"8 weeks\"", OPEN),
    ("nemnd_klagefrist_1_aar_etter_reklamasjon", "within = \"1 year\"\ncounted_from = \"complaint\"", REFUSED),
    ("referral_to_ombudsman_6_months", "within = \"6 months\"", REFUSED),
];

const OPEN: &str = "{}";
const REFUSED: &str = r#"{ "late": false }"#;

const MANIFEST: &str = r#"
[pack]
name = "board"
version = "1.0.0"
title = "A board"
languages = ["en"]
medhold = "0.1"
[topics.delay]
title.en = "the delay"
default = "law"
[measures.late]
kind = "flag"
[appeal.en]
body = "the Board"
free = true
"#;

const RULE: &str = r#"
/// It was not late.
rule "not-late" on "delay" {
    source    "the Act"
    when      !late
    authority law
    finding   misconception
    remedy    decline
    because   "not-late"
}
"#;

fn rows() -> Vec<BTreeMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/deadline_cases.csv");
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn host(board: &str) -> Host {
    let files = BTreeMap::from([
        ("pack.toml".to_owned(), format!("{MANIFEST}{board}\n")),
        ("rules.rhai".to_owned(), RULE.to_owned()),
        ("messages/en.ftl".to_owned(), "not-late = It was not late.\n".to_owned()),
    ]);
    Host::builder().pack_files(files).build().unwrap()
}

#[test]
fn letters_name_the_days_of_the_worked_cases() {
    let mut seen = 0;
    for row in rows() {
        let Some((_, board, evidence)) = RULES.iter().find(|(rule, ..)| *rule == row["rule"]) else {
            continue;
        };
        seen += 1;
        let case = format!(
            r#"{{ "id": "{}", "received": "{}", "language": "en", "evidence": {evidence},
                 "claims": [{{ "id": "1", "topic": "delay", "kind": "request" }}] }}"#,
            row["case_id"], row["start_date"]
        );
        let decision = host(board).decide(&Case::from_json(&case).unwrap());
        let body = decision.response.unwrap().body;
        let limit = long(row["limit_date"].parse().unwrap());
        assert!(body.contains(&limit), "{}: {limit}\n{body}", row["case_id"]);
        let mut checks = decision.fairness.checks.iter().filter(|check| check.check == "recourse");
        assert!(checks.all(|check| check.status == CheckStatus::Pass), "{}", row["case_id"]);
    }
    assert_eq!(seen, RULES.len());
}

/// A day as a letter in English writes it.
fn long(day: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let text = day.to_string();
    let [year, month, day] = text.split('-').map(|part| part.parse::<usize>().unwrap()).collect::<Vec<_>>()[..] else {
        panic!("{text} is no day");
    };
    format!("{day} {} {year}", MONTHS[month - 1])
}

#[test]
fn the_aviation_pack_says_of_transportklagenemnda_what_its_regulation_does() {
    let manifest = include_str!("../../rules/aviation/pack.toml");
    let appeal = manifest.split("[appeal.nb]").nth(1).unwrap();
    for line in ["within = \"1 year\"", "counted_from = \"complaint\"", "earliest = \"4 weeks\""] {
        assert!(appeal.contains(line), "{line}");
    }
}
