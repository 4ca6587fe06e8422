//! How customers see each topic against how it measures, in four fields.

mod importance;
mod map;
mod months;

use medhold_audit::Report;
use medhold_audit::perception::{Field, Measured, Pooling, Seen, TopicPerception};
use medhold_model::Op;

use crate::render::audit::figures::{dash, percent, whole};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

pub(super) fn sections(report: &Report) -> Vec<Section> {
    let Some(perception) = &report.perception else { return Vec::new() };
    [fields(&perception.topics), importance::section(&perception.importance)].into_iter().flatten().collect()
}

/// The four fields; none where no pack declares what is well, or nobody wrote of it.
fn fields(topics: &[TopicPerception]) -> Option<Section> {
    if topics.is_empty() {
        return None;
    }
    let tone = match topics.iter().map(|topic| field_tone(topic.field)).collect::<Vec<_>>() {
        tones if tones.contains(&Tone::Bad) => Tone::Bad,
        tones if tones.contains(&Tone::Doubtful) => Tone::Doubtful,
        _ => Tone::Good,
    };
    let mut parts: Vec<Part> = map::map(topics).map(Part::Plot).into_iter().collect();
    parts.push(table(topics));
    let open = topics.iter().filter(|topic| topic.field == Field::Investigate);
    parts.extend(open.map(|topic| Part::Note(format!("Of {}: {}.", topic.title, topic.note))));
    parts.push(Part::Note(HOW_TO_READ.to_owned()));
    parts.extend(topics.iter().flat_map(months::parts));
    Some(Section { heading: "How it is seen, and how it is".to_owned(), finding: finding(topics), tone, parts })
}

const HOW_TO_READ: &str = "Seen well is the share of claims with a good opinion, of those with one; those who write are not all \
    customers. How it measures is the evidence of the decisions, each record once; records of overlapping periods may count \
    the same things, so the interval is as of the largest. Where an interval holds its target, neither can be said.";

/// A sentence for each field that has a topic.
fn finding(topics: &[TopicPerception]) -> String {
    let of = |field: Field| {
        let titles = topics.iter().filter(|topic| topic.field == field).map(|topic| topic.title.as_str());
        listed(&titles.collect::<Vec<_>>())
    };
    let said = [
        (of(Field::DeliverBetter), "Customers are right about", ": it is as bad as they see it. Deliver better."),
        (of(Field::Communicate), "Better than customers see it:", ". Show them."),
        (of(Field::FixBeforeBoasting), "Worse than customers see it:", ". Mend it before anyone boasts of it."),
        (of(Field::Keep), "Seen well, and well:", ". Keep it so."),
        (of(Field::Investigate), "It can't be told of", "."),
    ];
    let sentences = said.into_iter().filter_map(|(titles, before, after)| Some(format!("{before} {}{after}", titles?)));
    sentences.collect::<Vec<_>>().join(" ")
}

/// `a`, `a and b`, `a, b and c`.
fn listed(titles: &[&str]) -> Option<String> {
    let (last, others) = titles.split_last()?;
    if others.is_empty() { Some((*last).to_owned()) } else { Some(format!("{} and {last}", others.join(", "))) }
}

fn table(topics: &[TopicPerception]) -> Part {
    let rows = topics.iter().map(|topic| {
        let (seen, measured) = (topic.seen.as_ref(), topic.measured.as_ref());
        let or_dash = |text: Option<String>| text.map_or_else(dash, Cell::text);
        vec![
            Cell::text(&topic.title),
            Cell::text(field_name(topic.field)).toned(field_tone(topic.field)),
            or_dash(seen.map(seen_well)),
            or_dash(seen.map(|seen| format!("≥ {}", percent(seen.target)))),
            or_dash(measured.map(|measured| measured.measure.clone())),
            or_dash(measured.map(measures)),
            or_dash(measured.map(|measured| format!("{} {}", sign(measured.op), amount(measured, measured.target)))),
        ]
    });
    let head = vec!["Topic", "What to do", "Seen well", "Should be", "Measure", "It is", "Should be"];
    Part::Grid(Grid { head, rows: rows.collect() })
}

/// `23.1 % (11.0 to 42.1) of 26`.
fn seen_well(seen: &Seen) -> String {
    let (low, high) = (seen.low * 100.0, seen.high * 100.0);
    format!("{} ({low:.1} to {high:.1}) of {}", percent(seen.share), whole(seen.n))
}

/// `73.6 % (73.3 to 73.8) of 380 634`, or `63.0 min (2.1 to 12.4) of 5`.
fn measures(measured: &Measured) -> String {
    let value = amount(measured, measured.value);
    let ends = measured.low.zip(measured.high).map(|(low, high)| match measured.pooled {
        Pooling::Share => format!(" ({:.1} to {:.1})", low * 100.0, high * 100.0),
        Pooling::Mean => format!(" ({low:.2} to {high:.2})"),
    });
    format!("{value}{} of {}", ends.unwrap_or_default(), whole(measured.n))
}

fn amount(measured: &Measured, value: f64) -> String {
    match (measured.pooled, measured.unit.as_str()) {
        (Pooling::Share, _) => percent(value),
        (Pooling::Mean, "1" | "any") => format!("{value:.2}"),
        (Pooling::Mean, unit) => format!("{value:.2} {unit}"),
    }
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Lt => "<",
        Op::Le => "≤",
        Op::Eq => "=",
        Op::Ne => "≠",
        Op::Ge => "≥",
        Op::Gt => ">",
    }
}

fn field_name(field: Field) -> &'static str {
    match field {
        Field::DeliverBetter => "deliver better",
        Field::Communicate => "communicate",
        Field::FixBeforeBoasting => "fix before boasting",
        Field::Keep => "keep",
        Field::Investigate => "investigate",
    }
}

fn field_tone(field: Field) -> Tone {
    match field {
        Field::DeliverBetter | Field::FixBeforeBoasting => Tone::Bad,
        Field::Communicate | Field::Keep => Tone::Good,
        Field::Investigate => Tone::Doubtful,
    }
}
