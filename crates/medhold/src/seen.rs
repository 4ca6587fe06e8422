//! A letter and what it answers, as a plugin's fairness check sees them.

use std::collections::BTreeMap;

use medhold_fairness::Checked;
use medhold_message::{Segment, SegmentKind};
use medhold_plugin_host::wire;
use medhold_response::{Letter, Part, PartKind};
use serde::Serialize;
use serde_json::Value as Json;

/// The request for a check of this name.
pub(crate) fn seen(check: &str, checked: &Checked<'_>) -> wire::CheckRequest {
    wire::CheckRequest {
        check: check.to_owned(),
        date: checked.date.and_then(|date| wire::Date::new(date.year(), date.month(), date.day())),
        case: plain(checked.case),
        decision: decision(checked),
        letter: letter(checked.letter),
    }
}

/// The decision without its response and its report, which are not there yet.
fn decision(checked: &Checked<'_>) -> wire::Value {
    let mut decision = plain(checked.decision);
    if let wire::Value::Map(map) = &mut decision {
        map.retain(|key, _| key != "response" && key != "fairness");
    }
    decision
}

fn letter(letter: &Letter) -> wire::Letter {
    let passages = letter
        .passages
        .iter()
        .flat_map(|passage| passage.parts.iter().map(move |one| part(one, Some(passage.claim.to_string()))));
    let opening = letter.opening.iter().map(|one| part(one, None));
    let closing = letter.closing.iter().map(|one| part(one, None));
    wire::Letter {
        language: letter.response.language.to_string(),
        asked_language: letter.asked_language.as_ref().map(ToString::to_string),
        subject: letter.subject.iter().map(segment).collect(),
        parts: opening.chain(passages).chain(closing).collect(),
        body: letter.response.body.clone(),
    }
}

fn part(part: &Part, claim: Option<String>) -> wire::Part {
    wire::Part { kind: part_kind(part.kind), claim, segments: part.segments.iter().map(segment).collect() }
}

fn part_kind(kind: PartKind) -> wire::PartKind {
    match kind {
        PartKind::Greeting => wire::PartKind::Greeting,
        PartKind::Opening => wire::PartKind::Opening,
        PartKind::Heading => wire::PartKind::Heading,
        PartKind::Heard => wire::PartKind::Heard,
        PartKind::Ruling => wire::PartKind::Ruling,
        PartKind::Missing(_) => wire::PartKind::Missing,
        PartKind::Reason(_) => wire::PartKind::Reason,
        PartKind::Evidence(_) => wire::PartKind::Evidence,
        PartKind::Source => wire::PartKind::Source,
        PartKind::Interest(_) => wire::PartKind::Interest,
        PartKind::Change(_) => wire::PartKind::Change,
        PartKind::Next => wire::PartKind::Next,
        PartKind::Appeal | PartKind::Meanwhile => wire::PartKind::Appeal,
        PartKind::Closing => wire::PartKind::Closing,
    }
}

fn segment(segment: &Segment) -> wire::Segment {
    let (kind, argument) = match &segment.kind {
        SegmentKind::Prose => (wire::SegmentKind::Prose, None),
        SegmentKind::Argument { name } => (wire::SegmentKind::Argument, Some(name.clone())),
        SegmentKind::Quote => (wire::SegmentKind::Quote, None),
        SegmentKind::Citation => (wire::SegmentKind::Citation, None),
        SegmentKind::Mark => (wire::SegmentKind::Mark, None),
    };
    wire::Segment { kind, text: segment.text.clone(), argument }
}

/// What is written as JSON for the world, as a plugin's plain values. Nothing of the model fails to be written.
fn plain(value: &impl Serialize) -> wire::Value {
    serde_json::to_value(value).map(to_wire).unwrap_or_default()
}

fn to_wire(json: Json) -> wire::Value {
    match json {
        Json::Null => wire::Value::Nothing,
        Json::Bool(flag) => wire::Value::Flag(flag),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => wire::Value::Integer(integer),
            None => wire::Value::Number(number.as_f64().unwrap_or_default()),
        },
        Json::String(text) => wire::Value::Text(text),
        Json::Array(items) => wire::Value::List(items.into_iter().map(to_wire).collect()),
        Json::Object(map) => {
            wire::Value::Map(map.into_iter().map(|(key, value)| (key, to_wire(value))).collect::<BTreeMap<_, _>>())
        }
    }
}
