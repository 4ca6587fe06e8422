//! Rulings alone: the same from every format, and those of whole decisions.

use std::collections::BTreeMap;
use std::path::Path;

use bench_cases::{Columns, Generator, Shape};
use medhold::{Case, Decision};

use crate::program::{Folder, Ran, cafe, medhold, medhold_reading};

/// A pack that asks no plugin.
const PACK: &str = "rental";
/// More than a block of any format holds.
const CASES: usize = 1500;

fn pack() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(PACK).display().to_string()
}

/// The same cases in each format.
fn files(folder: &Folder) -> [String; 3] {
    let generator = Generator::of_folder(Path::new(&pack()), Shape::Row, 7).unwrap();
    let columns = Columns::of(&generator);
    let cases: Vec<Case> = generator.take(CASES).collect();
    let (mut jsonl, mut csv, mut parquet) = (Vec::new(), Vec::new(), Vec::new());
    bench_cases::jsonl(&mut jsonl, cases.iter().cloned()).unwrap();
    bench_cases::csv(&mut csv, &columns, cases.iter().cloned()).unwrap();
    bench_cases::parquet(&mut parquet, &columns, cases.into_iter()).unwrap();
    [folder.file("cases.jsonl", jsonl), folder.file("cases.csv", csv), folder.file("cases.parquet", parquet)]
}

fn rulings(file: &str, format: &str) -> Ran {
    medhold(&["dry-run", &pack(), "--cases", file, "--rulings-only", "--format", format, "--threads", "2"])
}

/// The main columns of a decision's only claim, as CSV shows them.
fn row(decision: &Decision) -> Vec<String> {
    let claim = &decision.claims[0];
    let spaced = |items: Vec<&str>| items.join(" ");
    let amount = claim.amount.as_ref();
    let texts = |text: &dyn std::fmt::Display| text.to_string();
    vec![
        texts(&decision.case),
        texts(&claim.id),
        texts(&claim.topic),
        texts(&claim.authority),
        texts(&claim.finding),
        texts(&claim.outcome),
        texts(&claim.remedy),
        texts(&claim.basis),
        claim.rule.as_ref().map(|rule| rule.to_string()).unwrap_or_default(),
        spaced(claim.merged.iter().map(|rule| rule.as_str()).collect()),
        spaced(claim.overrode.iter().map(|rule| rule.as_str()).collect()),
        spaced(claim.because.iter().map(|because| because.message.as_str()).collect()),
        spaced(claim.missing.iter().map(|missing| missing.measure.as_str()).collect()),
        spaced(claim.conflict.iter().map(String::as_str).collect()),
        amount.map(|amount| amount.value.clone()).unwrap_or_default(),
        amount.map(|amount| amount.currency.to_string()).unwrap_or_default(),
        amount.and_then(|amount| amount.at_least.clone()).unwrap_or_default(),
    ]
}

#[test]
fn rulings_are_those_of_whole_decisions_from_every_format() {
    let folder = Folder::new();
    let [jsonl, csv, parquet] = files(&folder);
    let whole = rulings(&jsonl, "jsonl");
    let decisions = whole.out.lines().map(|line| serde_json::from_str(line).unwrap());
    let expected: Vec<Vec<String>> = decisions.map(|decision: Decision| row(&decision)).collect();
    assert_eq!(expected.len(), CASES);
    let from_jsonl = rulings(&jsonl, "csv");
    let table = ::csv::Reader::from_reader(from_jsonl.out.as_bytes()).into_records();
    for (shown, expected) in table.map(Result::unwrap).zip(&expected) {
        assert_eq!(shown.iter().take(17).collect::<Vec<_>>(), *expected);
    }
    assert_eq!((&from_jsonl.err, from_jsonl.exit), (&whole.err, whole.exit));
    for file in [csv, parquet] {
        let ran = rulings(&file, "csv");
        assert!(ran.out == from_jsonl.out && ran.exit == whole.exit, "{file}");
    }
}

#[test]
fn a_row_that_is_no_case_or_was_given_before_is_told_as_without_rulings_only() {
    let rows = [
        "A,1,2024-05-17,waiting,assertion,25,,",
        "B,1,2024-05-17,waiting,wish,25,,",
        "A,2,2024-05-17,waiting,assertion,3,,",
        "C,1,2024-05-17,waiting,assertion,often,,",
        "\"D, the\",1,2024-05-17,waiting,assertion,7,44,",
        "E,1,soon,waiting,assertion,7,,",
        "F,1,2024-05-17,waiting,assertion,7,,who",
    ];
    let table =
        format!("id,claim,received,topic,kind,evidence.wait_min,customer.shoe_size,client\n{}\n", rows.join("\n"));
    let folder = Folder::new();
    let file = folder.file("a.csv", &table);
    let both = |format: &str, only: &[&str]| {
        let rejects = folder.path(&format!("{}.jsonl", only.len())).display().to_string();
        let asked = ["dry-run", &cafe(), "--cases", &file, &file, "--format", format, "--rejects", &rejects];
        (medhold(&[asked.as_slice(), only].concat()), folder.read(&format!("{}.jsonl", only.len())))
    };
    let ((whole, told), (brief, also)) = (both("csv", &[]), both("csv", &["--rulings-only"]));
    assert_eq!(told, also);
    assert_eq!(whole.exit, brief.exit);
    let ids = |out: &str| out.lines().map(|line| line.rsplit_once(',').unwrap().0.to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&whole.out), ids(&brief.out));
    for line in ["shoe_size", "given before", "who"] {
        assert!(brief.err.contains(line), "{line}: {}", brief.err);
    }
}

#[test]
fn the_summary_counts_what_is_ruled_on_from_columns() {
    let many: String = (0..600).map(|n| format!("A{n},2024-05-17,waiting,assertion,{}\n", n % 40)).collect();
    let table = format!("id,received,topic,kind,evidence.wait_min\n{many}");
    let ran = |format: &str, only: &[&str]| {
        let asked = ["dry-run", &cafe(), "--cases", "-", "--input-format", "csv", "--format", format];
        medhold_reading(&table, &[asked.as_slice(), only].concat())
    };
    let (jsonl, csv) = (ran("jsonl", &["--rulings-only"]), ran("csv", &["--rulings-only"]));
    assert_eq!(jsonl.err, csv.err);
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    for line in csv.out.lines().skip(1) {
        *outcomes.entry(line.split(',').nth(5).unwrap().to_owned()).or_default() += 1;
    }
    assert!(outcomes.len() > 1 && outcomes.values().sum::<usize>() == 600, "{outcomes:?}");
}
