//! The shape of rules: what does not hold as numbers move, with the two cases that show it, and the largest steps.

use medhold_audit::Report;
use medhold_audit::shape::{Law, Shape, Swept, Tried, Violation};

use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

pub(super) fn sections(report: &Report) -> Vec<Section> {
    report.shape.iter().map(section).collect()
}

fn section(shape: &Shape) -> Section {
    let mut parts: Vec<Part> = shape.violations.iter().flat_map(violation).collect();
    parts.extend(swept(shape));
    if !shape.violations.is_empty() {
        let note = "With `--format json` each violation brings both of its cases along, as they can be run.";
        parts.push(Part::Note(note.to_owned()));
    }
    let note = "Each claim is decided again with one number moved over its range and the rest held. What a pack declares of a number \
                under `[shape.<topic>]` must hold; of the others the largest step is told. Undecided values say nothing.";
    parts.push(Part::Note(note.to_owned()));
    let tone = match (shape.swept.len(), shape.violations.len()) {
        (0, _) => Tone::Faint,
        (_, 0) => Tone::Good,
        _ => Tone::Bad,
    };
    Section { heading: "Shape of the rules".to_owned(), finding: finding(shape), tone, parts }
}

fn finding(shape: &Shape) -> String {
    let tried = format!("{} tried in {}", count(shape.bases, "base case"), count(shape.decisions, "decision"));
    match shape.violations.len() as u64 {
        _ if shape.swept.is_empty() => {
            "No rule on a claim of these cases reads a number, so there was nothing to move.".to_owned()
        }
        0 => format!("{tried}: every number moves rulings as declared, and no claim pays more in parts or sent twice."),
        found => format!("{tried}: {} found, each with the two cases that show it.", count(found, "violation")),
    }
}

fn violation(violation: &Violation) -> Vec<Part> {
    let head = format!(
        "{} (`{}`, {}): {}",
        law(violation.law),
        violation.topic,
        count(violation.times, "base case"),
        violation.says
    );
    let row = |tried: &Tried| {
        let rules: Vec<&str> =
            tried.claims.iter().filter_map(|paid| paid.rule.as_ref().map(medhold_model::RuleId::as_str)).collect();
        vec![Cell::text(tried.case.id.as_str()), Cell::text(outcomes(tried)), Cell::text(rules.join(", "))]
    };
    let rows = vec![row(&violation.first), row(&violation.second)];
    vec![Part::Note(head), Part::Grid(Grid { head: vec!["Base case", "Ruling", "Rule"], rows })]
}

fn law(law: Law) -> &'static str {
    match law {
        Law::Pays => "Pays the wrong way",
        Law::Upholds => "Upholds the wrong way",
        Law::Cliff => "A step too large",
        Law::Split => "Pays more in parts",
        Law::Twice => "Pays more sent twice",
    }
}

fn outcomes(tried: &Tried) -> String {
    let one = |paid: &medhold_audit::shape::Paid| match &paid.amount {
        Some(amount) => format!("{} {} {}", paid.outcome, amount.value, amount.currency),
        None => paid.outcome.to_string(),
    };
    tried.claims.iter().map(one).collect::<Vec<_>>().join(" + ")
}

fn swept(shape: &Shape) -> Option<Part> {
    let rows: Vec<_> = shape.swept.iter().map(row).collect();
    let head = vec!["Topic", "Measure", "Declared", "From", "To", "Values", "Undecided", "Largest step"];
    (!rows.is_empty()).then_some(Part::Grid(Grid { head, rows }))
}

fn row(swept: &Swept) -> Vec<Cell> {
    let step = swept.cliff.as_ref().map_or_else(String::new, |cliff| {
        format!("{} {} at {}", cliff.amount.value, cliff.amount.currency, cliff.above)
    });
    vec![
        Cell::text(swept.topic.as_str()),
        Cell::text(swept.measure.as_str()),
        declared(swept),
        Cell::number(swept.from.to_string()),
        Cell::number(swept.to.to_string()),
        Cell::number(swept.points.to_string()),
        Cell::number(swept.undecided.to_string()),
        Cell::text(step),
    ]
}

fn declared(swept: &Swept) -> Cell {
    let ways = [("pays", swept.pays), ("upholds", swept.upholds)];
    let ways = ways.into_iter().filter_map(|(what, way)| way.map(|way| format!("{what} {}", way.replace('_', " "))));
    let step = swept.largest_step.as_ref().map(|step| format!("steps up to {} {}", step.value, step.currency));
    let all: Vec<String> = ways.chain(step).collect();
    if all.is_empty() { Cell::text("nothing").toned(Tone::Faint) } else { Cell::text(all.join(", ")) }
}
