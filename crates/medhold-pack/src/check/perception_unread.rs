//! `perception-unread`: an audit takes how a topic measures from the evidence of its decisions, and that is only what could be read.

use medhold_model::{Code, Diagnostic, TopicId};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for (topic, perception) in &pack.manifest.perceptions {
        let measure = perception.measure.as_str();
        if !pack.manifest.words.contains_key(measure) && !read_on(pack, topic, measure) {
            let message =
                format!("no rule on `{topic}` reads the measure `{measure}`, so no decision on it tells how it is");
            let place = pack.manifest.place(Declared::Perception, topic.as_str());
            let help = "name a measure that a rule on the topic reads";
            found.push(Diagnostic::new(Code::PerceptionUnread, place, message).help(help));
        }
    }
}

fn read_on(pack: &Inspected<'_>, topic: &TopicId, measure: &str) -> bool {
    let scope = pack.program.scope();
    let rules = pack.program.rules().iter().filter(|rule| rule.topics.contains(topic));
    let mut reads = rules.flat_map(|rule| rule.reads.measures.union(&rule.reads.before));
    reads.any(|index| scope.measure_name(*index).is_some_and(|name| name.as_str() == measure))
}
