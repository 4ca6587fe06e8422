//! Numbers that the letter itself tells of the decision: a record's figures, the amount, the smallest change.

use medhold_message::Segment;
use medhold_model::{Amount, ClaimDecision, Decimal, EvidenceUsed, Money, Value};
use medhold_response::{Part, PartKind};

use super::{Loose, numbered};
use crate::Checked;
use crate::text::shows;

const ALTERED: &str = "a number in the letter is not the one that was decided";

/// The numbers of a part that are not what the decision has.
pub(super) fn altered(part: &Part, decision: Option<&ClaimDecision>, checked: &Checked<'_>) -> Vec<Loose> {
    let told: Vec<&Segment> =
        numbered(part).filter(|(name, _)| tells_of_the_decision(part.kind, name)).map(|(_, segment)| segment).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let values = decision.map(|decision| values(part.kind, decision)).unwrap_or_default();
    let language = &checked.letter.response.language;
    let is_told = |segment: &&Segment| values.iter().any(|value| shows(&segment.text, value, language));
    told.into_iter()
        .filter(|segment| !is_told(segment))
        .map(|segment| Loose::new(ALTERED, &segment.text, part.message.as_deref()))
        .collect()
}

/// Whether the argument of this name is a figure. The rest are names that the pack declares: titles, bodies, addresses.
fn tells_of_the_decision(kind: PartKind, name: &str) -> bool {
    match kind {
        PartKind::Evidence(_) => name != "title",
        PartKind::Next => matches!(name, "amount" | "at_least"),
        PartKind::Change(_) => name == "value",
        _ => false,
    }
}

/// What a part of this kind may tell.
fn values(kind: PartKind, decision: &ClaimDecision) -> Vec<Value> {
    match kind {
        PartKind::Evidence(index) => decision.evidence.get(index).map(figures).unwrap_or_default(),
        PartKind::Next => decision.amount.as_ref().map(amounts).unwrap_or_default(),
        PartKind::Change(_) => {
            let changes = decision.recourse.iter().flat_map(|recourse| &recourse.changes);
            changes.map(|change| change.value.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// The figures of a record.
pub(super) fn figures(record: &EvidenceUsed) -> Vec<Value> {
    let numbers = [record.low, record.high, record.n.map(Decimal::from)];
    let dates = [record.from, record.to, record.as_of];
    let texts = [Some(&record.source), record.method.as_ref()];
    let mut values = vec![record.value.clone()];
    values.extend(numbers.into_iter().flatten().map(Value::Number));
    values.extend(dates.into_iter().flatten().map(Value::Date));
    values.extend(texts.into_iter().flatten().cloned().map(Value::Text));
    values
}

fn amounts(amount: &Amount) -> Vec<Value> {
    let texts = [Some(&amount.value), amount.at_least.as_ref()];
    let numbers = texts.into_iter().flatten().filter_map(|text| text.parse::<Decimal>().ok());
    numbers.map(|number| Value::Money(Money::new(number, amount.currency))).collect()
}
