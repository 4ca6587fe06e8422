//! What to find out next, in words.

use std::collections::BTreeSet;

use medhold_message::Argument;
use medhold_model::{Basis, ClaimDecision, Decimal, MissingReason, Value};
use medhold_words::{Told, word};

use super::{Question, Teller};
use crate::decide::{Again, ask};

/// What could change the outcome and is missing: what can be weighed first, the most telling first, then the rest as it is named.
pub(super) fn questions(teller: &Teller<'_>, again: &Again<'_, '_>, decision: &ClaimDecision) -> Vec<Question> {
    if !matches!(decision.basis, Basis::Missing | Basis::Malformed) {
        return Vec::new();
    }
    let missing =
        decision.missing.iter().filter(|missing| missing.decisive && missing.reason != MissingReason::Incomputable);
    let names: BTreeSet<&str> = missing.map(|missing| missing.measure.as_str()).collect();
    let weighed = ask(again, teller.claim, &names);
    let told: BTreeSet<String> = weighed.iter().map(|question| question.name.clone()).collect();
    let rest = names.into_iter().filter(|name| !told.contains(*name));
    let rest = rest.map(|name| question(teller, name, None));
    let weighed = weighed.iter().map(|asked| question(teller, &asked.name, Some((asked.settles, asked.gain))));
    let (telling, idle): (Vec<Question>, Vec<Question>) =
        weighed.partition(|question| question.settles > Some(0) || question.gain > Some(0));
    telling.into_iter().chain(rest).chain(idle).collect()
}

fn question(teller: &Teller<'_>, name: &str, weight: Option<(u32, u32)>) -> Question {
    let telling = match weight {
        None => "open",
        Some((1.., _)) => "settles",
        Some((0, 1..)) => "narrows",
        Some((0, 0)) => "weighed",
    };
    let share = Decimal::from(i64::from(weight.map_or(0, |(settles, _)| settles)));
    let share = share.over(Decimal::from(1000_i64)).unwrap_or(Decimal::ZERO);
    let told = Told::from([
        ("what", word(&teller.wording.named(name))),
        ("telling", word(telling)),
        ("settles", Argument::fact(Value::Number(share))),
    ]);
    Question {
        measure: name.to_owned(),
        settles: weight.map(|(settles, _)| settles),
        gain: weight.map(|(_, gain)| gain),
        said: teller.wording.say("ask", &told),
    }
}
