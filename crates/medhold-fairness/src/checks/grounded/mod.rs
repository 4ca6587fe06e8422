//! `grounded`: every number in the letter is an argument that leads back to evidence, a parameter, a table or the case.

mod origin;
mod told;
mod typed;

use medhold_message::{Segment, SegmentKind};
use medhold_model::ClaimId;
use medhold_response::{Part, PartKind, Passage};

use crate::text::{Stretch, has_digit};
use crate::{Checked, Found};

use origin::Grounds;

const TYPED: &str = "a number is typed into a message and leads back to nothing";

/// A number that leads back to nothing, or to another.
struct Loose {
    /// What is wrong with it.
    why: &'static str,
    /// The number, with its message.
    what: String,
}

impl Loose {
    fn new(why: &'static str, number: &str, message: Option<&str>) -> Self {
        let number = number.split_whitespace().collect::<Vec<_>>().join(" ");
        let what = match message {
            Some(message) => format!("{number} (message `{message}`)"),
            None => number,
        };
        Self { why, what }
    }
}

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let mut found = vec![whole(checked)];
    let passages = checked.letter.passages.iter().zip(&checked.texts.passages);
    found.extend(passages.map(|(passage, stretch)| of_claim(passage, stretch, checked)));
    found
}

/// The letter's own sentences: the subject, greeting and opening, where to appeal, the closing.
fn whole(checked: &Checked<'_>) -> Found {
    let letter = checked.letter;
    if let Some(fault) = letter.faults.first() {
        return Found::fail(None, format!("a part of the letter could not be written: {fault}"), Vec::new());
    }
    let texts = checked.texts;
    let mut loose = Vec::new();
    for (at, part) in letter.opening.iter().chain(&letter.closing).enumerate() {
        loose.extend(typed(&part.segments, part.message.as_deref(), &texts.own, at));
        loose.extend(told::altered(part, None, checked));
    }
    loose.extend(typed(&letter.subject, Some("letter-subject"), &texts.subject, 0));
    if !loose.is_empty() {
        return failed(None, loose);
    }
    match texts.lexicon {
        Some(_) => Found::pass(None, "no number is typed into the letter's own sentences"),
        None => {
            let language = &letter.response.language;
            let detail = format!(
                "only digits could be looked for: how numbers are written in words is not known for `{language}`"
            );
            Found::warn(None, detail, vec![format!("lexicon {language}")])
        }
    }
}

fn of_claim(passage: &Passage, stretch: &Stretch<'_>, checked: &Checked<'_>) -> Found {
    let decision = checked.decision.claims.iter().find(|claim| claim.id == passage.claim);
    let Some(grounds) = decision.and_then(|decision| Grounds::new(decision, checked)) else {
        return Found::fail(
            Some(&passage.claim),
            "the letter has a passage on a claim that was not decided",
            Vec::new(),
        );
    };
    let mut loose = Vec::new();
    for (at, part) in passage.parts.iter().enumerate() {
        loose.extend(typed(&part.segments, part.message.as_deref(), stretch, at));
        match part.kind {
            PartKind::Reason(index) => loose.extend(grounds.unfounded(part, index)),
            _ => loose.extend(told::altered(part, decision, checked)),
        }
    }
    if loose.is_empty() {
        Found::pass(Some(&passage.claim), grounds.detail(passage))
    } else {
        failed(Some(&passage.claim), loose)
    }
}

fn failed(claim: Option<&ClaimId>, loose: Vec<Loose>) -> Found {
    let mut why: Vec<&str> = loose.iter().map(|loose| loose.why).collect();
    why.dedup();
    let mut what: Vec<String> = loose.into_iter().map(|loose| loose.what).collect();
    what.dedup();
    Found::fail(claim, why.join("; "), what)
}

/// The numbers that the author of a message typed into the `at`th part of a stretch.
fn typed<'p>(
    segments: &'p [Segment],
    message: Option<&'p str>,
    stretch: &'p Stretch<'_>,
    at: usize,
) -> impl Iterator<Item = Loose> + 'p {
    let numbers = typed::numbers(segments, stretch, at);
    numbers.map(move |number| Loose::new(TYPED, &number, message))
}

/// The arguments of a part that show a number.
fn numbered(part: &Part) -> impl Iterator<Item = (&str, &Segment)> {
    part.segments.iter().filter_map(|segment| match &segment.kind {
        SegmentKind::Argument { name } if has_digit(&segment.text) => Some((name.as_str(), segment)),
        _ => None,
    })
}
