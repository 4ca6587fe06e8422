//! The words of a ruling: who decides, what was found, what comes of it.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $what:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every one, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in rules, JSON and tables.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|v| v.as_str() == text).ok_or_else(|| {
                    let all: Vec<&str> = Self::ALL.iter().map(|v| v.as_str()).collect();
                    format!("{} must be one of {}; found `{text}`", $what, all.join(", "))
                })
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Who decides a claim. The order is the ladder from its lowest rung, where a pack does not reorder it.
    Authority, "authority" {
        /// The customer's own view.
        Customer = "customer",
        /// The firm, within the law.
        Business = "business",
        /// Measured evidence.
        Evidence = "evidence",
        /// A person with the competence.
        Expert = "expert",
        /// A law or a regulation.
        Law = "law",
    }
}

words! {
    /// What a claim turned out to be.
    Finding, "finding" {
        /// Evidence supports it.
        Fact = "fact",
        /// Evidence refutes it.
        Misconception = "misconception",
        /// It was true and no longer is.
        Outdated = "outdated",
        /// There is nothing to test: the customer's to hold.
        Opinion = "opinion",
        /// Evidence is missing, stale or too thin.
        Unproven = "unproven",
    }
}

words! {
    /// Whether the claim is upheld.
    Outcome, "outcome" {
        /// Medhold.
        Upheld = "upheld",
        /// Delvis medhold.
        PartlyUpheld = "partly_upheld",
        /// Ikke medhold.
        NotUpheld = "not_upheld",
        /// Ikke avgjort.
        Undecided = "undecided",
    }
}

words! {
    /// What is done about it.
    Remedy, "remedy" {
        /// Do as the customer wishes.
        Honour = "honour",
        /// Deliver better.
        Improve = "improve",
        /// Help the customer see.
        Explain = "explain",
        /// Pay an amount.
        Compensate = "compensate",
        /// Refuse, with the reason.
        Decline = "decline",
        /// Get the named evidence.
        Investigate = "investigate",
        /// Hand the claim to a person.
        Escalate = "escalate",
    }
}

words! {
    /// Which of the four kinds of answer a ruling is.
    Basis, "basis" {
        /// A rule, or several that conflict, gave it.
        Rule = "rule",
        /// No rule applies, and the topic's default gave it.
        NoRule = "no_rule",
        /// Evidence is missing that could change it.
        Missing = "missing",
        /// Evidence was given that breaks its declaration, and could change it.
        Malformed = "malformed",
    }
}

impl Finding {
    /// The outcome that follows from the finding; `partly` makes an upheld claim partly upheld.
    #[must_use]
    pub fn outcome(self, partly: bool) -> Outcome {
        match (self, partly) {
            (Self::Fact | Self::Opinion, false) => Outcome::Upheld,
            (Self::Fact | Self::Opinion, true) => Outcome::PartlyUpheld,
            (Self::Misconception | Self::Outdated, _) => Outcome::NotUpheld,
            (Self::Unproven, _) => Outcome::Undecided,
        }
    }
}

impl Outcome {
    /// Whether the claim is upheld, wholly or in part.
    #[must_use]
    pub fn favours_customer(self) -> bool {
        matches!(self, Self::Upheld | Self::PartlyUpheld)
    }
}
