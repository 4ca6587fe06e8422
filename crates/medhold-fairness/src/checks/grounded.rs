//! `grounded`: every number in the letter is an argument that leads back to evidence, a parameter, a table or the case.

use medhold_message::{Segment, SegmentKind};
use medhold_model::{Because, ClaimDecision};
use medhold_response::{Part, PartKind, Passage};

use crate::{Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let letter = checked.letter;
    let mut found = vec![whole(letter.opening.iter().chain(&letter.closing), &letter.subject, checked)];
    for passage in &letter.passages {
        let decision = checked.decision.claims.iter().find(|claim| claim.id == passage.claim);
        found.push(of_claim(passage, decision));
    }
    found
}

fn whole<'a>(parts: impl Iterator<Item = &'a Part>, subject: &'a [Segment], checked: &Checked<'_>) -> Found {
    if let Some(fault) = checked.letter.faults.first() {
        return Found::fail(None, format!("a part of the letter could not be written: {fault}"), Vec::new());
    }
    let typed: Vec<String> = parts.flat_map(|part| &part.segments).chain(subject).filter_map(typed).collect();
    if typed.is_empty() {
        Found::pass(None, "no number is typed into the letter's own sentences")
    } else {
        Found::fail(None, "a number is typed into the letter's own sentences", typed)
    }
}

fn of_claim(passage: &Passage, decision: Option<&ClaimDecision>) -> Found {
    let id = Some(&passage.claim);
    let typed: Vec<String> = passage.parts.iter().flat_map(|part| &part.segments).filter_map(typed).collect();
    if !typed.is_empty() {
        return Found::fail(id, "a number is typed into a message and leads back to nothing", typed);
    }
    let loose: Vec<String> = passage.parts.iter().flat_map(|part| unfounded(part, decision)).collect();
    if loose.is_empty() {
        Found::pass(id, format!("{} argument(s), each with its origin", arguments(passage)))
    } else {
        Found::fail(id, "an argument with a number leads back to nothing", loose)
    }
}

/// The author's words where they hold a digit: law numbers and years stand in citations, not here.
fn typed(segment: &Segment) -> Option<String> {
    let numbered = segment.kind == SegmentKind::Prose && has_digit(&segment.text);
    numbered.then(|| segment.text.trim().to_owned())
}

/// The arguments of a reason that hold a number and have no origin.
fn unfounded(part: &Part, decision: Option<&ClaimDecision>) -> Vec<String> {
    let PartKind::Reason(index) = part.kind else {
        return Vec::new();
    };
    let because = decision.and_then(|claim| claim.because.get(index));
    let numbered = part.segments.iter().filter(|segment| has_digit(&segment.text));
    numbered
        .filter_map(|segment| match &segment.kind {
            SegmentKind::Argument { name } if !has_origin(because, name) => Some(format!("{name}: {}", segment.text)),
            _ => None,
        })
        .collect()
}

fn has_origin(because: Option<&Because>, argument: &str) -> bool {
    because.is_some_and(|because| because.origins.get(argument).is_some_and(|origins| !origins.is_empty()))
}

fn arguments(passage: &Passage) -> usize {
    let segments = passage.parts.iter().flat_map(|part| &part.segments);
    segments.filter(|segment| matches!(segment.kind, SegmentKind::Argument { .. })).count()
}

fn has_digit(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}
