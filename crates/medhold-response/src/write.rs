//! Writing a letter.

use std::collections::BTreeSet;

use medhold_message::{Argument, Role, Segment, text_of};
use medhold_model::{Date, Decimal, Outcome, Remedy, Response, Value};

use crate::letter::body;
use crate::passage::{Draft, passage};
use crate::topic::Topic;
use crate::voice::{Told, Voice, word};
use crate::{Appeal, Glue, Letter, LetterRequest, PartKind, Passage, language};

/// Writes the letter that answers a case.
///
/// The letter is in the case's language where the pack has it or one close to it, else in the pack's first. A case that is fully
/// upheld names no body of appeal. It never fails: what can't be rendered is left out and stands in [`Letter::faults`].
#[must_use]
pub fn write(request: &LetterRequest<'_>) -> Letter {
    let language = language::choose(request.language, request.stationery.languages);
    let voice = Voice::new(request.stationery, &language);
    let mut opening = Draft::new(voice, None);
    let subject = subject(request, &mut opening);
    open(request, &mut opening);
    let mut passages = Vec::new();
    let mut faults = opening.faults;
    for claim in request.claims {
        let (passage, missing) = passage(request, voice, claim);
        passages.push(passage);
        faults.extend(missing);
    }
    say_once(request, &mut passages);
    let mut closing = Draft::new(voice, None);
    close(request, &mut closing);
    faults.extend(closing.faults);
    let mut letter = Letter {
        response: Response { language: language.clone(), subject: text_of(&subject), body: String::new() },
        asked_language: request.language.filter(|asked| **asked != language).cloned(),
        subject,
        opening: opening.parts,
        passages,
        closing: closing.parts,
        faults,
    };
    letter.response.body = body(letter.parts());
    letter
}

/// Takes the invitation to write again out of every refusal that is followed by another with the same one.
fn say_once(request: &LetterRequest<'_>, passages: &mut [Passage]) {
    let refused = |i: usize| {
        let decision = request.claims.get(i).map(|claim| claim.decision);
        decision
            .is_some_and(|d| d.outcome == Outcome::NotUpheld && matches!(d.remedy, Remedy::Explain | Remedy::Decline))
    };
    let mut said: Vec<Vec<Segment>> = Vec::new();
    for (_, passage) in passages.iter_mut().enumerate().rev().filter(|(i, _)| refused(*i)) {
        passage.parts.retain(|part| part.kind != PartKind::Next || !said.contains(&part.segments));
        said.extend(passage.of(|kind| kind == PartKind::Next).map(|part| part.segments.clone()));
    }
}

fn subject(request: &LetterRequest<'_>, draft: &mut Draft<'_>) -> Vec<Segment> {
    let topics: BTreeSet<Topic> = request.claims.iter().map(|claim| Topic::of(&draft.voice, claim)).collect();
    let mut told =
        Told::from([("case", Argument::text(request.case.as_str(), Role::Mark)), ("topics", count(topics.len()))]);
    told.extend(topics.first().map(|topic| ("topic", topic.told())));
    let rendered = draft.voice.sentence("letter-subject", &told);
    rendered.unwrap_or_else(|error| {
        draft.add(PartKind::Opening, Glue::Paragraph, None, Err(error));
        Vec::new()
    })
}

fn open(request: &LetterRequest<'_>, draft: &mut Draft<'_>) {
    draft.sentence(PartKind::Greeting, Glue::Paragraph, "letter-greeting", &Told::new());
    let mut told = Told::from([("claims", count(request.claims.len()))]);
    date(&mut told, "received", request.received);
    draft.sentence(PartKind::Opening, Glue::Paragraph, "letter-opening", &told);
}

fn close(request: &LetterRequest<'_>, draft: &mut Draft<'_>) {
    if request.claims.iter().any(|claim| claim.decision.outcome != Outcome::Upheld) {
        appeal(request, draft);
    } else {
        draft.sentence(PartKind::Closing, Glue::Paragraph, "letter-thanks", &Told::new());
    }
    draft.sentence(PartKind::Closing, Glue::Paragraph, "letter-closing", &Told::new());
    match draft.voice.translated(request.stationery.senders) {
        Some(sender) => draft.add(PartKind::Closing, Glue::Line, None, Ok(vec![Segment::prose(sender.clone())])),
        None => draft.sentence(PartKind::Closing, Glue::Line, "letter-sender", &Told::new()),
    }
}

fn appeal(request: &LetterRequest<'_>, draft: &mut Draft<'_>) {
    draft.sentence(PartKind::Heading, Glue::Paragraph, "letter-appeal-heading", &Told::new());
    let Some(appeal) = Appeal::for_readers(request.stationery.appeals, draft.voice.language) else {
        return draft.sentence(PartKind::Appeal, Glue::Paragraph, "letter-appeal-none", &Told::new());
    };
    draft.sentence(PartKind::Appeal, Glue::Paragraph, "letter-appeal", &appeal_told(request, appeal));
    if request.claims.iter().any(|claim| claim.decision.outcome == Outcome::Undecided) {
        let told = meanwhile_told(request, appeal);
        draft.sentence(PartKind::Meanwhile, Glue::Paragraph, "letter-appeal-meanwhile", &told);
    }
}

fn appeal_told(request: &LetterRequest<'_>, appeal: &Appeal) -> Told<'static> {
    let decided = |outcome| matches!(outcome, Outcome::NotUpheld | Outcome::PartlyUpheld);
    let decided = request.claims.iter().any(|claim| decided(claim.decision.outcome));
    let mut told = Told::from([
        ("body", word(&appeal.body)),
        ("free", flag(appeal.free)),
        ("decided", flag(decided)),
        ("limited", flag(appeal.within.is_some())),
        ("reachable", flag(appeal.contact.is_some())),
    ]);
    told.extend(appeal.contact.as_deref().map(|contact| ("contact", word(contact))));
    date(&mut told, "last", appeal.last_day(request.complained(), request.date));
    told
}

/// From when on the customer may go to the body without a final answer: a day to come, else at once.
fn meanwhile_told(request: &LetterRequest<'_>, appeal: &Appeal) -> Told<'static> {
    let earliest = appeal.earliest.and_then(|within| within.after(request.complained()?));
    let mut told = Told::from([("body", word(&appeal.body))]);
    date(&mut told, "earliest", earliest.filter(|earliest| request.date.is_none_or(|date| date < *earliest)));
    told
}

/// Tells a date of the letter, and whether there is one.
fn date(told: &mut Told<'_>, name: &'static str, date: Option<Date>) {
    told.insert("dated", flag(date.is_some()));
    told.extend(date.map(|date| (name, Argument { value: Value::Date(date), role: Role::Mark })));
}

fn flag(flag: bool) -> Argument {
    Argument::fact(Value::Flag(flag))
}

fn count(n: usize) -> Argument {
    Argument::fact(Value::Number(Decimal::from(n as u64)))
}
