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
