//! A check of a pack's own, written as data: what letters must not say, and what they must.

use std::collections::BTreeMap;

use medhold_message::Phrase;
use medhold_model::{ClaimDecision, ClaimId, Language, Outcome, Remedy, TopicId};
use medhold_response::Part;

use crate::text::Stretch;
use crate::{Check, Checked, Found};

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
    pub forbids: BTreeMap<Language, Vec<Phrase>>,
    /// What letters must say, by language: every one of the phrases.
    pub requires: BTreeMap<Language, Vec<Phrase>>,
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
        let of = |phrases: &BTreeMap<Language, Vec<Phrase>>| phrases.get(language).cloned().unwrap_or_default();
        let (forbidden, required) = (of(&self.forbids), of(&self.requires));
        if forbidden.is_empty() && required.is_empty() {
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
        if !forbidden.is_empty() {
            if !self.is_restricted() {
                found.push(self.forbidding(None, &own_sentences(checked), &forbidden));
            }
            let passages = checked.letter.passages.iter();
            let passages = passages.filter(|passage| claims.iter().any(|claim| claim.id == passage.claim));
            found.extend(passages.map(|p| self.forbidding(Some(&p.claim), &[Stretch::of(&p.parts)], &forbidden)));
        }
        if !required.is_empty() {
            found.push(self.requiring(checked, &required));
        }
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

    fn forbidding(&self, claim: Option<&ClaimId>, stretches: &[Stretch<'_>], forbidden: &[Phrase]) -> Found {
        let said = |stretch: &Stretch<'_>| {
            let found = forbidden.iter().flat_map(|phrase| phrase.find(stretch.words()));
            found.map(|found| stretch.written(&found)).collect::<Vec<_>>()
        };
        let said: Vec<String> = stretches.iter().flat_map(said).collect();
        if said.is_empty() {
            return Found::pass(
                claim,
                format!("none of {} phrase(s) that the pack forbids ({})", forbidden.len(), self.about),
            );
        }
        Found::fail(claim, format!("the text says what the pack forbids ({})", self.about), said)
    }

    fn requiring(&self, checked: &Checked<'_>, required: &[Phrase]) -> Found {
        let mut stretches = own_sentences(checked);
        stretches.extend(checked.letter.passages.iter().map(|passage| Stretch::of(&passage.parts)));
        let lacking: Vec<String> = required
            .iter()
            .filter(|phrase| !stretches.iter().any(|stretch| !phrase.find(stretch.words()).is_empty()))
            .map(|phrase| phrase.as_str().to_owned())
            .collect();
        if lacking.is_empty() {
            return Found::pass(None, format!("the letter says what the pack requires ({})", self.about));
        }
        Found::fail(None, format!("the letter does not say what the pack requires ({})", self.about), lacking)
    }
}

/// The subject, and the greeting and opening with what closes the letter.
fn own_sentences<'a>(checked: &Checked<'a>) -> Vec<Stretch<'a>> {
    let letter = checked.letter;
    let parts: Vec<&'a Part> = letter.opening.iter().chain(&letter.closing).collect();
    vec![Stretch::line(&letter.subject), Stretch::of(parts)]
}
