//! `even_handed`: exchanging what no decision may hang on changes no ruling, amount, deadline or reason.
//!
//! The case's language is such a thing, too, and no rule can read it: that much is proved by the language of rules itself.

use medhold_model::{Claim, TopicId};

use crate::evenness::{Changed, Evenness, Shown, evenness};
use crate::{Bearing, Checked, Found, KeyPath};

const NO_PACK: &str = "no rule was looked at: no pack decided this claim";

/// How many of the swaps that changed something are told of a claim.
const MOST_TOLD: usize = 5;

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let bearings: Vec<_> = checked.behind.iter().map(|behind| behind.bearing.as_ref()).collect();
    let claims = checked.case.claims.iter().zip(&bearings);
    if bearings.iter().flatten().all(|bearing| bearing.reads.is_empty()) {
        return claims.map(|(claim, bearing)| unread(claim, *bearing)).collect();
    }
    let shown = evenness(checked.case, &bearings, checked.decide_again);
    checked.case.claims.iter().zip(shown).map(|(claim, shown)| found(&claim.topic, &shown)).collect()
}

/// What is found where no rule that could apply reads an attribute: that needs no deciding again.
fn unread(claim: &Claim, bearing: Option<&Bearing<'_>>) -> Found {
    let id = Some(&claim.id);
    match bearing {
        None => Found::not_applicable(id, NO_PACK),
        Some(bearing) => {
            let keys = bearing.attributes.iter().flat_map(|attribute| &attribute.keys).map(|key| &key.key);
            Found::pass(id, proved(&claim.topic, bearing.rules, keys))
        }
    }
}

fn found(topic: &TopicId, shown: &Evenness) -> Found {
    let id = Some(&shown.claim);
    match shown.how {
        Shown::NoPack => Found::not_applicable(id, NO_PACK),
        Shown::Proved => Found::pass(id, proved(topic, shown.rules, shown.keys.iter())),
        Shown::Swapped if !shown.changed.is_empty() => {
            let told = shown.changed.iter().take(MOST_TOLD).map(changed);
            Found::fail(id, failed(shown), told.collect())
        }
        Shown::Swapped if !shown.undeclared.is_empty() => {
            let detail = format!("{}; {} swaps changed nothing, and more are needed", reads(shown), shown.swaps);
            Found::cannot_tell(id, detail, shown.undeclared.clone())
        }
        Shown::Swapped if shown.swaps == 0 => {
            let missing = vec!["a value to exchange it for".to_owned()];
            Found::cannot_tell(id, format!("{}; there is nothing to exchange it for", reads(shown)), missing)
        }
        Shown::Swapped => {
            Found::pass(id, format!("shown by {} swaps that changed nothing; {}", shown.swaps, reads(shown)))
        }
    }
}

fn proved<'k>(topic: &TopicId, rules: usize, keys: impl Iterator<Item = &'k KeyPath>) -> String {
    let keys: Vec<String> = keys.map(ToString::to_string).collect();
    let keys = match keys.as_slice() {
        [] => "the case's language; the pack declares no protected attribute".to_owned(),
        keys => format!("{} or the case's language", keys.join(", ")),
    };
    match rules {
        0 => format!("proved: no rule on `{topic}` could apply, so none reads {keys}"),
        1 => format!("proved: the 1 rule that could apply on `{topic}` does not read {keys}"),
        rules => format!("proved: none of the {rules} rules that could apply on `{topic}` reads {keys}"),
    }
}

fn reads(shown: &Evenness) -> String {
    shown.reads.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn failed(shown: &Evenness) -> String {
    let (changed, swaps) = (shown.changed.len(), shown.swaps);
    let first = shown.changed.first().map(|one| one.swap.to_string()).unwrap_or_default();
    format!("{changed} of {swaps} swaps change the decision, the first of them {first}; {}", reads(shown))
}

fn changed(changed: &Changed) -> String {
    let reads: Vec<String> = changed.reads.iter().map(ToString::to_string).collect();
    format!("{}: {}; {}", changed.swap, changed.what.join(", "), reads.join("; "))
}
