//! `heard`: every claim has its own passage, which names the topic and quotes what the customer wrote.

use medhold_message::SegmentKind;
use medhold_model::Claim;
use medhold_response::{PartKind, Passage};

use crate::{Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    checked
        .case
        .claims
        .iter()
        .map(|claim| match checked.letter.passages.iter().find(|passage| passage.claim == claim.id) {
            None => Found::fail(Some(&claim.id), "the letter has no passage on this claim", Vec::new()),
            Some(passage) => heard(claim, passage),
        })
        .collect()
}

fn heard(claim: &Claim, passage: &Passage) -> Found {
    if passage.of(|kind| kind == PartKind::Heading).all(|part| part.text().trim().is_empty()) {
        return Found::fail(Some(&claim.id), "the passage does not name the topic", Vec::new());
    }
    let Some(text) = claim.text.as_deref().filter(|text| !text.trim().is_empty()) else {
        return Found::pass(Some(&claim.id), "the passage names the topic; the customer wrote nothing to quote");
    };
    if quotes(passage, text) {
        Found::pass(Some(&claim.id), "the passage names the topic and quotes the customer")
    } else {
        Found::fail(Some(&claim.id), "the customer's own words are not quoted", vec![text.to_owned()])
    }
}

/// Whether a quotation in the passage is what the customer wrote, or the part of it up to an ellipsis.
fn quotes(passage: &Passage, text: &str) -> bool {
    let written = folded(text);
    let mut segments = passage.parts.iter().flat_map(|part| &part.segments);
    segments.any(|segment| {
        let quoted = folded(&segment.text);
        let part = quoted.trim_end_matches('…').trim_end();
        segment.kind == SegmentKind::Quote && !part.is_empty() && written.contains(part)
    })
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
