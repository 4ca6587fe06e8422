//! Why a message could not be rendered.

use medhold_model::Language;

/// The reason why a message could not be rendered. A message is rendered whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The language has no such message, or the message no such attribute.
    #[error("there is no message `{id}` in `{language}`; write it in the pack's `messages/{language}.ftl`")]
    UnknownMessage {
        /// The message, with its attribute after a point where one was asked for.
        id: String,
        /// The language.
        language: Language,
    },
    /// The message shows an argument that it was not given.
    #[error("message `{id}` shows `${name}`, which it is not given; add it to the rule's `with #{{ … }}`")]
    MissingArgument {
        /// The message.
        id: String,
        /// The argument.
        name: String,
    },
    /// An argument is of a kind that can't be shown so.
    #[error("message `{id}` shows `${name}` {how}, and it is {found}; show it otherwise or give another value")]
    WrongKind {
        /// The message.
        id: String,
        /// The argument.
        name: String,
        /// How the message shows it: `with PERCENT`.
        how: String,
        /// What it is.
        found: String,
    },
    /// The message refers to one that is not written.
    #[error("message `{id}` refers to `{refers_to}`, which is not written; write it or leave it out")]
    UnwrittenReference {
        /// The message.
        id: String,
        /// The message or term that it refers to.
        refers_to: String,
    },
    /// The message refers to others without end, or grows beyond all measure.
    #[error("message `{id}` is longer than a letter can be; shorten it, and see that it doesn't refer to itself")]
    TooLong {
        /// The message.
        id: String,
    },
}
