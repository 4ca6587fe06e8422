//! Helper functions: statements, loops, recursion, lists and maps, imports.

use medhold_model::Value;
use medhold_script::{SourceFile, Truth, compile};

use crate::given::{Given, number, scope, text, value_with, word};

#[test]
fn helper_functions_compute_step_by_step() {
    let list = |items: &[&str]| Value::List(items.iter().map(|i| number(i)).collect());
    let table: &[(&str, &str, Value)] = &[
        ("fn f(n) { let s = 0; for i in 1..=n { s += i; } s }", "f(10)", number("55")),
        (
            "fn f(n) { let s = 0; for (x, i) in [5, 6, 7] { if i == 1 { continue; } s += x * i; } s }",
            "f(1)",
            number("14"),
        ),
        ("fn f(n) { let i = 0; while true { i += 1; if i >= n { break; } } i }", "f(4)", number("4")),
        ("fn f(n) { let i = 0; loop { i += 2; if i > n { return i; } } }", "f(5)", number("6")),
        ("fn f(n) { let i = 0; do { i += 1; } while i < n; i }", "f(3)", number("3")),
        ("fn f(n) { let i = 0; do { i += 1; } until i >= n; i }", "f(3)", number("3")),
        ("fn f(n) { if n <= 1 { 1 } else { n * f(n - 1) } }", "f(6)", number("720")),
        ("fn f(n) { if n > 3 { return \"big\"; } \"small\" }", "f(4)", text("big")),
        ("fn f(n) { let l = []; for i in 0..n { l.push(i * i); } l }", "f(3)", list(&["0", "1", "4"])),
        (
            "fn f(n) { let l = [1, 2]; l += n; l += [4, 5]; l[0] = 9; l[-1] -= 1; l }",
            "f(3)",
            list(&["9", "2", "3", "4", "4"]),
        ),
        (
            "fn f(n) { let m = #{ a: 1, \"b\": #{ c: [2] } }; m.a += n; m[\"d\"] = 4; m.b.c[0] = 7; m.a + m.b.c[0] + m.d + m.len() }",
            "f(1)",
            number("16"),
        ),
        ("fn f(n) { let a = [1]; let b = a; b.push(n); a.len() * 10 + b.len() }", "f(1)", number("12")),
        ("fn f(n) { let x = 1; { let x = 2; x = 3; } x }", "f(1)", number("1")),
        ("fn f(n) { let x = if n > 1 { \"a\" } else { \"b\" }; x + \"!\" }", "f(2)", text("a!")),
        (
            "fn f(n) { switch n { 1 => { let y = 10; y + 1 }, 2..5 if n > 3 => 20, _ => 30 } }",
            "f(1) + f(4) + f(3)",
            number("61"),
        ),
        ("const BANDS = [250, 400, 600];\nfn f(n) { BANDS[n] }", "f(1)", number("400")),
        ("const A = 2;\nconst B = A * 3;\nfn f(n) { B + n }", "f(1)", number("7")),
        ("fn f(x) { x } fn f(x, y) { x + y }", "f(1) + f(1, 2)", number("4")),
        ("fn f(text) { `${text.len()}:${text}` }", "f(\"ab\")", text("2:ab")),
    ];
    for (before, expr, expected) in table {
        assert_eq!(value_with(before, expr, &Given::nothing()).as_ref(), Ok(expected), "{before}");
    }
}

#[test]
fn a_parameter_hides_a_measure_and_other_names_are_the_packs() {
    let facts = Given::nothing().with("delay_min", number("5")).with("seats", number("2"));
    let before = "fn f(delay_min) { delay_min * seats }";
    assert_eq!(value_with(before, "f(10)", &facts), Ok(number("20")));
}

#[test]
fn functions_of_other_files_are_called_through_their_import() {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let rule = "import \"shared/bands\" as bands;\nrule \"r\" on \"comfort\" { when bands::amount(3) == bands::TOP authority law \
                finding fact remedy explain because \"m\" }";
    let bands = "const TOP = 600;\nfn amount(n) { inner(n) }\nprivate fn inner(n) { n * 200 }";
    let compiled = compile(&[file("r.rhai", rule), file("shared/bands.rhai", bands)], scope());
    assert!(compiled.is_usable(), "{:#?}", compiled.diagnostics);
    let rule = compiled.program.rule("r").unwrap();
    assert_eq!(compiled.program.guard(rule, &Given::nothing()), Truth::True);
}

#[test]
fn a_condition_that_is_undecided_makes_the_call_undecided() {
    for before in [
        "fn f() { if airworthy { 1 } else { 1 } }",
        "fn f() { let n = 0; while airworthy { n += 1; } n }",
        "fn f() { switch event { \"delay\" => 1, _ => 1 } }",
        "fn f() { for m in marks { return 1; } 1 }",
        "fn f() { let l = [1]; l[seats] = 2; 1 }",
    ] {
        let lacks = value_with(before, "f()", &Given::nothing()).unwrap_err();
        assert_eq!(lacks.len(), 1, "{before}: {lacks:?}");
    }
}

#[test]
fn types_that_only_the_run_can_tell_are_undecided_where_they_clash() {
    let before = "fn first(l) { l[0] }";
    for expr in ["first([\"a\", 1]) > 3", "first(marks) + 1 > 3"] {
        let facts = Given::nothing().with("marks", Value::List(vec![text("good")]));
        let truth = crate::given::guard_with(before, expr, &facts);
        assert_eq!(word(&truth), "undecided", "{expr}");
    }
}
