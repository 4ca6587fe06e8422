//! How a topic was seen, and how it measured, month by month.

use std::collections::BTreeMap;

use medhold_model::{Date, Kind};
use medhold_pack::Perception as Declared;
use serde::Serialize;

use super::Heard;
use super::measured::measured;
use super::seen::share_seen_well;

/// One month, by the day on which cases came in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Month {
    /// The month, `2013-07`.
    pub month: String,
    /// Claims with an opinion either way.
    pub opinions: u64,
    /// The share of them that see it well; none without one.
    pub seen: Option<f64>,
    /// How it measures, by the evidence of that month's decisions; none without any.
    pub measured: Option<f64>,
    /// Months since the beginning of year 0: tells which follow each other.
    #[serde(skip)]
    pub number: i32,
}

/// The months in which claims came in, in order; those without a claim are not there.
pub(super) fn months(heard: &[Heard<'_>], declared: &Declared, kind: Kind) -> Vec<Month> {
    let mut by_month: BTreeMap<i32, Vec<Heard<'_>>> = BTreeMap::new();
    for one in heard {
        if let Some(received) = one.received {
            by_month.entry(number(received)).or_default().push(one.clone());
        }
    }
    by_month.into_iter().map(|(number, heard)| month(number, &heard, declared, kind)).collect()
}

fn month(number: i32, heard: &[Heard<'_>], declared: &Declared, kind: Kind) -> Month {
    let seen = share_seen_well(heard);
    Month {
        month: format!("{:04}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1),
        opinions: seen.map_or(0, |share| share.n()),
        seen: seen.and_then(|share| share.value().ok()),
        measured: measured(heard, declared, kind).map(|measured| measured.value),
        number,
    }
}

fn number(date: Date) -> i32 {
    12 * i32::from(date.year()) + i32::from(date.month()) - 1
}
