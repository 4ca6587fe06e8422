//! What a rule cannot say: refused when it is loaded.

use super::script::{Script, functions, guard, helper, nested};

/// What a rule cannot say: refused when it is loaded.
pub(crate) const REFUSED: &[Script] = &[
    (
        "parentheses",
        || guard(&nested("(", "m", ")", 100_000)),
        "file-too-large",
    ),
    (
        "parentheses in bounds",
        || guard(&nested("(\n", "m", ")\n", 15_000)),
        "too-complex",
    ),
    (
        "brackets",
        || guard(&nested("[\n", "m", "]\n", 15_000)),
        "too-complex",
    ),
    (
        "braces",
        || helper(&nested("{\n", "m", "}\n", 15_000)),
        "too-complex",
    ),
    (
        "negations",
        || guard(&nested("!\n", "m", "", 30_000)),
        "too-complex",
    ),
    (
        "minus signs",
        || guard(&nested("-\n", "m", "", 30_000)),
        "too-complex",
    ),
    (
        "sums",
        || guard(&nested("m+\n", "m", "", 20_000)),
        "too-complex",
    ),
    (
        "ands",
        || guard(&nested("m&&\n", "m", "", 15_000)),
        "too-complex",
    ),
    (
        "sums of blocks",
        || helper(&nested("{1}+\n", "1", "", 12_000)),
        "too-complex",
    ),
    (
        "fields",
        || guard(&nested("", "m", "\n.a", 20_000)),
        "too-complex",
    ),
    (
        "indices",
        || guard(&nested("", "m", "\n[0]", 15_000)),
        "too-complex",
    ),
    (
        "methods",
        || guard(&nested("", "m", "\n.a()", 12_000)),
        "too-complex",
    ),
    (
        "else ifs",
        || helper(&format!("{}{{}}", "if m {} else\n".repeat(4000))),
        "too-complex",
    ),
    (
        "switches",
        || guard(&nested("switch m { _ =>\n", "m", "}", 3000)),
        "too-complex",
    ),
    (
        "interpolations",
        || guard(&nested("`${\n", "m", "}`\n", 5000)),
        "too-complex",
    ),
    (
        "comments",
        || format!("{}\n{}", nested("/*\n", "", "", 15_000), guard("m == 1")),
        "never closed",
    ),
    ("texts never closed", || "`\n".repeat(30_001), "syntax"),
    (
        "raw texts never closed",
        || "#\"\n".repeat(20_000),
        "never closed",
    ),
    ("quotes", || "\"\n".repeat(30_000), "never closed"),
    (
        "brackets that don't meet",
        || guard(&nested("(\n", "m", "]\n", 15_000)),
        "too-complex",
    ),
    (
        "closing brackets",
        || "]\n".repeat(30_000),
        "closes nothing",
    ),
    (
        "clauses without end",
        || guard(&"authority lwa\n".repeat(4000)),
        "clause-twice",
    ),
    (
        "words of another language",
        || helper(&"this\n".repeat(12_000)),
        "not-allowed",
    ),
    (
        "a long text",
        || guard(&format!("m == \"{}\"", "x\\\n".repeat(20_000))),
        "longer than",
    ),
    (
        "a long list",
        || guard(&format!("m in [{}]", "1,\n".repeat(20_000))),
        "too-complex",
    ),
    (
        "variables",
        || helper(&"let a = 1;\n".repeat(5000)),
        "too-complex",
    ),
    (
        "too many variables for a file",
        || helper(&"let a = 1;\n".repeat(200_000)),
        "file-too-large",
    ),
    (
        "functions",
        || format!("{}{}", functions(50_000), guard("m == 1")),
        "file-too-large",
    ),
    (
        "functions in bounds",
        || format!("{}{}", functions(4000), guard("m == 1")),
        "file-too-large",
    ),
    (
        "variables at the top",
        || format!("let a = 1;\n{}", guard("m == a")),
        "top-level",
    ),
    (
        "a loop at the top",
        || format!("loop {{ }}\n{}", guard("m == 1")),
        "top-level",
    ),
    (
        "closures",
        || helper("let g = || 1; g.call()"),
        "closures are not part",
    ),
    (
        "closures about closures",
        || helper("let g = |x| x; for i in 0..50000 { g = |x| x; } 1"),
        "closures are not part",
    ),
    (
        "a closure in a circle",
        || helper("let a = #{}; let g = || a; a.f = g; 1"),
        "closures are not part",
    ),
    (
        "function pointers",
        || helper("Fn(\"f\").curry(n).call(1)"),
        "not-allowed",
    ),
    (
        "an inconsistent order",
        || helper("let a = [3, 2, 1]; a.sort(|x, y| throw 1); a[0]"),
        "not-allowed",
    ),
    ("eval", || helper("eval(\"1\")"), "not-allowed"),
    ("print", || helper("print(n); 1"), "not-allowed"),
    ("debug", || helper("debug(n); 1"), "not-allowed"),
    (
        "catching everything",
        || helper("loop { try { loop { } } catch { } }"),
        "not-allowed",
    ),
    ("sleep", || helper("sleep(3600); 1"), "unknown-function"),
    (
        "timestamp",
        || helper("timestamp().elapsed > 1"),
        "unknown-function",
    ),
    (
        "replace",
        || helper("let s = \"aaaa\"; s.replace(\"a\", s); 1"),
        "unknown-function",
    ),
    (
        "pad",
        || helper("let s = \"a\"; s.pad(4000000000, \"a\"); 1"),
        "unknown-function",
    ),
    (
        "blob",
        || helper("blob(4000000000).len()"),
        "unknown-function",
    ),
    (
        "parse_json",
        || helper("parse_json(\"[[[[\").len()"),
        "unknown-function",
    ),
    (
        "split",
        || helper("\"a,b\".split(\",\").len()"),
        "unknown-function",
    ),
    ("rand", || helper("rand(1, 2)"), "unknown-function"),
    (
        "the environment",
        || helper("env(\"HOME\").len()"),
        "unknown-function",
    ),
    (
        "an absolute import",
        || format!("import \"/etc/passwd\" as p;\n{}", guard("m == 1")),
        "import-outside",
    ),
    (
        "an import from above",
        || format!("import \"../../secret\" as p;\n{}", guard("m == 1")),
        "import-outside",
    ),
    (
        "an import by a variable",
        || format!("import `${{m}}` as p;\n{}", guard("m == 1")),
        "named as a text",
    ),
    (
        "an import from a function",
        || helper("import \"a\" as b; 1"),
        "not-allowed",
    ),
    (
        "an import of itself",
        || format!("import \"hostile\" as p;\n{}", guard("m == 1")),
        "import-cycle",
    ),
    ("an operator of its own", || guard("m <=> 1"), "syntax"),
    (
        "raw control characters",
        || guard("m == \u{0} 1 \u{1b}[2J"),
        "syntax",
    ),
];
