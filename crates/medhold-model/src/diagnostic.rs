//! A fault or remark about a pack, with its place.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Code;

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The pack can't be used before this is mended.
    Error,
    /// The pack can be used; this should be looked at.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// Where in a pack something stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The file, relative to the pack's folder, with `/` between folders.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: u32,
    /// The column in characters, from 1; 0 where the whole file or line is meant.
    pub column: u32,
    /// How many characters are meant, at least 1.
    pub length: u32,
}

impl Place {
    /// The whole of a file.
    #[must_use]
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: 0, column: 0, length: 1 }
    }

    /// `length` characters from a line and column, both from 1.
    #[must_use]
    pub fn at(file: &str, line: u32, column: u32, length: u32) -> Self {
        Self { file: file.to_owned(), line, column, length: length.max(1) }
    }

    /// The bytes `range` of a file's text. It reads the text from its start: for many places of one text there is [`Lines`](crate::Lines).
    #[must_use]
    pub fn of_bytes(file: &str, text: &str, range: std::ops::Range<usize>) -> Self {
        let before = text.get(..range.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let meant = text.get(range).unwrap_or_default();
        let length = meant.lines().next().unwrap_or_default().chars().count();
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self::at(file, small(line), small(column), small(length))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => f.write_str(&self.file),
            (line, 0) => write!(f, "{}:{line}", self.file),
            (line, column) => write!(f, "{}:{line}:{column}", self.file),
        }
    }
}

/// A fault or remark about a pack: what is wrong, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The check that found it.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// What is wrong: lower case, no final period, the author's own text in backticks.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// What a check found, without help, as grave as its code says.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), place, message: message.into(), help: None }
    }

    /// The same with a help text.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same with the nearest known name as its help, where one is near; else with the list of those there are.
    #[must_use]
    pub fn did_you_mean<'a>(self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<&str> = known.into_iter().collect();
        known.sort_unstable();
        match crate::nearest(name, known.iter().copied()) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None if known.is_empty() => self,
            None if known.len() > 12 => self,
            None => self.help(format!("known are `{}`", known.join("`, `"))),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}[{}]: {}", self.place, self.severity, self.code, self.message)?;
        match &self.help {
            Some(help) => write!(f, "; help: {help}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "a\næøå typo\n";
        let start = text.find("typo").unwrap();
        let place = Place::of_bytes("x.rhai", text, start..start + 4);
        assert_eq!((place.line, place.column, place.length), (2, 5, 4));
    }
}
