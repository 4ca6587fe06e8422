//! The sections of a report, a file each.

mod letters;

use medhold_audit::Report;

use super::Section;

/// Every section in the order of reading; one that the report has nothing for gives none.
pub(super) const ALL: &[fn(&Report) -> Option<Section>] = &[letters::section];
