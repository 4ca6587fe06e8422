//! Writes the workload's rules as a person would write them in Rust: an `if` a rule.

use std::fmt::Write;
use std::path::Path;

use workload::{Field, FieldKind, Rule, rules, slightly_wrong};

/// Rules in one function, so that the compiler gets through.
const RULES_IN_FUNCTION: usize = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::from("use workload::Row;\n");
    let mut list = String::new();
    for count in [10, 100, 1000, 10_000] {
        set(&mut text, &mut list, count, &rules(count), "")?;
    }
    set(&mut text, &mut list, 100, &slightly_wrong(&rules(100)), "_wrong")?;
    writeln!(text, "const ALL: &[(usize, bool, Scan, Scan)] = &[{list}];")?;
    let folder = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&folder).join("rules.rs"), text)?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// The rules of one number, scanned from the first, and dispatched by topic.
fn set(text: &mut String, list: &mut String, count: usize, rules: &[Rule], mark: &str) -> std::fmt::Result {
    let name = format!("{count}{mark}");
    chain(text, &format!("scan_{name}"), &rules.iter().collect::<Vec<_>>(), true)?;
    let mut arms = String::new();
    for topic in 0..20 {
        let of_topic: Vec<&Rule> = rules.iter().filter(|rule| rule.topic() == Some(topic)).collect();
        chain(text, &format!("topic_{name}_{topic}"), &of_topic, false)?;
        write!(arms, "{topic} => topic_{name}_{topic}(row, u32::MAX), ")?;
    }
    let of_all: Vec<&Rule> = rules.iter().filter(|rule| rule.topic().is_none()).collect();
    chain(text, &format!("any_{name}"), &of_all, false)?;
    writeln!(text, "fn first_{name}(row: &Row) -> u32 {{ scan_{name}(row, u32::MAX) }}")?;
    writeln!(
        text,
        "fn dispatched_{name}(row: &Row) -> u32 {{ any_{name}(row, match row.topic {{ {arms} _ => u32::MAX }}) }}"
    )?;
    write!(list, "({count}, {}, first_{name}, dispatched_{name}), ", !mark.is_empty())
}

/// A function that gives the first of these rules that applies, where it is below `bound`, and else `bound`.
fn chain(text: &mut String, name: &str, rules: &[&Rule], with_topic: bool) -> std::fmt::Result {
    let mut calls = String::new();
    for (part, some) in rules.chunks(RULES_IN_FUNCTION).enumerate() {
        writeln!(text, "#[inline(never)]\nfn {name}_{part}(row: &Row) -> u32 {{")?;
        for rule in some {
            writeln!(text, "    if {} {{ return {}; }}", condition(rule, with_topic), rule.number)?;
        }
        writeln!(text, "    u32::MAX\n}}")?;
        if let Some(least) = some.first().map(|rule| rule.number).filter(|least| *least > 0) {
            write!(calls, "if {least} > bound {{ return bound; }} ")?;
        }
        write!(calls, "let found = {name}_{part}(row); if found != u32::MAX {{ return found.min(bound); }} ")?;
    }
    writeln!(text, "fn {name}(row: &Row, bound: u32) -> u32 {{ let _ = row; {calls} bound }}")
}

fn condition(rule: &Rule, with_topic: bool) -> String {
    let tests = rule.tests.iter().filter(|test| with_topic || test.field != Field::Topic);
    let written = tests.map(|test| {
        let name = format!("row.{}", test.field.name());
        match test.field.kind() {
            FieldKind::Flag if test.value == 1 => name,
            FieldKind::Flag => format!("!{name}"),
            FieldKind::Real => {
                format!("{name} {} {}", test.comparison.symbol(), workload::literal(test.field, test.value))
            }
            _ => format!("{name} {} {}", test.comparison.symbol(), test.value),
        }
    });
    written.collect::<Vec<_>>().join(" && ")
}
