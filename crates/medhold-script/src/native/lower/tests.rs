//! What guards come to.

use std::collections::BTreeMap;

use medhold_model::{Kind, MeasureDecl, Unit, Value};

use super::Lowering;
use crate::native::{Conjunct, Slots, Symbols};
use crate::{Column, Program, Scope, SourceFile, Table, compile};

fn measure(name: &str, kind: Kind, values: &[&str]) -> MeasureDecl {
    MeasureDecl {
        name: name.parse().unwrap(),
        kind,
        unit: Unit::new("1"),
        min_n: None,
        max_age_days: None,
        from: None,
        absent: None,
        values: values.iter().map(|value| (*value).to_owned()).collect(),
        changeable: None,
    }
}

fn scope() -> Scope {
    let rows = [("long", 240_i64), ("short", 120)];
    Scope {
        topics: ["t".parse().unwrap()].into(),
        measures: vec![
            measure("band", Kind::Text, &["long", "short"]),
            measure("days", Kind::Count, &[]),
            measure("delay", Kind::Number, &[]),
            measure("proven", Kind::Flag, &[]),
            measure("spoken", Kind::Text, &[]),
        ],
        tables: vec![Table {
            name: "bands".parse().unwrap(),
            key: "id".parse().unwrap(),
            columns: vec![Column { name: "wait".parse().unwrap(), kind: Kind::Number, unit: None }],
            rows: BTreeMap::from(rows.map(|(key, wait)| (key.to_owned(), vec![Some(Value::Number(wait.into()))]))),
        }],
        ..Scope::default()
    }
}

fn program(functions: &str, guard: &str) -> Program {
    let text = format!(
        "{functions}\nrule \"r\" on \"t\" {{ when {guard} authority business finding fact remedy explain because \"m\" }}"
    );
    let compiled = compile(&[SourceFile { path: "r.rhai".to_owned(), text }], scope());
    assert!(compiled.is_usable(), "{guard}: {:#?}", compiled.diagnostics);
    compiled.program
}

/// A word for each conjunct: `test`, `code` or `interpreted`.
fn conjuncts(functions: &str, guard: &str) -> Vec<&'static str> {
    let program = program(functions, guard);
    let (mut slots, mut symbols) = (Slots::new(), Symbols::default());
    let conjuncts = Lowering::new(program.parts(), &[], &mut slots, &mut symbols).conjuncts(&program.rules()[0].guard);
    let word = |conjunct| match conjunct {
        Conjunct::Test(..) => "test",
        Conjunct::Code(_) => "code",
        Conjunct::Interpreted(_) => "interpreted",
    };
    conjuncts.into_iter().map(word).collect()
}

/// Why the first part of the guard that stays interpreted does.
fn why(functions: &str, guard: &str) -> Option<String> {
    let compiled = program(functions, guard).compiled(&[]);
    compiled[0].parts.iter().find_map(|part| Some(part.interpreted.as_ref()?.why.to_string()))
}

#[test]
fn what_asks_one_slot_is_a_test() {
    for guard in [
        "delay >= 180",
        "!(180 > delay)",
        "band == \"short\"",
        "band != \"short\"",
        "band in [\"short\", \"long\"]",
        "days in 3..=9",
        "delay in 3..=9",
        "proven",
        "!proven",
        "proven == false",
        "delay > 3 && delay <= 5 && delay != 4",
        "delay < 3 || delay > 5",
        "has(bands, band)",
        "if proven { true } else { false }",
        "switch days { 1 | 2 => true, 3..9 => false, _ => true }",
    ] {
        assert_eq!(conjuncts("", guard), ["test"], "{guard}");
    }
}

#[test]
fn what_hangs_on_several_slots_is_computed() {
    for guard in [
        "delay > days",
        "known(delay)",
        "proven || delay > 3",
        "delay + 3 > 5",
        "abs(delay) > 3",
        "bands[band].wait < delay",
        "if proven { delay > 3 } else { days > 3 }",
        "band == spoken",
    ] {
        assert_eq!(conjuncts("", guard), ["code"], "{guard}");
    }
}

#[test]
fn helper_functions_are_looked_through() {
    let functions = "
        fn late(minutes) { delay > minutes }
        fn both() { proven && late(180) }
        fn early() { if delay < 10 { return true; } let y = delay; y < 20 }
        fn kind() { switch band { \"short\" => \"near\", \"long\" => \"far\" } }";
    assert_eq!(conjuncts(functions, "both() && band == \"short\""), ["test", "test", "test"]);
    assert_eq!(conjuncts(functions, "early() && kind() == \"near\""), ["test", "test"]);
}

#[test]
fn an_item_of_a_list_is_what_stands_in_its_place_or_lacks() {
    let functions = "
        fn over() { let over = if delay > 180 { [delay - 180] } else { [] }; over[0] }";
    assert_eq!(conjuncts(functions, "over() > days"), ["code"]);
    assert_eq!(conjuncts(functions, "[delay, days][1] > 3"), ["code"]);
    for guard in ["[delay, days][days] > 3", "delay in (if proven { [3] } else { [] })"] {
        assert_eq!(conjuncts(functions, guard), ["interpreted"], "{guard}");
        assert_eq!(why(functions, guard).as_deref(), Some("a list that is computed with"), "{guard}");
    }
}

#[test]
fn what_can_not_be_lowered_says_why() {
    let functions = "
        fn counted() { let n = 0; while n < 3 { n += 1; } n > delay }
        fn later() { proven && counted() }
        fn again(n) { if n <= 0 { true } else { again(n - 1) } }";
    assert_eq!(conjuncts(functions, "delay > 3 && counted()"), ["test", "interpreted"]);
    assert_eq!(conjuncts(functions, "later()"), ["test", "interpreted"]);
    assert_eq!(why(functions, "later()").as_deref(), Some("a loop"));
    assert_eq!(why(functions, "again(days)").as_deref(), Some("a function that calls itself"));
    assert_eq!(why(functions, "starts_with(spoken, \"a\")").as_deref(), Some("a text that is built or looked into"));
}
