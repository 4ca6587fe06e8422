//! Markup that is built from elements, so that a text in it is always a text.

use std::fmt::Write as _;

use super::{escaped, with_names};

/// A piece of markup. A text becomes one only by being escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Html(String);

impl Html {
    /// A text with what stands between backticks set off.
    pub(crate) fn named(text: &str) -> Self {
        Self(with_names(text))
    }

    /// The markup.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds to it.
    pub(crate) fn push(&mut self, more: impl Into<Self>) {
        self.0.push_str(&more.into().0);
    }
}

impl From<&str> for Html {
    fn from(text: &str) -> Self {
        Self(escaped(text))
    }
}

impl From<String> for Html {
    fn from(text: String) -> Self {
        Self(escaped(&text))
    }
}

impl<const N: usize> From<[Html; N]> for Html {
    fn from(parts: [Html; N]) -> Self {
        parts.into_iter().collect()
    }
}

impl FromIterator<Self> for Html {
    fn from_iter<I: IntoIterator<Item = Self>>(parts: I) -> Self {
        Self(parts.into_iter().map(|part| part.0).collect())
    }
}

/// An element without attributes.
pub(crate) fn element(tag: &'static str, inner: impl Into<Html>) -> Html {
    with(tag, &[], inner)
}

/// An element with attributes.
pub(crate) fn with(tag: &'static str, attributes: &[(&'static str, &str)], inner: impl Into<Html>) -> Html {
    let mut html = format!("<{tag}");
    for (name, value) in attributes {
        let _ = write!(html, " {name}=\"{}\"", escaped(value));
    }
    let _ = write!(html, ">{}</{tag}>", inner.into().0);
    // A line for each block keeps the file's own lines, and what a tool compares, short.
    if matches!(
        tag,
        "p" | "li" | "tr" | "dd" | "h2" | "h3" | "h4" | "section" | "article" | "ul" | "ol" | "dl" | "table"
    ) {
        html.push('\n');
    }
    Html(html)
}
