//! Identifiers: texts with a grammar, valid by construction.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The reason why a text is not an identifier of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no {what}: {rule}")]
pub struct IdError {
    text: String,
    what: &'static str,
    rule: &'static str,
}

const LONGEST: usize = 256;

/// A rule of spelling: what it demands in words, and whether a text meets it.
struct Grammar {
    rule: &'static str,
    holds: fn(&str) -> bool,
}

const LINE: Grammar = Grammar {
    rule: "it must be 1 to 256 characters without line breaks or control characters",
    holds: |t| {
        let is_printable = |byte: u8| (b' '..=b'~').contains(&byte);
        let holds_none = || t.bytes().all(is_printable) || !t.chars().any(char::is_control);
        !t.trim().is_empty() && t.len() <= LONGEST && holds_none()
    },
};

const WORD: Grammar = Grammar {
    rule: "it must begin with a letter and go on with letters, digits, `-` or `_`",
    holds: |t| starts_with_letter(t) && t.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'),
};

const NAME: Grammar = Grammar {
    rule: "it must begin with a letter and go on with letters, digits or `_`",
    holds: |t| starts_with_letter(t) && t.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'),
};

const TAG: Grammar = Grammar {
    rule: "it must be a language tag such as `nb`, `nn` or `en`",
    holds: |t| {
        let mut parts = t.split('-');
        let primary = parts.next().unwrap_or_default();
        (2..=3).contains(&primary.len())
            && primary.chars().all(|c| c.is_ascii_lowercase())
            && parts.all(|p| (1..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()))
    },
};

fn starts_with_letter(text: &str) -> bool {
    text.len() <= LONGEST && text.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $what:literal, $grammar:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Whether a text can be one.
            #[must_use]
            pub fn is_one(text: &str) -> bool {
                let grammar: Grammar = $grammar;
                (grammar.holds)(text)
            }

            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::try_from(text.to_owned())
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                let grammar: Grammar = $grammar;
                if (grammar.holds)(&text) {
                    Ok(Self(text))
                } else {
                    Err(IdError { text, what: $what, rule: grammar.rule })
                }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// A case's id, unique within a batch: one line of text.
    CaseId, "case id", LINE
);
text_id!(
    /// A claim's id, unique within its case: one line of text.
    ClaimId, "claim id", LINE
);
text_id!(
    /// A topic that a pack declares, such as `punctuality`.
    TopicId, "topic", WORD
);
text_id!(
    /// A rule's id, unique within its pack, such as `late-is-history`.
    RuleId, "rule id", WORD
);
text_id!(
    /// A message's id, the same in every language of a pack.
    MessageId, "message id", WORD
);
text_id!(
    /// A pack's name, such as `aviation`.
    PackName, "pack name", WORD
);
text_id!(
    /// A plugin's name, such as `punctuality`.
    PluginName, "plugin name", WORD
);
text_id!(
    /// A measure that a pack declares and rules read by bare name, such as `arrival_delay_min`.
    MeasureId, "measure", NAME
);
text_id!(
    /// A parameter of a pack, such as `long_delay_min`.
    ParameterId, "parameter", NAME
);
text_id!(
    /// A look-up table of a pack: its file's name without the ending.
    TableName, "table", NAME
);
text_id!(
    /// A key of a claim's subject or of a case's customer, such as `origin`.
    KeyName, "key", NAME
);
text_id!(
    /// A language by its tag (BCP 47), such as `nb`, `nn` or `en`.
    Language, "language", TAG
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_breaks_its_grammar_is_refused_with_the_rule() {
        let error = "late share".parse::<MeasureId>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`late share` is no measure: it must begin with a letter and go on with letters, digits or `_`"
        );
        assert!("M_Ed_kNm".parse::<MeasureId>().is_ok());
        assert!("late-is-history".parse::<RuleId>().is_ok());
        assert!("nb".parse::<Language>().is_ok());
        assert!("norsk bokmål".parse::<Language>().is_err());
        assert!("AV\n1".parse::<CaseId>().is_err());
    }
}
