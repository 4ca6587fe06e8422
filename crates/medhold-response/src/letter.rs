//! A letter: the text that is sent, and the same text in parts.

use medhold_message::{RenderError, Segment, text_of};
use medhold_model::{ClaimId, Language, Response, TopicId};

/// A letter to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The text that is sent.
    pub response: Response,
    /// The language that the case asked for, where it is not the letter's.
    pub asked_language: Option<Language>,
    /// The subject line.
    pub subject: Vec<Segment>,
    /// Greeting and opening.
    pub opening: Vec<Part>,
    /// A passage for each claim, in the case's order.
    pub passages: Vec<Passage>,
    /// Where to appeal, and the closing.
    pub closing: Vec<Part>,
    /// What could not be rendered and is left out. A letter with faults is not for sending.
    pub faults: Vec<LetterFault>,
}

/// What a letter says of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The claim.
    pub claim: ClaimId,
    /// Its topic.
    pub topic: TopicId,
    /// Its parts, in the order of the letter.
    pub parts: Vec<Part>,
}

/// A part of a letter that does one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it does.
    pub kind: PartKind,
    /// How it joins what stands before it.
    pub glue: Glue,
    /// The message that says it; none where it is a name that the pack declares, such as a topic's title.
    pub message: Option<String>,
    /// Its text.
    pub segments: Vec<Segment>,
}

/// What a part of a letter does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Says what is missing: the index in the decision's `missing` of the first that is missing in this way.
    Missing(usize),
    /// Gives a reason: the index in the decision's `because`. Its arguments' origins stand there.
    Reason(usize),
    /// Says what a reason's figures rest on: the index in the decision's `evidence`. Its arguments are that record's fields.
    Evidence(usize),
    /// Cites sources.
    Source,
    /// Discloses the financial interest of an expert whose statement the ruling rests on: the index in the claim's experts.
    Interest(usize),
    /// Says what the customer can change to get another answer, or that there is nothing: how many changes of the decision's
    /// `recourse` it tells. The arguments `value` are theirs, in their order.
    Change(Option<usize>),
    /// Says what happens next. Its arguments are the ruling's amount.
    Next,
    /// Names the body of appeal.
    Appeal,
    /// Says from when on the customer may go there without a final answer.
    Meanwhile,
    /// Takes leave.
    Closing,
}

/// How a part joins what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glue {
    /// It begins a paragraph.
    Paragraph,
    /// It begins a line.
    Line,
    /// It goes on in the same line.
    Space,
}

/// Something that could not be rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct LetterFault {
    /// The claim whose passage lacks it; none where it is the letter's own.
    pub claim: Option<ClaimId>,
    /// Why.
    pub error: RenderError,
}

impl Letter {
    /// All parts but the subject, in the order of the letter.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        let passages = self.passages.iter().flat_map(|passage| &passage.parts);
        self.opening.iter().chain(passages).chain(&self.closing)
    }
}

impl Passage {
    /// The parts that do one thing.
    pub fn of(&self, wanted: impl Fn(PartKind) -> bool) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| wanted(part.kind))
    }
}

impl Part {
    /// The part's text.
    #[must_use]
    pub fn text(&self) -> String {
        text_of(&self.segments)
    }

    /// Whether a letter or digit stands in it.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.segments.iter().any(|segment| segment.text.chars().any(char::is_alphanumeric))
    }
}

/// The text of parts in their order.
pub(crate) fn body<'a>(parts: impl Iterator<Item = &'a Part>) -> String {
    let mut body = String::new();
    for part in parts {
        if !body.is_empty() {
            body.push_str(match part.glue {
                Glue::Paragraph => "\n\n",
                Glue::Line => "\n",
                Glue::Space => " ",
            });
        }
        part.segments.iter().for_each(|segment| body.push_str(&segment.text));
    }
    body
}
