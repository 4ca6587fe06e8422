//! A letter as a fairness check sees it: the text that is sent, and the same text in parts and segments.

use serde::{Deserialize, Serialize};

/// A letter to a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// The language that it is written in: `nb`, `nn`, `en`.
    pub language: String,
    /// The language that the case asked for, where it is another.
    pub asked_language: Option<String>,
    /// The subject line.
    pub subject: Vec<Segment>,
    /// The parts of the body in their order: greeting and opening, a passage for each claim, where to appeal and the closing.
    pub parts: Vec<Part>,
    /// The body as it is sent, paragraphs parted by an empty line.
    pub body: String,
}

/// A part of a letter that does one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it does.
    pub kind: PartKind,
    /// The claim that it answers; none where it is the letter's own.
    #[serde(default)]
    pub claim: Option<String>,
    /// Its text.
    pub segments: Vec<Segment>,
}

/// What a part of a letter does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Greets.
    Greeting,
    /// Says what the letter is.
    Opening,
    /// Names the topic.
    Heading,
    /// Quotes the customer.
    Heard,
    /// Says how the claim came out.
    Ruling,
    /// Says what is missing.
    Missing,
    /// Gives a reason.
    Reason,
    /// Says what a reason's figures rest on.
    Evidence,
    /// Cites sources.
    Source,
    /// Discloses the financial interest of an expert whose statement the ruling rests on.
    Interest,
    /// Says what the customer can change to get another answer, or that there is nothing.
    Change,
    /// Says what happens next.
    Next,
    /// Names the body of appeal.
    Appeal,
    /// Takes leave.
    Closing,
    /// Something that this version does not know by name.
    #[serde(other)]
    Other,
}

/// A piece of a letter that is all of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// What kind of text it is.
    pub kind: SegmentKind,
    /// The text as the customer reads it.
    pub text: String,
    /// The argument whose value it is, where it is one.
    #[serde(default)]
    pub argument: Option<String>,
}

/// What kind of text a segment is: what a check looks at, and what it passes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentKind {
    /// The author's own words.
    Prose,
    /// The value of an argument: a number, a date, a name.
    Argument,
    /// The customer's own words.
    Quote,
    /// A law, contract clause or source of evidence.
    Citation,
    /// What identifies the letter itself: the case's id, its dates.
    Mark,
    /// Something that this version does not know by name.
    #[serde(other)]
    Other,
}

impl Letter {
    /// A letter without any text.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self { language: language.to_owned(), ..Self::default() }
    }

    /// The same letter with one more part, which begins a paragraph of its body.
    #[must_use]
    pub fn part(mut self, part: Part) -> Self {
        if !self.body.is_empty() {
            self.body.push_str("\n\n");
        }
        self.body.push_str(&part.text());
        self.parts.push(part);
        self
    }

    /// The firm's own sentences, with the part that each stands in: all but quotations of the customer and citations.
    pub fn own_words(&self) -> impl Iterator<Item = (&Part, &Segment)> {
        let all = self.parts.iter().flat_map(|part| part.segments.iter().map(move |segment| (part, segment)));
        all.filter(|(_, segment)| !matches!(segment.kind, SegmentKind::Quote | SegmentKind::Citation))
    }
}

impl Part {
    /// A part of the letter's own that says this in the author's words.
    #[must_use]
    pub fn prose(kind: PartKind, text: &str) -> Self {
        Self { kind, claim: None, segments: Vec::new() }.and(SegmentKind::Prose, text)
    }

    /// The same part, of the passage on this claim.
    #[must_use]
    pub fn of(mut self, claim: &str) -> Self {
        self.claim = Some(claim.to_owned());
        self
    }

    /// The same part with one more segment.
    #[must_use]
    pub fn and(mut self, kind: SegmentKind, text: &str) -> Self {
        self.segments.push(Segment { kind, text: text.to_owned(), argument: None });
        self
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> String {
        self.segments.iter().map(|segment| segment.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_and_a_segment_of_a_kind_that_came_later_are_still_read() {
        let later = serde_json::json!({
            "kind": "apology", "claim": "1", "tone": "warm",
            "segments": [{ "kind": "emphasis", "text": "Sorry", "weight": 2 }],
        });
        let read: Part = rmp_serde::from_slice(&rmp_serde::to_vec_named(&later).unwrap()).unwrap();
        let segments = vec![Segment { kind: SegmentKind::Other, text: "Sorry".to_owned(), argument: None }];
        assert_eq!(read, Part { kind: PartKind::Other, claim: Some("1".to_owned()), segments });
    }

    #[test]
    fn the_firms_own_words_are_all_but_quotations_and_citations() {
        let heard = Part::prose(PartKind::Heard, "You wrote: ").and(SegmentKind::Quote, "Late again!").of("1");
        let source = Part::prose(PartKind::Source, "Source: ").and(SegmentKind::Citation, "the log").of("1");
        let letter = Letter::new("en").part(heard).part(source);
        assert_eq!(letter.body, "You wrote: Late again!\n\nSource: the log");
        let own: Vec<&str> = letter.own_words().map(|(_, segment)| segment.text.as_str()).collect();
        assert_eq!(own, ["You wrote: ", "Source: "]);
    }
}
