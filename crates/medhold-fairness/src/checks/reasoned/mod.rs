//! `reasoned`: what is not fully upheld has reasons, each with its source; what is upheld says what will be done.

mod ground;

use medhold_model::{Basis, ClaimDecision, ExpertStatement, Outcome};
use medhold_response::{Part, PartKind, Passage};

use crate::{Checked, Found};

use ground::{Ground, Refusal};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let claims = checked.decision.claims.iter().enumerate();
    claims
        .map(|(at, claim)| match checked.letter.passages.iter().find(|passage| passage.claim == claim.id) {
            None => Found::fail(Some(&claim.id), "the letter has no passage on this claim", Vec::new()),
            Some(passage) => {
                let experts = checked.behind.get(at).map(|behind| behind.experts.as_slice()).unwrap_or_default();
                reasoned(claim, passage, experts)
            }
        })
        .collect()
}

fn reasoned(claim: &ClaimDecision, passage: &Passage, experts: &[ExpertStatement]) -> Found {
    let id = Some(&claim.id);
    let next = says(passage, |kind| kind == PartKind::Next);
    match (claim.outcome, claim.basis) {
        (Outcome::Upheld, _) if next => Found::pass(id, "upheld, and the letter says what will be done"),
        (Outcome::Upheld, _) => Found::fail(id, "upheld, and the letter does not say what will be done", Vec::new()),
        (Outcome::Undecided, _) => undecided(claim, passage, next),
        (_, Basis::Rule) => refused(Refusal { claim, passage, experts }),
        _ => Found::fail(id, "not fully upheld, and no rule says so", Vec::new()),
    }
}

/// An interim answer says why there is no ruling, what it waits for and what happens next.
fn undecided(claim: &ClaimDecision, passage: &Passage, next: bool) -> Found {
    let id = Some(&claim.id);
    if !says(passage, |kind| kind == PartKind::Ruling) || !next {
        return Found::fail(id, "undecided, and the letter does not say why or what happens next", Vec::new());
    }
    let waits: Vec<String> =
        claim.missing.iter().filter(|missing| missing.decisive).map(|missing| missing.measure.clone()).collect();
    if !waits.is_empty() && !says(passage, |kind| matches!(kind, PartKind::Missing(_))) {
        return Found::warn(id, "undecided, and the letter does not say what it waits for", waits);
    }
    Found::pass(id, "undecided, and the letter says why and what happens next")
}

/// Each reason is rendered and names what it rests on.
fn refused(refusal: Refusal<'_>) -> Found {
    let id = Some(&refusal.claim.id);
    let (mut grounds, mut silent, mut groundless, mut unsigned) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (index, because) in refusal.claim.because.iter().enumerate() {
        if !says(refusal.passage, |kind| kind == PartKind::Reason(index)) {
            silent.push(because.message.clone());
            continue;
        }
        match refusal.ground(because, index) {
            Ground::Named(ground) => grounds.push(ground),
            Ground::Unsigned(measure) => unsigned.push(format!("source of {measure}")),
            Ground::Nothing => groundless.push(because.message.clone()),
        }
    }
    if !silent.is_empty() {
        return Found::fail(id, "not fully upheld, and the letter gives no reason: a message says nothing", silent);
    }
    if !groundless.is_empty() {
        return Found::fail(id, "a reason cites no law, contract, evidence or expert", groundless);
    }
    if !unsigned.is_empty() {
        return Found::cannot_tell(id, "a reason rests on evidence that does not say who says so", unsigned);
    }
    if grounds.is_empty() {
        return Found::fail(id, "not fully upheld, and the letter gives no reason", Vec::new());
    }
    let reasons = grounds.len();
    grounds.dedup();
    Found::pass(id, format!("{reasons} reason(s), resting on {}", grounds.join("; ")))
}

/// Whether some of the parts that do one thing has a word in it.
fn says(passage: &Passage, wanted: impl Fn(PartKind) -> bool) -> bool {
    passage.of(wanted).any(Part::has_words)
}
