//! Like cases of a batch: which were decided otherwise on the same facts, which lie next to each other, which were paid twice.

use medhold::LikeCase;
use medhold_model::{CaseId, ClaimId};
use serde::Serialize;

/// The like cases of a batch, in the order of its cases.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct LikeCases {
    /// Claims that were held against those before them, in the batch and in the ledger.
    pub claims: u64,
    /// Claims with the same facts and the same ruling as one before.
    pub alike: u64,
    /// Another ruling on the same facts, with what tells the two apart, or nothing.
    pub other_rulings: Vec<LikeFound>,
    /// Another ruling next to a case, all facts the same but one number, with the threshold between.
    pub neighbours: Vec<LikeFound>,
    /// The same claim of the same customer, paid in two cases.
    pub paid_twice: Vec<LikeFound>,
}

/// What was found of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LikeFound {
    /// The later case.
    pub case: CaseId,
    /// Its claim.
    pub claim: ClaimId,
    /// What was found among earlier ones.
    #[serde(flatten)]
    pub found: LikeCase,
}

impl LikeCases {
    /// Adds what was found of a case's claims.
    pub fn add(&mut self, case: &CaseId, found: Vec<(ClaimId, Vec<LikeCase>)>) {
        for (claim, like) in found {
            self.claims += 1;
            for found in like {
                let list = match found {
                    LikeCase::Alike { .. } => {
                        self.alike += 1;
                        continue;
                    }
                    LikeCase::OtherRuling { .. } => &mut self.other_rulings,
                    LikeCase::Neighbour { .. } => &mut self.neighbours,
                    LikeCase::PaidTwice { .. } => &mut self.paid_twice,
                };
                list.push(LikeFound { case: case.clone(), claim: claim.clone(), found });
            }
        }
    }

    /// Whether another ruling on the same facts was found with nothing that tells the two apart, or a claim paid twice.
    #[must_use]
    pub fn unlike(&self) -> bool {
        let unexplained =
            |one: &LikeFound| matches!(&one.found, LikeCase::OtherRuling { apart, .. } if apart.is_empty());
        !self.paid_twice.is_empty() || self.other_rulings.iter().any(unexplained)
    }
}
