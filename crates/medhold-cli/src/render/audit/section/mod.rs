//! The sections of a report, a file each.

mod attribute;
mod consistency;
mod letters;
mod like;
mod notes;
mod overrides;
mod perception;
mod quantities;
mod shape;
mod strata;
mod swaps;

use medhold_audit::Report;

use super::Section;

/// Every subject in the order of reading; one that the report has nothing on gives no section.
pub(super) const ALL: &[fn(&Report) -> Vec<Section>] = &[
    attribute::sections,
    strata::sections,
    quantities::sections,
    consistency::sections,
    overrides::sections,
    swaps::sections,
    like::sections,
    perception::sections,
    letters::sections,
    shape::sections,
    notes::sections,
];
