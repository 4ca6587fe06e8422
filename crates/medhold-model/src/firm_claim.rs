//! What a message says in the firm's favour, and of which period, place and definition.

use std::str::FromStr;

use crate::{Date, Kind, MeasureId, Op, Value};

/// What a message says in the firm's favour, as its attributes declare it, the same in every language:
///
/// ```text
/// punctual = In 2013, { PERCENT($share) } of our flights from Newark arrived on time, more than with anyone else.
///     .claims = on_time_share >= 0.85
///     .period = 2013
///     .place = origin == EWR
///     .definition = arrival within 15 minutes of schedule
///     .source = BTS
///     .compared = other_shares
/// ```
///
/// | attribute | is | is held against |
/// |---|---|---|
/// | `.claims` | a measure, a comparison, and a value, a measure or a parameter | the near end of the evidence's interval: the low end for `>=`, the high end for `<=` |
/// | `.period` | `now`, a day, a month, a year, or two of them or of names with `..` between | the evidence's first and last day |
/// | `.place` | keys of the subject and their values, with commas between | the subject of the customer's claim |
/// | `.definition` | a text or a name | the evidence's method |
/// | `.source` | a text or a name | the evidence's source |
/// | `.compared` | the measure that has the others' values, one record each or a list | each of them must lie beyond the near end |
///
/// A name is an argument of the message, a parameter or a measure. What the evidence does not say can't be told; what differs
/// fails the check `honest`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirmClaim {
    /// The measure that it speaks of.
    pub measure: MeasureId,
    /// The measure's kind.
    pub kind: Kind,
    /// The comparison that it says holds.
    pub op: Op,
    /// What the measure is compared with.
    pub target: Operand,
    /// The period that it speaks of; none where it does not say.
    pub period: Option<ClaimedPeriod>,
    /// What the subject of the evidence must be, by key: `origin` is `EWR`.
    pub place: Vec<(String, Operand)>,
    /// How it was measured, as the evidence's method says.
    pub definition: Option<Operand>,
    /// Who measured it.
    pub source: Option<Operand>,
    /// The measure that has the others' values, where the message sets the firm above others.
    pub compared: Option<MeasureId>,
}

/// A value, or the name of what has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// The value itself.
    Value(Value),
    /// The name of an argument of the message, a parameter or a measure.
    Named(String),
}

/// The period that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimedPeriod {
    /// As things are: by the latest record, whose age the measure's declaration limits.
    Now,
    /// From one day to another, both in it.
    Days(Operand, Operand),
}

impl FromStr for ClaimedPeriod {
    type Err = String;

    /// Reads `now`, a day, a month (`2013-06`), a year (`2013`), or two of these or of names with `..` between them.
    fn from_str(text: &str) -> Result<Self, String> {
        if text == "now" {
            return Ok(Self::Now);
        }
        let (first, last) = text.split_once("..").map_or((text, text), |(first, last)| (first.trim(), last.trim()));
        let unreadable = |end: &str| {
            format!(
                "`{end}` in the period `{text}` is no time and no name; write `now`, `2013`, `2013-06`, `2013-06-30`, or two times or \
                 names, such as `2013-01-01 .. 2013-06-30`"
            )
        };
        let from = end(first, |(from, _)| from).ok_or_else(|| unreadable(first))?;
        let to = end(last, |(_, to)| to).ok_or_else(|| unreadable(last))?;
        Ok(Self::Days(from, to))
    }
}

/// One end of a period: a name, or the first or last day of a time.
fn end(text: &str, which: fn((Date, Date)) -> Date) -> Option<Operand> {
    if text.starts_with(|c: char| c.is_ascii_lowercase()) {
        let name = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
        return name.then(|| Operand::Named(text.to_owned()));
    }
    days(text).map(|days| Operand::Value(Value::Date(which(days))))
}

/// The first and the last day of a day, month or year.
fn days(text: &str) -> Option<(Date, Date)> {
    if let Ok(day) = text.parse::<Date>() {
        return Some((day, day));
    }
    let before = |date: Option<Date>| date.and_then(|date| date.plus_days(-1));
    match text.len() {
        4 => {
            let first: Date = format!("{text}-01-01").parse().ok()?;
            Some((first, before(first.plus_years(1))?))
        }
        7 => {
            let first: Date = format!("{text}-01").parse().ok()?;
            Some((first, before(first.plus_months(1))?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_days_months_years_or_names() {
        let day = |text: &str| Operand::Value(Value::Date(text.parse().unwrap()));
        let read = |text: &str| text.parse::<ClaimedPeriod>();
        assert_eq!(read("now"), Ok(ClaimedPeriod::Now));
        assert_eq!(read("2012-02"), Ok(ClaimedPeriod::Days(day("2012-02-01"), day("2012-02-29"))));
        assert_eq!(read("2013"), Ok(ClaimedPeriod::Days(day("2013-01-01"), day("2013-12-31"))));
        assert_eq!(read("2013 .. 2014-06"), Ok(ClaimedPeriod::Days(day("2013-01-01"), day("2014-06-30"))));
        let named = |name: &str| Operand::Named(name.to_owned());
        assert_eq!(read("first .. last"), Ok(ClaimedPeriod::Days(named("first"), named("last"))));
        assert!(read("last summer").unwrap_err().starts_with("`last summer` in the period"));
        assert!(read("2013-13").is_err());
    }
}
