//! Sets of texts: some, or all but some.

use std::collections::BTreeSet;
use std::sync::Arc;

/// Texts that something may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Texts {
    /// One of these, at least one.
    Only(Arc<BTreeSet<Arc<str>>>),
    /// Any text but these.
    Except(Arc<BTreeSet<Arc<str>>>),
}

impl Texts {
    /// Any text.
    #[must_use]
    pub fn any() -> Self {
        Self::Except(Arc::default())
    }

    /// One of these texts; none where there is none.
    pub fn only<T: Into<Arc<str>>>(texts: impl IntoIterator<Item = T>) -> Option<Self> {
        let texts: BTreeSet<Arc<str>> = texts.into_iter().map(Into::into).collect();
        (!texts.is_empty()).then(|| Self::Only(Arc::new(texts)))
    }

    /// Any text but these.
    pub fn except<T: Into<Arc<str>>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::Except(Arc::new(texts.into_iter().map(Into::into).collect()))
    }

    /// The text, where it is the only one.
    #[must_use]
    pub fn single(&self) -> Option<&Arc<str>> {
        match self {
            Self::Only(texts) if texts.len() == 1 => texts.first(),
            _ => None,
        }
    }

    /// Whether a text is among them.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        match self {
            Self::Only(texts) => texts.contains(text),
            Self::Except(texts) => !texts.contains(text),
        }
    }

    /// The texts in both; none where there is none.
    #[must_use]
    pub fn and(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Only(a), Self::Only(b)) if Arc::ptr_eq(a, b) => Some(self.clone()),
            (Self::Only(texts), other) | (other, Self::Only(texts)) => {
                Self::only(texts.iter().filter(|t| other.contains(t)).cloned())
            }
            (Self::Except(a), Self::Except(b)) => Some(Self::Except(Arc::new(a.union(b).cloned().collect()))),
        }
    }

    /// Whether a text is in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Only(a), Self::Only(b)) if a.len() > b.len() => b.iter().any(|t| a.contains(t)),
            (Self::Only(texts), other) | (other, Self::Only(texts)) => texts.iter().any(|t| other.contains(t)),
            (Self::Except(_), Self::Except(_)) => true,
        }
    }

    /// The texts of both.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Only(a), Self::Only(b)) => Self::Only(Arc::new(a.union(b).cloned().collect())),
            (Self::Only(a), Self::Except(b)) | (Self::Except(b), Self::Only(a)) => {
                Self::Except(Arc::new(b.difference(a).cloned().collect()))
            }
            (Self::Except(a), Self::Except(b)) => Self::Except(Arc::new(a.intersection(b).cloned().collect())),
        }
    }

    /// All the others.
    #[must_use]
    pub fn others(&self) -> Self {
        match self {
            Self::Only(texts) => Self::Except(Arc::clone(texts)),
            Self::Except(texts) => Self::Only(Arc::clone(texts)),
        }
    }
}
