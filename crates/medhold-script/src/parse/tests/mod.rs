//! What a consultant sees: the rule as written, or each fault with its place, its code and what to do.

mod clause;
mod rule;
mod top;
mod whole;

use medhold_model::Diagnostic;

use super::*;

fn file(text: &str) -> SourceFile {
    SourceFile { path: "a.rhai".to_owned(), text: text.to_owned() }
}

fn one(text: &str) -> (ParsedFile, Vec<Diagnostic>) {
    let (mut files, faults) = parse(&[file(text)], &Limits::default());
    (files.remove(0), faults)
}

/// A rule with `clauses` beside the mandatory ones.
fn with(clauses: &str) -> String {
    format!("rule \"a\" on \"t\" {{\nwhen x\nauthority law\nfinding fact\nremedy honour\nbecause \"m\"\n{clauses}\n}}")
}

fn told(faults: &[Diagnostic]) -> Vec<String> {
    let mut lines: Vec<_> = faults
        .iter()
        .map(|d| {
            let help = d.help.as_deref().unwrap_or("-");
            (
                (d.place.line, d.place.column),
                format!("{}:{}+{} {} {} | {help}", d.place.line, d.place.column, d.place.length, d.code, d.message),
            )
        })
        .collect();
    lines.sort();
    lines.into_iter().map(|(_, text)| text).collect()
}

fn at(place: &Place) -> (u32, u32, u32) {
    (place.line, place.column, place.length)
}
