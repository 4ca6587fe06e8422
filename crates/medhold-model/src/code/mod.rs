//! The codes of checks: each a name, how grave what it finds is, and what that is in a sentence.

mod list;

use std::fmt;
use std::str::FromStr;

pub use list::Code;
use serde::{Serialize, Serializer};

use crate::nearest;

/// Makes [`Code`] of lines `/// Sentence.` and `Variant = "name" is Severity,`.
macro_rules! codes {
    ($(#[doc = $summary:literal] $code:ident = $name:literal is $severity:ident,)+) => {
        /// The code of a check: what a diagnostic is called everywhere, and where its page is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $summary] $code,)+
        }

        impl Code {
            /// Every code, in the order of names.
            pub const ALL: &[Self] = &[$(Self::$code),+];

            /// Its name, such as `unknown-measure`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)+
                }
            }

            /// How grave what it finds is: always the same for one code.
            #[must_use]
            pub const fn severity(self) -> $crate::Severity {
                match self {
                    $(Self::$code => $crate::Severity::$severity,)+
                }
            }

            /// What it finds, in a sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self {
                    $(Self::$code => $summary,)+
                }
                .trim_start()
            }
        }
    };
}
use codes;

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// There is no check of that name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no check `{name}`; {}", .near.map_or("see all of them with `medhold check --list`".to_owned(), |near| format!("did you mean `{near}`?")))]
pub struct CodeError {
    /// What was written.
    pub name: String,
    /// The code of the nearest name.
    pub near: Option<Code>,
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(name: &str) -> Result<Self, CodeError> {
        let named = |name: &str| Self::ALL.iter().copied().find(|code| code.name() == name);
        let near = || nearest(name, Self::ALL.iter().map(|code| code.name())).and_then(named);
        named(name).ok_or_else(|| CodeError { name: name.to_owned(), near: near() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_in_the_order_of_their_names_and_each_is_found_by_its_own() {
        let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        assert!(names.is_sorted(), "{names:?}");
        assert!(Code::ALL.iter().all(|code| code.name().parse() == Ok(*code)));
    }

    #[test]
    fn a_code_with_a_slip_of_the_pen_is_answered_with_the_one_that_was_meant() {
        let error = "unkown-measure".parse::<Code>().unwrap_err();
        assert_eq!(error.to_string(), "there is no check `unkown-measure`; did you mean `unknown-measure`?");
        let error = "zzz".parse::<Code>().unwrap_err();
        assert_eq!(error.to_string(), "there is no check `zzz`; see all of them with `medhold check --list`");
    }

    #[test]
    fn a_summary_is_one_sentence() {
        for code in Code::ALL {
            let summary = code.summary();
            assert!(summary.ends_with('.') && !summary.contains(". ") && summary.len() < 120, "{code}: {summary}");
        }
    }
}
