//! What the page is of, and how a claim is decided.

use medhold_words::word;

use super::text::{count, day};
use super::{Document, Html, element, with};

/// The steps by which a claim is decided.
const STEPS: [&str; 5] = ["deciding-1", "deciding-2", "deciding-3", "deciding-4", "deciding-5"];

impl Document<'_> {
    /// The head of the page.
    pub(super) fn cover(&self) -> Html {
        let manifest = self.pack.manifest();
        let told = [
            ("rules", count(self.pack.program().rules().len())),
            ("topics", count(manifest.topics.len())),
            ("parameters", count(manifest.parameters.len())),
            ("measures", count(manifest.measures.len())),
            ("cases", count(self.pack.cases().len())),
        ];
        [
            with("p", &[("class", "kicker")], self.say("kicker")),
            element("h1", self.title()),
            with("p", &[("class", "intro")], self.say("intro")),
            self.facts(),
            element("p", self.tell("counts", &told.into())),
        ]
        .into()
    }

    fn facts(&self) -> Html {
        let manifest = self.pack.manifest();
        let languages: Vec<&str> = manifest.languages.iter().map(|language| language.as_str()).collect();
        let at = self.at.map_or_else(|| self.say("always"), |at| self.date(at));
        let facts = [
            ("pack", Html::from(self.pack.name())),
            ("version", Html::from(manifest.version.as_str())),
            ("digest", self.digest()),
            ("languages", Html::from(languages.join(", "))),
            ("read-on", Html::from(at)),
            ("program", Html::from(concat!("medhold ", env!("CARGO_PKG_VERSION")))),
        ];
        let fact = |(id, value): (&str, Html)| Html::from([element("dt", self.say(id)), element("dd", value)]);
        with("dl", &[("class", "facts")], facts.into_iter().map(fact).collect::<Html>())
    }

    /// The digest of the pack with its own values.
    pub(super) fn digest(&self) -> Html {
        let parameters = self.pack.parameters(&[]);
        let digest = parameters.map(|parameters| self.pack.digest(&parameters)).unwrap_or_default();
        with("span", &[("class", "digest")], digest)
    }

    fn date(&self, date: medhold_model::Date) -> String {
        // `from` and its like hold a date in running text; a date alone is the value.
        self.plain(&day(date).value)
    }

    /// How a claim is decided, and the ladder.
    pub(super) fn deciding(&self) -> Html {
        let steps: Html = STEPS.iter().map(|id| element("li", self.say(id))).collect();
        let ladder = self.pack.manifest().ladder.clone();
        let mut authorities = medhold_model::Authority::ALL.to_vec();
        authorities.sort_by_key(|authority| std::cmp::Reverse(ladder.rung(*authority)));
        let rung = |authority: &medhold_model::Authority| {
            let told = [("word", word(authority.as_str()))].into();
            let name = element("strong", super::table::capital(&self.tell("authority", &told)));
            element("li", [name, Html::from(": "), Html::from(self.tell("authority-about", &told))])
        };
        let rungs: Html = authorities.iter().map(rung).collect();
        [
            with("ol", &[("class", "steps")], steps),
            element("h3", self.say("ladder")),
            with("ol", &[("class", "ladder")], rungs),
        ]
        .into()
    }

    /// Who an authority is, in running text.
    pub(super) fn authority(&self, authority: medhold_model::Authority) -> String {
        self.tell("authority", &[("word", word(authority.as_str()))].into())
    }
}
