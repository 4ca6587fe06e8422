//! What the checks look at.

use std::collections::BTreeMap;

use medhold_model::{Case, Claim, ClaimDecision, Date, Decision, Outcome, Value};
use medhold_response::Letter;

use crate::{Behind, Policy, Texts};

/// What the checks look at: a case, what was decided, the letter, and what the pack demands of letters.
#[derive(Clone, Copy)]
pub struct Checked<'a> {
    /// The case.
    pub case: &'a Case,
    /// What was decided. Its response and its report are not there yet.
    pub decision: &'a Decision,
    /// The letter.
    pub letter: &'a Letter,
    /// The letter's texts, read once for all checks.
    pub texts: &'a Texts<'a>,
    /// The letter's date; none where the case has none and none was set for the run.
    pub date: Option<Date>,
    /// The day by which an undecided claim is answered, where the pack sets a deadline and it can be counted.
    pub answer_by: Option<Date>,
    /// What the pack demands of its letters.
    pub policy: &'a Policy,
    /// What stands behind each ruling, in the order of the claims.
    pub behind: &'a [Behind<'a>],
    /// The parameters that hold for each claim, by name, in the order of the claims; none where no pack decided it.
    pub parameters: &'a [&'a BTreeMap<String, Value>],
    /// Decides another case by the same packs, evidence and date, without a letter and without what would change it.
    pub decide_again: &'a (dyn Fn(&Case) -> Vec<ClaimDecision> + 'a),
    /// Decides how a claim would come out in the place of the one with its id, likewise from the beginning.
    pub outcome_with: &'a (dyn Fn(&Claim) -> Outcome + 'a),
}

impl Checked<'_> {
    /// The day of the complaint: that on which the case came in, else the letter's own.
    #[must_use]
    pub fn complained(&self) -> Option<Date> {
        self.case.received.or(self.date)
    }
}
