//! `respectful`: no blame, no belittling, no denial of what the customer went through, in the customer's language, readable.

use medhold_message::Phrases;
use medhold_model::{ClaimId, Language};

use crate::lexicon::{List, primary};
use crate::readability::{Ease, Reading};
use crate::text::{Stretch, Whose};
use crate::{Checked, Found};

const NAME: &str = "respectful";

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let mut found = vec![language(checked), readable(checked)];
    found.push(tone(checked, None, &checked.texts.own_sentences()));
    let passages = checked.letter.passages.iter().zip(&checked.texts.passages);
    found.extend(passages.map(|(passage, stretch)| tone(checked, Some(&passage.claim), &[stretch])));
    found
}

/// Whether the customer can read it: a form of Norwegian serves for the other, Danish and Swedish readers can make it out.
fn language(checked: &Checked<'_>) -> Found {
    let written = &checked.letter.response.language;
    let Some(asked) = checked.letter.asked_language.as_ref() else {
        return Found::pass(None, format!("the letter is in `{written}`, as the case asks or as the pack writes"));
    };
    let both = [asked, written].map(|language| family(language));
    let detail = format!("the case asks for `{asked}`, and the letter is in `{written}`");
    match both {
        [asked, written] if asked == written => Found::pass(None, detail),
        [Family::Norwegian, Family::Scandinavian] | [Family::Scandinavian, Family::Norwegian] => {
            Found::warn(None, detail, vec![asked.to_string()])
        }
        _ => Found::fail(None, detail, vec![asked.to_string()]),
    }
}

/// Languages whose readers read each other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family<'a> {
    Norwegian,
    Scandinavian,
    Other(&'a str),
}

fn family(language: &Language) -> Family<'_> {
    match primary(language) {
        "nb" | "nn" | "no" => Family::Norwegian,
        "da" | "sv" => Family::Scandinavian,
        other => Family::Other(other),
    }
}

/// Whether the letter's running text is within the pack's limit.
fn readable(checked: &Checked<'_>) -> Found {
    let language = &checked.letter.response.language;
    let Some(reading) = Reading::of(checked.letter, checked.texts) else {
        return Found::not_applicable(None, format!("there is no measure of readability for `{language}` here"));
    };
    let detail = reading.detail(&checked.policy.limits);
    match reading.ease(&checked.policy.limits) {
        Ease::TooShort => Found::not_applicable(None, detail),
        Ease::Within => Found::pass(None, detail),
        Ease::Hard => Found::warn(None, detail, reading.hardest()),
        Ease::Beyond => Found::fail(None, detail, reading.hardest()),
    }
}

/// Looks for words of blame, belittling and denial.
fn tone(checked: &Checked<'_>, claim: Option<&ClaimId>, stretches: &[&Stretch<'_>]) -> Found {
    let language = &checked.letter.response.language;
    let own = checked.policy.phrases(NAME, language);
    let decided = checked.decision.claims.iter().find(|decided| Some(&decided.id) == claim);
    let Some(lexicon) = checked.texts.lexicon else {
        return by_the_packs_words(language, claim, own, stretches);
    };
    let (mut kinds, mut told, mut given) = (Vec::new(), Vec::new(), Vec::new());
    for stretch in stretches {
        let listed = |kind, list| stretch.said(list).map(move |said| (kind, said));
        let all = listed("blames", List::Blame)
            .chain(listed("belittles", List::Belittling))
            .chain(listed("denies what the customer went through", List::Denial));
        let own = stretch.said_of_own(own, lexicon).into_iter().map(|said| ("says what the pack forbids", said));
        for (kind, said) in all.chain(own) {
            match said.whose {
                Whose::Argument(name) if super::from_the_case(decided, name) => given.push(said.written),
                _ => {
                    told.push(said.written);
                    kinds.push(kind);
                }
            }
        }
    }
    kinds.dedup();
    if !told.is_empty() {
        return Found::fail(claim, format!("the text {}", kinds.join(" and ")), told);
    }
    if !given.is_empty() {
        return Found::warn(claim, "words that came with the case may be read as disrespect", given);
    }
    Found::pass(claim, "no blame, no belittling and no denial of the customer's experience")
}

/// A language without a lexicon is looked at by the pack's own words, where it has some.
fn by_the_packs_words(
    language: &Language,
    claim: Option<&ClaimId>,
    own: &Phrases,
    stretches: &[&Stretch<'_>],
) -> Found {
    if own.is_empty() {
        let detail = format!(
            "there are no words of blame for `{language}` here; the pack can list its own in `[checks.{NAME}]`"
        );
        return Found::cannot_tell(claim, detail, vec![format!("lexicon {language}")]);
    }
    let found: Vec<String> = stretches.iter().flat_map(|stretch| stretch.each(own)).collect();
    if found.is_empty() {
        Found::pass(claim, "none of the words that the pack lists")
    } else {
        Found::fail(claim, "the text says what the pack forbids", found)
    }
}
