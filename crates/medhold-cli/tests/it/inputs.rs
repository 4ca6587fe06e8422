//! Cases in every format, and everything that can be wrong with them: each has a clear reject, and the rest goes on.

use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use medhold_cli::Exit;

use crate::program::{Folder, Ran, cafe, medhold, medhold_reading, waited};

fn run_on(file: &str) -> Ran {
    medhold(&["dry-run", &cafe(), "--cases", file, "--format", "csv"])
}

/// The ids of the cases that were decided.
fn decided(ran: &Ran) -> Vec<&str> {
    ran.out.lines().skip(1).filter_map(|line| line.split(',').next()).collect()
}

#[test]
fn every_format_gives_the_same_decisions() {
    let folder = Folder::new();
    let claim = "[[claims]]\nid = \"1\"\ntopic = \"waiting\"\nkind = \"assertion\"\ntext = \"I waited for ages.\"\n";
    let csv = "id,received,language,claim,topic,kind,text,evidence.wait_min\n\
               A,2024-05-17,en,1,waiting,assertion,I waited for ages.,25\n";
    let files = [
        folder.file("a.jsonl", waited("A", "25")),
        folder.file("a.json", format!("[{}]", waited("A", "25"))),
        folder.file("a.csv", csv),
        folder.file("b.csv", csv.replace(',', ";")),
        folder.file(
            "a.toml",
            format!("id = \"A\"\nreceived = 2024-05-17\nlanguage = \"en\"\nevidence.wait_min = 25\n{claim}"),
        ),
        folder.file("a.parquet", parquet()),
        folder.file("told-by-content", waited("A", "25")),
    ];
    let decisions: Vec<String> =
        files.iter().map(|file| medhold(&["dry-run", &cafe(), "--cases", file, "--format", "jsonl"]).out).collect();
    assert!(decisions[0].contains("waited-long"), "{}", decisions[0]);
    for (file, decision) in files.iter().zip(&decisions) {
        assert_eq!(decision, &decisions[0], "{file}");
    }
}

fn parquet() -> Vec<u8> {
    let schema = "message cases { required binary id (UTF8); required binary received (UTF8); required binary language (UTF8);
        required binary claim (UTF8); required binary topic (UTF8); required binary kind (UTF8); required binary text (UTF8);
        required group evidence { required double wait_min; } }";
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let mut bytes = Vec::new();
    let mut writer =
        SerializedFileWriter::new(&mut bytes, schema, Arc::new(WriterProperties::builder().build())).unwrap();
    let mut rows = writer.next_row_group().unwrap();
    for text in ["A", "2024-05-17", "en", "1", "waiting", "assertion", "I waited for ages."] {
        let mut column = rows.next_column().unwrap().unwrap();
        column.typed::<ByteArrayType>().write_batch(&[ByteArray::from(text)], None, None).unwrap();
        column.close().unwrap();
    }
    let mut column = rows.next_column().unwrap().unwrap();
    column.typed::<DoubleType>().write_batch(&[25.0], None, None).unwrap();
    column.close().unwrap();
    rows.close().unwrap();
    writer.close().unwrap();
    bytes
}

/// Claims as Parquet, texts all; three rows to a group.
fn claims(rows: &[[&str; 4]]) -> Vec<u8> {
    let names = ["id", "topic", "kind", "received"];
    let column = |place: usize| Arc::new(StringArray::from_iter_values(rows.iter().map(|row| row[place]))) as ArrayRef;
    let batch = RecordBatch::try_from_iter((0..4).map(|place| (names[place], column(place)))).unwrap();
    let properties = WriterProperties::builder().set_max_row_group_row_count(Some(3)).build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.into_inner().unwrap()
}

#[test]
fn rows_with_one_id_are_one_case_in_parquet_wherever_they_stand() {
    let folder = Folder::new();
    let row = |id, topic| [id, topic, "preference", "2024-05-17"];
    // More cases than a block takes, one with many rows, one in three places, and one whose row elsewhere is no claim.
    let ids: Vec<String> = (0..600).map(|n| format!("C{n}")).collect();
    let mut rows: Vec<_> = ids.iter().map(|id| row(id, "taste")).collect();
    (0..300).for_each(|_| rows.insert(200, row("MANY", "taste")));
    [0, 350, 900].into_iter().for_each(|place| rows.insert(place, row("APART", "taste")));
    rows.insert(10, row("FAULTY", "taste"));
    rows.push(["FAULTY", "taste", "wish", "2024-05-17"]);
    let table: String = rows.iter().map(|row| row.join(",") + "\n").collect();
    let csv = run_on(&folder.file("a.csv", format!("id,topic,kind,received\n{table}")));
    let parquet = run_on(&folder.file("a.parquet", claims(&rows)));
    assert_eq!(parquet.out, csv.out);
    assert_eq!(decided(&parquet).iter().filter(|id| **id == "APART").count(), 3);
    assert_eq!(parquet.err.matches("the case `FAULTY` is rejected whole").count(), 1, "{}", parquet.err);
}

#[test]
fn a_row_cut_in_half_in_the_middle_is_rejected_and_the_rest_is_decided() {
    let folder = Folder::new();
    let row = waited("B", "25");
    let cases = format!("{}\n{}\n{}\n", waited("A", "25"), &row[..60], waited("C", "25"));
    let ran = run_on(&folder.file("cases.jsonl", cases));
    assert_eq!(ran.exit, Exit::Found);
    assert_eq!(decided(&ran), ["A", "C"]);
    assert!(ran.err.contains("cases.jsonl:2: the row is cut off after column 60"), "{}", ran.err);
    assert!(ran.err.contains("1 row could not be read as cases"), "{}", ran.err);
}

#[test]
fn a_line_beyond_the_bound_and_one_that_is_not_utf_8_are_rejected_and_the_rest_is_decided() {
    let folder = Folder::new();
    let mut cases = format!("{}\n{}\n", "x".repeat(3000), waited("A", "25")).into_bytes();
    cases.extend(b"{\"id\":\"\xff\"}\n");
    cases.extend(waited("B", "25").into_bytes());
    let file = folder.file("cases.jsonl", cases);
    let ran = medhold(&["dry-run", &cafe(), "--cases", &file, "--format", "csv", "--max-line", "2000"]);
    assert_eq!(decided(&ran), ["A", "B"]);
    assert!(ran.err.contains("cases.jsonl:1: the line has 3001 bytes"), "{}", ran.err);
    assert!(ran.err.contains("cases.jsonl:3: the line is not UTF-8"), "{}", ran.err);
}

#[test]
fn a_mark_at_the_start_windows_line_breaks_and_blank_lines_are_fine() {
    let folder = Folder::new();
    let cases = format!("\u{feff}{}\r\n\r\n{}\r\n\n", waited("A", "25"), waited("B", "25"));
    let ran = run_on(&folder.file("cases.jsonl", cases));
    assert_eq!((ran.exit, decided(&ran)), (Exit::Well, vec!["A", "B"]));
}

#[test]
fn an_id_that_comes_twice_is_rejected_with_the_place_of_the_first() {
    let folder = Folder::new();
    let first = folder.file("first.jsonl", format!("{}\n", waited("A", "25")));
    let second = folder.file("second.jsonl", format!("{}\n{}\n", waited("B", "25"), waited("A", "5")));
    let ran = medhold(&["dry-run", &cafe(), "--cases", &first, &second, "--format", "csv"]);
    assert_eq!((ran.exit, decided(&ran)), (Exit::Found, vec!["A", "B"]));
    assert!(ran.err.contains("second.jsonl:2: the id `A` was given before"), "{}", ran.err);
    assert!(ran.err.contains("first.jsonl:1)"), "{}", ran.err);
}

#[test]
fn unknown_columns_are_refused_at_once_with_the_near_names_and_other_files_go_on() {
    let folder = Folder::new();
    let bad = folder.file("bad.csv", "id,topik,kind,colour\nA,waiting,assertion,red\n");
    let good = folder.file("good.csv", "id,topic,kind\nB,taste,preference\nC,taste\n");
    let ran = medhold(&["dry-run", &cafe(), "--cases", &bad, &good, "--format", "csv", "--at", "2024-05-17"]);
    assert_eq!((ran.exit, decided(&ran)), (Exit::Found, vec!["B"]));
    assert_eq!(ran.err.matches("did you mean `topic`?").count(), 1, "{}", ran.err);
    assert!(ran.err.contains("`colour`"), "{}", ran.err);
    assert!(ran.err.contains("good.csv:3: the row has 2 cells and the header 3"), "{}", ran.err);
}

#[test]
fn a_truncated_parquet_file_is_rejected_by_name_and_other_files_go_on() {
    let folder = Folder::new();
    let whole = parquet();
    let bad = folder.file("bad.parquet", &whole[..whole.len() / 2]);
    let good = folder.file("good.jsonl", waited("B", "25"));
    let ran = medhold(&["dry-run", &cafe(), "--cases", &bad, &good, "--format", "csv"]);
    assert_eq!((ran.exit, decided(&ran)), (Exit::Found, vec!["B"]));
    assert!(ran.err.contains("bad.parquet: the file can't be read as Parquet; is it cut off?"), "{}", ran.err);
}

#[test]
fn every_reject_is_written_where_it_is_asked_for_with_what_stood_there() {
    let folder = Folder::new();
    let kept = folder.path("rejects.jsonl").display().to_string();
    let cases: String = (0..50).map(|i| format!("not a case {i}\n")).collect();
    let ran = medhold_reading(&cases, &["dry-run", &cafe(), "--cases", "-", "--rejects", &kept]);
    assert_eq!(ran.exit, Exit::Found);
    let lines = folder.read("rejects.jsonl");
    assert_eq!(lines.lines().count(), 50);
    let last: serde_json::Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    assert_eq!((last["file"].as_str(), last["line"].as_u64()), (Some("-"), Some(50)));
    assert_eq!(last["raw"], "not a case 49");
    assert!(ran.err.contains("and 30 more"), "{}", ran.err);
}

#[test]
fn standard_input_takes_another_format_where_it_is_said() {
    let ran = medhold_reading(
        "id,topic,kind\nA,taste,preference\n",
        &["dry-run", &cafe(), "--cases", "-", "--input-format", "csv", "--format", "csv", "--at", "2024-05-17"],
    );
    assert_eq!(decided(&ran), ["A"], "{}", ran.err);
}

#[test]
fn a_file_that_is_not_there_or_of_no_known_format_can_not_run() {
    let folder = Folder::new();
    let missing = run_on("no-such.jsonl");
    assert_eq!(missing.exit, Exit::CouldNotRun);
    assert!(missing.err.contains("no-such.jsonl"), "{}", missing.err);
    let unknown = run_on(&folder.file("cases.txt", "hello"));
    assert_eq!(unknown.exit, Exit::CouldNotRun);
    assert!(unknown.err.contains("--input-format"), "{}", unknown.err);
}
