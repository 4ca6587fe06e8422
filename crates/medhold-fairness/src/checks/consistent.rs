//! `consistent`: the same material facts give the same ruling, within the batch and against the ledger.
//!
//! A letter by itself has nothing to be held against; whoever decides a batch in its order, or knows the ledger, holds each
//! decision against the earlier ones with [`hold_against`].

use medhold_model::{BuiltInCheck, CheckStatus, ClaimId, FairnessReport, Remedy};

use crate::precedent::LikeCase;
use crate::{Checked, Found, Policy, report};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    checked.decision.claims.iter().map(|claim| nothing(&claim.id)).collect()
}

fn nothing(claim: &ClaimId) -> Found {
    Found::not_applicable(Some(claim), "no earlier decision on these facts or next to them is known")
}

/// Puts what earlier decisions say of a claim into the report of its letter, in the place of what the check said without them.
pub fn hold_against(report: &mut FairnessReport, claim: &ClaimId, like: &[LikeCase], policy: &Policy) {
    let found = found(claim, like);
    let check = BuiltInCheck::Consistent;
    let blocks = check.blocks() || policy.blocking.contains(check.as_str());
    let result = report::result(check.as_str(), blocks, found, policy);
    let place = report.checks.iter_mut().find(|one| one.check == check.as_str() && one.claim.as_ref() == Some(claim));
    if let Some(place) = place {
        if blocks && matches!(result.status, CheckStatus::Fail | CheckStatus::CannotTell) {
            report.released = false;
            report.next = Some(Remedy::Escalate);
        }
        *place = result;
    }
}

fn found(claim: &ClaimId, like: &[LikeCase]) -> Found {
    let id = Some(claim);
    let told = |wanted: fn(&LikeCase) -> bool| -> Vec<String> {
        like.iter().filter(|one| wanted(one)).map(LikeCase::told).collect()
    };
    let unlike = told(|one| matches!(one, LikeCase::OtherRuling { apart, .. } if apart.is_empty()));
    let apart = told(|one| matches!(one, LikeCase::OtherRuling { apart, .. } if !apart.is_empty()));
    let paid = told(|one| matches!(one, LikeCase::PaidTwice { .. }));
    let rest = told(|one| matches!(one, LikeCase::Alike { .. } | LikeCase::Neighbour { .. }));
    match (unlike.is_empty(), apart.is_empty() && paid.is_empty(), rest.is_empty()) {
        (false, _, _) => {
            let all: Vec<String> = unlike.into_iter().chain(apart).chain(paid).collect();
            Found::fail(id, "decided otherwise on the same facts", all)
        }
        (true, false, _) => {
            let detail = match (apart.is_empty(), paid.is_empty()) {
                (true, _) => "paid before",
                (false, true) => "decided otherwise on the same facts, and something tells the cases apart",
                (false, false) => {
                    "paid before, and decided otherwise on the same facts, and something tells the cases apart"
                }
            };
            Found::warn(id, detail, apart.into_iter().chain(paid).collect())
        }
        (true, true, false) => Found::pass(id, rest.join("; ")),
        (true, true, true) => nothing(claim),
    }
}
