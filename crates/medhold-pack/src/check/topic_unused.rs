//! `topic-unused`: a topic that is not the customer's to decide and that has neither a rule nor a case: every claim on it is passed on.

use std::collections::BTreeSet;

use medhold_model::{Authority, Code, Diagnostic};

use super::Inspected;
use crate::Declared;
use crate::case::Mentioned;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    if pack.program.rules().is_empty() {
        return;
    }
    let rules = pack.program.rules().iter().flat_map(|rule| &rule.topics);
    let mentions = pack.cases.iter().flat_map(|case| &case.mentions);
    let cases = mentions.filter(|mention| mention.what == Mentioned::Topic).map(|mention| mention.name.as_str());
    let used: BTreeSet<&str> = rules.map(|topic| topic.as_str()).chain(cases).collect();
    let topics = pack.manifest.topics.iter().filter(|(_, decl)| decl.default != Authority::Customer);
    for (topic, decl) in topics.filter(|(topic, _)| !used.contains(topic.as_str())) {
        let message = format!("no rule is on the topic `{topic}`, so every claim on it is left to `{}`", decl.default);
        let place = pack.manifest.place(Declared::Topic, topic.as_str());
        let help = "write a rule on it, or show by a case that this is meant";
        found.push(Diagnostic::new(Code::TopicUnused, place, message).help(help));
    }
}
