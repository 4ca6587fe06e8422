//! `medhold dry-run`: formats, exit codes, and what stands on which stream.

use std::fs::File;

use arrow::util::display::array_value_to_string;
use medhold_cli::Exit;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use crate::program::{Folder, cafe, medhold, medhold_reading, waited};

fn two() -> String {
    format!("{}\n{}\n", waited("A", "25"), waited("B", "5"))
}

#[test]
fn the_table_says_who_decided_what_and_why() {
    let ran = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    for wanted in ["waiting: “I waited for", "evidence", "upheld", "fact", "waited-long", "wait_min 25 min"] {
        assert!(ran.out.contains(wanted), "no `{wanted}` in\n{}", ran.out);
    }
    assert!(ran.out.contains("2 cases, 2 claims"), "{}", ran.out);
    assert!(ran.out.contains("upheld 1 · not upheld 1"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}'), "a pipe gets no colours");
    assert_eq!(ran.err, "");
}

#[test]
fn a_table_fills_the_width_that_it_has_and_no_more() {
    let ran = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-"]);
    let widest = ran.out.lines().map(|line| line.chars().count()).max().unwrap();
    assert_eq!(widest, 120);
}

#[test]
fn json_lines_are_the_decisions_alone_and_the_summary_stands_aside() {
    let ran = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "jsonl"]);
    let decisions: Vec<serde_json::Value> = ran.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(decisions.len(), 2);
    assert_eq!(decisions[0]["claims"][0]["rule"], "waited-long");
    assert!(decisions[0]["response"]["body"].as_str().unwrap().contains("25 minutes"));
    assert!(ran.err.contains("2 cases, 2 claims"), "{}", ran.err);
}

#[test]
fn json_is_one_array_of_the_same_decisions() {
    let lines = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "jsonl"]);
    let array = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "json"]);
    let array: Vec<serde_json::Value> = serde_json::from_str(&array.out).unwrap();
    let lines: Vec<serde_json::Value> = lines.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(array, lines);
    let none = medhold(&["dry-run", &cafe(), "--cases", "-", "--format", "json"]);
    assert_eq!(none.out, "[]\n");
}

#[test]
fn parquet_has_the_columns_of_csv_typed_and_its_own_even_without_rows() {
    let folder = Folder::new();
    let file = folder.path("out.parquet");
    let written = file.display().to_string();
    let as_parquet = |cases: &str| {
        let ran =
            medhold_reading(cases, &["dry-run", &cafe(), "--cases", "-", "--format", "parquet", "--output", &written]);
        assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
        let read = ParquetRecordBatchReaderBuilder::try_new(File::open(&file).unwrap()).unwrap();
        (read.schema().clone(), read.build().unwrap().map(Result::unwrap).collect::<Vec<_>>())
    };
    let csv = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "csv"]);
    let mut table = csv::Reader::from_reader(csv.out.as_bytes());
    let (schema, batches) = as_parquet(&two());
    let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(table.headers().unwrap(), names);
    for (row, record) in table.records().map(Result::unwrap).enumerate() {
        for (name, cell) in names.iter().zip(&record).filter(|(_, cell)| !cell.is_empty() && !cell.contains('.')) {
            let column = batches[0].column_by_name(name).unwrap();
            let shown = array_value_to_string(column, row).unwrap();
            assert_eq!(shown.trim_matches(['[', ']']).replace(", ", " "), cell, "{name}");
        }
    }
    assert_eq!(as_parquet(""), (schema, Vec::new()));
}

#[test]
fn csv_has_a_claim_a_row_and_a_header_even_without_rows() {
    let ran = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "csv"]);
    let mut table = csv::Reader::from_reader(ran.out.as_bytes());
    assert_eq!(table.headers().unwrap().get(5), Some("outcome"));
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    assert_eq!((&rows[0][5], &rows[1][5]), ("upheld", "not_upheld"));
    let none = medhold(&["dry-run", &cafe(), "--cases", "-", "--format", "csv"]);
    assert!(none.out.starts_with("case,claim,topic"));
}

#[test]
fn markdown_keeps_a_customers_text_from_becoming_markup() {
    let case = waited("A", "25").replace("for ages", "| for <b>ages");
    let ran = medhold_reading(&case, &["dry-run", &cafe(), "--cases", "-", "--format", "markdown"]);
    let row = ran.out.lines().nth(2).unwrap();
    assert!(row.contains("I waited \\| for \\<b\\>ages."), "{row}");
    assert!(ran.out.contains("1 case, 1 claim"), "{}", ran.out);
}

#[test]
fn rulings_only_writes_no_letters() {
    let ran = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "jsonl", "--rulings-only"]);
    for line in ran.out.lines() {
        let decision: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(decision["response"].is_null());
    }
}

#[test]
fn one_thread_and_two_give_the_same_bytes() {
    let many: String = (0..3000).map(|i| waited(&format!("A{i}"), &format!("{}", i % 40)) + "\n").collect();
    for format in ["table", "jsonl", "csv"] {
        let with = |threads| {
            medhold_reading(
                &many,
                &["dry-run", &cafe(), "--cases", "-", "--format", format, "--threads", threads, "--rulings-only"],
            )
        };
        let (one, two) = (with("1"), with("2"));
        assert!(one.out == two.out && one.err == two.err, "{format} differs");
        assert!(one.out.contains("A2999"));
    }
}

#[test]
fn the_output_file_gets_the_report_and_the_streams_do_not() {
    let folder = Folder::new();
    let file = folder.path("report.jsonl").display().to_string();
    let ran = medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "jsonl", "--output", &file]);
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Well, ""));
    assert_eq!(folder.read("report.jsonl").lines().count(), 2);
    assert!(ran.err.contains("2 cases"));
}

#[test]
fn an_output_file_that_is_read_as_cases_is_not_emptied() {
    let folder = Folder::new();
    let file = folder.file("cases.jsonl", two());
    let ran = medhold(&["dry-run", &cafe(), "--cases", &file, "--output", &file]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("is read as cases"), "{}", ran.err);
    assert_eq!(folder.read("cases.jsonl"), two());
}

#[test]
fn fail_on_ends_with_one_only_where_it_is_met() {
    let with = |what| medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--fail-on", what]);
    assert_eq!(with("withheld,undecided").exit, Exit::Well);
    let met = with("undecided,not_upheld");
    assert_eq!(met.exit, Exit::Found);
    assert!(met.err.contains("`--fail-on not_upheld` is met"), "{}", met.err);
    assert_eq!(with("unfair").exit, Exit::CouldNotRun);
}

#[test]
fn a_setting_changes_the_decision_and_an_unknown_one_is_refused_with_the_near_name() {
    let with =
        |setting| medhold_reading(&two(), &["dry-run", &cafe(), "--cases", "-", "--format", "csv", "--set", setting]);
    assert!(!with("long_wait_min=30").out.contains(",upheld,"));
    let unknown = with("long_wait_mins=30");
    assert_eq!(unknown.exit, Exit::CouldNotRun);
    assert!(unknown.err.contains("did you mean `long_wait_min`?"), "{}", unknown.err);
    assert_eq!(with("long_wait_min=soon").exit, Exit::CouldNotRun);
    assert_eq!(with("long_wait_min").exit, Exit::CouldNotRun);
}

#[test]
fn two_clients_of_one_pack_stand_in_one_table_each_by_its_own_terms() {
    let folder = Folder::new();
    let patient = folder.file("patient.toml", "name = \"Patient\"\n[parameters]\nlong_wait_min = 40\n");
    let hasty = folder.file("hasty.toml", "name = \"Hasty\"\n[parameters]\nlong_wait_min = 10\n");
    let of = |id, client: &str| {
        let named = format!("{{\"client\":\"{client}\",");
        waited(id, "25").replacen('{', &named, 1)
    };
    let cases = format!("{}\n{}\n", of("A", "Patient"), of("B", "Hasty"));
    let asked = ["dry-run", &cafe(), "--cases", "-", "--profile", &patient];
    let ran = medhold_reading(&cases, &[&asked[..], &["--profile", &hasty]].concat());
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    let (a, b) = ran.out.split_once(" B ").unwrap();
    for (row, client, rule) in [(a, "Patient", "waited-little"), (b, "Hasty", "waited-long")] {
        assert!(row.contains(client), "no `{client}` in\n{row}");
        assert!(row.contains(rule), "no `{rule}` in\n{row}");
    }
}

#[test]
fn a_profile_that_is_not_there_is_refused() {
    let ran = medhold(&["dry-run", &cafe(), "--cases", "-", "--profile", "no-such.toml"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("no-such.toml"), "{}", ran.err);
}

#[test]
fn a_value_that_breaks_its_measure_is_named_counted_and_ends_with_one() {
    let ran = medhold_reading(&waited("A", "\"ages\""), &["dry-run", &cafe(), "--cases", "-"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("undecided"), "{}", ran.out);
    assert!(ran.out.contains("wait_min in 1 claim, first in A"), "{}", ran.out);
}

#[test]
fn what_is_missing_is_counted_and_is_no_fault() {
    let ran = medhold_reading(&waited("A", "null"), &["dry-run", &cafe(), "--cases", "-"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    assert!(ran.out.contains("wait_min: 1 not given"), "{}", ran.out);
}

#[test]
fn keys_that_no_rule_can_read_are_warned_about_once_with_their_count() {
    let cases: String =
        ["A", "B"].map(|id| waited(id, "25").replace("wait_min\":25", "wait_min\":25,\"waitmin\":3") + "\n").concat();
    let ran = medhold_reading(&cases, &["dry-run", &cafe(), "--cases", "-"]);
    assert_eq!(ran.exit, Exit::Well);
    assert_eq!(ran.err.matches("evidence.waitmin").count(), 1, "{}", ran.err);
    assert!(ran.err.contains("(2 cases)"), "{}", ran.err);
}

#[test]
fn a_pack_with_a_fault_can_not_decide_and_is_shown_with_its_line() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold_reading(&two(), &["dry-run", &pack, "--cases", "-"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("waiting.rhai:4:"), "{}", ran.err);
    assert!(ran.err.contains("wait_mins >= long_wait_min"), "{}", ran.err);
    assert!(ran.err.contains("did you mean `wait_min`?"), "{}", ran.err);
}

#[test]
fn a_folder_that_is_no_pack_and_a_plugin_that_is_missing_can_not_run() {
    let folder = Folder::new();
    folder.file("empty/README.md", "");
    let empty = folder.path("empty").display().to_string();
    assert_eq!(medhold(&["dry-run", &empty, "--cases", "-"]).exit, Exit::CouldNotRun);
    let pack = folder.cafe_with(
        "pack.toml",
        "[parameters.long",
        "[plugins.till]\nlibrary = \"medhold_no_such_till\"\n\n[parameters.long",
    );
    let ran = medhold(&["dry-run", &pack, "--cases", "-"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("medhold_no_such_till") && ran.err.contains("looked in"), "{}", ran.err);
}
