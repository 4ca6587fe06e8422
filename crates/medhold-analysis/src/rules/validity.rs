//! Days on which rules are in force, as what a variable may be.

use medhold_model::{Date, Decimal};
use medhold_script::region::{Bound, Interval};

/// The days from one to another, both in it; open where none is given.
pub(crate) fn span(from: Option<Date>, to: Option<Date>) -> Option<Interval> {
    let bound = |date: Date| Bound { value: Decimal::from(i64::from(date.epoch_day())), open: false };
    Interval::between(from.map(bound), to.map(bound), Some(0))
}
