//! The body to go to, that it is free, and the last day, counted again.

use medhold_message::SegmentKind;
use medhold_model::{CountedFrom, Date, Outcome, Within};
use medhold_response::{Appeal, Part, PartKind};

use super::super::wording::{self, Said};
use crate::{Checked, Found};

/// Whether the letter says where to go with what is not upheld, on what terms, and by when.
pub(super) fn way_on(checked: &Checked<'_>) -> Found {
    if checked.decision.claims.iter().all(|claim| claim.outcome == Outcome::Upheld) {
        return Found::not_applicable(None, "everything is upheld");
    }
    let Some(appeal) = Appeal::for_readers(&checked.policy.appeals, &checked.letter.response.language) else {
        return Found::fail(None, "the pack names no body to go to with what is not upheld", Vec::new());
    };
    let text = text(checked, PartKind::Appeal);
    if !text.contains(&appeal.body) {
        return Found::fail(None, format!("the letter does not name {}", appeal.body), lines(text));
    }
    match charge(checked, appeal, &text).or_else(|| meanwhile(checked, appeal)) {
        Some(found) => found,
        None => last_day(checked, appeal, &text),
    }
}

fn text(checked: &Checked<'_>, kind: PartKind) -> String {
    let parts = checked.letter.closing.iter().filter(|part| part.kind == kind);
    parts.map(Part::text).collect::<Vec<_>>().join(" ")
}

/// That the letter says of the charge something else than the pack declares, or nothing.
fn charge(checked: &Checked<'_>, appeal: &Appeal, text: &str) -> Option<Found> {
    let language = &checked.letter.response.language;
    match (wording::free(language, text), appeal.free) {
        (Said::Unknown, _) => {
            let detail = format!("whether the letter says in `{language}` that a complaint is free can't be told");
            Some(Found::cannot_tell(None, detail, vec![format!("words for it in `{language}`")]))
        }
        (Said::No, true) => {
            let detail = format!("the letter does not say that a complaint to {} is free", appeal.body);
            Some(Found::fail(None, detail, lines(text.to_owned())))
        }
        (Said::Yes(said), false) => {
            let detail = format!("the letter says that a complaint to {} is free, and it is not", appeal.body);
            Some(Found::fail(None, detail, vec![said.to_owned()]))
        }
        _ => None,
    }
}

/// That an interim answer does not say, or not rightly, that the customer need not wait for the final one.
fn meanwhile(checked: &Checked<'_>, appeal: &Appeal) -> Option<Found> {
    if checked.decision.claims.iter().all(|claim| claim.outcome != Outcome::Undecided) {
        return None;
    }
    let text = text(checked, PartKind::Meanwhile);
    if !text.contains(&appeal.body) {
        let detail = format!(
            "an interim answer, and the letter does not say that {} takes the case without a final one",
            appeal.body
        );
        return Some(Found::fail(None, detail, lines(text)));
    }
    let earliest = appeal.earliest.zip(checked.complained()).and_then(|(within, day)| within.after(day));
    let to_come = earliest.filter(|earliest| checked.date.is_none_or(|date| date < *earliest));
    let told = dates(checked, PartKind::Meanwhile);
    let right = match to_come {
        Some(day) => told.len() == 1 && told.iter().all(|told| written(checked, day).contains(told)),
        None => told.is_empty(),
    };
    let when = to_come.map_or("now".to_owned(), |day| format!("from {day}"));
    let wrong = || {
        Found::fail(
            None,
            format!("{} takes the case {when}, and the letter says another day", appeal.body),
            told.clone(),
        )
    };
    (!right).then(wrong)
}

fn last_day(checked: &Checked<'_>, appeal: &Appeal, text: &str) -> Found {
    let terms = if appeal.free { "free of charge" } else { "at a charge" };
    let named = format!("names {}, {terms}", appeal.body);
    let Some(within) = appeal.within else {
        return unlimited(checked, &named, text);
    };
    let Some(start) = start(checked, appeal) else {
        let lacks = match appeal.counted_from {
            CountedFrom::Answer => "the letter's date",
            CountedFrom::Complaint => "received",
        };
        let detail = format!("{named}; the last day, {within} from the {}, can't be counted", appeal.counted_from);
        return Found::cannot_tell(None, detail, vec![lacks.to_owned()]);
    };
    let Some(last) = within.after(start) else {
        return Found::cannot_tell(None, format!("{named}; the last day lies beyond the calendar"), Vec::new());
    };
    held_against(checked, &named, last, &counted(within, appeal.counted_from, start))
}

fn start(checked: &Checked<'_>, appeal: &Appeal) -> Option<Date> {
    match appeal.counted_from {
        CountedFrom::Answer => checked.date,
        CountedFrom::Complaint => checked.complained(),
    }
}

fn counted(within: Within, from: CountedFrom, start: Date) -> String {
    format!("{within} from the {from} on {start}")
}

/// The last day as it was counted here, against the days that stand in the letter.
fn held_against(checked: &Checked<'_>, named: &str, last: Date, counted: &str) -> Found {
    let (told, right) = (dates(checked, PartKind::Appeal), written(checked, last));
    if told.is_empty() {
        return Found::fail(None, format!("the letter does not say by when: {last}, {counted}"), Vec::new());
    }
    if told.iter().any(|told| !right.contains(told)) {
        return Found::fail(None, format!("the last day is {last}, {counted}, and the letter says another"), told);
    }
    match checked.date {
        Some(date) if last < date => {
            let detail = format!("the last day, {last}, {counted}, had passed when the letter was written on {date}");
            Found::fail(None, detail, told)
        }
        _ => Found::pass(None, format!("{named}, and the last day, {last}, {counted}")),
    }
}

/// A body that sets no limit: the letter names no day, and says so.
fn unlimited(checked: &Checked<'_>, named: &str, text: &str) -> Found {
    let told = dates(checked, PartKind::Appeal);
    if !told.is_empty() {
        return Found::fail(None, format!("{named}; there is no time limit, and the letter names a day"), told);
    }
    match wording::unlimited(&checked.letter.response.language, text) {
        Said::No => {
            Found::warn(None, format!("{named}; the letter does not say that there is no time limit"), Vec::new())
        }
        _ => Found::pass(None, format!("{named}, and that there is no time limit")),
    }
}

/// The days that stand in the parts of a kind, as they are written.
fn dates(checked: &Checked<'_>, kind: PartKind) -> Vec<String> {
    let parts = checked.letter.closing.iter().filter(|part| part.kind == kind);
    let marks = parts.flat_map(|part| &part.segments).filter(|segment| segment.kind == SegmentKind::Mark);
    marks.map(|segment| segment.text.clone()).collect()
}

/// A day in every way in which a letter in its language writes it.
fn written(checked: &Checked<'_>, day: Date) -> Vec<String> {
    medhold_message::dates(&checked.letter.response.language, day)
}

fn lines(text: String) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { vec![text] }
}
