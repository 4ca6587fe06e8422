//! A check of a pack's own, written as data: what letters must not say, and what they must.

use std::collections::BTreeMap;

use medhold_message::{Phrase, Phrases};
use medhold_model::{ClaimDecision, ClaimId, Language, Outcome, Remedy, TopicId};

use crate::text::Stretch;
use crate::{Check, Checked, Found, Texts};

/// A check of a pack's own: what letters must not say, and what they must.
///
/// Quotations of the customer, citations and marks are passed over. What is restricted to topics, outcomes or remedies looks at the
/// passages of such claims; what must be said may stand anywhere in the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseCheck {
    /// Its name in reports and waivers.
    pub name: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// Whether a failure withholds the letter.
    pub blocks: bool,
    /// What letters must not say, by language.
    pub forbids: BTreeMap<Language, Phrases>,
    /// What letters must say, by language: every one of the phrases.
    pub requires: BTreeMap<Language, Phrases>,
    /// The topics that it looks at; all where there are none.
    pub topics: Vec<TopicId>,
    /// The outcomes that it looks at; all where there are none.
    pub outcomes: Vec<Outcome>,
    /// The remedies that it looks at; all where there are none.
    pub remedies: Vec<Remedy>,
}

impl Check for PhraseCheck {
    fn name(&self) -> &str {
        &self.name
    }

    fn blocks(&self) -> bool {
        self.blocks
    }

    fn run(&self, checked: &Checked<'_>) -> Vec<Found> {
        let language = &checked.letter.response.language;
        let forbidden = self.forbids.get(language).filter(|phrases| !phrases.is_empty());
        let required = self.requires.get(language).filter(|phrases| !phrases.is_empty());
        if forbidden.is_none() && required.is_none() {
            let detail = format!("the pack lists nothing for letters in `{language}` ({})", self.about);
            return vec![Found::cannot_tell(None, detail, vec![format!("phrases {language}")])];
        }
        let claims: Vec<&ClaimDecision> = checked.decision.claims.iter().filter(|claim| self.looks_at(claim)).collect();
        if claims.is_empty() {
            return vec![Found::not_applicable(
                None,
                format!("no claim of the case is one that it looks at ({})", self.about),
            )];
        }
        let mut found = Vec::new();
        if let Some(forbidden) = forbidden {
            if !self.is_restricted() {
                found.push(self.forbidding(None, &checked.texts.own_sentences(), forbidden));
            }
            let passages = checked.letter.passages.iter().map(|passage| &passage.claim).zip(&checked.texts.passages);
            let passages = passages.filter(|(passage, _)| claims.iter().any(|claim| claim.id == **passage));
            found.extend(passages.map(|(claim, stretch)| self.forbidding(Some(claim), &[stretch], forbidden)));
        }
        found.extend(required.map(|required| self.requiring(checked.texts, required)));
        found
    }
}

impl PhraseCheck {
    fn looks_at(&self, claim: &ClaimDecision) -> bool {
        (self.topics.is_empty() || self.topics.contains(&claim.topic))
            && (self.outcomes.is_empty() || self.outcomes.contains(&claim.outcome))
            && (self.remedies.is_empty() || self.remedies.contains(&claim.remedy))
    }

    fn is_restricted(&self) -> bool {
        !(self.topics.is_empty() && self.outcomes.is_empty() && self.remedies.is_empty())
    }

    fn forbidding(&self, claim: Option<&ClaimId>, stretches: &[&Stretch<'_>], forbidden: &Phrases) -> Found {
        let said: Vec<String> = stretches.iter().flat_map(|stretch| stretch.each(forbidden)).collect();
        if said.is_empty() {
            let phrases = forbidden.as_slice().len();
            return Found::pass(claim, format!("none of {phrases} phrase(s) that the pack forbids ({})", self.about));
        }
        Found::fail(claim, format!("the text says what the pack forbids ({})", self.about), said)
    }

    fn requiring(&self, texts: &Texts<'_>, required: &Phrases) -> Found {
        let stretches = || texts.own_sentences().into_iter().chain(&texts.passages);
        let is_said = |phrase: &Phrase| stretches().any(|stretch| stretch.has(phrase));
        let lacking = required.as_slice().iter().filter(|phrase| !is_said(phrase));
        let lacking: Vec<String> = lacking.map(|phrase| phrase.as_str().to_owned()).collect();
        if lacking.is_empty() {
            return Found::pass(None, format!("the letter says what the pack requires ({})", self.about));
        }
        Found::fail(None, format!("the letter does not say what the pack requires ({})", self.about), lacking)
    }
}
