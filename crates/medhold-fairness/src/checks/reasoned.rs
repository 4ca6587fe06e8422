//! `reasoned`: what is not fully upheld has a reason with its source; what is upheld says what will be done.

use medhold_message::SegmentKind;
use medhold_model::{Basis, ClaimDecision, Outcome};
use medhold_response::{PartKind, Passage};

use crate::{Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    checked
        .decision
        .claims
        .iter()
        .map(|claim| match checked.letter.passages.iter().find(|passage| passage.claim == claim.id) {
            None => Found::fail(Some(&claim.id), "the letter has no passage on this claim", Vec::new()),
            Some(passage) => reasoned(claim, passage),
        })
        .collect()
}

fn reasoned(claim: &ClaimDecision, passage: &Passage) -> Found {
    let id = Some(&claim.id);
    let next = says(passage, |kind| kind == PartKind::Next);
    match (claim.outcome, claim.basis) {
        (Outcome::Upheld, _) if next => Found::pass(id, "upheld, and the letter says what will be done"),
        (Outcome::Upheld, _) => Found::fail(id, "upheld, and the letter does not say what will be done", Vec::new()),
        (Outcome::Undecided, _) if says(passage, |kind| kind == PartKind::Ruling) && next => {
            Found::pass(id, "undecided, and the letter says why and what happens next")
        }
        (Outcome::Undecided, _) => {
            Found::fail(id, "undecided, and the letter does not say why or what happens next", Vec::new())
        }
        (_, Basis::Rule) => refused(claim, passage),
        _ => Found::fail(id, "not fully upheld, and no rule says so", Vec::new()),
    }
}

/// A refusal: each reason is rendered and cites a source, be it law, contract, evidence or an expert.
fn refused(claim: &ClaimDecision, passage: &Passage) -> Found {
    let id = Some(&claim.id);
    let given = passage.of(|kind| matches!(kind, PartKind::Reason(_)));
    let reasons = given.filter(|part| !part.text().trim().is_empty()).count();
    if reasons == 0 {
        return Found::fail(id, "not fully upheld, and the letter gives no reason", Vec::new());
    }
    if cites_a_source(passage) || names_an_expert(claim) {
        Found::pass(id, format!("{reasons} reason(s), with what they rest on"))
    } else {
        let messages = claim.because.iter().map(|because| because.message.clone()).collect();
        Found::fail(id, "no reason cites a law, a contract, evidence or an expert", messages)
    }
}

fn cites_a_source(passage: &Passage) -> bool {
    let mut segments = passage.parts.iter().flat_map(|part| &part.segments);
    segments.any(|segment| segment.kind == SegmentKind::Citation)
}

/// Whether a reason tells something, the role at least, of an expert's statement.
fn names_an_expert(claim: &ClaimDecision) -> bool {
    let mut origins = claim.because.iter().flat_map(|because| because.origins.values().flatten());
    origins.any(|origin| origin.starts_with("expert "))
}

fn says(passage: &Passage, wanted: impl Fn(PartKind) -> bool) -> bool {
    passage.of(wanted).any(|part| !part.text().trim().is_empty())
}
