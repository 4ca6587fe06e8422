//! `medhold audit --table`: any table of decisions, its numbers, and an answer for every edge.

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{Folder, Ran, medhold, medhold_reading};

fn data(name: &str) -> String {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name).display().to_string()
}

fn json(ran: &Ran) -> Value {
    assert!(ran.out.starts_with('{'), "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// The audit of a CSV table by its column `group`, with further arguments.
fn audited(table: &str, further: &[&str]) -> Ran {
    let arguments = ["audit", "--table", "-", "--input-format", "csv", "--group", "group", "--favourable", "ok"];
    medhold_reading(table, &[&arguments[..], &["--format", "json"], further].concat())
}

/// A table of groups with so many true positives, false negatives, false positives and true negatives.
fn confusion(groups: &[(&str, [usize; 4])]) -> String {
    let mut table = "group,ok,truth\n".to_owned();
    for (group, counts) in groups {
        for (cell, n) in ["1,1", "0,1", "1,0", "0,0"].iter().zip(counts) {
            table += &format!("{group},{cell}\n").repeat(*n);
        }
    }
    table
}

fn metric<'a>(report: &'a Value, name: &str) -> &'a Value {
    let metrics = report["metrics"].as_array().unwrap();
    metrics.iter().find(|metric| metric["metric"] == name).unwrap()
}

fn near(found: &Value, expected: &Value, what: &str) {
    let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
    assert!((found - expected).abs() <= 1e-9, "{what}: {found}, not {expected}");
}

#[test]
fn the_numbers_are_fairlearns_on_the_census_and_on_german_credit() {
    let expected: Value =
        serde_json::from_str(&std::fs::read_to_string(data("expected_metrics.json")).unwrap()).unwrap();
    for (table, groups) in [("adult", ["sex", "race"]), ("german_credit", ["sex", "age_group"])] {
        let file = data(&format!("{table}.parquet"));
        let groups_given = groups.join(",");
        let columns = ["--group", &groups_given, "--favourable", "y_pred", "--truth", "y_true"];
        let report = json(&medhold(&[&["audit", "--table", &file, "--format", "json"], &columns[..]].concat()));
        for attribute in groups {
            let expected = &expected[table][attribute];
            for (group, values) in expected["by_group"].as_object().unwrap() {
                let rows = report["groups"].as_array().unwrap();
                let row = rows.iter().find(|row| row["attribute"] == attribute && row["group"] == *group).unwrap();
                for key in ["n", "selection_rate", "tpr", "fpr"] {
                    near(&row[key], &values[key], &format!("{table} {attribute} {group} {key}"));
                }
            }
            for (name, value) in expected["fairlearn"].as_object().unwrap() {
                let rows = report["metrics"].as_array().unwrap();
                let row = rows.iter().find(|row| row["attribute"] == attribute && row["metric"] == *name).unwrap();
                near(&row["value"], value, &format!("{table} {attribute} {name}"));
            }
        }
        let both = groups.join(" & ");
        assert!(report["metrics"].as_array().unwrap().iter().any(|metric| metric["attribute"] == both.as_str()));
    }
}

#[test]
fn a_status_says_breach_none_or_that_it_can_not_be_told() {
    let rows = [
        // Four fifths exactly is none, and floating point would say 0.7999…
        ("exactly four fifths", confusion(&[("a", [1000, 0, 0, 0]), ("b", [800, 0, 0, 200])]), 0.8, "ok"),
        ("far below, and many", confusion(&[("a", [400, 0, 0, 100]), ("b", [200, 0, 0, 300])]), 0.5, "breach"),
        ("far below, and few", confusion(&[("a", [4, 0, 0, 1]), ("b", [2, 0, 0, 3])]), 0.5, "cannot_tell"),
        ("equal, and few", confusion(&[("a", [4, 0, 0, 4]), ("b", [4, 0, 0, 4])]), 1.0, "cannot_tell"),
        ("equal, and many", confusion(&[("a", [400, 0, 0, 400]), ("b", [400, 0, 0, 400])]), 1.0, "ok"),
        // A tiny group that is favoured throughout hides no breach between the others.
        (
            "a third, tiny",
            confusion(&[("a", [400, 0, 0, 100]), ("b", [200, 0, 0, 300]), ("c", [2, 0, 0, 0])]),
            0.4,
            "breach",
        ),
    ];
    for (what, table, value, status) in rows {
        let report = json(&audited(&table, &[]));
        let ratio = metric(&report, "demographic_parity_ratio");
        assert_eq!(ratio["status"], status, "{what}: {ratio}");
        near(&ratio["value"], &value.into(), what);
    }
}

#[test]
fn a_small_batch_says_how_many_more_decisions_it_takes() {
    let report = json(&audited(&confusion(&[("a", [40, 0, 0, 10]), ("b", [26, 0, 0, 24])]), &[]));
    let power = report["power"].as_array().unwrap();
    let b = power.iter().find(|row| row["group"] == "b" && row["rate"] == "selection_rate").unwrap();
    assert_eq!((&b["n"], &b["needed_per_group"]), (&50.into(), &122.into()));
    assert!(b["power"].as_f64().unwrap() < 0.8 && b["still_needed"].as_u64().unwrap() > 0, "{b}");
    let ratio = metric(&report, "demographic_parity_ratio");
    assert_eq!(ratio["status"], "breach");
    let even = json(&audited(&confusion(&[("a", [40, 0, 0, 10]), ("b", [40, 0, 0, 10])]), &[]));
    let note = metric(&even, "demographic_parity_ratio")["note"].as_str().unwrap();
    assert!(note.contains("`b` needs") && note.contains("more decisions"), "{note}");
}

#[test]
fn a_group_that_no_one_should_have_favoured_makes_equal_opportunity_not_measurable() {
    let table = confusion(&[("a", [30, 10, 5, 55]), ("b", [0, 0, 3, 17])]);
    let report = json(&audited(&table, &["--truth", "truth"]));
    for name in ["equal_opportunity_difference", "equalized_odds_difference", "equalized_odds_ratio"] {
        let metric = metric(&report, name);
        assert_eq!((&metric["value"], &metric["status"]), (&Value::Null, &"not_measurable".into()), "{metric}");
        assert!(metric["note"].as_str().unwrap().contains("`b` has no actual positives"), "{metric}");
    }
    assert_eq!(report["groups"][1]["tpr"], Value::Null);
    assert!(metric(&report, "demographic_parity_difference")["value"].is_number());
}

#[test]
fn one_group_all_and_none_in_favour_and_an_empty_combination_have_an_answer() {
    let one = json(&audited(&confusion(&[("a", [10, 2, 3, 5])]), &["--truth", "truth"]));
    assert!(one["metrics"].as_array().unwrap().iter().all(|metric| metric["status"] == "not_measurable"));
    let none = json(&audited(&confusion(&[("a", [0, 0, 0, 9]), ("b", [0, 0, 0, 9])]), &[]));
    assert_eq!(metric(&none, "demographic_parity_ratio")["status"], "not_measurable");
    assert_eq!(metric(&none, "demographic_parity_difference")["value"], 0.0);
    assert_eq!((&none["groups"][0]["low"], &none["groups"][0]["selection_rate"]), (&0.0.into(), &0.0.into()));
    let nobody = json(&audited(&confusion(&[("a", [0, 0, 0, 9]), ("b", [5, 0, 0, 4])]), &[]));
    let ratio = metric(&nobody, "demographic_parity_ratio");
    assert_eq!((&ratio["value"], &ratio["low"]), (&0.0.into(), &0.0.into()), "the interval holds the value");
    let all = json(&audited(&confusion(&[("a", [20, 0, 10, 0]), ("b", [15, 0, 5, 0])]), &["--truth", "truth"]));
    assert_eq!(metric(&all, "demographic_parity_ratio")["value"], 1.0);
    assert_eq!(all["groups"][0]["high"], 1.0);
    let table = "group,other,ok\na,x,1\na,y,0\nb,x,1\n";
    let both = json(&audited(table, &["--group", "other"]));
    let empty = both["groups"].as_array().unwrap().iter().find(|row| row["group"] == "b & y").unwrap();
    assert_eq!((&empty["n"], &empty["selection_rate"], &empty["low"]), (&0.into(), &Value::Null, &Value::Null));
}

#[test]
fn those_of_whom_the_group_is_not_known_are_a_group_of_their_own() {
    let csv = json(&audited("group,ok\na,1\n,0\n,1\n", &[]));
    assert_eq!((&csv["groups"][1]["group"], &csv["groups"][1]["n"]), (&"(none)".into(), &2.into()));
    let lines = "{\"group\":\"a\",\"ok\":true}\n{\"group\":null,\"ok\":0}\n{\"ok\":\"yes\"}\n";
    let ran = medhold_reading(
        lines,
        &["audit", "--table", "-", "--group", "group", "--favourable", "ok", "--format", "json"],
    );
    assert_eq!(json(&ran)["groups"], csv["groups"]);
}

#[test]
fn yes_and_no_are_read_in_every_usual_way() {
    for (yes, no) in [("1", "0"), ("1.0", "0.0"), ("true", "False"), ("Yes", "no"), ("ja", "nei"), ("TRUE", "FALSE")] {
        let report = json(&audited(&format!("group,ok\na,{yes}\na,{no}\na,{yes}\nb,{no}\n"), &[]));
        assert_eq!(report["groups"][0]["favourable"], 2, "{yes}/{no}");
    }
}

#[test]
fn a_cell_that_is_neither_yes_nor_no_is_told_with_file_row_column_and_value() {
    let folder = Folder::new();
    let file = folder.file("decisions.csv", "group,ok\na,1\na,perhaps\nb,\nb,0\n");
    let ran = medhold(&["audit", "--table", &file, "--group", "group", "--favourable", "ok", "--format", "json"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.err.contains("decisions.csv:3: `ok` is `perhaps`; say 1 or 0"), "{}", ran.err);
    assert!(ran.err.contains("decisions.csv:4: `ok` is empty"), "{}", ran.err);
    assert_eq!(json(&ran)["groups"][0]["n"], 1);
    let none = medhold(&["audit", "--table", &file, "--group", "ok", "--favourable", "group"]);
    assert_eq!((none.exit, none.out.as_str()), (Exit::CouldNotRun, ""));
    assert!(none.err.contains("no row of"), "{}", none.err);
}

#[test]
fn a_column_that_is_not_there_is_told_with_the_near_name() {
    for (arguments, table) in [
        (["--input-format", "csv"], "groups,ok\na,1\n"),
        (["--input-format", "jsonl"], "{\"groups\":\"a\",\"ok\":1}\n"),
        (["--input-format", "json"], "[{\"groups\":\"a\",\"ok\":1}]"),
    ] {
        let asked = ["audit", "--table", "-", "--group", "group", "--favourable", "ok"];
        let ran = medhold_reading(table, &[&asked[..], &arguments].concat());
        assert_eq!(ran.exit, Exit::CouldNotRun);
        assert!(ran.err.contains("there is no column `group`; did you mean `groups`?"), "{}", ran.err);
    }
    let parquet = medhold(&["audit", "--table", &data("adult.parquet"), "--group", "sexx", "--favourable", "y_pred"]);
    assert!(parquet.err.contains("did you mean `sex`?"), "{}", parquet.err);
}

#[test]
fn a_batch_that_misleads_as_a_whole_is_told() {
    // Admissions to Berkeley, 1973, by department: P. J. Bickel and others, Science 187 (1975) 398–404.
    let departments = [
        ("A", [512, 313, 89, 19]),
        ("B", [353, 207, 17, 8]),
        ("C", [120, 205, 202, 391]),
        ("D", [138, 279, 131, 244]),
        ("E", [53, 138, 94, 299]),
        ("F", [22, 351, 24, 317]),
    ];
    let mut table = "group,ok,department\n".to_owned();
    for (department, counts) in departments {
        for (cell, n) in ["male,1", "male,0", "female,1", "female,0"].iter().zip(counts) {
            table += &format!("{cell},{department}\n").repeat(n);
        }
    }
    let report = json(&audited(&table, &["--stratum", "department"]));
    let row = &report["strata"][0];
    near(&row["crude_odds_ratio"], &1.841080037181_f64.into(), "crude");
    near(&row["pooled_odds_ratio"], &0.904696828259_f64.into(), "pooled");
    near(&row["pooled_p"], &0.232263462817_f64.into(), "p");
    near(&row["homogeneity_p"], &0.00207139035_f64.into(), "Breslow and Day");
    assert_eq!((&row["paradox"], &row["group"]), (&"flips".into(), &"male".into()));
    assert_eq!(row["by_stratum"].as_array().unwrap().len(), 6);
    assert_eq!(metric(&report, "demographic_parity_ratio")["status"], "breach");
}

#[test]
fn amounts_are_compared_where_they_are_given() {
    let mut table = "group,ok,paid\n".to_owned();
    for at in 0..40 {
        table += &format!("a,1,{}\nb,1,{}\nb,0,\n", 100 + at % 5, 150 + at % 7);
    }
    let report = json(&audited(&table, &["--amount", "paid"]));
    let quantity = &report["quantities"][0];
    assert_eq!(quantity["groups"][1]["n"], 40);
    near(&quantity["groups"][0]["mean"], &102.0.into(), "mean of a");
    let difference = &quantity["differences"][0];
    assert_eq!((&difference["highest"], &difference["lowest"]), (&"b".into(), &"a".into()));
    assert!(difference["low"].as_f64().unwrap() > 0.0, "{difference}");
    let parts = &quantity["inequality"][0];
    let sum = parts["between"].as_f64().unwrap() + parts["within"].as_f64().unwrap();
    near(&parts["total"], &sum.into(), "the parts are the whole");
}

#[test]
fn fail_on_ends_with_one_only_where_it_is_met() {
    let table = confusion(&[("a", [400, 0, 0, 100]), ("b", [200, 0, 0, 300])]);
    assert_eq!(audited(&table, &[]).exit, Exit::Well);
    let met = audited(&table, &["--fail-on", "breach"]);
    assert_eq!(met.exit, Exit::Found);
    assert!(met.err.contains("`--fail-on breach` is met"), "{}", met.err);
    assert_eq!(audited(&table, &["--fail-on", "cannot_tell"]).exit, Exit::Well);
}

#[test]
fn columns_without_a_table_and_a_table_with_a_pack_are_refused() {
    for arguments in [
        &["audit", "--table", "t.csv", "--group", "sex"][..],
        &["audit", "--table", "t.csv", "--favourable", "ok"],
        &["audit", "pack", "--table", "t.csv", "--group", "sex", "--favourable", "ok"],
        &["audit", "--table", "t.csv", "--group", "sex", "--favourable", "ok", "--ledger", "l.jsonl"],
        &["audit", "pack", "--shape", "--ledger", "l.jsonl"],
        &["audit"],
    ] {
        assert_eq!(medhold(arguments).exit, Exit::CouldNotRun, "{arguments:?}");
    }
}

#[test]
fn a_report_says_in_words_what_was_found_and_html_shows_it_in_plots() {
    let table = confusion(&[("<b>a", [400, 0, 0, 100]), ("b", [200, 0, 0, 300])]);
    let asked = ["audit", "--table", "-", "--input-format", "csv", "--group", "group", "--favourable", "ok"];
    let shown = medhold_reading(&table, &asked).out;
    assert!(shown.contains("40.0 % of the decisions on b are in favour"), "{shown}");
    assert!(shown.contains("That is a breach of the four-fifths rule"), "{shown}");
    let html = medhold_reading(&table, &[&asked[..], &["--format", "html"]].concat()).out;
    for wanted in ["<svg ", "role=\"img\"", "<title>Share decided in favour, by group</title>", "&lt;b&gt;a"] {
        assert!(html.contains(wanted), "no `{wanted}`");
    }
    assert!(!html.contains("<b>a") && !html.contains("<script"), "a group's name became markup");
    assert_eq!(html, medhold_reading(&table, &[&asked[..], &["--format", "html"]].concat()).out);
}

#[test]
fn like_decisions_agree_where_the_features_decide_and_not_where_they_do_not() {
    let table = |ok: fn(usize) -> usize| -> String {
        let rows = (0..100).map(|at| format!("g,{},{at},{}\n", ok(at), 3 * at));
        format!("group,ok,one,two\n{}", rows.collect::<String>())
    };
    let score = |table: &str| {
        let report = json(&audited(table, &["--features", "one,two"]));
        report["consistency"][0]["score"].as_f64().unwrap()
    };
    let (by_feature, by_turns) = (score(&table(|at| usize::from(at > 50))), score(&table(|at| at % 2)));
    assert!(by_feature > 0.95 && by_turns < 0.6, "{by_feature} {by_turns}");
}

#[test]
fn an_attribute_is_not_compared_within_its_own_values() {
    let table = confusion(&[("a", [30, 10, 20, 40]), ("b", [30, 10, 5, 55])]);
    let within_itself = json(&audited(&table, &["--stratum", "group"]));
    assert_eq!(within_itself["strata"].as_array().unwrap().len(), 0);
    let within_truth = json(&audited(&table, &["--stratum", "truth"]));
    assert_eq!(within_truth["strata"][0]["by_stratum"].as_array().unwrap().len(), 2);
}

#[test]
fn every_pair_of_columns_is_taken_together_and_all_of_them() {
    let mut table = "a,b,c,ok\n".to_owned();
    for at in 0..64 {
        table += &format!("{},{},{},{}\n", at % 2, at / 2 % 2, at / 4 % 2, at % 3 % 2);
    }
    let asked = ["audit", "--table", "-", "--input-format", "csv", "--group", "a,b,c", "--favourable", "ok"];
    let report = json(&medhold_reading(&table, &[&asked[..], &["--format", "json"]].concat()));
    let mut attributes: Vec<&str> =
        report["metrics"].as_array().unwrap().iter().map(|metric| metric["attribute"].as_str().unwrap()).collect();
    attributes.dedup();
    assert_eq!(attributes, ["a", "b", "c", "a & b", "a & c", "b & c", "a & b & c"]);
}

#[test]
fn more_groups_than_can_be_compared_are_told_and_left_out() {
    let rows: String = (0..150).map(|at| format!("G{at},{}\n", at % 2)).collect();
    let report = json(&audited(&format!("group,ok\n{rows}"), &[]));
    assert_eq!(report["groups"].as_array().unwrap().len(), 0);
    assert!(report["notes"][0].as_str().unwrap().contains("`group` has 150 groups"), "{}", report["notes"]);
}

#[test]
fn a_table_that_is_cut_off_can_not_run_and_an_open_quotation_mark_is_told() {
    let folder = Folder::new();
    let whole = std::fs::read(data("german_credit.parquet")).unwrap();
    let cut = folder.file("cut.parquet", &whole[..whole.len() / 2]);
    let ran = medhold(&["audit", "--table", &cut, "--group", "sex", "--favourable", "y_pred"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("is it cut off?"), "{}", ran.err);
    let open = audited("group,ok\na,1\n\"b,0\na,0\n", &[]);
    assert!(open.err.contains("is a quotation mark left open?"), "{}", open.err);
}

#[test]
fn a_column_of_numbers_is_cut_into_bands() {
    let mut table = "age,ok\n".to_owned();
    for age in 18..78 {
        table += &format!("{age},{}\n", age % 2);
    }
    let asked =
        ["audit", "--table", "-", "--input-format", "csv", "--group", "age", "--favourable", "ok", "--format", "json"];
    let with = |bands: &str| medhold_reading(&table, &[&asked[..], &["--bands", bands]].concat());
    let report = json(&with("age=25,60"));
    let groups: Vec<(&str, u64)> = report["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["group"].as_str().unwrap(), row["n"].as_u64().unwrap()))
        .collect();
    assert_eq!(groups, [("under 25", 7), ("25 to under 60", 35), ("60 or more", 18)]);
    for wrong in ["age", "age=", "age=60,25", "age=young", "height=1"] {
        let ran = with(wrong);
        assert_eq!(ran.exit, Exit::CouldNotRun, "{wrong}");
        assert!(ran.err.contains(wrong), "{}", ran.err);
    }
}

#[test]
fn a_table_without_rows_has_an_answer_and_a_file_without_a_header_has_none() {
    for (table, format) in [("group,ok\n", "csv"), ("", "jsonl"), ("[]", "json")] {
        let asked = ["audit", "--table", "-", "--input-format", format, "--group", "group", "--favourable", "ok"];
        let ran = medhold_reading(table, &[&asked[..], &["--format", "json"]].concat());
        let report = json(&ran);
        assert_eq!((ran.exit, &report["about"]["decisions"]), (Exit::Well, &0.into()), "{format}");
        let ratio = metric(&report, "demographic_parity_ratio");
        assert_eq!((&ratio["status"], &ratio["note"]), (&"not_measurable".into(), &"there is no decision".into()));
    }
    let nothing = audited("", &[]);
    assert_eq!(nothing.exit, Exit::CouldNotRun);
    assert!(nothing.err.contains("the file is empty; its first line names the columns"), "{}", nothing.err);
}

#[test]
fn a_column_that_is_named_twice_is_refused() {
    let ran = audited("group,ok\na,1\n", &["--group", "group"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("`--group` names `group` twice"), "{}", ran.err);
}
