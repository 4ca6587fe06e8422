//! Why a guard came out as it did, and which measures decide it.

use medhold_model::{Op, Value};
use medhold_script::{Conjunct, SourceFile, Threshold};

use crate::given::{Given, compiled, file, number, scope, text, word};

fn explained(source: SourceFile, facts: &Given) -> Vec<Conjunct> {
    let compiled = compiled(source);
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
    compiled.program.explain(rule, facts)
}

#[test]
fn each_operand_is_shown_as_written_with_its_truth_and_place() {
    let guard = "event == \"delay\" && (delay_min >=\n      least_min || airworthy) // why\n    && !(flag_a && flag_b)";
    let facts = Given::nothing().with("event", text("delay")).with("delay_min", number("20"));
    let conjuncts = explained(file("", guard), &facts);
    let shown: Vec<_> =
        conjuncts.iter().map(|c| (c.text.as_str(), word(&c.truth), c.place.to_string(), c.place.length)).collect();
    assert_eq!(
        shown,
        [
            ("event == \"delay\"", "true", "r.rhai:3:8".to_owned(), 16),
            ("(delay_min >= least_min || airworthy)", "undecided", "r.rhai:3:28".to_owned(), 13),
            ("!(flag_a && flag_b)", "undecided", "r.rhai:5:8".to_owned(), 19),
        ]
    );
}

#[test]
fn what_was_read_is_told_once_with_its_value_or_lack() {
    let helper = "fn late() { delay_min > least_min || delay_min.n > 3 || subject.origin == \"EWR\" }";
    let facts = Given::nothing().with("delay_min", number("20"));
    let conjuncts = explained(file(helper, "late() && tek17[\"stair-width\"].limit > 1.0"), &facts);
    let read: Vec<String> = conjuncts
        .iter()
        .flat_map(|c| &c.read)
        .map(|(name, value)| match value {
            Ok(value) => format!("{name} = {value}"),
            Err(lack) => format!("{name}: {}", lack.detail),
        })
        .collect();
    assert_eq!(
        read,
        [
            "delay_min = 20",
            "least_min = 180",
            "delay_min.n: the evidence does not tell it",
            "subject.origin: nobody gave it",
            "tek17[\"stair-width\"].limit = 0.9",
        ]
    );
}

#[test]
fn a_guard_without_and_is_one_operand() {
    let conjuncts = explained(file("", "claim.refuted"), &Given::nothing());
    assert_eq!(conjuncts.len(), 1);
    assert_eq!(conjuncts[0].text, "claim.refuted");
    assert_eq!(conjuncts[0].read, [("claim.refuted".to_owned(), Ok(Value::Flag(false)))]);
}

fn thresholds(before: &str, guard: &str, facts: &Given) -> Vec<(String, Op, Value)> {
    let compiled = compiled(file(before, guard));
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
    let name = |t: &Threshold| scope().measure_name(t.measure).unwrap().to_string();
    compiled.program.thresholds(rule, facts).into_iter().map(|t| (name(&t), t.op, t.value)).collect()
}

#[test]
fn thresholds_are_those_of_one_measure_against_what_hangs_on_none() {
    let facts = Given::nothing().parameter("least_min", number("240"));
    let found = thresholds(
        "",
        "delay_min >= least_min && 0.25 < late_share && !(seats == 3) && airworthy && !flag_a \
         && delay_min > distance_km.n && delay_min + 1 > 3 && (event == \"delay\" || delay_min >= least_min)",
        &facts,
    );
    let expected = [
        ("delay_min", Op::Ge, number("240")),
        ("late_share", Op::Gt, number("0.25")),
        ("seats", Op::Ne, number("3")),
        ("airworthy", Op::Eq, Value::Flag(true)),
        ("flag_a", Op::Eq, Value::Flag(false)),
        ("event", Op::Eq, text("delay")),
    ];
    assert_eq!(found, expected.map(|(name, op, value)| (name.to_owned(), op, value)));
}

#[test]
fn thresholds_are_found_through_helper_functions() {
    let helper = "fn long(m) { if m > limit() { true } else { false } }\nfn limit() { least_min * 2 }\n\
                  fn changed(m) { m = 3; m > 2 }";
    let found = thresholds(helper, "long(delay_min) && changed(seats)", &Given::nothing());
    assert_eq!(found, [("delay_min".to_owned(), Op::Gt, number("360"))]);
}
