//! Faults at the top of a file and in functions.

use super::*;

#[test]
fn each_fault_at_the_top_of_a_file_is_told_where_it_stands() {
    for (text, expected) in [
        (
            "let x = 1;",
            "1:1+3 top-level a variable stands at the top of the file | write `const` where its value never changes, else put it into a function",
        ),
        (
            "  1 + 1;",
            "1:3+1 top-level this may not stand at the top of a file | only rules, functions, constants and imports may",
        ),
        (
            "loop { f(); }",
            "1:1+4 top-level this may not stand at the top of a file | only rules, functions, constants and imports may",
        ),
        (
            "rul \"a\" on \"t\" { when x }",
            "1:1+3 top-level `rul` begins nothing that may stand here | did you mean `rule`?",
        ),
        (
            "authority law",
            "1:1+9 top-level the clause `authority` stands outside a rule | is a `}` before it one too many?",
        ),
        ("}", "1:1+1 syntax `}` closes nothing | leave it out"),
        ("const X;", "1:7+1 syntax the constant `X` has no value | write `const X = …;`"),
        (
            "const X = 1;\nconst X = 2;",
            "2:7+1 duplicate-const constant `X` is defined twice | the first stands in line 1; give one another name",
        ),
        (
            "fn f(x) { }\nfn f(y) { }",
            "2:4+1 duplicate-function function `f` is defined twice | the first stands in line 1; give one another name",
        ),
        ("fn f(x, x) { }", "1:9+1 syntax function `f` has two parameters `x` | -"),
        ("fn f { }", "1:6+1 syntax function `f` has no list of parameters; write `fn f() {` | -"),
        (
            "fn int.f() { }",
            "1:4+3 not-allowed functions are not given to types in the rule language | write `fn f(…)` with the value as its first parameter",
        ),
        (
            "fn f() { this }",
            "1:10+4 not-allowed `this` is not part of the rule language | give the function a parameter",
        ),
        (
            "fn f() { throw 1; }",
            "1:10+5 not-allowed `throw` is not part of the rule language: what can't be computed is undecided | leave it out; ask `known(…)` where something may be missing",
        ),
        (
            "fn f() { print(1) }",
            "1:10+5 not-allowed `print` is not part of the rule language: a rule shows nothing | see what a rule reads with `medhold explain`",
        ),
        (
            "fn f() { global::X }",
            "1:10+6 not-allowed `global` is not part of the rule language | name the constant alone",
        ),
        (
            "fn f() { import \"b\" as b; }",
            "1:10+6 not-allowed an import stands within something else | write it at the top of the file",
        ),
        (
            "fn f() { let a = 1 let b = 2 }",
            "1:20+3 syntax expected an operator or `;`, found `let` | end a statement with `;`",
        ),
        ("fn f() { break }", "1:10+5 syntax `break` stands outside a loop | -"),
        ("fn f() { if x = 1 { } }", "1:15+1 syntax `=` is no operator | write `==`"),
        ("fn f(x) { x ", "1:9+1 syntax `{` is never closed | close it with `}`"),
        ("/* a", "1:1+2 syntax the comment is never closed | close it with `*/`"),
        (
            "import \"../b\" as b;",
            "1:8+6 import-outside `../b` is no path within the pack | name a file of the pack, from the folder of this one or of the pack, in `a` to `z`, digits, `_`, `-` and `/`",
        ),
        (
            "import \"/etc/passwd\" as b;",
            "1:8+13 import-outside `/etc/passwd` is no path within the pack | name a file of the pack, from the folder of this one or of the pack, in `a` to `z`, digits, `_`, `-` and `/`",
        ),
        ("import \"b\" as b;", "1:8+3 import-missing there is no file `b.rhai` | -"),
        (
            "import f() as b;",
            "1:8+1 syntax the file that is imported must be named as a text | write `import \"bands\" as bands;`",
        ),
        ("import \"a\" as a;", "1:8+3 import-cycle the file imports itself | give what both need to a third file"),
    ] {
        let (file, faults) = one(text);
        assert_eq!(told(&faults), [expected], "{text}");
        assert!(file.rules.is_empty() && file.imports.is_empty(), "{text}");
    }
}
