//! One group of an attribute, as it is reported.

use medhold_stats::{Confidence, share_interval};
use serde::Serialize;

use crate::grouped::Grouped;

/// One group of an attribute.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupRow {
    /// The attribute, or several taken together as in `sex & race`.
    pub attribute: String,
    /// The group; `(none)` is those of whom the attribute is not known.
    pub group: String,
    /// How many decisions.
    pub n: u64,
    /// The share in the person's favour; null where there is no decision.
    pub selection_rate: Option<f64>,
    /// The low end of its Wilson 95 % interval.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
    /// The share in favour of those who should have been; null where there is none, or the truth is not known.
    pub tpr: Option<f64>,
    /// The share in favour of those who should not have been; null as above.
    pub fpr: Option<f64>,
    /// How many decisions are in the person's favour.
    pub favourable: u64,
    /// How many should have been, as far as the truth is known.
    pub positives: u64,
    /// How many should not have been, as far as the truth is known.
    pub negatives: u64,
}

/// Every group of an attribute, in the order of reporting.
pub(crate) fn rows(grouped: &Grouped) -> Vec<GroupRow> {
    let row = |group: &crate::grouped::Group| {
        let interval = share_interval::wilson(group.selected, Confidence::P95).ok();
        let (found, wrongly) = (group.confusion.found(), group.confusion.wrongly_favoured());
        GroupRow {
            attribute: grouped.attribute.clone(),
            group: group.name.clone(),
            n: group.selected.n(),
            selection_rate: group.selected.value().ok(),
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            tpr: found.value().ok(),
            fpr: wrongly.value().ok(),
            favourable: group.selected.count(),
            positives: found.n(),
            negatives: wrongly.n(),
        }
    };
    grouped.groups.iter().map(row).collect()
}
