//! Laws that hold for any guard: those of Kleene's logic, of order, and of exact decimals.

use std::collections::BTreeSet;

use medhold_model::{Decimal, MissingReason, Value};
use medhold_script::{Lack, Program, Rule, SourceFile, Truth};
use proptest::prelude::*;

use crate::given::{Given, compiled, file, word};

/// A random condition of flags, numbers and operators that hold for each other.
fn condition() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("flag_a".to_owned()),
        Just("flag_b".to_owned()),
        Just("airworthy".to_owned()),
        Just("delay_min > 3".to_owned()),
        Just("seats / (seats - 1) >= 2.0".to_owned()),
        Just("known(delay_min)".to_owned()),
        Just("late(delay_min)".to_owned()),
        Just("1 > 2".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} && {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} || {b})")),
            inner.prop_map(|a| format!("!({a})")),
        ]
    })
}

/// Facts in which each thing is given, given otherwise, or missing.
fn facts() -> impl Strategy<Value = Given> {
    let flag = || proptest::option::of(any::<bool>());
    let count = || proptest::option::of(0_i64..6);
    (flag(), flag(), flag(), count(), count()).prop_map(|(a, b, c, d, e)| {
        let mut given = Given::nothing();
        for (name, flag) in [("flag_a", a), ("flag_b", b), ("airworthy", c)] {
            given = flag.into_iter().fold(given, |given, flag| given.with(name, Value::Flag(flag)));
        }
        for (name, number) in [("delay_min", d), ("seats", e)] {
            given = number.into_iter().fold(given, |given, n| given.with(name, Value::Number(n.into())));
        }
        given
    })
}

/// What a condition is, and what it lacks; faults of computing count as one, for their places differ.
fn truth(condition: &str, facts: &Given) -> (&'static str, BTreeSet<String>) {
    let truth = evaluated(condition, facts);
    let lacks = match &truth {
        Truth::Undecided(undecided) => undecided.lacks().map(named).collect(),
        _ => BTreeSet::new(),
    };
    (word(&truth), lacks)
}

fn named(lack: &Lack) -> String {
    if lack.reason == MissingReason::Incomputable { "a fault".to_owned() } else { lack.what.clone() }
}

fn evaluated(condition: &str, facts: &Given) -> Truth {
    let compiled = compiled(file("fn late(m) { if m > 2 { flag_a } else { flag_b } }", condition));
    let program: &Program = &compiled.program;
    let rule: &Rule = program.rule("r").unwrap_or_else(|| panic!("{condition}: {:#?}", compiled.diagnostics));
    program.guard(rule, facts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_operands_changes_nothing(a in condition(), b in condition(), c in condition(), facts in facts()) {
        for op in ["&&", "||"] {
            let one = truth(&format!("({a}) {op} ({b}) {op} ({c})"), &facts);
            let other = truth(&format!("({c}) {op} ({a}) {op} ({b})"), &facts);
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn de_morgan_and_double_negation_hold(a in condition(), b in condition(), facts in facts()) {
        prop_assert_eq!(truth(&format!("!(({a}) && ({b}))"), &facts), truth(&format!("!({a}) || !({b})"), &facts));
        prop_assert_eq!(truth(&format!("!!({a})"), &facts), truth(&a, &facts));
    }

    #[test]
    fn and_with_itself_or_with_true_is_itself(a in condition(), facts in facts()) {
        let own = truth(&a, &facts);
        prop_assert_eq!(truth(&format!("({a}) && ({a})"), &facts), own.clone());
        prop_assert_eq!(truth(&format!("({a}) && 2 > 1"), &facts), own);
    }

    #[test]
    fn what_is_decided_with_less_known_stays_so_with_more(a in condition(), facts in facts(), flag in any::<bool>()) {
        // Kleene logic is monotone; `known` is the one thing that is not, by its purpose.
        prop_assume!(!a.contains("known"));
        let less = truth(&a, &facts).0;
        prop_assume!(less != "undecided");
        let full = ["flag_a", "flag_b", "airworthy"].iter().fold(facts, |given, name| given.or(name, Value::Flag(flag)));
        let full = ["delay_min", "seats"].iter().fold(full, |given, name| given.or(name, Value::Number(3_i64.into())));
        prop_assert_eq!(truth(&a, &full).0, less);
    }

    #[test]
    fn sums_and_products_of_decimals_are_exact(a in -9_999_999_i64..9_999_999, b in -9_999_999_i64..9_999_999, digits in 0_u32..6) {
        let scale = 10_i64.pow(digits);
        let point = |n: i64| Decimal::from(n).over(Decimal::from(scale)).unwrap();
        let (x, y) = (point(a), point(b));
        let sum = crate::given::value(&format!("({x}) + ({y})"), &Given::nothing()).unwrap();
        prop_assert_eq!(sum, Value::Number(point(a + b)));
        let product = crate::given::value(&format!("({x}) * ({y})"), &Given::nothing()).unwrap();
        let exact = Decimal::from(a * b).over(Decimal::from(scale * scale)).unwrap();
        prop_assert_eq!(product, Value::Number(exact));
    }
}

/// What can be computed with two numbers and a date.
const FUNCTIONS: &[&str] = &[
    "a * b",
    "a / b",
    "a % b",
    "a ** b",
    "-a",
    "abs(a)",
    "round(a * 1, abs(floor(a)))",
    "floor(a)",
    "ceil(b)",
    "sqrt(a)",
    "d + floor(a)",
    "d - floor(b)",
    "add_months(d, floor(a))",
    "add_years(d, floor(a))",
    "add_days(d, floor(b))",
    "[1, 2, 3][floor(a)]",
    "sum([a, b])",
    "average([a, b])",
    "(floor(a)..floor(b)).len()",
    "`${a} ${b}`",
];

/// Numbers of every size, the largest and smallest among them.
const EXTREMES: [&str; 12] = [
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "0",
    "-1",
    "1.0000000000000000000000000001",
    "9223372036854775807",
    "-9223372036854775808",
    "2147483647",
    "-2147483648",
    "0.5",
    "12345.678",
];

#[test]
fn no_arithmetic_panics() {
    for function in FUNCTIONS {
        let source = format!(
            "fn f(a, b, d) {{ {function} }}\nrule \"r\" on \"comfort\" {{ when known(f(late_share, seats, told_on)) \
             authority law finding fact remedy explain because \"m\" }}"
        );
        let compiled = compiled(SourceFile { path: "r.rhai".to_owned(), text: source });
        let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
        for (a, b) in EXTREMES.iter().flat_map(|a| EXTREMES.map(|b| (a, b))) {
            let facts = Given::nothing()
                .with("late_share", crate::given::number(a))
                .with("seats", crate::given::number(b))
                .with("told_on", Value::Date(crate::given::date("2013-12-24")));
            let truth = compiled.program.guard(rule, &facts);
            assert_ne!(word(&truth), "undecided", "{function} of {a} and {b}");
        }
    }
}
