//! What a rule can say and what never ends well: undecided when it is run.

use super::script::{Script, guard, helper};

/// What a rule can say and what never ends well: undecided when it is run.
pub(crate) const STOPPED: &[Script] = &[
    ("a loop", || helper("loop { } 1"), "reason: Limit"),
    ("a while", || helper("while true { } 1"), "reason: Limit"),
    ("a do", || helper("do { } until false; 1"), "reason: Limit"),
    ("a long range", || helper("let s = 0; for i in 0..9000000000000 { s += i; } s"), "reason: Limit"),
    (
        "loops within loops",
        || helper("for i in 0..1000 { for j in 0..1000 { for k in 0..1000 { } } } 1"),
        "reason: Limit",
    ),
    (
        "a range in a condition",
        || helper("let s = 0; for i in 0..100000 { if 5 in 0..9000000000000 { s += 1; } } s"),
        "reason: Limit",
    ),
    ("recursion", || helper("f(n) + 1"), "reason: Limit"),
    ("recursion in two", || format!("fn g(n) {{ f(n) }}\n{}", helper("g(n)")), "reason: Limit"),
    ("recursion that branches", || helper("f(n - 1) + f(n - 2) + f(n - 3)"), "reason: Limit"),
    ("a text that doubles", || helper("let s = \"x\"; loop { s += s; } 1"), "reason: Limit"),
    ("a text that doubles within", || helper("let s = \"x\"; loop { s = `${s}${s}`; } 1"), "reason: Limit"),
    (
        "texts kept",
        || helper("let l = []; let s = \"x\"; for i in 0..13 { s += s; } loop { l.push(`${s}x`); } 1"),
        "reason: Limit",
    ),
    (
        "long texts in a list",
        || helper("let l = []; let s = \"x\"; for i in 0..13 { s += s; } loop { l.push(s); } 1"),
        "reason: Limit",
    ),
    ("a list that grows", || helper("let l = []; loop { l.push(1); } 1"), "reason: Limit"),
    ("a list that doubles", || helper("let l = [1]; loop { l += l; } 1"), "reason: Limit"),
    (
        "a list in a list",
        || helper("let l = []; for i in 0..4000 { l = [l]; } if l == l { 1 } else { 2 }"),
        "reason: Limit",
    ),
    ("a list twice in itself", || helper("let l = [1]; for i in 0..64 { l = [l, l]; } l.len()"), "reason: Limit"),
    ("a list shown", || helper("let l = []; for i in 0..4000 { l = [l]; } `${l}`.len()"), "reason: Limit"),
    ("a map that grows", || helper("let o = #{}; let i = 0; loop { i += 1; o[`k${i}`] = i; } 1"), "reason: Limit"),
    ("a map in a map", || helper("let o = #{}; for i in 0..4000 { o = #{ a: o }; } 1"), "reason: Limit"),
    ("a power", || helper("2 ** 1000000"), "reason: Incomputable"),
    ("powers of powers", || helper("let x = 2; loop { x = x ** x; } 1"), "reason: Limit"),
    ("a product", || helper("let x = 9; loop { x *= x; } 1"), "reason: Incomputable"),
    ("a quotient by nothing", || helper("1 / 0"), "reason: Incomputable"),
    ("a remainder by nothing", || helper("1 % 0"), "reason: Incomputable"),
    ("an index far away", || helper("let l = [1]; l[9000000000000]"), "reason: Incomputable"),
    ("a date far away", || helper("add_days(date(\"2020-01-01\"), 9000000000000).year()"), "reason: Incomputable"),
    ("digits without end", || helper("round(1 / 3, 9000000000000)"), "reason: Incomputable"),
    ("many guards at once", || guard(&["f(m) == 1"; 60].join(" || ")) + "fn f(n) { loop { } 1 }", "reason: Limit"),
];
