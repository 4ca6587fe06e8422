//! `medhold audit`: what the report says of a batch, and how it ends.

use medhold_cli::Exit;

use crate::program::{Folder, cafe, medhold, medhold_reading, waited};

fn two() -> String {
    format!("{}\n{}\n", waited("A", "25"), waited("B", "5"))
}

#[test]
fn letters_that_are_released_are_counted() {
    let ran = medhold_reading(&two(), &["audit", &cafe(), "--cases", "-", "--fail-on", "withheld"]);
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""));
    assert!(ran.out.contains("Every check holds on 2 letters"), "{}", ran.out);
}

#[test]
fn an_output_file_that_is_read_as_cases_is_not_emptied() {
    let folder = Folder::new();
    let file = folder.file("cases.jsonl", two());
    let ran = medhold(&["audit", &cafe(), "--cases", &file, "--output", &file]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert_eq!(folder.read("cases.jsonl"), two());
}

#[test]
fn a_row_that_is_no_case_is_told_and_ends_with_one() {
    let ran = medhold_reading(&format!("{}{{\n", two()), &["audit", &cafe(), "--cases", "-", "--format", "json"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.err.contains("-:3:"), "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["letters"]["written"], 2);
}

#[test]
fn html_is_one_page_that_fetches_nothing() {
    let ran = medhold_reading(&two(), &["audit", &cafe(), "--cases", "-", "--format", "html"]);
    assert!(ran.out.starts_with("<!doctype html>"), "{}", ran.out);
    for no in ["<script", "http://", "https://", "<link"] {
        assert!(!ran.out.contains(no), "`{no}` stands in the page");
    }
}

/// Forty cases of four customers each, in which women wait long and men do not.
fn batch() -> String {
    let mut cases = String::new();
    for at in 0..40 {
        let who = [("female", 1940, "25"), ("female", 1990, "30"), ("male", 1960, "5"), ("male", 1990, "3")];
        for (place, (gender, born, minutes)) in who.into_iter().enumerate() {
            let customer =
                format!(r#""customer":{{"ref":"k{at}-{place}","gender":"{gender}","birth_year":{born}}},"claims""#);
            cases += &format!("{}\n", waited(&format!("{at}-{place}"), minutes).replace(r#""claims""#, &customer));
        }
    }
    cases
}

/// The café's pack, where it also declares what is known of customers.
fn with_customers(folder: &Folder) -> String {
    let customers =
        "[customer.birth_year]\nkind = \"count\"\nprotected = true\nbands = [1950, 1975]\n\n[parameters.long";
    folder.cafe_with("pack.toml", "[parameters.long", customers)
}

#[test]
fn customers_are_grouped_by_what_the_pack_declares_of_them_and_by_pairs_of_what_is_protected() {
    let folder = Folder::new();
    let pack = with_customers(&folder);
    let ran = medhold_reading(&batch(), &["audit", &pack, "--cases", "-", "--format", "json", "--fail-on", "breach"]);
    assert_eq!(ran.exit, Exit::Found, "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let about = &report["about"];
    assert_eq!(
        (&about["decisions"], &about["cases"], &about["packs"][0]["name"]),
        (&160.into(), &160.into(), &"cafe".into())
    );
    let of = |attribute: &str| -> Vec<(String, u64)> {
        let rows = report["groups"].as_array().unwrap().iter().filter(|row| row["attribute"] == attribute);
        rows.map(|row| (row["group"].as_str().unwrap().to_owned(), row["n"].as_u64().unwrap())).collect()
    };
    let named = |groups: &[(&str, u64)]| groups.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect::<Vec<_>>();
    assert_eq!(of("gender"), named(&[("female", 80), ("male", 80), ("other", 0)]));
    assert_eq!(of("birth_year"), named(&[("under 1950", 40), ("1950 to under 1975", 40), ("1975 or more", 80)]));
    assert_eq!(of("language"), named(&[("en", 160)]));
    assert_eq!(of("birth_year & gender").len(), 9);
    let metrics = report["metrics"].as_array().unwrap();
    let ratio =
        metrics.iter().find(|m| m["attribute"] == "gender" && m["metric"] == "demographic_parity_ratio").unwrap();
    assert_eq!((&ratio["value"], &ratio["status"]), (&0.0.into(), &"breach".into()), "{ratio}");
    assert!(ratio["note"].as_str().unwrap().contains("`other` has no decisions and is left out"), "{ratio}");
}

#[test]
fn what_appeals_found_makes_errors_known_and_what_they_say_of_others_is_told() {
    let folder = Folder::new();
    let pack = with_customers(&folder);
    let mut appeals = "case,claim,upheld\n".to_owned();
    for at in 0..40 {
        appeals += &format!("{at}-0,1,yes\n{at}-2,1,{}\n{at}-3,1,0\n", at % 2);
    }
    let appeals = folder.file("appeals.csv", appeals + "nobody,1,1\n0-0,1,maybe\n");
    let ran = medhold_reading(&batch(), &["audit", &pack, "--cases", "-", "--truth", &appeals, "--format", "json"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.err.contains("appeals.csv:123: `upheld` is `maybe`"), "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let rows = report["groups"].as_array().unwrap();
    let male = rows.iter().find(|row| row["group"] == "male").unwrap();
    assert_eq!((&male["tpr"], &male["positives"], &male["negatives"]), (&0.0.into(), &20.into(), &60.into()), "{male}");
    assert!(report["notes"].to_string().contains("case `nobody`"), "{}", report["notes"]);
}

#[test]
fn the_time_that_answers_took_is_compared_where_their_day_is_known() {
    let folder = Folder::new();
    let pack = with_customers(&folder);
    let asked = ["audit", &pack, "--cases", "-", "--format", "json"];
    let with_day = medhold_reading(&batch(), &[&asked[..], &["--at", "2024-05-27"]].concat());
    let report: serde_json::Value = serde_json::from_str(&with_day.out).unwrap();
    assert_eq!(
        (&report["quantities"][0]["quantity"], &report["quantities"][0]["unit"]),
        (&"response_time".into(), &"d".into())
    );
    assert_eq!(report["quantities"][0]["groups"][0]["mean"], 10.0);
    let without: serde_json::Value = serde_json::from_str(&medhold_reading(&batch(), &asked).out).unwrap();
    assert_eq!(without["quantities"].as_array().unwrap().len(), 0);
}

#[test]
fn an_attribute_that_no_pack_declares_is_refused_with_the_near_name() {
    let folder = Folder::new();
    let pack = with_customers(&folder);
    let ran = medhold_reading(&batch(), &["audit", &pack, "--cases", "-", "--group", "gendr"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("did you mean `gender`?"), "{}", ran.err);
}

#[test]
fn an_open_attribute_with_too_many_values_is_told_and_not_compared() {
    let folder = Folder::new();
    let pack = folder.cafe_with("pack.toml", "[parameters.long", "[customer.town]\n\n[parameters.long");
    let town = |at: usize| {
        waited(&at.to_string(), "25").replace(r#""claims""#, &format!(r#""customer":{{"town":"T{at}"}},"claims""#))
    };
    let cases: String = (0..40).map(|at| town(at) + "\n").collect();
    let ran = medhold_reading(&cases, &["audit", &pack, "--cases", "-"]);
    assert!(ran.out.contains("No case says anything of `gender`"), "{}", ran.out);
    assert!(ran.out.contains("`town` has 40 different values in 40 cases, too many to compare"), "{}", ran.out);
}

#[test]
fn one_thread_and_two_give_the_same_report() {
    let folder = Folder::new();
    let pack = with_customers(&folder);
    for format in ["table", "json", "html"] {
        let with = |threads| {
            medhold_reading(&batch(), &["audit", &pack, "--cases", "-", "--format", format, "--threads", threads])
        };
        assert_eq!(with("1").out, with("2").out, "{format}");
    }
}

#[test]
fn letters_that_a_check_withholds_are_counted_by_check_and_waivers_are_told_with_their_reasons() {
    let folder = Folder::new();
    folder.cafe_with("messages/en.ftl", "minutes.", "minutes, and 7 others waited too.");
    let manifest = folder.read("cafe/pack.toml");
    let waiver = "[waivers.grounded]\nreason = \"the seven are told by hand\"\n";
    folder.file("cafe/pack.toml", format!("{manifest}\n{waiver}"));
    let pack = folder.path("cafe").display().to_string();
    let asked = ["audit", &pack, "--cases", "-", "--fail-on", "withheld"];
    let ran = medhold_reading(&two(), &[&asked[..], &["--format", "json"]].concat());
    assert_eq!(ran.exit, Exit::Found, "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let letters = &report["letters"];
    assert_eq!((&letters["written"], &letters["released"]), (&2.into(), &0.into()));
    let grounded = letters["withheld"].as_array().unwrap().iter().find(|by| by["check"] == "grounded").unwrap();
    assert_eq!((&grounded["letters"], &grounded["cases"]), (&2.into(), &serde_json::json!(["A", "B"])));
    assert_eq!(letters["waived"][0]["reason"], "the seven are told by hand");
    let shown = medhold_reading(&two(), &asked).out;
    assert!(shown.contains("the seven are told by hand") && shown.contains("withheld all the same"), "{shown}");
}
