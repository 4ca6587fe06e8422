//! Rows that are no claims: told in their place, and the others are decided.

use arrow::array::{AsArray, RecordBatch};
use medhold::{Given, Host, Letters};
use medhold_batch::{BatchError, Deciding};

use crate::written::{Row, batch, pack};

fn host() -> Host {
    Host::builder().pack(pack("rental")).letters(Letters::Left).build().unwrap()
}

fn claims(rows: &[&[(&str, &str)]]) -> RecordBatch {
    let row = |cells: &&[(&str, &str)]| -> Row {
        cells.iter().map(|(name, text)| ((*name).to_owned(), Given::Text((*text).to_owned()))).collect()
    };
    batch(&rows.iter().map(row).collect::<Vec<_>>())
}

fn texts<'b>(batch: &'b RecordBatch, column: &str) -> Vec<Option<&'b str>> {
    batch.column_by_name(column).unwrap().as_string::<i32>().iter().collect()
}

#[test]
fn each_row_has_its_answer_in_its_place() {
    let good = [("id", "A"), ("received", "2024-05-17"), ("topic", "taste"), ("kind", "preference")];
    let rows: [&[(&str, &str)]; 5] = [
        &[("id", "B"), ("received", "2024-05-17"), ("topic", "taste"), ("kind", "wish")],
        &good,
        &[("received", "2024-05-17"), ("topic", "taste"), ("kind", "preference")],
        &[("id", "B"), ("received", "2024-05-17"), ("topic", "taste"), ("kind", "preference")],
        &[("id", "A"), ("topic", "late_fee"), ("kind", "request")],
    ];
    let ruled = Deciding::new(&host()).rulings(&claims(&rows)).unwrap();
    assert_eq!(texts(&ruled, "case"), [None, Some("A"), None, None, Some("A")]);
    assert_eq!(texts(&ruled, "claim"), [None, Some("1"), None, None, Some("2")]);
    let rejects = texts(&ruled, "reject");
    let whole = "found `wish`; the case `B` is rejected whole";
    assert!(rejects[0].unwrap().ends_with(whole), "{rejects:?}");
    assert_eq!((rejects[1], rejects[2], rejects[4]), (None, Some("the row has no `id`"), None));
    assert!(rejects[3].unwrap().starts_with("row 1: ") && rejects[3].unwrap().ends_with(whole), "{rejects:?}");
}

#[test]
fn the_decision_on_a_case_stands_in_the_row_of_its_first_claim() {
    let rows: [&[(&str, &str)]; 3] = [
        &[("id", "A"), ("received", "2024-05-17"), ("topic", "taste"), ("kind", "preference")],
        &[("id", "B"), ("received", "2024-05-17"), ("topic", "taste"), ("kind", "preference")],
        &[("id", "A"), ("received", "2024-05-17"), ("topic", "taste"), ("kind", "request")],
    ];
    let decided = Deciding::new(&host()).decisions(&claims(&rows)).unwrap();
    assert_eq!(texts(&decided, "case"), [Some("A"), Some("B"), Some("A")]);
    let decisions = texts(&decided, "decision");
    assert!(decisions[0].unwrap().contains(r#""case":"A""#) && decisions[1].is_some() && decisions[2].is_none());
}

#[test]
fn columns_that_are_not_those_of_cases_are_refused_with_what_may_be_meant() {
    let refused = Deciding::new(&host()).rulings(&claims(&[&[("id", "A"), ("topik", "taste"), ("kind", "request")]]));
    let Err(BatchError::Columns { reason }) = refused else { panic!("they were taken") };
    assert!(reason.contains("unknown column `topik`; did you mean `topic`?"), "{reason}");
    assert!(reason.contains("the column `topic` is missing"), "{reason}");
}

#[test]
fn a_batch_without_rows_has_an_answer_without_rows() {
    let none = claims(&[&[("id", "A"), ("topic", "taste"), ("kind", "request")]]).slice(0, 0);
    let ruled = Deciding::new(&host()).rulings(&none).unwrap();
    assert_eq!((ruled.num_rows(), ruled.num_columns()), (0, 20));
}
