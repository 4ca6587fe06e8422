//! What the parts of a rule are, and what can be wrong with its form.

use medhold_model::{Authority, Code, Finding, Remedy};

/// A clause of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clause {
    When,
    Authority,
    Finding,
    Remedy,
    Because,
    Overrides,
    Source,
    Valid,
}

impl Clause {
    const ALL: [Self; 8] = [
        Self::When,
        Self::Authority,
        Self::Finding,
        Self::Remedy,
        Self::Because,
        Self::Overrides,
        Self::Source,
        Self::Valid,
    ];

    /// The clauses that every rule has.
    pub(super) const MANDATORY: [Self; 5] = [Self::When, Self::Authority, Self::Finding, Self::Remedy, Self::Because];

    /// The word that it begins with.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Authority => "authority",
            Self::Finding => "finding",
            Self::Remedy => "remedy",
            Self::Because => "because",
            Self::Overrides => "overrides",
            Self::Source => "source",
            Self::Valid => "valid",
        }
    }

    /// The clause that begins with a word.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.word() == word)
    }

    /// The words of all clauses.
    pub(super) fn words() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().map(Self::word)
    }

    /// The words that may follow the first one; none where something else follows.
    pub(super) fn values(self) -> Vec<&'static str> {
        match self {
            Self::Authority => Authority::ALL.iter().map(|w| w.as_str()).collect(),
            Self::Finding => Finding::ALL.iter().map(|w| w.as_str()).collect(),
            Self::Remedy => Remedy::ALL.iter().map(|w| w.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Those words as a help text.
    pub(super) fn known_words(self) -> String {
        format!("words are `{}`", self.values().join("`, `"))
    }

    /// What to write where the clause is missing.
    pub(super) fn example(self) -> String {
        match self {
            Self::When => "say when it applies: `when arrival_delay_min >= 180`".to_owned(),
            Self::Because => "give the customer a reason: `because \"message\"`".to_owned(),
            _ => format!("add `{} …`; {}", self.word(), self.known_words()),
        }
    }
}

/// What something that Rhai has read of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Id,
    Topic,
    /// The word that a clause begins with.
    Keyword(Clause),
    /// The word after `authority`, `finding` or `remedy`.
    Word,
    Partly,
    Guard,
    Argument,
    Message,
    Args,
    Override,
    SourceText,
    From,
    To,
    /// `on`, `with`, `from`, `to`.
    Filler,
    /// Passed over after a fault, up to the next clause.
    Skipped,
}

/// A fault in the form of a rule: which of the inputs stands where it was found.
#[derive(Debug, Clone)]
pub(super) struct FormFault {
    pub input: usize,
    pub code: Code,
    pub message: String,
    pub help: Option<String>,
    /// The clause that was probably meant, so that it is not also called missing.
    pub meant: Option<Clause>,
}

impl FormFault {
    /// The same with a help text.
    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}
