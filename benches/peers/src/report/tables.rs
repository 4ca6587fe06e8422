//! The tables.

use super::measured::Measured;
use super::number::{short, whole};
use crate::engine::{DISPATCHED, entries};
use crate::line::Line;

/// What stands where nothing was measured.
const NOTHING: &str = "–";

/// Every table under its heading.
pub(super) fn sections(measured: &Measured) -> String {
    let by_engine = |heading: &str, figure: &dyn Fn(&str, usize) -> Option<f64>| engines(measured, heading, figure);
    [
        by_engine("A ruling, in nanoseconds", &|engine, size| measured.ruling(engine, size)),
        by_engine("A ruling, against hand-written dispatched Rust", &|engine, size| {
            measured.ratio(engine, DISPATCHED, size)
        }),
        by_engine("A ruling, in instructions", &|engine, size| measured.instructions(engine, size)),
        answers(measured),
        runs(measured),
        loads(measured),
        starts(measured),
        failures(measured),
    ]
    .into_iter()
    .filter(|section| !section.is_empty())
    .collect::<Vec<_>>()
    .join("\n")
}

/// A table under a heading; nothing where it has no rows.
fn table(heading: &str, columns: &[String], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule: String = columns.iter().map(|_| "|---").collect();
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("## {heading}\n\n{}{rule}|\n{rows}", line(columns))
}

fn titles(titles: &[&str]) -> Vec<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

fn engines(measured: &Measured, heading: &str, figure: &dyn Fn(&str, usize) -> Option<f64>) -> String {
    let sizes = measured.sizes();
    let columns = std::iter::once("engine".to_owned()).chain(sizes.iter().map(|size| format!("N = {}", whole(*size))));
    let rows = entries().into_iter().filter_map(|entry| {
        let figures: Vec<Option<f64>> = sizes.iter().map(|size| figure(entry.name, *size)).collect();
        let told = figures.iter().map(|figure| figure.map_or(NOTHING.to_owned(), short));
        let row = std::iter::once(entry.about.to_owned()).chain(told).collect();
        figures.iter().any(Option::is_some).then_some(row)
    });
    table(heading, &columns.collect::<Vec<_>>(), &rows.collect::<Vec<_>>())
}

fn answers(measured: &Measured) -> String {
    let rows = measured.lines().filter_map(|line| match line {
        Line::Answers { engine, rules, wrong_rules, cases, wrong_first, told_all, wrong_all } => Some(vec![
            engine.clone(),
            whole(*rules),
            if *wrong_rules { "slightly wrong" } else { "right" }.to_owned(),
            whole(*cases),
            whole(*wrong_first),
            told_all.map_or(NOTHING.to_owned(), |_| whole(*wrong_all)),
        ]),
        _ => None,
    });
    let columns = ["engine", "rules", "rules given", "cases", "wrong first rule", "wrong list of all"];
    table("Answers", &titles(&columns), &rows.collect::<Vec<_>>())
}

fn runs(measured: &Measured) -> String {
    let rows = measured.runs().into_iter().map(|((pack, what, form, threads, cases), (cpu, wall, peak))| {
        let ran =
            if what == "parse" { "parsed into `serde_json::Value`".to_owned() } else { format!("dry run to {what}") };
        vec![
            pack,
            form,
            ran,
            whole(threads),
            whole(cases),
            short(cpu * 1e6 / count(cases)),
            short(wall),
            peak.map_or(NOTHING.to_owned(), short),
        ]
    });
    let columns = ["pack", "cases in", "what ran", "threads", "cases", "CPU µs a case", "seconds, wall", "peak MB"];
    table("Runs over files", &titles(&columns), &rows.collect::<Vec<_>>())
}

fn loads(measured: &Measured) -> String {
    let rows = measured.loads().into_iter().map(|((rules, what), (wall, cpu, peak))| {
        vec![whole(rules), what.to_owned(), short(wall), short(cpu), short(peak)]
    });
    let columns = ["rules", "loaded by", "seconds, wall", "seconds, CPU", "peak MB"];
    table("Loading", &titles(&columns), &rows.collect::<Vec<_>>())
}

fn starts(measured: &Measured) -> String {
    let rows = measured.starts().into_iter().map(|(pack, (wall, cpu))| vec![pack.to_owned(), short(wall), short(cpu)]);
    table("Start to the first decision", &titles(&["pack", "ms, wall", "ms, CPU"]), &rows.collect::<Vec<_>>())
}

fn failures(measured: &Measured) -> String {
    let rows = measured.lines().filter_map(|line| match line {
        Line::Failed { what, reason } => Some(vec![what.clone(), reason.replace('|', "\\|").replace('\n', " ")]),
        _ => None,
    });
    table("Not measured", &titles(&["what", "why"]), &rows.collect::<Vec<_>>())
}

#[expect(clippy::cast_precision_loss, reason = "some millions at most")]
fn count(cases: usize) -> f64 {
    cases as f64
}
