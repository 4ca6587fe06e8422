//! `consistent`: the same material facts give the same ruling, within the batch and against the ledger.
//!
//! A letter by itself has nothing to be held against; whoever decides a batch in its order, or knows the ledger, holds each
//! decision against the earlier ones with [`Registry::hold_against`](crate::Registry::hold_against).

use medhold_model::ClaimId;

use crate::precedent::LikeCase;
use crate::{Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    checked.decision.claims.iter().map(|claim| nothing(&claim.id)).collect()
}

fn nothing(claim: &ClaimId) -> Found {
    Found::not_applicable(Some(claim), "no earlier decision on these facts or next to them is known")
}

/// What earlier decisions say of a claim.
pub(crate) fn held_against(claim: &ClaimId, like: &[LikeCase]) -> Found {
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

#[cfg(test)]
mod tests {
    use medhold_model::{CheckStatus, FairnessReport};

    use super::*;
    use crate::{Earlier, Policy, Registry};

    const ALIKE: &str =
        r#"{ "outcome": "upheld", "finding": "fact", "remedy": "improve", "amount": null, "rule": "r" }"#;

    /// An earlier decision upheld the claim on the same facts, and these things tell the two apart.
    fn unlike(apart: &[&str]) -> LikeCase {
        let earlier = Earlier {
            case: "A".parse().unwrap(),
            claim: "1".parse().unwrap(),
            ruled: serde_json::from_str(ALIKE).unwrap(),
        };
        LikeCase::OtherRuling { earlier, apart: apart.iter().map(ToString::to_string).collect() }
    }

    /// How the check comes out, and whether the letter goes, where the pack says so of what withholds one.
    fn held(like: &LikeCase, blocking: &[&str]) -> (CheckStatus, bool) {
        let policy = Policy { blocking: blocking.iter().map(ToString::to_string).collect(), ..Policy::default() };
        let claim: ClaimId = "1".parse().unwrap();
        let before = r#"{ "released": true, "next": null, "checks": [{ "check": "consistent", "claim": "1",
            "status": "not_applicable", "detail": "", "found": [], "waived": null }] }"#;
        let mut report: FairnessReport = serde_json::from_str(before).unwrap();
        Registry::built_in().hold_against(&mut report, &policy, &claim, std::slice::from_ref(like));
        (report.checks[0].status, report.released)
    }

    #[test]
    fn another_ruling_warns_and_withholds_where_the_pack_says_so_and_nothing_tells_the_cases_apart() {
        let cases = [
            (&[][..], &[][..], (CheckStatus::Warn, true)),
            (&[], &["consistent"], (CheckStatus::Fail, false)),
            (&["the pack's version"], &[], (CheckStatus::Warn, true)),
            (&["the pack's version"], &["consistent"], (CheckStatus::Warn, true)),
        ];
        for (apart, blocking, expected) in cases {
            assert_eq!(held(&unlike(apart), blocking), expected, "{apart:?} {blocking:?}");
        }
    }
}
