//! `recourse`: what is not upheld names where to go, that it is free, and by when; and what the customer could change, or that
//! there is nothing, and never who the customer is or the past. Dates are counted and outcomes decided again here, and held against what stands in the letter.

mod change;
mod closed_platform;
mod out_of_reach;
mod way_on;

use crate::{Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let mut found = vec![closed_platform::linked(checked).unwrap_or_else(|| way_on::way_on(checked))];
    found.extend(checked.decision.claims.iter().filter_map(|claim| change::change(checked, claim)));
    found.extend(out_of_reach::suggested(checked));
    found
}
