//! `honest`: what the firm says in its own favour is declared by the message, and carried by evidence of the same measure,
//! period, place and definition; the firm never praises itself on a claim that it has just upheld.

mod carried;
mod compared;
mod resolve;
mod verdict;

use medhold_message::Phrases;
use medhold_model::{ClaimDecision, FirmClaim, Outcome};
use medhold_response::{Part, Passage};

use crate::lexicon::List;
use crate::text::{Stretch, Whose};
use crate::{Checked, Found};

use resolve::Resolving;
use verdict::Verdict;

const NAME: &str = "honest";

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let mut found = vec![own_sentences(checked)];
    let passages = checked.letter.passages.iter().zip(&checked.texts.passages);
    found.extend(passages.map(|(passage, stretch)| of_passage(passage, stretch, checked)));
    found
}

/// The letter's own sentences praise nobody: no ruling's evidence stands behind them.
fn own_sentences(checked: &Checked<'_>) -> Found {
    let letter = checked.letter;
    let parts: Vec<&Part> = letter.opening.iter().chain(&letter.closing).collect();
    let mut verdicts = boasts(&checked.texts.subject, &[], None, checked);
    verdicts.extend(boasts(&checked.texts.own, &parts, None, checked));
    verdicts.extend(parts.iter().flat_map(|part| claims(part, checked)).map(|claim| {
        let detail =
            format!("the letter's own sentences claim `{}`, and no ruling's evidence stands behind them", text(claim));
        Verdict::fails(detail, text(claim))
    }));
    verdict::found(None, verdicts, "the letter's own sentences praise nobody")
}

fn of_passage(passage: &Passage, stretch: &Stretch<'_>, checked: &Checked<'_>) -> Found {
    let id = Some(&passage.claim);
    let Some(at) = checked.decision.claims.iter().position(|claim| claim.id == passage.claim) else {
        return Found::fail(id, "the letter has a passage on a claim that was not decided", Vec::new());
    };
    let Some(decision) = checked.decision.claims.get(at) else {
        return Found::fail(id, "the letter has a passage on a claim that was not decided", Vec::new());
    };
    let parts: Vec<&Part> = passage.parts.iter().collect();
    let mut verdicts = boasts(stretch, &parts, Some(decision), checked);
    for part in &parts {
        for claim in claims(part, checked) {
            verdicts.push(after_the_ruling(claim, decision));
            let resolving = Resolving::new(decision, at, part, checked);
            verdicts.extend(carried::verdicts(claim, &resolving));
        }
    }
    verdict::found(id, verdicts, "the passage says nothing in the firm's favour")
}

/// What a part's message declares that it claims.
fn claims<'a>(part: &Part, checked: &Checked<'a>) -> &'a [FirmClaim] {
    let declared = part.message.as_ref().and_then(|message| checked.policy.firm_claims.get(message));
    declared.map(Vec::as_slice).unwrap_or_default()
}

/// The claim as its message writes it.
fn text(claim: &FirmClaim) -> String {
    let target = match &claim.target {
        medhold_model::Operand::Value(value) => value.to_string(),
        medhold_model::Operand::Named(name) => name.clone(),
    };
    format!("{} {} {target}", claim.measure, claim.op)
}

/// The firm never praises itself on a claim that it has just upheld.
fn after_the_ruling(claim: &FirmClaim, decision: &ClaimDecision) -> Verdict {
    match decision.outcome {
        Outcome::Upheld => Verdict::fails(
            format!("the firm claims `{}` of itself on a claim that it upholds", text(claim)),
            text(claim),
        ),
        Outcome::PartlyUpheld => Verdict::doubtful(
            format!("the firm claims `{}` of itself on a claim that it upholds in part", text(claim)),
            text(claim),
        ),
        Outcome::NotUpheld | Outcome::Undecided => Verdict::Nothing,
    }
}

/// Praise in the firm's mouth that no message declares.
fn boasts(
    stretch: &Stretch<'_>,
    parts: &[&Part],
    decision: Option<&ClaimDecision>,
    checked: &Checked<'_>,
) -> Vec<Verdict> {
    let language = &checked.letter.response.language;
    let own = checked.policy.phrases(NAME, language);
    let Some(lexicon) = checked.texts.lexicon else {
        return by_the_packs_words(stretch, own, checked);
    };
    let mut verdicts = Vec::new();
    let praise = stretch.said(List::Praise).chain(stretch.said_of_own(own, lexicon));
    let praise = praise.map(|said| (said, Sort::Praise));
    for (said, sort) in praise.chain(stretch.said(List::Comparison).map(|said| (said, Sort::Comparison))) {
        let given = matches!(said.whose, Whose::Argument(name) if super::from_the_case(decision, name));
        let touched = said.parts.iter().filter_map(|part| parts.get(*part));
        if !given && !touched.into_iter().any(|part| declares(part, sort, checked)) {
            verdicts.push(sort.undeclared(said.written));
        }
    }
    verdicts
}

/// What praise sets the firm against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Its own measure.
    Praise,
    /// The others: "best", "first", "cheaper than".
    Comparison,
}

impl Sort {
    fn undeclared(self, words: String) -> Verdict {
        let detail = match self {
            Self::Praise => "the firm praises itself, and the message declares nothing that evidence could carry",
            Self::Comparison => "the firm sets itself above others, and the message compares no values of others",
        };
        Verdict::fails(detail.to_owned(), words)
    }
}

/// Whether a part's message declares what praise of this sort needs.
fn declares(part: &Part, sort: Sort, checked: &Checked<'_>) -> bool {
    claims(part, checked).iter().any(|claim| sort == Sort::Praise || claim.compared.is_some())
}

/// A language without a lexicon is looked at by the pack's own words, where it has some.
fn by_the_packs_words(stretch: &Stretch<'_>, own: &Phrases, checked: &Checked<'_>) -> Vec<Verdict> {
    let language = &checked.letter.response.language;
    if own.is_empty() {
        let detail = format!(
            "there are no words of praise for `{language}` here; the pack can list its own in `[checks.{NAME}]`"
        );
        return vec![Verdict::Unknown { detail, missing: vec![format!("lexicon {language}")] }];
    }
    stretch.each(own).into_iter().map(|written| Sort::Praise.undeclared(written)).collect()
}
