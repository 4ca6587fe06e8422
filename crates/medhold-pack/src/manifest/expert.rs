//! `[experts.<field>]`: what a statement in a field needs for standing.

use super::declared::{Declared, Manifest};
use crate::document::Section;

/// What a statement in a field needs for standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpertField {
    /// Whether the expert must hold the field's licence.
    pub licence: bool,
    /// How many days the expert must have worked in the field.
    pub min_days: u32,
}

impl Default for ExpertField {
    /// No licence, and 60 days of full-time work.
    fn default() -> Self {
        Self { licence: false, min_days: 60 }
    }
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(experts) = top.section("experts") else {
        return;
    };
    for field in experts.keys() {
        let Some(section) = experts.section(&field.value) else {
            continue;
        };
        manifest.places.set(Declared::Expert, &field.value, &field.place);
        let default = ExpertField::default();
        let needs = ExpertField {
            licence: section.flag("licence").unwrap_or(default.licence),
            min_days: section.whole("min_days").unwrap_or(default.min_days),
        };
        section.end();
        manifest.experts.insert(field.value, needs);
    }
}
