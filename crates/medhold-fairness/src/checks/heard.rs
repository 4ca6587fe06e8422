//! `heard`: every claim has its own passage, which names the topic, quotes what the customer wrote and answers it.

use medhold_message::SegmentKind;
use medhold_model::Claim;
use medhold_response::{Part, PartKind, Passage};

use crate::{Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let passages = &checked.letter.passages;
    checked
        .case
        .claims
        .iter()
        .map(|claim| {
            let mut own = passages.iter().filter(|passage| passage.claim == claim.id);
            match (own.next(), own.next()) {
                (None, _) => Found::fail(Some(&claim.id), "the letter has no passage on this claim", Vec::new()),
                (Some(passage), None) => heard(claim, passage),
                (Some(_), Some(_)) => {
                    Found::fail(Some(&claim.id), "the letter has two passages on this claim", Vec::new())
                }
            }
        })
        .collect()
}

fn heard(claim: &Claim, passage: &Passage) -> Found {
    let id = Some(&claim.id);
    if !says(passage, |kind| kind == PartKind::Heading) {
        return Found::fail(id, "the passage does not name the topic", vec![claim.topic.to_string()]);
    }
    if !says(passage, |kind| matches!(kind, PartKind::Ruling | PartKind::Reason(_) | PartKind::Missing(_))) {
        return Found::fail(id, "the passage says nothing of the claim", vec![claim.topic.to_string()]);
    }
    let Some(text) = claim.text.as_deref().filter(|text| text.chars().any(char::is_alphanumeric)) else {
        return Found::pass(id, "the passage names the topic; the customer wrote nothing to quote");
    };
    match quoted(passage, text) {
        Quoted::Whole => Found::pass(id, "the passage names the topic and quotes the customer"),
        Quoted::Beginning(characters) => {
            let all = text.chars().count();
            Found::pass(
                id,
                format!(
                    "the passage names the topic and quotes the first {characters} of the customer's {all} characters"
                ),
            )
        }
        Quoted::Piece(piece) => {
            let detail = "of what the customer wrote, only a piece is quoted, and not from its beginning";
            Found::warn(id, detail, vec![piece])
        }
        Quoted::Nothing => Found::fail(id, "the customer's own words are not quoted", vec![text.to_owned()]),
    }
}

/// Whether some of the parts that do one thing has a word in it.
fn says(passage: &Passage, wanted: impl Fn(PartKind) -> bool) -> bool {
    passage.of(wanted).any(Part::has_words)
}

/// How much of what the customer wrote a passage quotes.
enum Quoted {
    Whole,
    /// From its beginning, so many characters: a very long text is cut.
    Beginning(usize),
    /// Words out of the middle, which may turn the meaning.
    Piece(String),
    Nothing,
}

/// Fewer characters than these are no quotation of a longer text.
const SHORTEST: usize = 100;

fn quoted(passage: &Passage, text: &str) -> Quoted {
    let written = seen(text);
    let segments = passage.parts.iter().flat_map(|part| &part.segments);
    let quotes = segments.filter(|segment| segment.kind == SegmentKind::Quote);
    let mut best = Quoted::Nothing;
    for quote in quotes {
        let part = seen(quote.text.trim_end().trim_end_matches('…'));
        let characters = quote.text.chars().count();
        if part.is_empty() || !written.contains(&part) {
            continue;
        }
        if part == written {
            return Quoted::Whole;
        }
        best = match best {
            Quoted::Beginning(n) => Quoted::Beginning(n),
            _ if written.starts_with(&part) && characters >= SHORTEST => Quoted::Beginning(characters),
            _ => Quoted::Piece(quote.text.clone()),
        };
    }
    best
}

/// The letters, digits and signs that are seen: a letter leaves out control characters, those that turn the direction of writing,
/// and quotation marks around the whole, and it writes on one line.
fn seen(text: &str) -> String {
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '«' | '»' | '“' | '”' | '„' | '"' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
    };
    text.chars().filter(|c| !unseen(*c)).collect()
}
