//! What was found of a claim among earlier decisions.

use medhold_model::{CaseId, ClaimId, Op, Value};
use serde::Serialize;

use super::{Past, Ruled};

/// An earlier decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Earlier {
    /// Its case.
    pub case: CaseId,
    /// Its claim.
    pub claim: ClaimId,
    /// What was ruled.
    pub ruled: Ruled,
}

/// What was found of a claim among earlier decisions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LikeCase {
    /// The same material facts, and the same ruling.
    Alike {
        /// The first such decision.
        earlier: Earlier,
    },
    /// The same material facts, and another ruling.
    OtherRuling {
        /// The decision.
        earlier: Earlier,
        /// What tells the two apart; empty where nothing does.
        apart: Vec<String>,
    },
    /// All material facts the same but one, whose value is next to this one's, and another ruling.
    Neighbour {
        /// The decision.
        earlier: Earlier,
        /// The fact in which they differ.
        fact: String,
        /// Its value in the earlier case.
        then: String,
        /// Its value in this one.
        now: String,
        /// The threshold between the two, `op value`; none where no single one is known.
        threshold: Option<(Op, Value)>,
        /// What else tells the two apart, such as the law; empty where nothing does.
        apart: Vec<String>,
    },
    /// The same claim of the same customer, paid in another case before.
    PaidTwice {
        /// The decision.
        earlier: Earlier,
    },
}

impl Earlier {
    pub(super) fn of(past: &Past) -> Self {
        Self { case: past.case.clone(), claim: past.claim.clone(), ruled: past.ruled.clone() }
    }
}

impl LikeCase {
    /// What was found, in words.
    #[must_use]
    pub fn told(&self) -> String {
        let named = |earlier: &Earlier| format!("`{}`, claim {}", earlier.case, earlier.claim);
        match self {
            Self::Alike { earlier } => format!("decided as {} on the same facts", named(earlier)),
            Self::OtherRuling { earlier, apart } => {
                let apart = match apart.as_slice() {
                    [] => "nothing that the rules read tells them apart".to_owned(),
                    apart => format!("what tells them apart: {}", apart.join("; ")),
                };
                format!("on the same facts {} was {}; {apart}", named(earlier), earlier.ruled)
            }
            Self::Neighbour { earlier, fact, then, now, threshold, apart } => {
                let between = match threshold {
                    Some((op, value)) => format!("between them lies {fact} {op} {value}"),
                    None => "no single threshold between them is known".to_owned(),
                };
                let besides = match apart.as_slice() {
                    [] => String::new(),
                    apart => format!("; besides, what tells them apart: {}", apart.join("; ")),
                };
                let (named, ruled) = (named(earlier), &earlier.ruled);
                format!(
                    "{named} with {fact} {then} instead of {now}, all else the same, was {ruled}; {between}{besides}"
                )
            }
            Self::PaidTwice { earlier } => {
                format!("the same claim of the same customer was paid in {}: {}", named(earlier), earlier.ruled)
            }
        }
    }
}
