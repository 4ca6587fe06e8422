//! The page that a client signs off: what a pack decides, in words, as one HTML file.

mod attribute;
mod change;
mod cover;
mod declared;
mod glossary;
mod letter;
mod measure;
mod reason;
mod rule;
mod signature;
mod table;
mod terms;
mod tested;
mod text;
mod topic;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::io::{self, Write};

use medhold::PackCase;
use medhold_analysis::Analysis;
use medhold_message::Argument;
use medhold_model::{Date, Decision, Diagnostic, Language};
use medhold_pack::Pack;
use medhold_testkit::TestReport;
use medhold_words::{Outline, Wording};

use super::html::{Html, STYLE, element, with};
pub(crate) use text::is_written_in;

/// What every page of this kind looks like besides the common look.
const OWN_STYLE: &str = include_str!("document.css");

/// What the page is written from.
pub(crate) struct Document<'a> {
    pub(crate) pack: &'a Pack,
    /// The language of the page and its letters.
    pub(crate) language: &'a Language,
    /// The day for which it is told which rules are in force; none for all days.
    pub(crate) at: Option<Date>,
    /// What the pack's own cases show.
    pub(crate) tests: TestReport,
    /// What the check of the pack found.
    pub(crate) findings: Vec<Diagnostic>,
    /// What its rules say taken together, invariants among it.
    pub(crate) analysis: Analysis,
    /// The pack's own cases with what they come to in the page's language, in their order.
    pub(crate) decided: Vec<(&'a PackCase, Decision)>,
    /// The older version that it is held against, where one is.
    pub(crate) since: Option<Box<Self>>,
    /// What the names in rules mean, filled when it is first asked for.
    pub(crate) meanings: OnceCell<BTreeMap<String, Outline>>,
}

/// A section: its name in the texts, and what it holds.
type Section = (&'static str, Html);

impl<'a> Document<'a> {
    /// What a pack says, without anything that its cases show.
    pub(crate) fn of(pack: &'a Pack, language: &'a Language) -> Self {
        Self {
            pack,
            language,
            at: None,
            tests: TestReport::default(),
            findings: Vec::new(),
            analysis: Analysis::default(),
            decided: Vec::new(),
            since: None,
            meanings: OnceCell::new(),
        }
    }

    /// Writes the page.
    pub(crate) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let title = Html::from(self.title());
        writeln!(out, "<!doctype html>\n<html lang=\"{}\">\n<head>", Html::from(self.language.as_str()).as_str())?;
        writeln!(out, "<meta charset=\"utf-8\">")?;
        writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
        writeln!(
            out,
            "<title>{}</title>\n<style>\n{STYLE}{OWN_STYLE}</style>\n</head>\n<body>\n<main>",
            title.as_str()
        )?;
        let sections = self.sections();
        writeln!(out, "{}", self.cover().as_str())?;
        writeln!(out, "{}", self.contents(&sections).as_str())?;
        for (id, inner) in sections {
            let heading = element("h2", self.say(id));
            writeln!(out, "{}", with("section", &[("id", id)], [heading, inner]).as_str())?;
        }
        writeln!(out, "</main>\n</body>\n</html>")
    }

    fn sections(&self) -> Vec<Section> {
        let changes = self.since.as_ref().map(|old| ("changes", self.changes(old)));
        let told = vec![
            ("deciding", self.deciding()),
            ("rules", self.topics()),
            ("meanings", self.glossary()),
            ("promises", self.promises()),
            ("parameters", self.parameters()),
            ("evidence", self.evidence()),
            ("tables", self.tables()),
            ("customer", self.customer()),
            ("appeal", self.appeal()),
            ("letters", self.letters()),
            ("tests", self.tested()),
            ("limits", self.limits()),
            ("signatures", self.signatures()),
        ];
        changes.into_iter().chain(told).collect()
    }

    fn contents(&self, sections: &[Section]) -> Html {
        let entry = |id: &str| element("li", with("a", &[("href", &format!("#{id}"))], self.say(id)));
        let entries: Html = sections.iter().map(|(id, _)| entry(id)).collect();
        with("nav", &[("class", "short"), ("aria-label", &self.say("contents"))], element("ol", entries))
    }

    /// The pack's title; its name where it has none.
    fn title(&self) -> String {
        let title = &self.pack.manifest().title;
        if title.is_empty() { self.pack.name().to_owned() } else { title.clone() }
    }

    /// The names in the rules with what they mean.
    fn meanings(&self) -> &BTreeMap<String, Outline> {
        self.meanings.get_or_init(|| glossary::meanings(&self.wording(), self.pack))
    }

    fn wording(&self) -> Wording<'_> {
        Wording::new(self.pack, self.language)
    }

    /// One of the page's texts.
    fn say(&self, id: &str) -> String {
        self.tell(id, &BTreeMap::new())
    }

    /// One of the page's texts, told these arguments.
    fn tell(&self, id: &str, told: &BTreeMap<&str, Argument>) -> String {
        text::text(self.language, id, told)
    }

    /// A paragraph of one of the page's texts.
    fn paragraph(&self, id: &str) -> Html {
        element("p", self.say(id))
    }

    /// A paragraph that explains what follows.
    fn note(&self, id: &str) -> Html {
        with("p", &[("class", "note")], Html::named(&self.say(id)))
    }

    /// A table of which the section's heading tells what it holds; its caption is for those who hear it.
    fn grid(&self, caption: &str, head: &[&str], rows: Vec<Vec<Html>>) -> Html {
        let head: Html = head.iter().map(|id| with("th", &[("scope", "col")], self.say(id))).collect();
        with("div", &[("class", "quiet")], table::grid(caption, head, rows))
    }
}
