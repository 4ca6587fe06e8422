//! Sample letters: of each topic and outcome, the one of the pack's first case that comes to it.

use std::collections::BTreeSet;

use medhold_model::{CheckStatus, ClaimDecision, Decision};
use medhold_pack::PackCase;
use medhold_words::word;

use super::table::capital;
use super::{Document, Html, element, with};

impl Document<'_> {
    /// The sample letters, in the order of topics and outcomes.
    pub(super) fn letters(&self) -> Html {
        let samples = self.samples();
        if samples.is_empty() {
            return self.paragraph("none-letters");
        }
        let letters: Html =
            samples.into_iter().map(|(case, claim, decision)| self.letter(case, claim, decision)).collect();
        [self.note("letters-note"), letters].into()
    }

    /// Cases of one claim alone, so that a letter shows one ruling; those whose letters may be sent first.
    fn samples(&self) -> Vec<(&PackCase, &ClaimDecision, &Decision)> {
        let mut all: Vec<_> = self
            .decided
            .iter()
            .filter(|(_, decision)| decision.response.as_ref().is_some_and(|letter| letter.language == *self.language))
            .filter_map(|(case, decision)| match decision.claims.as_slice() {
                [claim] => Some((*case, claim, decision)),
                _ => None,
            })
            .collect();
        all.sort_by_key(|(_, claim, decision)| (claim.topic.clone(), claim.outcome, !decision.fairness.released));
        let mut seen = BTreeSet::new();
        all.retain(|(_, claim, _)| seen.insert((claim.topic.clone(), claim.outcome)));
        all
    }

    fn letter(&self, case: &PackCase, claim: &ClaimDecision, decision: &Decision) -> Html {
        let topic = capital(&self.topic_title(&claim.topic));
        let told = [("topic", word(&topic)), ("outcome", word(claim.outcome.as_str()))].into();
        let heading = element("h3", self.tell("letter-of", &told));
        let source = with("p", &[("class", "note")], self.tell("letter-case", &[("case", word(&case.name))].into()));
        let text = decision.response.as_ref().map(|letter| {
            let subject = with("p", &[("class", "subject")], letter.subject.as_str());
            let paragraphs: Html = letter.body.split("\n\n").map(|text| element("p", text)).collect();
            with("div", &[("class", "letter"), ("lang", letter.language.as_str())], [subject, paragraphs])
        });
        [heading, source, self.state(decision), text.unwrap_or_default()].into()
    }

    /// Why the letter may not be sent, where it may not.
    fn state(&self, decision: &Decision) -> Html {
        if decision.fairness.released {
            return Html::default();
        }
        let failed = decision.fairness.checks.iter().filter(|check| check.status == CheckStatus::Fail);
        let why: BTreeSet<&str> = failed.map(|check| check.check.as_str()).collect();
        let why: Vec<&str> = why.into_iter().collect();
        with("p", &[("class", "withheld")], self.tell("withheld", &[("why", word(&why.join(", ")))].into()))
    }
}
