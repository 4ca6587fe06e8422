//! What a rule can say and what never ends well: undecided when it is run.

use super::script::{Script, guard, helper};

/// What a rule can say and what never ends well: undecided when it is run.
pub(crate) const STOPPED: &[Script] = &[
    ("a loop", || helper("loop { }"), "undecided"),
    ("a while", || helper("while true { }"), "undecided"),
    ("a do", || helper("do { } until false; 1"), "undecided"),
    (
        "a long range",
        || helper("let s = 0; for i in 0..9000000000000 { s += i; } s"),
        "undecided",
    ),
    (
        "loops within loops",
        || helper("for i in 0..1000 { for j in 0..1000 { for k in 0..1000 { } } } 1"),
        "undecided",
    ),
    (
        "a range in a condition",
        || helper("let s = 0; for i in 0..100000 { if 5 in 0..9000000000000 { s += 1; } } s"),
        "undecided",
    ),
    ("recursion", || helper("f(n) + 1"), "undecided"),
    (
        "recursion in two",
        || format!("fn g(n) {{ f(n) }}\n{}", helper("g(n)")),
        "undecided",
    ),
    (
        "recursion that branches",
        || helper("f(n - 1) + f(n - 2) + f(n - 3)"),
        "undecided",
    ),
    (
        "a text that doubles",
        || helper("let s = \"x\"; loop { s += s; }"),
        "undecided",
    ),
    (
        "a text that doubles within",
        || helper("let s = \"x\"; loop { s = `${s}${s}`; }"),
        "undecided",
    ),
    (
        "texts kept",
        || {
            helper(
                "let l = []; let s = \"x\"; for i in 0..13 { s += s; } loop { l.push(s + i); } 1",
            )
        },
        "unknown-name",
    ),
    (
        "long texts in a list",
        || helper("let l = []; let s = \"x\"; for i in 0..13 { s += s; } loop { l.push(s); }"),
        "undecided",
    ),
    (
        "a list that grows",
        || helper("let l = []; loop { l.push(1); }"),
        "undecided",
    ),
    (
        "a list that doubles",
        || helper("let l = [1]; loop { l += l; }"),
        "undecided",
    ),
    (
        "a list in a list",
        || helper("let l = []; for i in 0..4000 { l = [l]; } if l == l { 1 } else { 2 }"),
        "undecided",
    ),
    (
        "a list twice in itself",
        || helper("let l = [1]; for i in 0..64 { l = [l, l]; } l.len()"),
        "undecided",
    ),
    (
        "a list shown",
        || helper("let l = []; for i in 0..4000 { l = [l]; } `${l}`.len()"),
        "undecided",
    ),
    (
        "a map that grows",
        || helper("let o = #{}; let i = 0; loop { i += 1; o[`k${i}`] = i; }"),
        "undecided",
    ),
    (
        "a map in a map",
        || helper("let o = #{}; for i in 0..4000 { o = #{ a: o }; } 1"),
        "undecided",
    ),
    ("a power", || helper("2 ** 1000000"), "undecided"),
    (
        "powers of powers",
        || helper("let x = 2; loop { x = x ** x; }"),
        "undecided",
    ),
    (
        "a product",
        || helper("let x = 9; loop { x *= x; }"),
        "undecided",
    ),
    ("a quotient by nothing", || helper("1 / 0"), "undecided"),
    ("a remainder by nothing", || helper("1 % 0"), "undecided"),
    (
        "an index far away",
        || helper("let l = [1]; l[9000000000000]"),
        "undecided",
    ),
    (
        "a date far away",
        || helper("add_days(date(\"2020-01-01\"), 9000000000000).year()"),
        "undecided",
    ),
    (
        "digits without end",
        || helper("round(1 / 3, 9000000000000)"),
        "undecided",
    ),
    (
        "many guards at once",
        || guard(&["f(m) == 1"; 60].join(" || ")) + "fn f(n) { loop { } }",
        "undecided",
    ),
];
