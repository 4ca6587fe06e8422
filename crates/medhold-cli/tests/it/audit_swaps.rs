//! `medhold audit`: the customer exchanged, and like cases.

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{Folder, medhold};

/// Cases of guests who waited so long, women and men in turn, by name.
fn guests(minutes: impl Iterator<Item = u32>) -> String {
    let guest = |(n, minutes): (usize, u32)| {
        let (gender, name) = if n % 2 == 0 { ("female", "Kari") } else { ("male", "Ola") };
        format!(
            r#"{{"id":"G-{n}","received":"2024-05-17","language":"en","customer":{{"ref":"k-{n}","gender":"{gender}","name":"{name}"}},
               "claims":[{{"id":"1","topic":"waiting","kind":"assertion","text":"I waited for ages."}}],"evidence":{{"wait_min":{minutes}}}}}"#
        )
        .replace('\n', " ")
    };
    minutes.enumerate().map(guest).collect::<Vec<_>>().join("\n")
}

/// What the café's manifest does not say: that a name betrays the gender.
const PROXY: &str = "[customer.ref]\nkind = \"text\"\n[customer.name]\nproxy_of = \"gender\"\n[appeal.nb]";

fn audited(folder: &Folder, rule: Option<(&str, &str)>, cases: &str, more: &[&str]) -> (Exit, Value) {
    let pack = folder.cafe_with("pack.toml", "[appeal.nb]", PROXY);
    if let Some((from, to)) = rule {
        let rules = folder.read("cafe/waiting.rhai");
        assert!(rules.contains(from), "{rules}");
        folder.file("cafe/waiting.rhai", rules.replace(from, to));
    }
    let cases = folder.file("cases.jsonl", cases);
    let ran = medhold(&[&["audit", &pack, "--cases", &cases, "--format", "json"], more].concat());
    assert!(ran.out.starts_with('{'), "{}{}", ran.out, ran.err);
    (ran.exit, serde_json::from_str(&ran.out).unwrap())
}

#[test]
fn swaps_that_change_nothing_bound_how_often_one_could() {
    let folder = Folder::new();
    let (exit, report) = audited(&folder, None, &guests(0..30), &["--fail-on", "swapped"]);
    assert_eq!(exit, Exit::Well);
    let swaps = &report["swaps"];
    // Each of thirty guests as either of the two other genders.
    assert_eq!((&swaps["cases"], &swaps["made"], &swaps["changed"]), (&30.into(), &60.into(), &0.into()));
    let bound = swaps["upper_95"].as_f64().unwrap();
    assert!((bound - (1.0 - 0.05_f64.powf(1.0 / 60.0))).abs() < 1e-12, "{bound}");
    assert_eq!(swaps["attributes"][0]["attribute"], "customer.gender");
}

#[test]
fn a_swap_that_changes_a_decision_is_told_with_both_cases() {
    let folder = Folder::new();
    let by_name = ("wait_min < long_wait_min", "wait_min < long_wait_min && customer.name == \"Ola\"");
    let (exit, report) = audited(&folder, Some(by_name), &guests(0..4), &["--fail-on", "swapped"]);
    assert_eq!(exit, Exit::Found);
    let swaps = &report["swaps"];
    // The name that betrays the gender comes with it; nobody is `other`, so that the name stays.
    assert_eq!((&swaps["made"], &swaps["changed"]), (&8.into(), &4.into()));
    let first = &swaps["violations"][0];
    assert_eq!((&first["case"], &first["swap"]["attribute"]), (&"G-0".into(), &"customer.gender".into()));
    assert_eq!(
        (&first["before"]["customer"]["name"], &first["after"]["customer"]["name"]),
        (&"Kari".into(), &"Ola".into())
    );
    assert_eq!(first["what"][0], "outcome undecided becomes not_upheld");
}

#[test]
fn an_audit_lists_like_cases_and_claims_paid_twice() {
    let folder = Folder::new();
    let (exit, report) = audited(&folder, None, &guests([20, 20, 5, 14].into_iter()), &["--fail-on", "unlike"]);
    assert_eq!(exit, Exit::Well);
    let like = &report["like_cases"];
    assert_eq!((&like["claims"], &like["alike"]), (&4.into(), &1.into()));
    assert_eq!(like["other_rulings"], Value::Array(Vec::new()));
    let near = &like["neighbours"][0];
    assert_eq!(
        (&near["case"], &near["fact"], &near["then"], &near["now"]),
        (&"G-2".into(), &"wait_min".into(), &"20".into(), &"5".into())
    );
    assert_eq!(near["threshold"][1], 20);
}

#[test]
fn the_report_for_people_says_it_in_a_sentence() {
    let folder = Folder::new();
    let pack = folder.cafe_with("pack.toml", "[appeal.nb]", PROXY);
    let cases = folder.file("cases.jsonl", guests([20, 20, 5, 14].into_iter()));
    let shown = |threads: &str| medhold(&["audit", &pack, "--cases", &cases, "--threads", threads]).out;
    let out = shown("1");
    assert!(out.contains("None of 8 swaps in 4 cases changes a decision, so at most 31.2 % would."), "{out}");
    assert!(out.contains("Of 4 claims, 1 was on the facts of an earlier one"), "{out}");
    assert_eq!(out, shown("5"));
    // Where a pack protects nothing, that is said too.
    let protected = "[customer.gender]\nvalues = [\"female\", \"male\", \"other\"]\nprotected = true\n";
    let open = folder.cafe_with("pack.toml", protected, "");
    let nobody = medhold(&["audit", &open, "--cases", &cases]);
    assert!(nobody.out.contains("Nobody could be exchanged"), "{}", nobody.out);
}
