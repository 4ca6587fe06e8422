//! `medhold diff`: which decisions change between two versions of a pack, and that nothing is said to change where nothing does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{Folder, Ran, cafe, medhold, medhold_reading, waited};
use crate::report_keys::{keys, undocumented};

fn shipped(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if path.is_dir() {
            copied(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}

/// The shipped rental pack against a copy with a higher cap on reminders, on the shipped cases that can be read.
fn raised_cap(folder: &Folder, more: &[&str]) -> Ran {
    let old = shipped("rules/rental");
    copied(&old, &folder.path("rental"));
    let table = folder.read("rental/tables/reminder_fee_cap.csv");
    assert!(table.contains("\n2025,700,35,"), "{table}");
    folder.file("rental/tables/reminder_fee_cap.csv", table.replace("\n2025,700,35,", "\n2025,700,50,"));
    let cases = fs::read_to_string(shipped("examples/cases/rental.jsonl")).unwrap();
    let cases: Vec<&str> = cases.lines().take(43).collect();
    let (old, new) = (old.display().to_string(), folder.path("rental").display().to_string());
    medhold_reading(&cases.join("\n"), &[&["diff", &old, &new, "--cases", "-"], more].concat())
}

/// What came out, its lines joined.
fn unwrapped(ran: &Ran) -> String {
    ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cafes(old: &str, new: &str, cases: &str, more: &[&str]) -> (Exit, Value) {
    let ran = medhold_reading(cases, &[&["diff", old, new, "--cases", "-", "--format", "json"], more].concat());
    assert!(ran.out.starts_with('{'), "{}{}", ran.out, ran.err);
    (ran.exit, serde_json::from_str(&ran.out).unwrap())
}

#[test]
fn a_planted_change_in_a_shipped_pack_is_found_with_its_rule_amount_and_example() {
    let folder = Folder::new();
    let ran = raised_cap(&folder, &["--format", "json", "--fail-on", "lowered,refused,raised,withheld"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(
        ran.err.contains("`--fail-on lowered` is met") && ran.err.contains("`--fail-on refused` is met"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("raised") && !ran.err.contains("withheld"), "{}", ran.err);
    let diff: Value = serde_json::from_str(&ran.out).unwrap();
    let number = |way: &str| diff["changes"][way].as_u64().unwrap();
    assert_eq!(["changed", "refused", "lowered", "raised", "grounds"].map(number), [2, 1, 2, 0, 1]);
    let amount = &diff["amounts"][0];
    assert_eq!((&amount["old_sum"], &amount["new_sum"]), (&"759.50".into(), &"741.50".into()));
    assert_eq!((&amount["difference"], &amount["mean_move"]), (&"-18.00".into(), &"-9.00".into()));
    let refused = diff["rules"].as_array().unwrap().iter().find(|rule| rule["changes"]["refused"] == 1).unwrap();
    assert_eq!(refused["old_rule"], "reminder-above-cap-2025");
    assert_eq!(refused["new_rule"], "reminder-within-cap-2025");
    assert_eq!(refused["amounts"][0]["difference"], "-3.00");
    let example = diff["examples"].as_array().unwrap().iter().find(|example| example["case"] == "RE-0305").unwrap();
    assert_eq!((&example["old"]["outcome"], &example["new"]["outcome"]), (&"upheld".into(), &"not_upheld".into()));
    assert_eq!(example["old"]["amount"]["value"], "3.00");
    assert_eq!(example["new"]["because"][0]["message"], "reminder-within-cap");
    assert_eq!(example["given"]["id"], "RE-0305");
}

#[test]
fn people_read_both_rulings_side_by_side() {
    let folder = Folder::new();
    let ran = raised_cap(&folder, &[]);
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""));
    for part in [
        "2 of 46 claims ruled otherwise: 2 worse for the customer, 1 refused now, 2 paid less.",
        "2 claims get less, NOK 18.00 in all; NOK −9.00 for each of them.",
        "reminder-above-cap-2025: upheld         reminder-within-cap-2025: not upheld",
    ] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    let markdown = raised_cap(&folder, &["--format", "markdown", "--threads", "3"]);
    assert!(markdown.out.contains("\n## By rule\n") && markdown.out.contains("| ---: |"), "{}", markdown.out);
    assert_eq!(markdown.out, raised_cap(&folder, &["--format", "markdown", "--threads", "1"]).out);
}

#[test]
fn no_change_ends_well_and_says_so() {
    let pack = shipped("rules/rental").display().to_string();
    let cases = shipped("examples/cases/rental_clients.jsonl").display().to_string();
    let ran =
        medhold(&["diff", &pack, &pack, "--cases", &cases, "--fail-on", "changed,grounds,reworded,withheld,uneven"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    assert!(unwrapped(&ran).contains("Both have the same content."), "{}", ran.out);
    assert!(ran.out.contains("No ruling changes.") && ran.out.contains("Every amount is as it was."), "{}", ran.out);
}

#[test]
fn other_words_are_no_changed_ruling_and_are_counted() {
    let folder = Folder::new();
    let new = folder.cafe_with("pack.toml", "body = \"the owner\"", "body = \"the manager\"");
    // Only the letter to B, who is not upheld, names who hears a complaint.
    let cases = [waited("A", "25"), waited("B", "5")].join("\n");
    let (exit, diff) = cafes(&cafe(), &new, &cases, &["--fail-on", "changed,grounds"]);
    assert_eq!((exit, &diff["changes"]["changed"]), (Exit::Well, &0.into()));
    assert_eq!((&diff["letters"]["only_reworded"], &diff["examples"]), (&1.into(), &Value::Array(Vec::new())));
    assert_eq!(cafes(&cafe(), &new, &cases, &["--fail-on", "reworded"]).0, Exit::Found);
}

/// A version that upholds no woman's wait, and as many women as men who waited long.
fn harder_on_women(folder: &Folder) -> (String, String) {
    let rules = "wait_min >= long_wait_min\n    authority evidence\n    finding   fact";
    let harder = rules.replace("long_wait_min", "long_wait_min && customer.gender != \"female\"");
    let new = folder.cafe_with("waiting.rhai", rules, &harder);
    let guest = |n: usize| {
        let gender = if n.is_multiple_of(2) { "female" } else { "male" };
        waited(&format!("G-{n}"), "25")
            .replace("\"claims\"", &format!("\"customer\":{{\"gender\":\"{gender}\"}},\"claims\""))
    };
    let cases = (0..40).map(guest).collect::<Vec<_>>().join("\n");
    (new, cases)
}

#[test]
fn a_version_that_is_harder_on_one_group_is_told_with_its_rates() {
    let folder = Folder::new();
    let (new, cases) = harder_on_women(&folder);
    let (exit, diff) = cafes(&cafe(), &new, &cases, &["--fail-on", "uneven"]);
    assert_eq!(exit, Exit::Found);
    let pair = &diff["uneven"][0];
    assert_eq!((&pair["harder_on"], &pair["than_on"]), (&"female".into(), &"male".into()));
    let women = diff["groups"].as_array().unwrap().iter().find(|group| group["group"] == "female").unwrap();
    assert_eq!((&women["old_rate"], &women["new_rate"], &women["worse"]), (&1.0.into(), &0.0.into(), &20.into()));
    // Wilson's interval of 0 of 20: z²/(n + z²) above.
    assert!((women["new_high"].as_f64().unwrap() - 0.161_125).abs() < 1e-5, "{women}");
    assert!(diff["letters"]["withheld"].as_u64().unwrap() > 0, "{}", diff["letters"]);
}

#[test]
fn rows_that_are_no_case_are_told_and_a_folder_that_is_no_pack_ends_with_two() {
    let cases = format!("{}\n{{\n", waited("A", "25"));
    let ran = medhold_reading(&cases, &["diff", &cafe(), &cafe(), "--cases", "-"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(
        ran.err.contains("rejected:") && unwrapped(&ran).contains("1 row could not be read and is left out."),
        "{}",
        ran.out
    );
    let none = medhold_reading(&cases, &["diff", &cafe(), "no-such-folder", "--cases", "-"]);
    assert_eq!((none.exit, none.out.as_str()), (Exit::CouldNotRun, ""));
    let unknown = medhold_reading(&cases, &["diff", &cafe(), &cafe(), "--cases", "-", "--group", "gendre"]);
    assert_eq!(unknown.exit, Exit::CouldNotRun);
    assert!(unknown.err.contains("did you mean `gender`"), "{}", unknown.err);
}

#[test]
fn every_key_of_the_report_is_documented() {
    let folder = Folder::new();
    let (new, cases) = harder_on_women(&folder);
    let reports = [
        cafes(&cafe(), &new, &cases, &[]).1,
        serde_json::from_str(&raised_cap(&folder, &["--format", "json"]).out).unwrap(),
    ];
    let closed = ["given", "old", "new", "set"];
    let found: BTreeSet<String> = reports.iter().flat_map(|report| keys(report, &closed)).collect();
    assert!(found.len() > 60 && found.contains("p_adjusted") && found.contains("mean_move"), "{found:?}");
    let page = include_str!("../../../medhold-audit/src/diff/format.md");
    let missing = undocumented(&found, page);
    assert!(missing.is_empty(), "{missing:?}");
}
