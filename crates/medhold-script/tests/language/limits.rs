//! The sandbox: what a rule may compute, and what becomes of one that computes more.

use medhold_model::MissingReason;
use medhold_script::{Limits, Scope, Truth, compile};

use crate::given::{Given, file, scope};

/// The reason and detail of what a guard lacks under these limits, on a thread with an ordinary stack.
fn hits(before: &str, guard: &str, change: fn(&mut Limits)) -> (MissingReason, String) {
    let mut limits = Limits { milliseconds: 0, ..Limits::default() };
    change(&mut limits);
    let compiled = compile(&[file(before, guard)], Scope { limits, ..scope() });
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
    let Truth::Undecided(undecided) = compiled.program.guard(rule, &Given::nothing()) else {
        panic!("{before} is decided");
    };
    let lack = undecided.lacks().next().unwrap();
    (lack.reason, lack.detail.clone())
}

#[test]
fn a_rule_that_hits_a_limit_is_undecided_for_that() {
    let table = [
        ("fn f() { loop { } true }", "takes more than 100000 steps"),
        ("fn f() { for i in 0..9223372036854775807 { } true }", "takes more than 100000 steps"),
        ("fn f() { let x = 0; while true { x += 1; } true }", "takes more than 100000 steps"),
        ("fn f() { f() }", "more than 32 calls deep"),
        ("fn f() { !g() } fn g() { !f() }", "more than 32 calls deep"),
        ("fn f() { let s = \"x\"; loop { s += s; } true }", "longer than 16384 bytes"),
        ("fn f() { let s = \"x\"; loop { s = `${s}${s}`; } true }", "longer than 16384 bytes"),
        ("fn f() { let l = [1]; loop { l += l; } true }", "more than 1024 items"),
        ("fn f() { let l = [1]; loop { l.push(1); } true }", "more than 1024 items"),
        ("fn f() { let l = [1]; loop { l = [l, l]; } true }", "more than 1024 items"),
        ("fn f() { let l = []; loop { l = [l]; } true }", "more than 1024 items"),
        ("fn f() { let m = #{}; let i = 0; loop { m[`k${i}`] = i; i += 1; } true }", "more than 1024 items"),
        ("fn f() { let m = #{}; loop { m[\"k\"] = m; } true }", "more than 1024 items"),
    ];
    for (before, expected) in table {
        let (reason, detail) = hits(before, "f()", |_| {});
        assert_eq!(reason, MissingReason::Limit, "{before}");
        assert!(detail.contains(expected) && detail.contains("r.rhai:"), "{before}: {detail}");
    }
}

#[test]
fn deep_nesting_within_deep_calls_stays_within_an_ordinary_stack() {
    let deep = format!("{}f(n + 1){}", "(".repeat(40), ")".repeat(40));
    let before = format!("fn f(n) {{ !{deep} }}");
    let nested = format!("{}f(n + 1){}", "if n >= 0 { ".repeat(20), " } else { false }".repeat(20));
    for before in [before, format!("fn f(n) {{ {nested} }}")] {
        let (reason, _) = hits(&before, "f(0)", |limits| limits.call_depth = 100_000);
        assert_eq!(reason, MissingReason::Limit);
    }
}

#[test]
fn a_limit_in_one_operand_does_not_reach_another() {
    let before = "fn f() { loop { } true }";
    let mut scope = scope();
    scope.limits.steps = 1000;
    for (guard, expected) in [
        ("f() && 1 > 2", Truth::False),
        ("1 > 2 && f()", Truth::False),
        ("f() || 2 > 1", Truth::True),
        ("(f() && 1 > 2) || 2 > 1", Truth::True),
        ("!known(f()) && 2 > 1", Truth::True),
    ] {
        let compiled = compile(&[file(before, guard)], scope.clone());
        let rule = compiled.program.rule("r").unwrap();
        assert_eq!(compiled.program.guard(rule, &Given::nothing()), expected, "{guard}");
    }
}

#[test]
fn exponential_recursion_ends_at_the_steps() {
    let (reason, _) = hits("fn f(n) { f(n + 1) && f(n + 1) || f(n + 2) }", "f(0)", |_| {});
    assert_eq!(reason, MissingReason::Limit);
}

#[test]
fn the_clock_is_a_backstop() {
    let (reason, detail) = hits("fn f() { loop { } true }", "f()", |limits| {
        limits.steps = u64::MAX;
        limits.milliseconds = 20;
    });
    assert_eq!(reason, MissingReason::Limit);
    assert!(detail.contains("20 milliseconds"), "{detail}");
}

#[test]
fn lists_nested_as_deeply_as_may_be_are_compared_and_shown() {
    let before =
        "fn f() { let l = []; let m = []; for i in 0..1000 { l = [l]; m = [m]; } l == m && `${l}`.len() > 2000 }";
    let mut scope = scope();
    scope.limits.steps = 1_000_000;
    let compiled = compile(&[file(before, "f()")], scope);
    let rule = compiled.program.rule("r").unwrap();
    assert_eq!(compiled.program.guard(rule, &Given::nothing()), Truth::True);
}

#[test]
fn constants_of_constants_do_not_grow_beyond_measure() {
    let mut before = "const C0 = [1, 2];\n".to_owned();
    for i in 1..30 {
        before += &format!("const C{i} = [{0}, {0}, {0}, {0}];\n", format_args!("C{}", i - 1));
    }
    let (reason, _) = hits(&before, "C29.len() == 4", |_| {});
    assert_eq!(reason, MissingReason::Limit);
}

#[test]
fn a_long_chain_of_functions_is_followed_on_an_ordinary_stack() {
    let last = "fn f500() { delay_min > 3 }\n".to_owned();
    let chain = (0..500).map(|i| format!("fn f{i}() {{ !(!(!(!f{}()))) }}\n", i + 1));
    let before = chain.chain([last]).collect::<String>();
    let compiled = compile(&[file(&before, "f0()")], scope());
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
    assert_eq!(compiled.program.origins(&rule.guard), ["delay_min"]);
    assert_eq!(compiled.program.thresholds(rule, &Given::nothing()), []);
}

#[test]
fn a_guard_that_never_ends_does_not_hold_up_the_load() {
    let compiled = compile(&[file("fn f() { loop { } true }", "f()")], scope());
    assert_eq!(compiled.diagnostics.iter().map(|d| d.code.name()).collect::<Vec<_>>(), ["constant-guard"]);
}

#[test]
fn functions_nested_deeply_in_each_other_are_refused_and_not_followed_to_the_end_of_the_stack() {
    let nested = |i: usize| format!("fn f{i}() {{ {}f{}(){} }}\n", "!(".repeat(50), i + 1, ")".repeat(50));
    let before = (0..300).map(nested).collect::<String>() + "fn f300() { true }\n";
    let compiled = compile(&[file(&before, "f0()")], scope());
    assert!(!compiled.is_usable());
    assert!(compiled.diagnostics.iter().all(|d| d.code.name() == "too-deep"));
    assert!(compiled.program.rules().is_empty());
}
