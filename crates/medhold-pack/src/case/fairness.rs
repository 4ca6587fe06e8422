//! `fairness` and `withheld_by`: whether the letter must be released, and how its checks must come out.

use std::collections::BTreeMap;

use medhold_model::CheckStatus;

use super::expectation::FairnessExpected;
use super::mention::{Mention, Mentioned};
use crate::document::Section;

/// `{ released = false, grounded = "fail" }`: whether the letter is released, and checks by name.
pub(super) fn read(section: &Section<'_>, mentions: &mut Vec<Mention>) -> FairnessExpected {
    let Some(section) = section.section("fairness") else {
        return FairnessExpected::default();
    };
    let released = section.flag("released");
    let mut checks = BTreeMap::new();
    for name in section.keys().into_iter().filter(|name| name.value != "released") {
        mentions.push(Mention::of(Mentioned::Check, &name));
        if let Some(status) = section.word(&name.value, "status", CheckStatus::ALL) {
            checks.insert(name.value, status.value);
        }
    }
    FairnessExpected { released, checks }
}

/// The checks that must withhold the letter, in the order of names; an empty list where none must.
pub(super) fn withheld_by(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Option<Vec<String>> {
    let names = section.texts("withheld_by")?;
    mentions.extend(names.iter().map(|name| Mention::of(Mentioned::Check, name)));
    let mut names: Vec<String> = names.into_iter().map(|name| name.value).collect();
    names.sort();
    Some(names)
}
