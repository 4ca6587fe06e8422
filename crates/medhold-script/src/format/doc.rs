//! A layout before its lines are chosen: texts, places where a line may end, and groups that end all their lines or none.

use crate::parse::Comment;

/// A layout.
#[derive(Debug, Clone)]
pub(super) enum Doc<'a> {
    /// A text that stands as it is.
    Text(&'a str),
    /// A comment. A line that ends with it is ended after it whatever comes.
    Comment(Comment<'a>),
    /// A space, or a line end in a group that is broken.
    Line,
    /// Nothing, or a line end in a group that is broken.
    Soft,
    /// A line end, with an empty line after it where told.
    Hard { blank: bool },
    /// A text only where the group is broken.
    Broken(&'static str),
    /// One after the other.
    Row(Vec<Doc<'a>>),
    /// Its line ends are indented by so much more.
    Nest(usize, Box<Doc<'a>>),
    /// The same, but only where the group is broken.
    Hang(usize, Box<Doc<'a>>),
    /// Broken, or broken only where it does not fit.
    Group { broken: bool, inner: Box<Doc<'a>> },
}

impl<'a> Doc<'a> {
    /// Nothing.
    pub(super) fn none() -> Self {
        Self::Row(Vec::new())
    }

    /// A line end.
    pub(super) fn hard() -> Self {
        Self::Hard { blank: false }
    }

    /// Something whose line ends are indented by so much more.
    pub(super) fn nest(by: usize, inner: Self) -> Self {
        Self::Nest(by, Box::new(inner))
    }

    /// The same, but only where the group is broken.
    pub(super) fn hang(by: usize, inner: Self) -> Self {
        Self::Hang(by, Box::new(inner))
    }

    /// A group that is broken where told or where it does not fit.
    pub(super) fn group(broken: bool, inner: Self) -> Self {
        Self::Group { broken, inner: Box::new(inner) }
    }

    /// Comments, one after the other.
    pub(super) fn comments(comments: Vec<Comment<'a>>) -> Self {
        Self::Row(comments.into_iter().map(Self::Comment).collect())
    }

    /// Whether a line ends in it whatever room there is.
    pub(super) fn ends_line(&self) -> bool {
        match self {
            Self::Comment(comment) => comment.own_line || comment.ends_line,
            Self::Hard { .. } => true,
            Self::Row(row) => row.iter().any(Self::ends_line),
            Self::Nest(_, inner) | Self::Hang(_, inner) => inner.ends_line(),
            Self::Group { broken, inner } => *broken || inner.ends_line(),
            Self::Text(_) | Self::Line | Self::Soft | Self::Broken(_) => false,
        }
    }
}
