//! The literal expressions of Rhai's own tests, by both ways, against the results that Rhai publishes: `rhai/README.md` says which.

use medhold_script::region::Point;
use medhold_script::{Compiled, SourceFile, compile};

use super::pack::{rule, scope};
use super::same::Both;

const EXPRESSIONS: &str = include_str!("rhai/expressions.tsv");

/// An expression in a helper function, and a guard that asks whether it gives this.
fn asked(expression: &str, result: &str) -> Compiled {
    let text = format!("fn given() {{ {expression} }}\n{}", rule("r", &format!("given() == {result}")));
    compile(&[SourceFile { path: "r.rhai".to_owned(), text }], scope())
}

/// What medhold makes of it: nothing where the result is this, else the fault, `false` or `undecided`.
fn told(expression: &str, result: &str) -> String {
    let compiled = asked(expression, result);
    let Some(rule) = compiled.program.rule("r") else {
        return compiled.diagnostics.first().map_or_else(String::new, |fault| fault.code.to_string());
    };
    let space = compiled.program.space();
    let point: Point = std::iter::empty().collect();
    let [interpreted, native] = Both::new(&compiled.program).ways(rule, &space.facts(&point));
    assert_eq!(interpreted, native, "{expression}");
    match interpreted {
        Some(true) => String::new(),
        Some(false) => "false".to_owned(),
        None => "undecided".to_owned(),
    }
}

#[test]
fn a_literal_expression_gives_what_rhai_publishes_or_what_is_said_with_its_reason() {
    let mut wrong = Vec::new();
    for line in EXPRESSIONS.lines().skip(1) {
        let [file, expression, published, medhold, why] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("five columns: {line}");
        };
        assert_eq!(medhold.is_empty(), why.is_empty(), "a difference has a reason: {line}");
        // Another result stands for itself; anything else is how the published one comes out.
        let holds = match medhold.strip_prefix("gives ") {
            Some(own) => told(expression, own).is_empty() && told(expression, published) == "false",
            None => told(expression, published) == medhold,
        };
        if !holds {
            wrong.push(format!("{file}\t{expression}\t{published}\t{}", told(expression, published)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
