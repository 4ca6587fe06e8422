//! Which format an input is in: by its name's ending, else by its first bytes.

use std::path::Path;

/// A format that cases come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum InputFormat {
    /// A case a line, as JSON.
    Jsonl,
    /// One case, or an array of cases.
    Json,
    /// One case, or `[[case]]` tables.
    Toml,
    /// A claim a row; a dotted column name is a path.
    Csv,
    /// The columns of CSV, typed.
    Parquet,
}

impl InputFormat {
    /// The format that a file's name says.
    #[must_use]
    pub(crate) fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            "json" => Some(Self::Json),
            "toml" => Some(Self::Toml),
            "csv" => Some(Self::Csv),
            "parquet" => Some(Self::Parquet),
            _ => None,
        }
    }

    /// The format that a file's first bytes look like.
    #[must_use]
    pub(crate) fn of_content(start: &[u8]) -> Option<Self> {
        if start.starts_with(b"PAR1") {
            return Some(Self::Parquet);
        }
        let text = String::from_utf8_lossy(start);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let line = text.lines().next()?.trim();
        match line.chars().next()? {
            '{' if whole_object(line) => Some(Self::Jsonl),
            '{' => Some(Self::Json),
            '[' if line.starts_with("[[") && line.ends_with("]]") => Some(Self::Toml),
            '[' => Some(Self::Json),
            _ if line.contains(" = ") || line.starts_with('#') => Some(Self::Toml),
            _ if line.contains([',', ';']) => Some(Self::Csv),
            _ => None,
        }
    }
}

fn whole_object(line: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(line).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_its_first_bytes() {
        let of = |text: &str| InputFormat::of_content(text.as_bytes());
        assert_eq!(of("{\"id\":\"1\"}\n{"), Some(InputFormat::Jsonl));
        assert_eq!(of("\u{feff}\n {\n \"id\": 1"), Some(InputFormat::Json));
        assert_eq!(of("[{"), Some(InputFormat::Json));
        assert_eq!(of("[[case]]\nid = \"1\""), Some(InputFormat::Toml));
        assert_eq!(of("id = \"1\""), Some(InputFormat::Toml));
        assert_eq!(of("id;topic;kind"), Some(InputFormat::Csv));
        assert_eq!(of("PAR1\u{15}"), Some(InputFormat::Parquet));
        assert_eq!(of(""), None);
    }
}
