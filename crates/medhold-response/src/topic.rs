//! What a topic is called in a letter.

use medhold_message::{Argument, Role, Segment, SegmentKind};

use crate::LetterClaim;
use crate::describe::capitalised;
use crate::voice::{Voice, word};

/// What a topic is called in a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Topic {
    /// As the pack calls it.
    Titled(String),
    /// As the case calls it, where no pack has such a topic: not the author's words, and no check looks at them.
    Unknown(String),
}

impl Topic {
    pub(crate) fn of(voice: &Voice<'_>, claim: &LetterClaim<'_>) -> Self {
        let title = claim.title.and_then(|titles| titles.get(voice.language).or_else(|| titles.values().next()));
        match title {
            Some(title) => Self::Titled(title.clone()),
            None => Self::Unknown(claim.decision.topic.as_str().replace(['-', '_'], " ")),
        }
    }

    /// Its name at the head of a passage.
    pub(crate) fn heading(&self) -> Segment {
        match self {
            Self::Titled(title) => Segment::prose(capitalised(title)),
            Self::Unknown(name) => Segment { text: capitalised(name), kind: SegmentKind::Mark },
        }
    }

    /// Its name in running text.
    pub(crate) fn told(&self) -> Argument {
        match self {
            Self::Titled(title) => word(title),
            Self::Unknown(name) => Argument::text(name, Role::Mark),
        }
    }
}
