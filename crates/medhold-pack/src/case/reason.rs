//! `because`: the reasons that must come out, in order.

use std::collections::BTreeMap;

use medhold_model::Given;
use toml::Spanned;
use toml::de::DeValue;

use super::expectation::ReasonExpected;
use super::mention::{Mention, Mentioned};
use crate::document::{Placed, Section};

/// A message's id, or `{ message = "…", args = { … }, source = "…" }`.
pub(super) fn read(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Option<Vec<ReasonExpected>> {
    let value = section.raw("because")?;
    let DeValue::Array(items) = value.get_ref() else {
        wrong_type(section, value);
        return None;
    };
    let mut reasons = Vec::new();
    for (i, item) in items.iter().enumerate() {
        let place = section.faults().place(item.span());
        match item.get_ref() {
            DeValue::String(text) => {
                let message = Placed { value: text.to_string(), place };
                mentions.push(Mention::of(Mentioned::Message, &message));
                reasons.push(ReasonExpected::of(message.value));
            }
            DeValue::Table(table) => {
                let path = format!("{}.because[{i}]", section.path());
                reasons.extend(one(&Section::at(table, section.faults(), place, path), mentions));
            }
            _ => wrong_type(section, item),
        }
    }
    Some(reasons)
}

fn wrong_type(section: &Section<'_>, value: &Spanned<DeValue<'_>>) {
    section.wrong_type("because", value, "a list of message ids, or of tables that each have a `message`");
}

fn one(section: &Section<'_>, mentions: &mut Vec<Mention>) -> Option<ReasonExpected> {
    let message = section.required("message", "say which message, such as `{ message = \"too-late\" }`");
    let args = args(section);
    let source = section.text("source").map(|source| source.value);
    section.end();
    let message = message?;
    mentions.push(Mention::of(Mentioned::Message, &message));
    Some(ReasonExpected { args, source, ..ReasonExpected::of(message.value) })
}

/// `args`: what a reason, or some reason, tells under each name.
pub(super) fn args(section: &Section<'_>) -> BTreeMap<String, Given> {
    let Some(args) = section.section("args") else {
        return BTreeMap::new();
    };
    args.keys().into_iter().filter_map(|key| Some((key.value.clone(), args.given(&key.value)?.value))).collect()
}
