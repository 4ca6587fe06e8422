//! Whether evidence carries a claim: the near end of its interval meets the target, and its period, place, definition and source
//! are the ones that the message speaks of.

use medhold_model::{ClaimedPeriod, Date, Decimal, EvidenceUsed, FirmClaim, Kind, Op, Operand, Value};

use super::compared;
use super::resolve::{Ends, Resolving};
use super::text;
use super::verdict::Verdict;

/// Holds a claim against the evidence of its measure.
pub(super) fn verdicts(claim: &FirmClaim, on: &Resolving<'_>) -> Vec<Verdict> {
    let Some(record) = record(claim, on) else {
        let detail = format!("the letter claims `{}`, and there is no evidence of `{}`", text(claim), claim.measure);
        return vec![Verdict::unknown(detail, claim.measure.to_string())];
    };
    let mut verdicts = vec![value(claim, record, on), period(claim, record, on)];
    verdicts.extend(claim.place.iter().map(|(key, place)| self::place(key, place, on)));
    verdicts.extend(claim.definition.as_ref().map(|definition| {
        let method = record.method.as_deref();
        same("definition", definition, method, &format!("method of {}", record.measure), on)
    }));
    let source = Some(record.source.as_str()).filter(|source| !source.is_empty());
    verdicts.extend(
        claim.source.as_ref().map(|named| same("source", named, source, &format!("source of {}", record.measure), on)),
    );
    verdicts.extend(compared::verdict(claim, record, on));
    verdicts
}

/// The record that the claim speaks of: the one of its period, else the latest.
fn record<'a>(claim: &FirmClaim, on: &Resolving<'a>) -> Option<&'a EvidenceUsed> {
    let records = on.records(claim.measure.as_str());
    let days = days(claim, on);
    let of_period = records.iter().find(|record| days.is_some() && days == record.from.zip(record.to));
    of_period.or(records.last()).copied()
}

fn value(claim: &FirmClaim, record: &EvidenceUsed, on: &Resolving<'_>) -> Verdict {
    let Some(target) = on.value(&claim.target) else {
        let detail = format!("the letter claims `{}`, and there is no value to hold it against", text(claim));
        return Verdict::unknown(detail, text(claim));
    };
    let (Some(low), Some(high)) =
        (record.low.or(record.value.as_quantity()), record.high.or(record.value.as_quantity()))
    else {
        return exact(claim, &record.value, &target.value);
    };
    // A share says nothing of how sure it is without its sample: 4 of 5 and 800 of 1000 are the same share.
    if claim.kind == Kind::Share && low == high && record.n.is_none() {
        let detail = format!(
            "the letter claims `{}`, and the share {} has neither a sample size nor an interval",
            text(claim),
            record.value
        );
        return Verdict::unknown(detail, format!("n of {}", claim.measure));
    }
    let (Some(floor), Some(ceiling)) = (target.low, target.high) else {
        return exact(claim, &record.value, &target.value);
    };
    interval(claim, record, (low, high), (floor, ceiling))
}

/// Texts and flags are what they are.
fn exact(claim: &FirmClaim, value: &Value, target: &Value) -> Verdict {
    let holds = match claim.op {
        Op::Eq => value == target,
        Op::Ne => value != target,
        _ => match (value, target) {
            (Value::Date(value), Value::Date(target)) => ordered(claim.op, value, target),
            _ => false,
        },
    };
    if holds {
        Verdict::Carried(format!("`{}`: it is {value}", text(claim)))
    } else {
        Verdict::fails(format!("the letter claims `{}`, and it is {value}", text(claim)), text(claim))
    }
}

fn ordered<T: PartialOrd>(op: Op, a: &T, b: &T) -> bool {
    match op {
        Op::Lt => a < b,
        Op::Le => a <= b,
        Op::Ge => a >= b,
        Op::Gt => a > b,
        Op::Eq => a == b,
        Op::Ne => a != b,
    }
}

/// The near end of the interval must meet the far end of the target.
fn interval(
    claim: &FirmClaim,
    record: &EvidenceUsed,
    (low, high): (Decimal, Decimal),
    (floor, ceiling): (Decimal, Decimal),
) -> Verdict {
    let (holds, end) = match claim.op {
        Op::Ge | Op::Gt => (ordered(claim.op, &low, &ceiling), ("low", low, ceiling)),
        Op::Le | Op::Lt => (ordered(claim.op, &high, &floor), ("high", high, floor)),
        Op::Eq => (low == floor && high == ceiling && floor == ceiling, ("low", low, floor)),
        Op::Ne => (high < floor || low > ceiling, ("low", low, floor)),
    };
    let (which, end, target) = end;
    let exact = low == high;
    let figure = if exact {
        format!("it is {}", record.value)
    } else {
        format!("the {which} end of {} is {}", record.value, shown(end))
    };
    if holds {
        return Verdict::Carried(format!("`{}`: {figure}, and the target is {}", text(claim), shown(target)));
    }
    let detail = format!("the letter claims `{}`, where the target is {}, and {figure}", text(claim), shown(target));
    Verdict::fails(detail, text(claim))
}

/// Six decimals tell one end of an interval from another.
fn shown(number: Decimal) -> String {
    number.rounded(6).to_string()
}

fn period(claim: &FirmClaim, record: &EvidenceUsed, on: &Resolving<'_>) -> Verdict {
    let Some(period) = &claim.period else {
        let detail = format!("the message claims `{}` and does not say of which period", text(claim));
        return Verdict::doubtful(detail, text(claim));
    };
    let measured = record.from.zip(record.to);
    if *period == ClaimedPeriod::Now {
        return now(claim, record, on);
    }
    let Some(claimed) = days(claim, on) else {
        let detail = format!("the message claims `{}` of a period that the case does not give", text(claim));
        return Verdict::unknown(detail, format!("period of {}", text(claim)));
    };
    match measured {
        None => {
            let detail = format!(
                "the message speaks of {}, and the evidence of `{}` names no period",
                span(claimed),
                record.measure
            );
            Verdict::unknown(detail, format!("from and to of {}", record.measure))
        }
        Some(measured) if measured == claimed => Verdict::Carried(format!("measured {}", span(measured))),
        Some(measured) => {
            let detail = format!(
                "the message speaks of {}, and `{}` was measured {}",
                span(claimed),
                record.measure,
                span(measured)
            );
            Verdict::fails(detail, span(claimed))
        }
    }
}

/// The latest record tells how things are, where it is not of a time to come; a value of the case is of the case's date.
fn now(claim: &FirmClaim, record: &EvidenceUsed, on: &Resolving<'_>) -> Verdict {
    let until = record.to.or(record.as_of);
    match (until, on.date) {
        (Some(until), Some(date)) if until > date => {
            let detail = format!("the message speaks of now, {date}, and `{}` is of {until}", record.measure);
            Verdict::fails(detail, text(claim))
        }
        (None, _) if record.source != "case" => {
            let detail = format!(
                "the message speaks of now, and the evidence of `{}` does not say when it was so",
                record.measure
            );
            Verdict::unknown(detail, format!("as_of of {}", record.measure))
        }
        _ => Verdict::Nothing,
    }
}

/// The days that a claim speaks of.
fn days(claim: &FirmClaim, on: &Resolving<'_>) -> Option<(Date, Date)> {
    let ClaimedPeriod::Days(first, last) = claim.period.as_ref()? else {
        return None;
    };
    let day = |operand: &Operand| match on.value(operand)?.value {
        Value::Date(date) => Some(date),
        Value::Text(text) => text.parse().ok(),
        _ => None,
    };
    Some((day(first)?, day(last)?))
}

fn span((first, last): (Date, Date)) -> String {
    format!("from {first} to {last}")
}

fn place(key: &str, place: &Operand, on: &Resolving<'_>) -> Verdict {
    let given = on.subject(key);
    same("place", place, given.as_deref(), &format!("subject.{key}"), on)
}

/// Whether what a message says of a measurement is what the evidence says of it, capitals and spaces aside.
fn same(what: &str, said: &Operand, measured: Option<&str>, named: &str, on: &Resolving<'_>) -> Verdict {
    let Some(Ends { value: said, .. }) = on.value(said) else {
        let detail = format!("the message names a {what} that the case does not give");
        return Verdict::unknown(detail, what.to_owned());
    };
    let said = said.to_string();
    let Some(measured) = measured else {
        let detail = format!("the message names the {what} `{said}`, and the case has no `{named}`");
        return Verdict::unknown(detail, named.to_owned());
    };
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if folded(&said) == folded(measured) {
        return Verdict::Carried(format!("the {what} is `{measured}`"));
    }
    Verdict::fails(format!("the message names the {what} `{said}`, and the evidence is of `{measured}`"), said)
}
