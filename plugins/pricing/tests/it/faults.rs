//! Files that are cut off, misnamed or not there, and questions that have no answer.

use std::fs;
use std::path::Path;

use medhold_plugin::{AbsenceReason, Config, Request, Value};

use crate::setup::{ask, date, open, write_csv, write_parquet, write_sqlite};

fn refusal(config: impl Into<Config>, folder: &Path) -> String {
    let text = open(config, folder).expect_err("it should be refused");
    text.replace(&folder.display().to_string(), "DATA")
}

#[test]
fn a_file_that_is_not_whole_is_named_with_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    for (file, write) in
        [("p.parquet", write_parquet as fn(&Path)), ("p.sqlite", |path: &Path| write_sqlite(path, "prices"))]
    {
        let path = folder.path().join(file);
        write(&path);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        let text = refusal([("prices", file)], folder.path());
        assert!(text.starts_with(&format!("the prices in `DATA/{file}` can't be read: ")), "{text}");
    }
    fs::write(folder.path().join("p.db"), "article,date,price").unwrap();
    let text = refusal([("prices", "p.db")], folder.path());
    assert!(text.ends_with("file is not a database"), "{text}");
}

#[test]
fn a_row_that_is_wrong_is_named_by_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let write = |rows: &str| fs::write(folder.path().join("p.csv"), rows).unwrap();
    write("article,date,price\nmug,2026-01-01,40\nmug,2026-02-30,40\n");
    assert_eq!(
        refusal([("prices", "p.csv")], folder.path()),
        "the prices in `DATA/p.csv` can't be read: line 3: `2026-02-30` is no day such as `2024-01-31`"
    );
    write("article,day,price\n");
    assert_eq!(
        refusal([("market", "p.csv")], folder.path()),
        "the prices in `DATA/p.csv` can't be read: there is no column `date`; the columns are `article`, `day`, `price`"
    );
    write("article,date,price\n");
    assert!(refusal([("prices", "p.csv")], folder.path()).ends_with("it holds no price"));
}

#[test]
fn settings_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    assert!(refusal([("price", "p.csv")], folder.path()).starts_with("`price` is no setting"));
    assert!(refusal([("prices", "p.xlsx")], folder.path()).contains("should end in `.parquet`"));
    assert!(refusal([("prices", "gone.csv")], folder.path()).contains("No such file"));
    assert!(refusal([("prices", "gone.sqlite")], folder.path()).contains("unable to open"));
    write_sqlite(&folder.path().join("p.sqlite"), "prices");
    let table = [("prices", "p.sqlite"), ("prices_table", "prices; DROP TABLE prices")];
    assert!(refusal(table, folder.path()).contains("is no name of a table"));
}

#[test]
fn without_files_a_case_may_bring_its_own_history() {
    let trial = open(Config::default(), Path::new("")).unwrap();
    let request = Request::new("price").at(date("2026-01-02"));
    let text = ask(&trial, request.clone().subject("article", "mug")).unwrap_err().text;
    assert_eq!(text, "no price of `mug` is listed");
    let nothing = ask(&trial, request.clone()).unwrap_err();
    assert_eq!(nothing.reason, AbsenceReason::UnknownSubject);
    let history = Value::List(vec![Value::List(vec!["2026-01-01".into(), 40_i64.into()])]);
    let records = ask(&trial, request.given("price_history", history)).unwrap();
    assert_eq!((records[0].value.to_string(), records[0].source.as_str()), ("40".to_owned(), "case"));
}

#[test]
fn a_history_that_is_none_is_said_to_be_none() {
    let trial = open(Config::default(), Path::new("")).unwrap();
    for (history, found) in [
        (Value::List(vec![]), "`price_history` holds no price"),
        (Value::List(vec![40_i64.into()]), "and has `40`"),
        (Value::List(vec![Value::List(vec!["in May".into(), 40_i64.into()])]), r#"and has `["in May", "40"]`"#),
    ] {
        let request = Request::new("price").at(date("2026-01-02")).given("price_history", history);
        let text = ask(&trial, request).unwrap_err().text;
        assert!(text.ends_with(found), "{text}");
    }
}

#[test]
fn an_article_that_is_not_listed_is_unknown_and_a_day_before_its_first_has_no_data() {
    let folder = tempfile::tempdir().unwrap();
    write_csv(&folder.path().join("p.csv"));
    let trial = open([("prices", "p.csv")], folder.path()).unwrap();
    let price = |article: &str, day: &str| {
        let request = Request::new("price").subject("article", article).at(date(day));
        ask(&trial, request).unwrap_err().reason
    };
    assert_eq!(price("hat", "2026-01-02"), AbsenceReason::UnknownSubject);
    assert_eq!(price("shoes", "2025-12-31"), AbsenceReason::NoData);
}
