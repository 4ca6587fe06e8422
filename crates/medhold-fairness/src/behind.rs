//! What stands behind a ruling: which rules could apply and what they read, and what the rules that decided rest on.

use medhold_model::{Authority, ExpertStatement, RuleId};

use crate::Bearing;

/// What stands behind the ruling on one claim, as the host knows it of the rules.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Behind<'a> {
    /// What the rules that could apply read of attributes; none where no pack decided the claim.
    pub bearing: Option<Bearing<'a>>,
    /// The rules that decided, those with the same ruling included; empty where none did.
    pub rules: Vec<DecidingRule>,
    /// The statements with standing that those rules read, in the order of roles.
    pub experts: Vec<ExpertStatement>,
}

/// A rule that decided a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidingRule {
    /// Its id.
    pub id: RuleId,
    /// Who decides by it.
    pub authority: Authority,
    /// The law, contract or study that it cites.
    pub source: Option<String>,
}
