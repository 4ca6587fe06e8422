//! Whether a ruling hangs on who the customer is: proved by what the rules read, else shown by making the swaps.

use std::collections::BTreeSet;

use medhold_model::{Amount, Because, Case, ClaimDecision, ClaimId};
use serde::Serialize;

use crate::{AttributeRead, Bearing, KeyPath, Swap, swap::Sweep};

/// Whether the ruling on one claim hangs on an attribute, and how that was found out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evenness {
    /// The claim.
    pub claim: ClaimId,
    /// How it was found out.
    pub how: Shown,
    /// How many rules could apply to the claim.
    pub rules: usize,
    /// The attributes and proxies that were looked for.
    pub keys: Vec<KeyPath>,
    /// Which of those rules reads which of them.
    pub reads: Vec<AttributeRead>,
    /// How many swaps were made.
    pub swaps: usize,
    /// The swaps that changed something; empty where nothing hangs on an attribute.
    pub changed: Vec<Changed>,
    /// What would have to be declared for the swaps to be all that matter.
    pub undeclared: Vec<String>,
}

/// How it was found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// No pack decided the claim: no rule was looked at.
    NoPack,
    /// No rule that could apply reads an attribute, so none can matter.
    Proved,
    /// A rule that could apply reads one, and the case was decided again with it exchanged.
    Swapped,
}

/// A swap that changed something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changed {
    /// The swap.
    pub swap: Swap,
    /// What changed: `outcome not_upheld becomes upheld`.
    pub what: Vec<String>,
    /// The rules that read what was exchanged.
    pub reads: Vec<AttributeRead>,
}

/// Finds out, for each claim of a case, whether its ruling hangs on an attribute.
///
/// `bearings` tells of each claim what the rules on it read, none where no pack decides it. The case is decided again only
/// where a rule reads an attribute. Letters and deadlines need no comparing: nothing of the customer but a ruling reaches them.
#[must_use]
pub fn evenness(
    case: &Case,
    bearings: &[Option<&Bearing<'_>>],
    decide_again: &dyn Fn(&Case) -> Vec<ClaimDecision>,
) -> Vec<Evenness> {
    let mut before: Option<Vec<ClaimDecision>> = None;
    let claims = case.claims.iter().zip(bearings).enumerate();
    let shown = claims.map(|(at, (claim, bearing))| match bearing {
        None => Evenness::nothing(&claim.id, Shown::NoPack),
        Some(bearing) if bearing.reads.is_empty() => Evenness::of(&claim.id, Shown::Proved, bearing),
        Some(bearing) => {
            let before = before.get_or_insert_with(|| decide_again(case));
            let then = |case: &Case| decide_again(case).into_iter().nth(at);
            match before.get(at) {
                Some(now) => Evenness::of(&claim.id, Shown::Swapped, bearing).swept(case, now, &then, bearing),
                None => Evenness::nothing(&claim.id, Shown::NoPack),
            }
        }
    });
    shown.collect()
}

impl Evenness {
    fn nothing(claim: &ClaimId, how: Shown) -> Self {
        Self {
            claim: claim.clone(),
            how,
            rules: 0,
            keys: Vec::new(),
            reads: Vec::new(),
            swaps: 0,
            changed: Vec::new(),
            undeclared: Vec::new(),
        }
    }

    fn of(claim: &ClaimId, how: Shown, bearing: &Bearing<'_>) -> Self {
        let keys = bearing.attributes.iter().flat_map(|attribute| &attribute.keys);
        Self {
            rules: bearing.rules,
            keys: keys.map(|key| key.key.clone()).collect(),
            reads: bearing.reads.clone(),
            ..Self::nothing(claim, how)
        }
    }

    fn swept(
        mut self,
        case: &Case,
        now: &ClaimDecision,
        then: &dyn Fn(&Case) -> Option<ClaimDecision>,
        bearing: &Bearing<'_>,
    ) -> Self {
        let read: BTreeSet<&KeyPath> = bearing.reads.iter().map(|read| &read.key).collect();
        for attribute in bearing.attributes {
            let sweep = Sweep::of(attribute, &read, case);
            self.undeclared.extend(sweep.undeclared);
            self.swaps += sweep.swaps.len();
            for swap in sweep.swaps {
                let Some(after) = then(&swap.apply(case)) else {
                    continue;
                };
                let what = differences(now, &after);
                if !what.is_empty() {
                    let reads = bearing.reads.iter().filter(|read| swap.changes.iter().any(|c| c.key == read.key));
                    let reads = reads.cloned().collect();
                    self.changed.push(Changed { swap, what, reads });
                }
            }
        }
        self
    }
}

/// What is different between two rulings on one claim: the ruling, its amount, its reasons and what they are told. Empty where
/// nothing is.
#[must_use]
pub fn differences(now: &ClaimDecision, then: &ClaimDecision) -> Vec<String> {
    let rule = |one: &ClaimDecision| one.rule.as_ref().map_or_else(|| "none".to_owned(), |rule| format!("`{rule}`"));
    let parts = [
        ("outcome", now.outcome.to_string(), then.outcome.to_string()),
        ("finding", now.finding.to_string(), then.finding.to_string()),
        ("authority", now.authority.to_string(), then.authority.to_string()),
        ("remedy", now.remedy.to_string(), then.remedy.to_string()),
        ("basis", now.basis.to_string(), then.basis.to_string()),
        ("amount", amount(now.amount.as_ref()), amount(then.amount.as_ref())),
        ("rule", rule(now), rule(then)),
        ("conflict", now.conflict.join(", "), then.conflict.join(", ")),
        ("reasons", reasons(&now.because), reasons(&then.because)),
    ];
    let changed = parts.into_iter().filter(|(_, now, then)| now != then);
    changed.map(|(what, now, then)| format!("{what} {now} becomes {then}")).collect()
}

fn amount(amount: Option<&Amount>) -> String {
    match amount {
        None => "none".to_owned(),
        Some(Amount { value, currency, at_least: None }) => format!("{value} {currency}"),
        Some(Amount { value, currency, at_least: Some(least) }) => format!("{value} {currency} (at least {least})"),
    }
}

/// The reasons with what they are told, as they would be read: `late (minutes: 214)`.
fn reasons(because: &[Because]) -> String {
    let reason = |because: &Because| {
        let args: Vec<String> = because.args.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let source = because.source.as_ref().map(|source| format!(" [{source}]")).unwrap_or_default();
        format!("`{}` ({}){source}", because.message, args.join(", "))
    };
    let told: Vec<String> = because.iter().map(reason).collect();
    if told.is_empty() { "none".to_owned() } else { told.join("; ") }
}
