//! Promises about all decisions, deadlines, and where a customer may go.

use medhold_model::{CalendarUnit, Code, Diagnostic, Within};
use medhold_pack::{Appeal, Invariant};
use medhold_words::word;

use super::table::capital;
use super::text::{count, flag};
use super::{Document, Html, element, with};

impl Document<'_> {
    /// What no decision, or every decision, comes to.
    pub(super) fn promises(&self) -> Html {
        let invariants = &self.pack.manifest().invariants;
        if invariants.is_empty() {
            return self.paragraph("none-promises");
        }
        element("ul", invariants.iter().map(|invariant| self.promise(invariant)).collect::<Html>())
    }

    fn promise(&self, invariant: &Invariant) -> Html {
        let topics: Vec<String> = invariant.topics.iter().map(|topic| self.topic_title(topic)).collect();
        let topics = if topics.is_empty() { String::new() } else { format!(" ({})", topics.join(", ")) };
        let about = format!("{}{topics}", invariant.about);
        let when = invariant.when.as_ref().map(|when| element("code", when.text.as_str())).unwrap_or_default();
        let name = with("small", &[("class", "faint")], invariant.name.as_str());
        let (held, class) = self.held(invariant);
        let held = with("p", &[("class", class)], self.say(held));
        element("li", [Html::named(&capital(&about)), Html::from(" "), when, Html::from(" "), name, held])
    }

    /// Whether an invariant is proved, broken or neither, as its text and its tone.
    fn held(&self, invariant: &Invariant) -> (&'static str, &'static str) {
        let name = format!("`{}.{}`", invariant.sense, invariant.name);
        let breaks = |found: &Diagnostic| found.code == Code::InvariantBroken && found.place == invariant.place;
        if self.analysis.findings.iter().any(|finding| breaks(&finding.diagnostic)) {
            ("promise-broken", "bad")
        } else if self.analysis.asked == 0 || self.analysis.unanswered.iter().any(|open| open.question.contains(&name))
        {
            ("promise-open", "doubtful")
        } else {
            ("promise-proved", "good")
        }
    }

    /// By when an answer is due, and where a customer may go who is not content with it.
    pub(super) fn appeal(&self) -> Html {
        let deadlines = &self.pack.manifest().deadlines;
        let time = |id: &str, within: Within| element("p", self.tell(id, &[("time", word(&self.time(within)))].into()));
        let mut html =
            deadlines.answer.map_or_else(|| self.paragraph("no-deadline"), |within| time("answer-by", within));
        html.push(deadlines.extended.map(|within| time("extended-by", within)).unwrap_or_default());
        match self.pack.manifest().appeals.get(self.language) {
            Some(appeal) => html.push(self.body(appeal)),
            None => html.push(self.paragraph("no-appeal")),
        }
        html
    }

    fn body(&self, appeal: &Appeal) -> Html {
        let limit = if appeal.within.is_some() { appeal.counted_from.as_str() } else { "none" };
        let time = appeal.within.map(|within| self.time(within)).unwrap_or_default();
        let told =
            [("body", word(&appeal.body)), ("free", flag(appeal.free)), ("limit", word(limit)), ("time", word(&time))];
        let text = element("p", self.tell("appeal-to", &told.into()));
        let reach: Vec<&str> = [&appeal.url, &appeal.address].into_iter().flatten().map(String::as_str).collect();
        if reach.is_empty() { text } else { [text, element("p", reach.join(", "))].into() }
    }

    fn time(&self, within: Within) -> String {
        let unit = match within.unit() {
            CalendarUnit::Day => "day",
            CalendarUnit::Week => "week",
            CalendarUnit::Month => "month",
            CalendarUnit::Year => "year",
        };
        self.tell("time", &[("unit", word(unit)), ("n", count(usize::from(within.count())))].into())
    }
}
