//! Three values: tables of every operator, and what is named as lacking.

use medhold_model::{MissingReason, Value};
use medhold_script::Truth;

use crate::given::{Given, guard, guard_with, lacking, number, word};

/// Facts with `flag_a` and `flag_b` as these letters say: `t`, `f` or `u`.
fn flags(a: char, b: char) -> Given {
    let with = |given: Given, name: &str, letter: char| match letter {
        'u' => given,
        letter => given.with(name, Value::Flag(letter == 't')),
    };
    with(with(Given::nothing(), "flag_a", a), "flag_b", b)
}

#[test]
fn and_or_and_not_are_strong_kleene() {
    let table = [
        // a, b, a && b, a || b, !a
        ('t', 't', "true", "true", "false"),
        ('t', 'f', "false", "true", "false"),
        ('t', 'u', "undecided", "true", "false"),
        ('f', 't', "false", "true", "true"),
        ('f', 'f', "false", "false", "true"),
        ('f', 'u', "false", "undecided", "true"),
        ('u', 't', "undecided", "true", "undecided"),
        ('u', 'f', "false", "undecided", "undecided"),
        ('u', 'u', "undecided", "undecided", "undecided"),
    ];
    for (a, b, and, or, not) in table {
        let facts = flags(a, b);
        assert_eq!(word(&guard("flag_a && flag_b", &facts)), and, "{a} && {b}");
        assert_eq!(word(&guard("flag_a || flag_b", &facts)), or, "{a} || {b}");
        assert_eq!(word(&guard("!flag_a", &facts)), not, "!{a}");
        let helper = "fn both(x, y) { x && y }";
        // A function of something undecided is undecided, whatever it would do with it.
        let called = if a == 'u' || b == 'u' { "undecided" } else { and };
        assert_eq!(word(&guard_with(helper, "both(flag_a, flag_b)", &facts)), called, "both({a}, {b})");
    }
}

#[test]
fn every_operator_of_something_undecided_is_undecided() {
    let exprs = [
        "delay_min > 3",
        "3 < delay_min",
        "delay_min == 3",
        "delay_min != 3",
        "delay_min + 1 > 0",
        "delay_min - 1 > 0",
        "delay_min * 0 >= 0",
        "delay_min / 2 > 0",
        "delay_min % 2 < 1",
        "delay_min ** 2 >= 0",
        "-delay_min < 0",
        "delay_min in 1..3",
        "delay_min in [1, 2]",
        "event == \"delay\"",
        "event in [\"delay\"]",
        "!airworthy",
        "fare > 3",
        "told_on < \"2013-01-01\"",
        "abs(delay_min) >= 0",
        "max(delay_min, 3) >= 3",
        "marks.len() >= 0",
        "delay_min.low > 1",
        "late_share.before > 0",
        "late_share.n > 1",
        "told_on.source == \"x\"",
        "subject.origin == \"EWR\"",
        "customer.gender == \"male\"",
        "stage == \"after\"",
        "claim.stance < 0",
        "claim.asserts.op == \"<\"",
        "claim.asserts.value > 2",
        "claim.asserts.word == \"often\"",
        "expert(\"x\").licensed",
        "expert(\"x\").states(airworthy)",
        "expert(\"x\").states(delay_min) > 3",
        "tek17[subject.origin].limit > 1.0",
        "has(tek17, subject.origin)",
        "great_circle(spoken, 1) > 1",
        "if airworthy { true } else { true }",
        "switch event { \"delay\" => true, _ => true }",
        "`${delay_min}` == \"3\"",
        "[delay_min].len() == 1",
        "round(delay_min) == 3",
        "great_circle(\"nowhere\", 1) > 1",
    ];
    for expr in exprs {
        let truth = guard(expr, &Given::nothing());
        assert_eq!(word(&truth), "undecided", "{expr} is {truth:?}");
    }
}

#[test]
fn what_is_lacking_is_named_whole() {
    let facts = Given::nothing();
    let names = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
    assert_eq!(
        lacking(&guard("delay_min > distance_km.n && airworthy", &facts)),
        names(&["airworthy", "delay_min", "distance_km"])
    );
    assert_eq!(
        lacking(&guard("max(delay_min, 3, delay_min * distance_km.n) > 1", &facts)),
        names(&["delay_min", "distance_km"])
    );
    let facts = facts.with("airworthy", Value::Flag(true));
    assert_eq!(lacking(&guard("airworthy && delay_min > 3", &facts)), names(&["delay_min"]));
}

#[test]
fn known_is_never_undecided() {
    let facts = Given::nothing();
    for expr in
        ["known(delay_min)", "known(delay_min.low)", "known(1 / 0)", "known(expert(\"x\"))", "known(subject.origin)"]
    {
        assert_eq!(guard(expr, &facts), Truth::False, "{expr}");
    }
    let facts = facts.with("delay_min", number("3"));
    assert_eq!(guard("known(delay_min) && known(delay_min + 1)", &facts), Truth::True);
    assert_eq!(guard("!known(delay_min) || delay_min > 2", &facts), Truth::True);
}

#[test]
fn an_undecided_local_is_undecided_where_it_is_read() {
    let helper =
        "fn f() { let d = delay_min; if known(d) { d > 3 } else { false } }\nfn g() { let d = delay_min; true }";
    assert_eq!(guard_with(helper, "f()", &Given::nothing()), Truth::False);
    assert_eq!(guard_with(helper, "g()", &Given::nothing()), Truth::True);
    assert_eq!(guard_with(helper, "f()", &Given::nothing().with("delay_min", number("4"))), Truth::True);
}

#[test]
fn faults_of_computing_are_undecided_with_their_place() {
    let facts =
        Given::nothing().with("delay_min", number("5")).with("seats", number("0")).with("marks", Value::List(vec![]));
    for expr in [
        "delay_min / seats > 1",
        "delay_min % seats > 1",
        "79228162514264337593543950335 * delay_min > 1.0",
        "marks[0] > 1",
        "marks.average() > 1",
        "sqrt(0 - delay_min) > 1.0",
        "told(\"2013-02-30\")",
    ] {
        let helper = "fn told(x) { date(x) > date(\"2013-01-01\") }";
        let truth = guard_with(helper, expr, &facts);
        let Truth::Undecided(undecided) = &truth else { panic!("{expr} is {truth:?}") };
        let lack = undecided.lacks().next().unwrap();
        assert_eq!(lack.reason, MissingReason::Incomputable, "{expr}");
        assert!(lack.what.starts_with("r.rhai:") && lack.detail.contains(&lack.what), "{lack:?}");
    }
}
