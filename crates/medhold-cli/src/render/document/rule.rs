//! A rule in words: when it applies, who decides what, what it rests on, and what the customer reads.

use medhold_model::TopicId;
use medhold_script::Rule;
use medhold_words::{Outline, Part, word};

use super::table::capital;
use super::text::{day, flag};
use super::topic::links;
use super::{Document, Html, element, with};

impl Document<'_> {
    /// A rule under the topic that it is shown under.
    pub(super) fn rule(&self, rule: &Rule, under: &TopicId) -> Html {
        let head = element("header", [self.heading(rule), with("span", &[("class", "id")], rule.id.as_str())]);
        let out_of_force = self.at.is_some_and(|at| !rule.valid.holds_on(at));
        let mut inner = head;
        if out_of_force {
            inner.push(with("p", &[("class", "bad")], self.say("not-in-force")));
        }
        let rows = self.rows(rule, under).into_iter().filter(|(_, value)| !value.is_empty());
        let row = |(id, value): (&str, Html)| Html::from([element("dt", self.say(id)), element("dd", value)]);
        inner.push(element("dl", rows.map(row).collect::<Html>()));
        let class = if out_of_force { "out" } else { "rule" };
        with("article", &[("class", class), ("id", &format!("rule-{}", rule.id))], inner)
    }

    /// What a rule is for; in the language of the comment above it where the pack has no other words.
    fn heading(&self, rule: &Rule) -> Html {
        let description = self.wording().description(rule);
        let title = if description.trim().is_empty() { rule.id.to_string() } else { description.replace('\n', " ") };
        let languages = &self.pack.manifest().languages;
        let comments = languages.iter().find(|language| language.as_str() == "en").or(languages.first());
        match comments.filter(|comments| description == rule.description && *comments != self.language) {
            Some(comments) => with("h4", &[("lang", comments.as_str())], Html::named(&title)),
            None => element("h4", Html::named(&title)),
        }
    }

    /// What is told of a rule, by the name of each row's text; empty where there is nothing to tell.
    pub(super) fn rows(&self, rule: &Rule, under: &TopicId) -> Vec<(&'static str, Html)> {
        let phrase = self.wording().phrase(rule);
        let others: Vec<String> =
            rule.topics.iter().filter(|topic| *topic != under).map(|topic| self.topic_title(topic)).collect();
        let overridden = self.pack.program().rules().iter().filter(|other| other.overrides.contains(&rule.id));
        let source = rule.source.clone().unwrap_or_else(|| self.say("no-source"));
        let answer = [("finding", word(rule.finding.as_str())), ("partly", flag(rule.partly))].into();
        let done = [("remedy", word(rule.remedy.as_str()))].into();
        vec![
            ("applies", outline(&self.wording().outline(&phrase))),
            ("terms", self.terms(&phrase)),
            ("decides", Html::from(capital(&self.authority(rule.authority)))),
            ("answer", Html::from(capital(&self.tell("answer-of", &answer)))),
            ("done", Html::from(capital(&self.tell("done-of", &done)))),
            ("amount", Html::from(capital(&self.amount(rule)))),
            ("customer-reads", self.reasons(rule)),
            ("rests-on", Html::from(source)),
            ("in-force", Html::from(self.validity(rule))),
            ("override", links(rule.overrides.iter().map(|id| id.as_str()))),
            ("overridden", links(overridden.map(|other| other.id.as_str()))),
            ("also-on", Html::from(others.join(", "))),
        ]
    }

    fn validity(&self, rule: &Rule) -> String {
        match (rule.valid.from, rule.valid.to) {
            (None, None) => String::new(),
            (Some(from), None) => self.tell("from", &[("from", day(from))].into()),
            (None, Some(to)) => self.tell("to", &[("to", day(to))].into()),
            (Some(from), Some(to)) => self.tell("from-to", &[("from", day(from)), ("to", day(to))].into()),
        }
    }

    /// What is paid, by what it is worked out from; nothing where nothing is paid.
    fn amount(&self, rule: &Rule) -> String {
        let Some(amount) = &rule.amount else {
            return String::new();
        };
        let origins = self.pack.program().origins(&amount.amount);
        let names: Vec<String> = origins.iter().map(|origin| self.wording().named(origin)).collect();
        let told = [("currency", word(amount.currency.as_str())), ("from", word(&names.join(", ")))].into();
        let paid = self.tell(if names.is_empty() { "amount-fixed" } else { "amount-of" }, &told);
        match amount.at_least {
            Some(_) => format!("{paid}; {}", self.say("at-least")),
            None => paid,
        }
    }
}

/// A guard as nested lists.
pub(super) fn outline(line: &Outline) -> Html {
    if line.part == Part::Clause {
        return element("ul", element("li", line.text.as_str()));
    }
    let lines: Html = line.lines.iter().map(nested).collect();
    let head = Html::from(format!("{}:", capital(&line.text)));
    if line.lines.is_empty() { head } else { [head, element("ul", lines)].into() }
}

fn nested(line: &Outline) -> Html {
    if line.lines.is_empty() {
        return element("li", line.text.as_str());
    }
    let lines: Html = line.lines.iter().map(nested).collect();
    element("li", [Html::from(format!("{}:", line.text)), element("ul", lines)])
}
