//! The topics, each with its rules.

use std::collections::BTreeSet;

use medhold_model::TopicId;
use medhold_pack::Topic;
use medhold_script::Rule;
use medhold_words::word;

use super::table::capital;
use super::{Document, Html, element, with};

impl Document<'_> {
    /// Every topic with the rules on it. A rule on several stands under the first of them.
    pub(super) fn topics(&self) -> Html {
        let mut shown = BTreeSet::new();
        self.pack.manifest().topics.iter().map(|(id, topic)| self.topic(id, topic, &mut shown)).collect()
    }

    fn topic(&self, id: &TopicId, topic: &Topic, shown: &mut BTreeSet<String>) -> Html {
        let mut inner = Html::from([
            element("h3", capital(&self.topic_title(id))),
            element("p", self.tell("default", &[("who", word(&self.authority(topic.default)))].into())),
        ]);
        if topic.complete {
            inner.push(self.paragraph("complete"));
        }
        let mut rules: Vec<&Rule> = self.pack.program().rules_on(id).collect();
        rules.sort_by(|a, b| (&a.place, &a.id).cmp(&(&b.place, &b.id)));
        if rules.is_empty() {
            inner.push(self.paragraph("no-rules"));
        }
        let (first, elsewhere): (Vec<&Rule>, Vec<&Rule>) =
            rules.into_iter().partition(|rule| shown.insert(rule.id.to_string()));
        inner.push(first.into_iter().map(|rule| self.rule(rule, id)).collect::<Html>());
        if !elsewhere.is_empty() {
            inner.push(element(
                "p",
                [
                    Html::from(self.say("also-here")),
                    Html::from(" "),
                    links(elsewhere.iter().map(|rule| rule.id.as_str())),
                ],
            ));
        }
        with("div", &[("class", "topic"), ("id", &format!("topic-{id}"))], inner)
    }

    /// A topic's title in the page's language; its id where it has none.
    pub(super) fn topic_title(&self, id: &TopicId) -> String {
        let title = self.pack.manifest().topics.get(id).and_then(|topic| topic.title.get(self.language));
        title.map_or_else(|| id.to_string(), Clone::clone)
    }
}

/// Links to rules, by their ids.
pub(super) fn links<'a>(ids: impl Iterator<Item = &'a str>) -> Html {
    let mut html = Html::default();
    for id in ids {
        if !html.is_empty() {
            html.push(", ");
        }
        html.push(with("a", &[("href", &format!("#rule-{id}"))], id));
    }
    html
}
