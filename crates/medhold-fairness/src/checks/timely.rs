//! `timely`: the answer is inside the pack's deadline from the day on which the case came in; an interim one says why and when.

use medhold_message::SegmentKind;
use medhold_model::{CheckResult, CheckStatus, ClaimDecision, Date, Outcome, Within};
use medhold_response::{PartKind, Passage};

use crate::{Checked, Found};

/// What is missing where the final answer came after the first deadline and inside the extended one.
const INTERIM: &str = "whether an interim answer was sent";

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let undecided: Vec<&ClaimDecision> =
        checked.decision.claims.iter().filter(|claim| claim.outcome == Outcome::Undecided).collect();
    let mut found = vec![in_time(checked, !undecided.is_empty())];
    found.extend(undecided.into_iter().map(|claim| interim(checked, claim)));
    found
}

/// Whether the letter's date is inside the deadline.
fn in_time(checked: &Checked<'_>, interim: bool) -> Found {
    let Some(answer) = checked.policy.answer else {
        return Found::not_applicable(None, "the pack declares no deadline for answers");
    };
    let (Some(received), Some(date)) = (checked.case.received, checked.date) else {
        let lacks = [("received", checked.case.received), ("the letter's date", checked.date)];
        let lacks = lacks.iter().filter(|(_, date)| date.is_none()).map(|(what, _)| (*what).to_owned()).collect();
        return Found::cannot_tell(None, "the days from one date to the other can't be counted", lacks);
    };
    if date < received {
        let dates = vec![received.to_string(), date.to_string()];
        return Found::warn(None, format!("the letter is of {date}, before the case came in on {received}"), dates);
    }
    let (first, last) = (answer.after(received), checked.policy.extended.and_then(|within| within.after(received)));
    let told = told(received, date);
    match (first, last) {
        (Some(first), _) if date <= first => Found::pass(None, format!("{told}, {}", by(answer, first))),
        (Some(first), Some(last)) if date <= last && interim => {
            let detail =
                format!("{told}, after {first}: an interim answer was due by then, and this one is still interim");
            Found::warn(None, detail, vec![first.to_string(), last.to_string()])
        }
        (Some(first), Some(last)) if date <= last => {
            let detail =
                format!("{told}, after {first}: in time, until {last}, only if an interim answer said why and when");
            Found::cannot_tell(None, detail, vec![INTERIM.to_owned()])
        }
        (Some(first), last) => {
            let last = last.unwrap_or(first);
            Found::fail(None, format!("{told}, after the last day, {last}"), vec![last.to_string(), date.to_string()])
        }
        (None, _) => Found::not_applicable(None, "the deadline lies beyond the calendar"),
    }
}

/// What is found of the same letter where an interim answer is known to have been sent; none where nothing hung on that.
pub(crate) fn after_interim(result: &CheckResult) -> Option<Found> {
    let hung_on_it = result.status == CheckStatus::CannotTell && result.found.iter().any(|missing| missing == INTERIM);
    hung_on_it.then(|| Found::pass(None, format!("{}, and one is in the ledger", result.detail)))
}

fn told(received: Date, date: Date) -> String {
    format!("came in on {received}, answered on {date}")
}

fn by(within: Within, last: Date) -> String {
    format!("within {within}, by {last}")
}

/// Whether an interim answer says what it waits for, and by when the final one comes.
fn interim(checked: &Checked<'_>, claim: &ClaimDecision) -> Found {
    let id = Some(&claim.id);
    let Some(passage) = checked.letter.passages.iter().find(|passage| passage.claim == claim.id) else {
        return Found::fail(id, "undecided, and the letter has no passage on it", Vec::new());
    };
    if !says_why(claim, passage) {
        return Found::fail(id, "undecided, and the letter does not say what it waits for", Vec::new());
    }
    let Some(by) = checked.answer_by else {
        let missing = vec!["`[deadlines]`, and the day on which the case came in".to_owned()];
        return Found::cannot_tell(id, "undecided, and there is no day by which the final answer is due", missing);
    };
    if says_when(passage, by) {
        Found::pass(id, format!("undecided: the letter says why, and that the answer comes by {by}"))
    } else {
        let detail = format!("undecided, and the letter does not say that the answer comes by {by}");
        Found::fail(id, detail, vec![by.to_string()])
    }
}

/// What is missing is named where anything is; else how the claim came out says why.
fn says_why(claim: &ClaimDecision, passage: &Passage) -> bool {
    let why = |kind| match kind {
        PartKind::Missing(_) | PartKind::Reason(_) => true,
        PartKind::Ruling => claim.missing.iter().all(|missing| !missing.decisive),
        _ => false,
    };
    passage.of(why).any(|part| !part.text().trim().is_empty())
}

/// The day stands in what happens next as a mark, written as the language writes days.
fn says_when(passage: &Passage, by: Date) -> bool {
    let mut marks = passage
        .of(|kind| kind == PartKind::Next)
        .flat_map(|part| &part.segments)
        .filter(|segment| segment.kind == SegmentKind::Mark);
    let numbers = |text: &str| -> Vec<i32> {
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
    };
    marks.any(|mark| [i32::from(by.year()), i32::from(by.day())].iter().all(|part| numbers(&mark.text).contains(part)))
}
