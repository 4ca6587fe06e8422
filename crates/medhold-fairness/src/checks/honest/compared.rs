//! Whether the firm's value beats every other's, where a message sets the firm above others.

use medhold_model::{Decimal, EvidenceUsed, FirmClaim, Op, Value};

use super::resolve::Resolving;
use super::text;
use super::verdict::Verdict;

/// Holds the near end of the firm's interval against the far end of each of the others' values; none where none are compared.
pub(super) fn verdict(claim: &FirmClaim, record: &EvidenceUsed, on: &Resolving<'_>) -> Option<Verdict> {
    let measure = claim.compared.as_ref()?;
    let least = matches!(claim.op, Op::Le | Op::Lt);
    let others: Vec<Decimal> = on.records(measure.as_str()).into_iter().flat_map(|other| ends(other, least)).collect();
    let best = others.iter().copied().reduce(|a, b| if least == (a < b) { a } else { b });
    let own = if least { record.high } else { record.low }.or(record.value.as_quantity());
    let (Some(best), Some(own)) = (best, own) else {
        let detail = format!(
            "the message sets the firm above others by `{}`, and there are no values of `{measure}`",
            text(claim)
        );
        return Some(Verdict::unknown(detail, measure.to_string()));
    };
    let beats = if least { own < best } else { own > best };
    let which = if least { "high" } else { "low" };
    let figures = format!(
        "the {which} end is {}, and the best of {} other(s) is {}",
        own.rounded(6),
        others.len(),
        best.rounded(6)
    );
    Some(if beats {
        Verdict::Carried(figures)
    } else {
        Verdict::fails(format!("the message sets the firm above others by `{}`: {figures}", text(claim)), text(claim))
    })
}

/// The far ends of what a record says of the others.
fn ends(record: &EvidenceUsed, least: bool) -> Vec<Decimal> {
    if let Value::List(items) = &record.value {
        return items.iter().filter_map(Value::as_quantity).collect();
    }
    let end = if least { record.low } else { record.high };
    end.or(record.value.as_quantity()).into_iter().collect()
}
