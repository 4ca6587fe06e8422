//! A piece of rendered text and what kind of text it is.

use crate::Role;

/// A piece of rendered text that is all of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The text as the customer reads it.
    pub text: String,
    /// What kind of text it is.
    pub kind: SegmentKind,
}

/// What kind of text a segment is: it tells a check what to look at and what to pass over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SegmentKind {
    /// The author's own words; a number in them was typed and leads back to nothing.
    Prose,
    /// The value of an argument.
    Argument {
        /// The argument's name, under which its origin can be looked up.
        name: String,
    },
    /// The customer's own words.
    Quote,
    /// A law, contract clause or source of evidence.
    Citation,
    /// What identifies the letter itself: the case's id, its dates.
    Mark,
}

impl Segment {
    /// Words of the author.
    #[must_use]
    pub fn prose(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: SegmentKind::Prose }
    }

    pub(crate) fn shown(text: String, name: &str, role: Role) -> Self {
        let kind = match role {
            Role::Fact => SegmentKind::Argument { name: name.to_owned() },
            Role::Quote => SegmentKind::Quote,
            Role::Citation => SegmentKind::Citation,
            Role::Mark => SegmentKind::Mark,
        };
        Self { text, kind }
    }
}

/// The segments' text in one.
#[must_use]
pub fn text_of(segments: &[Segment]) -> String {
    segments.iter().map(|segment| segment.text.as_str()).collect()
}
