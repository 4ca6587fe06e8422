//! What the pack's own cases show, what its check found, and what nobody has looked at.

use medhold_model::{Diagnostic, Severity};
use medhold_words::word;

use super::text::count;
use super::topic::links;
use super::{Document, Html, element, with};

/// The limits that hold for every pack.
const LIMITS: [&str; 4] = ["limit-1", "limit-2", "limit-3", "limit-4"];

impl Document<'_> {
    /// The tests of the pack and what they cover.
    pub(super) fn tested(&self) -> Html {
        let tests = &self.tests;
        if tests.cases.is_empty() {
            return [self.paragraph("tests-none"), self.found()].into();
        }
        let cases = [("n", count(tests.cases.len())), ("failed", count(tests.failed()))].into();
        let (id, class) = if tests.failed() == 0 { ("tests-passed", "good") } else { ("tests-failed", "bad") };
        let mut html = with("p", &[("class", class)], self.tell(id, &cases));
        let reached = tests.rules - tests.unreached.len();
        html.push(element(
            "p",
            self.tell("covered", &[("reached", count(reached)), ("rules", count(tests.rules))].into()),
        ));
        html.push(element("p", self.tell("covered-parts", &self.parts().into())));
        if !tests.unreached.is_empty() {
            let unreached = links(tests.unreached.iter().map(String::as_str));
            html.push(element("p", [Html::from(self.say("unreached")), Html::from(" "), unreached, Html::from(".")]));
        }
        html.push(self.found());
        html
    }

    /// How many of the things that are asked of the rules' guards were seen.
    fn parts(&self) -> [(&'static str, medhold_message::Argument); 2] {
        let tallies = self.tests.coverage.rules.iter().map(medhold::RuleCoverage::tally);
        let (seen, of) = tallies.fold((0, 0), |(seen, of), tally| (seen + tally.seen, of + tally.of));
        [("seen", count(seen)), ("of", count(of))]
    }

    fn found(&self) -> Html {
        let heading = element("h3", self.say("findings"));
        if self.findings.is_empty() {
            return [heading, self.paragraph("findings-none")].into();
        }
        [heading, element("ul", self.findings.iter().map(|finding| self.finding(finding)).collect::<Html>())].into()
    }

    fn finding(&self, finding: &Diagnostic) -> Html {
        let class = if finding.severity == Severity::Error { "bad" } else { "doubtful" };
        let place =
            [("file", word(&finding.place.file)), ("line", count(usize::try_from(finding.place.line).unwrap_or(0)))]
                .into();
        let place = element("small", self.tell("in-file", &place));
        let help = finding.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        let text = Html::named(&format!("{}{help} ", finding.message));
        // The check speaks English.
        with("li", &[("class", class), ("lang", "en")], [text, place])
    }

    /// What is not looked at, and what the pack waives.
    pub(super) fn limits(&self) -> Html {
        let limits: Html = LIMITS.iter().map(|id| element("li", self.say(id))).collect();
        let waivers = &self.pack.manifest().waivers;
        let mut html = Html::from([element("ul", limits), element("h3", self.say("waivers"))]);
        if waivers.is_empty() {
            html.push(self.paragraph("waivers-none"));
        } else {
            let waiver = |(check, why): (&String, &String)| {
                element("li", [element("strong", check.as_str()), Html::from(": "), Html::from(why.as_str())])
            };
            html.push(self.note("waiver-note"));
            html.push(element("ul", waivers.iter().map(waiver).collect::<Html>()));
        }
        html
    }
}
